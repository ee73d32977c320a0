import { REPORT_LINES, type ReportTextLine } from '../../model/report-texts.ts'
import {
  PERSON_CLASSES,
  POLARITIES,
  QUOTE_PERMISSIONS,
  REPORT_LISTS,
  REPORT_PARTS,
  type ReportPart,
  SCALES,
  TRENDS,
} from '../../model/social-report.ts'
import type { SocialList } from '../../model/social-reporting.ts'
import { lengthOf } from '../questionnaire/expression/functions.ts'
import { caseloadFaults, countFaults } from './gathered-numbers.ts'
import { hasRefusedMark } from './identity-guard.ts'
import { keptLine, keptText } from './report-text.ts'
import type { ReportField, ReportForm, TypedField, TypedReport } from './typed-report.ts'

/** What a form may be filled with on a day: keys of the lists that are in use, municipalities of the county. */
export interface ReportChoices {
  readonly lists: Readonly<Record<SocialList, readonly string[]>>
  readonly municipalities: readonly string[]
  /** Themes beside which counts may stand; empty where the form has none. */
  readonly themes: readonly string[]
}

export interface CheckedAs {
  readonly form: ReportForm
  readonly choices: ReportChoices
  /** Today in Helsinki. */
  readonly day: string
}

/**
 * Why a field cannot be sent as it is. `identity-code`: something that looks like one stands in the text; other marks of the guard are
 * shown, not refused. `more`: signs over the limit, as a person counts.
 */
export interface ReportFault {
  readonly field: ReportField
  readonly kind:
    | 'missing'
    | 'too-long'
    | 'unknown'
    | 'identity-code'
    | 'not-a-month'
    | 'turned-period'
    | 'not-a-count'
    | 'not-a-caseload'
    | 'not-a-number'
    | 'twice'
    | 'over-caseload'
  readonly more?: number
  /** Of counts: the theme beside which it stands. */
  readonly theme?: string
}

const LARGEST_MEETING = 500

const NEEDED: Readonly<Record<ReportForm, readonly ReportField[]>> = {
  worker: ['polarity', 'title', 'observation', 'needs', 'groups', 'scale', 'profession', 'concernsWrong'],
  group: ['polarity', 'title', 'observation', 'participants', 'needs', 'groups', 'scale', 'profession', 'concernsWrong'],
  client: ['polarity', 'observation', 'concernsWrong'],
  caseload: ['caseload', 'counts', 'polarity', 'title', 'observation', 'needs', 'groups', 'profession', 'concernsWrong'],
  panel: ['polarity', 'event', 'participants', 'title', 'observation', 'needs', 'groups', 'concernsWrong'],
  counted: ['counts', 'polarity', 'title', 'observation', 'needs', 'groups', 'profession', 'concernsWrong'],
}

/** Whether the form cannot be sent without the field. Whoever proposes something says whom it is for; clients are not asked. */
export function isNeeded(field: ReportField, typed: TypedReport, form: ReportForm): boolean {
  if (field === 'addressees') return form !== 'client' && keptText(typed.proposal) !== ''
  return NEEDED[form].includes(field)
}

/** How many signs of a part are left, as a person counts; negative when there are too many. */
export function signsLeft(part: ReportPart, text: string): number {
  return REPORT_PARTS[part] - lengthOf(keptText(text))
}

/** Everything that hinders sending, in the order of the form; empty when it can be sent. Pure: the page and the server say the same. */
export function reportFaults(typed: TypedReport, as: CheckedAs): ReportFault[] {
  const checks = [missing, faultyTexts, unknownCodes, faultyPeriod, faultyCount, caseloadFaults, countFaults]
  const faults = checks.flatMap((check) => check(typed, as))
  return faults.sort((one, other) => FORM_ORDER.indexOf(one.field) - FORM_ORDER.indexOf(other.field))
}

