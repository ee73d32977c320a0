import {
  CASELOAD_CLASSES,
  type CaseloadClass,
  caseloadClassOf,
  PERSON_CLASSES,
  personClassOf,
  type ReportCounts,
} from '../../model/social-report.ts'
import { type Texts, textsOf } from '../../model/text.ts'
import { countsOfReport, type StoredReport } from '../../store/social/reports.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import type { OperationContext } from '../operation.ts'

/** Numbers of one caseload review or of counted feedback, as they are read beside its text. */
export interface ShownNumbers {
  /** Clients gone through: a class, also of who sent by name. Null where there is none. */
  readonly caseload: Texts | null
  /** By theme, the largest first. Of a caseload review in classes. */
  readonly counts: readonly { readonly names: Texts; readonly count: Texts }[]
}

/**
 * A coordinator may supervise the unit, and knows then who has how many clients and of what kind: one review is read in classes, and exact
 * counts only added up by theme (`theme-table.cross`). What was counted elsewhere is of nobody's clients and stands as it is.
 */
export async function shownNumbers(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
  { row }: StoredReport,
): Promise<ShownNumbers> {
  if (row.mode !== 'caseload' && row.mode !== 'counted') return { caseload: null, counts: [] }
  const numbers = await countsOfReport(context.db, row)
  const { themes } = await codebookOf(context, row.organiser)
  const names = new Map(themes.map((theme) => [theme.id, theme.names]))
  const shown = (count: number) => (row.mode === 'caseload' ? PERSON_CLASSES[personClassOf(count)] : textsOf(() => String(count)))
  const sorted = Object.entries(numbers.counts).sort(([, one], [, other]) => other - one)
  const counts = sorted.map(([theme, count]) => ({ names: names.get(theme) ?? textsOf(() => theme), count: shown(count) }))
  const caseload = classOf(numbers)
  return { caseload: caseload && CASELOAD_CLASSES[caseload], counts }
}

function classOf({ caseload, caseloadClass }: ReportCounts): CaseloadClass | null {
  return caseload === null ? caseloadClass : caseloadClassOf(caseload)
}
