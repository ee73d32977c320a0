import type { ReportFault } from '../../collect/social-report/report-faults.ts'
import { hasCounts, type ReportField, type ReportForm } from '../../collect/social-report/typed-report.ts'

/** The screens of the forms where scripts run; without them all of a form stands on one page. */
export const STEPS = ['prompts', 'counts', 'what', 'whom', 'next', 'review'] as const
export type Step = (typeof STEPS)[number]

/** Who counts clients or matters by theme begins with that; everybody else with a prompt. */
export function firstStep(form: ReportForm): Step {
  return hasCounts(form) ? 'counts' : 'prompts'
}

/** The screens of a form, in their order. */
export function stepsOf(form: ReportForm): readonly Step[] {
  const left = hasCounts(form) ? 'prompts' : 'counts'
  return STEPS.filter((step) => step !== left)
}

/** Those that the progress counts: after the prompts, before the review. */
export function countedSteps(form: ReportForm): readonly Step[] {
  return stepsOf(form).filter((step) => step !== 'prompts' && step !== 'review')
}

const FIELDS: Readonly<Record<'counts' | 'what' | 'whom', readonly ReportField[]>> = {
  counts: ['caseload', 'counts'],
  what: ['title', 'observation', 'consequences', 'participants', 'event'],
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
export function stepOf(field: ReportField, form: ReportForm): Exclude<Step, 'review'> {
  if (field === 'polarity') return hasCounts(form) ? 'what' : 'prompts'
  const found = (['counts', 'what', 'whom'] as const).find((step) => FIELDS[step].includes(field))
  return found ?? 'next'
}

export function faultsOfStep(faults: readonly ReportFault[], step: Step, form: ReportForm): ReportFault[] {
  return faults.filter(({ field }) => stepOf(field, form) === step)
}

export function stepAfter(step: Step, form: ReportForm): Step {
  const steps = stepsOf(form)
  return steps[steps.indexOf(step) + 1] ?? 'review'
}

export function stepBefore(step: Step, form: ReportForm): Step {
  const steps = stepsOf(form)
  return steps[steps.indexOf(step) - 1] ?? firstStep(form)
}

/** Words of the form differ for clients and residents. */
export function wordsOf(form: ReportForm): 'worker' | 'client' {
  return form === 'client' ? 'client' : 'worker'
}

/** The id of a field's input, for labels and for links to what must be corrected. */
export function fieldId(field: ReportField): string {
  return `f-${field}`
}

/** The id of the input beside a theme. */
export function countId(theme: string): string {
  return `f-count-${theme}`
}

/** Where a fault stands. */
export function faultId({ field, theme }: ReportFault): string {
  return theme === undefined ? fieldId(field) : countId(theme)
}
