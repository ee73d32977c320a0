import {
  byReportList,
  type Naming,
  type PersonClass,
  type Polarity,
  type QuotePermission,
  type ReportContent,
  type Scale,
  type Trend,
} from '../../model/social-report.ts'
import type { Language } from '../../model/text.ts'
import { keptLine, keptText, titleOf } from './report-text.ts'
import { offeredPeriod, type ReportForm, type TypedReport } from './typed-report.ts'

export interface WrittenAs {
  readonly form: ReportForm
  readonly day: string
  readonly language: Language
}

/** What is kept of a form that has no faults (see `reportFaults`); the choices are then known ones. */
export function contentOf(typed: TypedReport, { form, day, language }: WrittenAs): ReportContent {
  const offered = offeredPeriod(day)
  const observation = keptText(typed.observation)
  const proposal = textOrNull(typed.proposal)
  return {
    polarity: typed.polarity as Polarity,
    title: keptLine(typed.title) || titleOf(observation),
    observation,
    consequences: textOrNull(typed.consequences),
    proposal,
    codes: codesOf(typed, proposal !== null),
    municipality: typed.municipality || null,
    subArea: keptLine(typed.subArea) || null,
    scale: (typed.scale || 'single') as Scale,
    personClass: (typed.personClass || null) as PersonClass | null,
    trend: (typed.trend || null) as Trend | null,
    ...periodOf(typed, offered),
    source: form === 'client' ? 'B' : typed.source || 'A',
    profession: form === 'client' ? null : typed.profession,
    quotePermission: (typed.quotePermission || 'no') as QuotePermission,
    wantsAnswer: (typed.naming as Naming) !== 'anonymous',
    concernsWrong: typed.concernsWrong === 'yes',
    language,
    participants: form === 'group' ? Number(typed.participants) : null,
    event: null,
  }
}

/** An addressee without a proposal says nothing. */
function codesOf(typed: TypedReport, hasProposal: boolean): ReportContent['codes'] {
  return byReportList((list) => (list === 'addressees' && !hasProposal ? [] : [...typed[list]]))
}

/** One month given alone, before the offered ones, is the whole period. */
function periodOf({ periodFrom, periodUntil }: TypedReport, offered: Pick<TypedReport, 'periodFrom' | 'periodUntil'>) {
  const until = periodUntil || (periodFrom > offered.periodUntil ? periodFrom : offered.periodUntil)
  const from = periodFrom || (offered.periodFrom < until ? offered.periodFrom : until)
  return { periodFrom: from, periodUntil: until }
}

function textOrNull(typed: string): string | null {
  return keptText(typed) || null
}

/** The other way: a report that was returned, as the form shows it. */
export function typedOf(
  content: ReportContent,
  { unit, naming }: { readonly unit: string | null; readonly naming: Naming },
): TypedReport {
  return {
    ...content.codes,
    polarity: content.polarity,
    title: content.title,
    observation: content.observation,
    consequences: content.consequences ?? '',
    proposal: content.proposal ?? '',
    municipality: content.municipality ?? '',
    subArea: content.subArea ?? '',
    scale: content.scale,
    personClass: content.personClass ?? '',
    trend: content.trend ?? '',
    periodFrom: content.periodFrom,
    periodUntil: content.periodUntil,
    source: content.source,
    profession: content.profession ?? '',
    quotePermission: content.quotePermission,
    naming,
    concernsWrong: content.concernsWrong ? 'yes' : 'no',
    participants: content.participants === null ? '' : String(content.participants),
    unit: unit ?? '',
  }
}
