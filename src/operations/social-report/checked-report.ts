import { reportCounts } from '../../collect/social-report/gathered-numbers.ts'
import { contentOf } from '../../collect/social-report/report-content.ts'
import { reportFaults } from '../../collect/social-report/report-faults.ts'
import type { ReportForm, TypedReport } from '../../collect/social-report/typed-report.ts'
import type { ReportContent, ReportCounts, ReportMode } from '../../model/social-report.ts'
import { OTHER_PROFESSION } from '../../model/social-reporting.ts'
import type { Language } from '../../model/text.ts'
import type { OperationContext } from '../operation.ts'
import { choicesOn } from './report-choices.ts'
import { reportFaulty } from './report-problems.ts'
import { themesFor } from './report-themes.ts'

export interface TypedAs {
  readonly form: ReportForm
  readonly organiser: string
  /** Today in Helsinki. */
  readonly day: string
  readonly language: Language
}

export interface CheckedReport {
  readonly content: ReportContent
  readonly numbers: ReportCounts
}

/** What is kept of a filled form. @throws Problem `report-faulty` naming every field that cannot be sent as it is. */
export async function checkedReport(
  typed: TypedReport,
  { form, organiser, day, language }: TypedAs,
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
): Promise<CheckedReport> {
  const themes = (await themesFor(context, { organiser, form })).map(({ id }) => id)
  const choices = { ...choicesOn(context.definitions, organiser, day), themes }
  const faults = reportFaults(typed, { form, day, choices })
  if (faults.length > 0) throw reportFaulty(faults)
  const content = contentOf(typed, { form, day, language })
  const { commonProfessions } = context.definitions.socialReporting.policy
  const profession = typed.naming === 'named' ? content.profession : keptProfession(content.profession, commonProfessions)
  return { content: { ...content, profession }, numbers: reportCounts(typed, form) }
}

/** Beside a unit a rare profession names a person: a unit has one line manager. Without a name it is not kept, however it came. */
function keptProfession(profession: string | null, common: readonly string[]): string | null {
  return profession === null || common.includes(profession) ? profession : OTHER_PROFESSION
}

/** Each form is of one mode of reporting. */
export const MODE_OF_FORM: Readonly<Record<ReportForm, ReportMode>> = {
  ...{ worker: 'single', group: 'group', client: 'client' },
  ...{ caseload: 'caseload', panel: 'panel', counted: 'counted' },
}

/** The form that a report of a mode was sent with, and is changed with. */
export function formOfMode(mode: ReportMode): ReportForm {
  return mode === 'single' ? 'worker' : mode
}
