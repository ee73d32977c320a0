import type { ReportFault } from '../../collect/social-report/report-faults.ts'
import type { ReportField, ReportForm } from '../../collect/social-report/typed-report.ts'

/** The screens of the form where scripts run; without them all of it stands on one page. */
export const STEPS = ['prompts', 'what', 'whom', 'next', 'review'] as const
export type Step = (typeof STEPS)[number]
/** Those that the progress counts: after the prompts, before the review. */
export const COUNTED_STEPS: readonly Step[] = ['what', 'whom', 'next']

const FIELDS: Readonly<Record<'prompts' | 'what' | 'whom', readonly ReportField[]>> = {
  prompts: ['polarity'],
  what: ['title', 'observation', 'consequences', 'participants'],
  whom: [
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
  ],
}

/** Where a field is asked. */
export function stepOf(field: ReportField): Exclude<Step, 'review'> {
  const found = (['prompts', 'what', 'whom'] as const).find((step) => FIELDS[step].includes(field))
  return found ?? 'next'
}

export function faultsOfStep(faults: readonly ReportFault[], step: Step): ReportFault[] {
  return faults.filter(({ field }) => stepOf(field) === step)
}

export function stepAfter(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'review'
}

export function stepBefore(step: Step): Step {
  return STEPS[STEPS.indexOf(step) - 1] ?? 'prompts'
}

/** Words of the form differ for clients and residents. */
export function wordsOf(form: ReportForm): 'worker' | 'client' {
  return form === 'client' ? 'client' : 'worker'
}

/** The id of a field's input, for labels and for links to what must be corrected. */
export function fieldId(field: ReportField): string {
  return `f-${field}`
}
