import type { CountyLine } from '../../../../operations/synthesis/compare.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

interface CountyPlansProps {
  readonly counties: readonly CountyLine[]
  /** How many parts a whole plan has. */
  readonly parts: number
}

/** How far each county has written its implementation plan. */
export function CountyPlans({ counties, parts }: CountyPlansProps) {
  const { t, language } = useWords()
  const written = counties.filter(({ planParts }) => planParts > 0)
  const without = counties.filter(({ planParts }) => planParts === 0)
  return (
    <section className="work-part" aria-labelledby="plans">
      <h2 id="plans">{t('synthesis.compare.plans')}</h2>
      {written.length === 0 && <p>{t('synthesis.compare.noPlans')}</p>}
      {written.length > 0 && (
        <WorkTable caption={t('synthesis.compare.plans')} isCaptionHidden className="work-table-narrow">
          <thead>
            <tr>
              <th scope="col">{t('synthesis.county')}</th>
              <th scope="col">{t('synthesis.compare.plan')}</th>
            </tr>
          </thead>
          <tbody>
            {written.map(({ organiser, names, planParts }) => (
              <tr key={organiser}>
                <th scope="row">{names[language]}</th>
                <td>{t('synthesis.compare.planParts', { written: planParts, all: parts })}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
      {written.length > 0 && without.length > 0 && (
        <p className="small quiet reading">
          {t('synthesis.compare.withoutPlan', { names: without.map(({ names }) => names[language]).join(', ') })}
        </p>
      )}
    </section>
  )
}
