import {
  NAMINGS,
  PERSON_CLASSES,
  type PersonClass,
  POLARITIES,
  QUOTE_PERMISSIONS,
  type QuotePermission,
  REPORT_MODES,
  REPORT_STATES,
  SCALES,
  type Scale,
  TRENDS,
  type Trend,
} from '../../../../model/social-report.ts'
import type { TriageReport } from '../../../../operations/triage/show-report.ts'
import { formatDate } from '../../../number/format.ts'
import { useWords, type Words } from '../../../site/words.tsx'

/** Everything of a report that is not its text. What was not told has no row. */
export function ReportFacts({ report }: { report: TriageReport }) {
  const words = useWords()
  const rows = [
    ...headRows(report, words),
    ...contentRows(report, words),
    ...numberRows(report, words),
    ...listRows(report, words),
  ]
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{words.t('triage.report.facts')}</h2>
      <dl className="triage-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type Row = readonly [string, string]

function headRows(report: TriageReport, { t, language }: Words): Row[] {
  const { unit, municipality } = report
  const area = municipality ? municipality[language] : t('triage.report.wholeCounty')
  return [
    [t('triage.report.state'), REPORT_STATES.states[report.state][language]],
    [t('triage.report.kind'), POLARITIES[report.polarity][language]],
    [t('triage.report.mode'), REPORT_MODES[report.mode][language]],
    [t('triage.report.naming'), NAMINGS[report.naming][language]],
    [t('triage.report.sentOn'), formatDate(report.sentOn, language)],
    [t('triage.report.unit'), unit ? unit[language === 'sv' ? 'sv' : 'fi'] : t('triage.report.unitHidden')],
    [t('triage.report.area'), area],
  ]
}

function contentRows({ facts }: TriageReport, { t, language }: Words): Row[] {
  const { personClass, trend, participants, profession } = facts
  const some: readonly (Row | null)[] = [
    [t('triage.report.scale'), SCALES[facts.scale as Scale][language]],
    personClass === null ? null : [t('triage.report.persons'), PERSON_CLASSES[personClass as PersonClass][language]],
    trend === null ? null : [t('triage.report.trend'), TRENDS[trend as Trend][language]],
    [t('triage.report.period'), monthsText(facts.periodFrom, facts.periodUntil)],
    [t('triage.report.source'), facts.source[language]],
    profession === null ? null : [t('triage.report.profession'), profession[language]],
    participants === null ? null : [t('triage.report.participants'), String(participants)],
    [t('triage.report.quote'), QUOTE_PERMISSIONS[facts.quotePermission as QuotePermission][language]],
    [t('triage.report.answer'), t(facts.wantsAnswer ? 'triage.report.yes' : 'triage.report.no')],
  ]
  return some.filter((row) => row !== null)
}

function numberRows({ numbers: { caseload, counts } }: TriageReport, { t, language }: Words): Row[] {
  const told = counts.map(({ names, count }) => `${names[language]} ${count[language]}`).join('; ')
  return [
    ...(caseload === null ? [] : [[t('triage.report.caseload'), caseload[language]] as const]),
    ...(told === '' ? [] : [[t('observe.gathered.ask.countsElsewhere'), told] as const]),
  ]
}

function listRows({ codes }: TriageReport, { language }: Words): Row[] {
  return codes.map(({ title, names }) => [title[language], names.map((name) => name[language]).join('; ')])
}

/** `3/2024–5/2024`. */
function monthsText(from: string, until: string): string {
  const month = (text: string) => `${Number(text.slice(5, 7))}/${text.slice(0, 4)}`
  return from === until ? month(from) : `${month(from)}–${month(until)}`
}
