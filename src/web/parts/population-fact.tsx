import { scaleText } from '../../method/number-text.ts'
import { useWords } from '../site/words.tsx'

interface AreaPopulation {
  readonly population: number | null
  readonly populationYear: number
  readonly modelScale: string | null
}

/** The population of an area and its year, for a list of facts; names the model population when the figures are of one. */
export function PopulationFact({ area }: { area: AreaPopulation }) {
  const { t, language, count } = useWords()
  return (
    <>
      <dt>{t('area.population', { year: area.populationYear })}</dt>
      <dd>
        {area.population === null ? '..' : count(area.population)}
        {area.modelScale && ` (${t('area.model', { scale: scaleText(area.modelScale, language) })})`}
      </dd>
    </>
  )
}
