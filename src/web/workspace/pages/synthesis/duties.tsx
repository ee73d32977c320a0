import { useLoaderData } from 'react-router'
import type { DutyLine, DutyView } from '../../../../operations/synthesis/duties.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { CoverageFacts } from '../../parts/synthesis/coverage-facts.tsx'
import { DutyFigures } from '../../parts/synthesis/duty-figures.tsx'
import { halfYearText } from '../../parts/synthesis/half-year.ts'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { SharedTableView } from '../../parts/synthesis/shared-table.tsx'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => {
  const asked = { organiser: url.searchParams.get('organiser'), period: url.searchParams.get('period') }
  return {
    view: (await edge.perform('synthesis.duties', asked)) as DutyView,
    parts: synthesisParts(signedIn.actor),
  }
})

export default function DutiesPage() {
  const { view, parts } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { organiserNames, shared, period, registerPeriod, lines } = view
  return (
    <>
      <PageTitle>{t('synthesis.part.duties')}</PageTitle>
      <h1>{t('synthesis.part.duties')}</h1>
      <SynthesisMenu parts={parts} here="duties" />
      <p className="reading">{t('synthesis.duties.lead')}</p>
      <p>
        {organiserNames?.[language] ?? t('synthesis.duties.country')} · {halfYearText(period, t)} ·{' '}
        {registerPeriod === null ? t('synthesis.duties.noRelease') : t('synthesis.duties.release', { period: registerPeriod })}
      </p>
      {shared ? <CoverageFacts coverage={shared.coverage} /> : <p>{t('synthesis.duties.nothingShared')}</p>}
      {lines.map((line) => (
        <DutySection key={line.duty.key} line={line} view={view} />
      ))}
    </>
  )
}

function DutySection({ line, view }: { line: DutyLine; view: DutyView }) {
  const { t, language } = useWords()
  const { duty, dimension, observations, figures } = line
  return (
    <section className="synthesis-card" aria-labelledby={duty.key}>
      <h2 id={duty.key}>{duty.names[language]}</h2>
      <h3>{t('synthesis.duties.observations')}</h3>
      {duty.themes.length === 0 && <p>{t('synthesis.duties.noThemes')}</p>}
      {duty.themes.length > 0 && observations && (
        <SharedTableView table={{ list: 'groups', rows: observations }} words={view.words} />
      )}
      {duty.themes.length > 0 && !observations && <p>{t('synthesis.duties.nothingShared')}</p>}
      <h3>{t('synthesis.duties.register')}</h3>
      {figures.length === 0 ? <p>{t('synthesis.duties.noFigures')}</p> : <DutyFigures figures={figures} words={view.words} />}
      <p className="hint">{t('synthesis.duties.dimension', { name: dimension[language] })}</p>
    </section>
  )
}
