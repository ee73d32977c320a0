import { useLoaderData } from 'react-router'
import type { DutyLine, DutyView } from '../../../../operations/synthesis/duties.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { SymbolKey } from '../../../parts/symbol-key.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { figureOf } from '../../parts/phenomenon/pin-figure.ts'
import { CoverageFacts } from '../../parts/synthesis/coverage-facts.tsx'
import { DutyTable } from '../../parts/synthesis/duty-table.tsx'
import { halfYearText } from '../../parts/synthesis/half-year.ts'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { HalfYearChoice, NamedChoice } from '../../parts/synthesis/period-choice.tsx'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'
import '../../style/tickets.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => {
  const asked = { organiser: url.searchParams.get('organiser') || null, period: url.searchParams.get('period') }
  return {
    view: (await edge.perform('synthesis.duties', asked)) as DutyView,
    parts: synthesisParts(signedIn.actor),
  }
})

/** What Act 612/2021 §29 makes a county follow: what was told, what is counted, and what nobody knows yet. */
export default function DutiesPage() {
  const { view, parts } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { organiser, organiserNames, shared, period, periods, counties, registerPeriod, lines } = view
  return (
    <>
      <PageTitle>{t('synthesis.part.duties')}</PageTitle>
      <h1>{t('synthesis.part.duties')}</h1>
      <SynthesisMenu parts={parts} here="duties" />
      <p className="reading">{t('synthesis.duties.lead')}</p>
      <HalfYearChoice period={period} periods={periods}>
        {counties.length > 0 && (
          <NamedChoice
            name="organiser"
            label={t('synthesis.county')}
            value={organiser}
            all={t('synthesis.duties.country')}
            options={counties}
          />
        )}
      </HalfYearChoice>
      <h2>
        {organiserNames?.[language] ?? t('synthesis.duties.country')}, {halfYearText(period, t)}
      </h2>
      {organiser === null && <p className="reading">{t('synthesis.duties.chooseCounty')}</p>}
      {organiser !== null && !shared && <p>{t('synthesis.duties.nothingShared')}</p>}
      {shared && <CoverageFacts coverage={shared.coverage} />}
      {registerPeriod === null && <p>{t('synthesis.duties.noRelease')}</p>}
      {lines.map((line) => (
        <DutySection key={line.duty.key} line={line} view={view} />
      ))}
      <Signs lines={lines} />
    </>
  )
}

function DutySection({ line, view }: { line: DutyLine; view: DutyView }) {
  const { t, language } = useWords()
  const { duty, dimension, observations, figures, notImported } = line
  const isTold = observations?.some(({ total }) => total !== 0) === true
  return (
    <section className="duty" aria-labelledby={duty.key}>
      <h2 id={duty.key}>{duty.names[language]}</h2>
      <DutyTable line={line} words={view.words} />
      {duty.themes.length === 0 && <p className="reading">{t('synthesis.duties.noThemes')}</p>}
      {duty.themes.length > 0 && observations && !isTold && <p className="reading">{t('synthesis.duties.noObservations')}</p>}
      {figures.length === 0 && <p className="reading">{t('synthesis.duties.noFigures')}</p>}
      <p className="reading">
        <strong>{t('synthesis.duties.missing')}</strong> {duty.missing[language]}
      </p>
      {notImported.map(({ code, names }) => (
        <p key={code} className="small quiet reading">
          {t('synthesis.duties.notImported', { code, name: names[language] })}{' '}
          <a href={workspaceAddress(language, 'phenomena', 'indicators', 'all')}>{t('phenomena.indicators.title')}</a>
        </p>
      ))}
      <p className="small quiet">{t('synthesis.duties.dimension', { name: dimension[language] })}</p>
    </section>
  )
}

/** The key of the signs beside the figures, once for the page. */
function Signs({ lines }: { lines: readonly DutyLine[] }) {
  const { language } = useWords()
  const figures = lines.flatMap((line) => line.figures)
  const points = figures.flatMap((figure) => [figure.own, figure.country].flatMap((one) => (one ? [{ figure, one }] : [])))
  if (points.length === 0) return null
  return <SymbolKey figures={points.map(({ figure, one }) => figureOf(one, figure, language))} />
}
