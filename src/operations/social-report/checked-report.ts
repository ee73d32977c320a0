import { contentOf } from '../../collect/social-report/report-content.ts'
import { reportFaults } from '../../collect/social-report/report-faults.ts'
import type { ReportForm, TypedReport } from '../../collect/social-report/typed-report.ts'
import type { ReportContent, ReportMode } from '../../model/social-report.ts'
import type { Language } from '../../model/text.ts'
import type { OperationContext } from '../operation.ts'
import { choicesOn } from './report-choices.ts'
import { reportFaulty } from './report-problems.ts'

export interface TypedAs {
  readonly form: ReportForm
  readonly organiser: string
  /** Today in Helsinki. */
  readonly day: string
  readonly language: Language
}

/** What is kept of a filled form. @throws Problem `report-faulty` naming every field that cannot be sent as it is. */
export function checkedContent(
  typed: TypedReport,
  { form, organiser, day, language }: TypedAs,
  { definitions }: Pick<OperationContext, 'definitions'>,
): ReportContent {
  const faults = reportFaults(typed, { form, day, choices: choicesOn(definitions, organiser, day) })
  if (faults.length > 0) throw reportFaulty(faults)
  return contentOf(typed, { form, day, language })
}

export const MODE_OF_FORM: Readonly<Record<ReportForm, ReportMode>> = { worker: 'single', group: 'group', client: 'client' }

/** The form that a report of a mode is changed with. Modes that have forms of their own are changed as a worker's. */
export function formOfMode(mode: ReportMode): ReportForm {
  if (mode === 'client') return 'client'
  return mode === 'group' ? 'group' : 'worker'
}
