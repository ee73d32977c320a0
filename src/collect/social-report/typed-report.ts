import { byReportList, REPORT_LISTS, type ReportList } from '../../model/social-report.ts'
import { COUNT_FIELD, countsText, countsTyped } from './typed-counts.ts'

/**
 * Which form is filled in: a worker's own, that of a team meeting, the short one for clients and residents, a review of a caseload, notes
 * of a panel, or feedback that was counted elsewhere.
 */
export const REPORT_FORMS = ['worker', 'group', 'client', 'caseload', 'panel', 'counted'] as const
export type ReportForm = (typeof REPORT_FORMS)[number]

/** Fields that hold one answer, as it was typed or chosen; empty = not answered. */
export const TYPED_FIELDS = [
  'polarity',
  'title',
  'observation',
  'consequences',
  'proposal',
  'municipality',
  'subArea',
  'scale',
  'personClass',
  'trend',
  'periodFrom',
  'periodUntil',
  'source',
  'profession',
  'quotePermission',
  'naming',
  'concernsWrong',
  'participants',
  'unit',
  'event',
  'caseload',
  'counts',
] as const
export type TypedField = (typeof TYPED_FIELDS)[number]

/**
 * An observation while it is being written: everything as text, valid or not. The same in the browser, in drafts and in what is posted,
 * so that nothing is lost on the way.
 */
export type TypedReport = Readonly<Record<TypedField, string>> & Readonly<Record<ReportList, readonly string[]>>

/** Whether the form asks how many clients (or matters) each theme concerns. */
export function hasCounts(form: ReportForm): boolean {
  return form === 'caseload' || form === 'counted'
}

/** Whether the form asks how common a thing is; forms that gather many things at once do not. */
export function asksScale(form: ReportForm): boolean {
  return form === 'worker' || form === 'group' || form === 'client'
}

/** Any field of the form, for saying where something is wrong. */
export type ReportField = TypedField | ReportList

/** The period that is offered: the month of the day and the two before it. */
export function offeredPeriod(day: string): Pick<TypedReport, 'periodFrom' | 'periodUntil'> {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const text = (months: number) => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  return { periodFrom: text(month - 2), periodUntil: text(month) }
}

/**
 * An empty form on a day (in Helsinki). What may be quoted is asked for carefully: summed up unless the reporter allows more. Whoever
 * reports without signing in is offered a receipt code.
 */
export function emptyReport(form: ReportForm, day: string): TypedReport {
  const fields = Object.fromEntries(TYPED_FIELDS.map((name) => [name, ''])) as Record<TypedField, string>
  return {
    ...fields,
    ...byReportList(() => []),
    ...offeredPeriod(day),
    source: form === 'client' ? 'B' : 'A',
    quotePermission: 'summary-only',
    naming: 'receipt',
  }
}

/**
 * Reads the fields of a posted form, or of a form on a page. Fields that were not there are as in `base`; a list without a tick is empty
 * when the form says that it was shown (`shown`: names of lists, parted by blanks). Counts stand in a field for each theme
 * (`count.8.1`), or as they are in `counts`.
 */
export function readTyped(form: Iterable<readonly [string, unknown]>, base: TypedReport): TypedReport {
  const texts = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const all = (name: string) => texts.filter(([given]) => given === name).map(([, value]) => value)
  const shown = all('shown').join(' ').split(' ')
  const counted = texts.flatMap(([name, value]) =>
    name.startsWith(COUNT_FIELD) ? [[name.slice(COUNT_FIELD.length), value] as const] : [],
  )
  const countsGiven = counted.length > 0 ? counted : countsTyped(all('counts').at(-1) ?? base.counts)
  const given = (name: TypedField) => (name === 'counts' ? countsText(countsGiven) : all(name).at(-1))
  const fields = TYPED_FIELDS.map((name) => [name, given(name) ?? base[name]])
  const lists = REPORT_LISTS.map((list) => {
    const ticked = [...new Set(all(list))]
    return [list, ticked.length > 0 || shown.includes(list) ? ticked : base[list]]
  })
  return Object.fromEntries([...fields, ...lists]) as TypedReport
}
