import {
  byReportList,
  type Naming,
  type PersonClass,
  type Polarity,
  type QuotePermission,
  type ReportContent,
  type ReportCounts,
  type Scale,
  type Trend,
} from '../../model/social-report.ts'
import type { Language } from '../../model/text.ts'
import { keptLine, keptText, titleOf } from './report-text.ts'
import { countsTextOf } from './typed-counts.ts'
import { asksScale, offeredPeriod, type ReportForm, type TypedReport } from './typed-report.ts'
import { writtenLanguage } from './written-language.ts'

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
    ...placesOf(typed, form),
    scale: scaleOf(typed, form),
    personClass: (typed.personClass || null) as PersonClass | null,
    trend: (typed.trend || null) as Trend | null,
    ...periodOf(typed, offered),
    source: isOfClients(form) ? 'B' : typed.source || 'A',
    profession: isOfClients(form) ? null : typed.profession,
    quotePermission: (typed.quotePermission || 'no') as QuotePermission,
    wantsAnswer: (typed.naming as Naming) !== 'anonymous',
    concernsWrong: typed.concernsWrong === 'yes',
    language: writtenLanguage(`${typed.title} ${observation} ${proposal ?? ''}`, language),
    participants: form === 'group' || form === 'panel' ? Number(typed.participants) : null,
    event: form === 'panel' ? keptLine(typed.event) : null,
  }
}

/** What clients said themselves, or what was written down of it, is knowledge of clients. */
function isOfClients(form: ReportForm): boolean {
  return form === 'client' || form === 'panel'
}

/** A form that gathers many things at once does not ask how common each is. */
function scaleOf({ scale }: TypedReport, form: ReportForm): Scale {
  return asksScale(form) ? ((scale || 'single') as Scale) : 'several'
}

/** A caseload review without a name keeps no place: with the counts it would come near naming who sent it. */
function placesOf({ municipality, subArea, naming }: TypedReport, form: ReportForm) {
  if (form === 'caseload' && naming !== 'named') return { municipality: null, subArea: null }
  return { municipality: municipality || null, subArea: keptLine(subArea) || null }
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

export interface KeptBeside {
  readonly unit: string | null
  readonly naming: Naming
  /** Null where the form has none. */
  readonly numbers: ReportCounts | null
}

/** The other way: a report that was returned, as the form shows it. */
export function typedOf(content: ReportContent, { unit, naming, numbers }: KeptBeside): TypedReport {
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
    event: content.event ?? '',
    caseload: numbers?.caseloadClass ?? String(numbers?.caseload ?? ''),
    counts: countsTextOf(numbers?.counts ?? {}),
  }
}
