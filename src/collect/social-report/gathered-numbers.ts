import {
  type CaseloadClass,
  caseloadClassOf,
  LARGEST_CASELOAD,
  mostInCaseloadClass,
  type ReportCounts,
} from '../../model/social-report.ts'
import type { CheckedAs, ReportFault } from './report-faults.ts'
import { type CountFault, typedCounts } from './theme-counts.ts'
import { countsTyped } from './typed-counts.ts'
import { hasCounts, type ReportForm, type TypedReport } from './typed-report.ts'

/*
 * The numbers of caseload reviews and counted feedback. Who sends by name says how many clients they went through; who gives no name is
 * asked for a class, and a number that comes all the same is kept as its class.
 */

/** What is wrong with the size of the caseload; one that is missing is told with the other missing fields. */
export function caseloadFaults(typed: TypedReport, { form }: Pick<CheckedAs, 'form'>): ReportFault[] {
  if (form !== 'caseload' || typed.caseload.trim() === '' || mostOf(typed) !== null) return []
  return [{ field: 'caseload', kind: typed.naming === 'named' ? 'not-a-caseload' : 'unknown' }]
}

/** What is wrong with counts beside themes. */
export function countFaults(typed: TypedReport, { form, choices }: Pick<CheckedAs, 'form' | 'choices'>): ReportFault[] {
  if (!hasCounts(form)) return []
  const caseload = form === 'caseload' ? mostOf(typed) : null
  const read = typedCounts(countsTyped(typed.counts), { themes: new Set(choices.themes), caseload })
  const told = read.faults.filter(({ kind }) => kind !== 'no-counts' || typed.counts.trim() !== '')
  return told.map(({ kind, theme }) =>
    theme === '' ? { field: 'counts', kind: KINDS[kind] } : { field: 'counts', kind: KINDS[kind], theme },
  )
}

const KINDS: Readonly<Record<CountFault['kind'], ReportFault['kind']>> = {
  'no-counts': 'missing',
  'not-a-number': 'not-a-number',
  'unknown-theme': 'unknown',
  twice: 'twice',
  'over-caseload': 'over-caseload',
  unreadable: 'not-a-number',
}

/** What is kept of the numbers of a form without faults; nothing where the form has none. */
export function reportCounts(typed: TypedReport, form: ReportForm): ReportCounts {
  if (!hasCounts(form)) return { caseload: null, caseloadClass: null, counts: {} }
  const given = countsTyped(typed.counts).map(([theme, text]) => [theme, Number(text)] as const)
  const counts = Object.fromEntries(given.filter(([, count]) => count > 0))
  const isNamed = typed.naming === 'named'
  return {
    caseload: form === 'caseload' && isNamed ? Number(typed.caseload) : null,
    caseloadClass: form === 'caseload' && !isNamed ? classOf(typed.caseload) : null,
    counts,
  }
}

function classOf(typed: string): CaseloadClass {
  return mostInCaseloadClass(typed) === null ? caseloadClassOf(Number(typed)) : (typed as CaseloadClass)
}

/** The most clients that there can be: the number itself, or for who gives no name the end of the class; null when it is neither. */
function mostOf({ caseload, naming }: Pick<TypedReport, 'caseload' | 'naming'>): number | null {
  const number = /^\d{1,3}$/.test(caseload.trim()) ? Number(caseload) : 0
  if (number >= 1 && number <= LARGEST_CASELOAD) return number
  return naming === 'named' ? null : mostInCaseloadClass(caseload)
}