/** The order in which the form asks. */
const FORM_ORDER: readonly ReportField[] = [
  'caseload',
  'counts',
  'polarity',
  'event',
  'unit',
  'title',
  'observation',
  'consequences',
  'participants',
  'needs',
  'groups',
  'scale',
  'tasks',
  'municipality',
  'subArea',
  'personClass',
  'trend',
  'periodFrom',
  'periodUntil',
  'causes',
  'gaps',
  'proposal',
  'addressees',
  'profession',
  'source',
  'quotePermission',
  'naming',
  'concernsWrong',
]

function missing(typed: TypedReport, { form }: CheckedAs): ReportFault[] {
  const isEmpty = (field: ReportField) => {
    const value = typed[field]
    return typeof value === 'string' ? keptText(value) === '' : value.length === 0
  }
  return FORM_ORDER.filter((field) => isNeeded(field, typed, form) && isEmpty(field)).map((field) => ({ field, kind: 'missing' }))
}

function faultyTexts(typed: TypedReport): ReportFault[] {
  const texts: readonly (readonly [TypedField, string, number])[] = [
    ...(Object.keys(REPORT_PARTS) as ReportPart[]).map((part) => [part, keptText(typed[part]), REPORT_PARTS[part]] as const),
    ...(Object.keys(REPORT_LINES) as ReportTextLine[]).map((line) => [line, keptLine(typed[line]), REPORT_LINES[line]] as const),
  ]
  return texts.flatMap(([field, text, limit]): ReportFault[] => {
    const more = lengthOf(text) - limit
    const isRefused = hasRefusedMark(text)
    return [
      ...(isRefused ? [{ field, kind: 'identity-code' } as const] : []),
      ...(more > 0 ? [{ field, kind: 'too-long', more } as const] : []),
    ]
  })
}

function unknownCodes(typed: TypedReport, { form, choices: { lists, municipalities } }: CheckedAs): ReportFault[] {
  const single: readonly (readonly [TypedField, readonly string[]])[] = [
    ['polarity', Object.keys(POLARITIES)],
    ['scale', Object.keys(SCALES)],
    ['personClass', Object.keys(PERSON_CLASSES)],
    ['trend', Object.keys(TRENDS)],
    ['quotePermission', Object.keys(QUOTE_PERMISSIONS)],
    ['naming', ['receipt', 'anonymous', 'named']],
    ['concernsWrong', ['yes', 'no']],
    ['municipality', municipalities],
    ['source', lists.sources],
    ['profession', form === 'client' ? [] : lists.professions],
  ]
  const several = REPORT_LISTS.filter((list) => typed[list].some((code) => !lists[list].includes(code)))
  const fields: ReportField[] = [
    ...single.filter(([field, known]) => typed[field] !== '' && !known.includes(typed[field])).map(([field]) => field),
    ...several,
  ]
  return fields.map((field) => ({ field, kind: 'unknown' }))
}

const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/

/** Left empty, a month is as it was offered; a period that has not begun yet cannot have been seen. */
function faultyPeriod({ periodFrom, periodUntil }: TypedReport, { day }: CheckedAs): ReportFault[] {
  const wrong = (['periodFrom', 'periodUntil'] as const).filter((field) => {
    const month = field === 'periodFrom' ? periodFrom : periodUntil
    return month !== '' && !(MONTH.test(month) && month <= day.slice(0, 7))
  })
  if (wrong.length > 0) return wrong.map((field) => ({ field, kind: 'not-a-month' }))
  const isTurned = periodFrom !== '' && periodUntil !== '' && periodFrom > periodUntil
  return isTurned ? [{ field: 'periodUntil', kind: 'turned-period' }] : []
}

function faultyCount({ participants }: TypedReport, { form }: CheckedAs): ReportFault[] {
  const typed = participants.trim()
  if ((form !== 'group' && form !== 'panel') || typed === '') return []
  const isCount = /^\d{1,3}$/.test(typed) && Number(typed) >= 2 && Number(typed) <= LARGEST_MEETING
  return isCount ? [] : [{ field: 'participants', kind: 'not-a-count' }]
}
