import { typedOf } from '../../collect/social-report/report-content.ts'
import { type ReportFault, reportFaults } from '../../collect/social-report/report-faults.ts'
import {
  emptyReport,
  REPORT_FORMS,
  type ReportForm,
  readTyped,
  type TypedReport,
} from '../../collect/social-report/typed-report.ts'
import type { ReportMode } from '../../model/social-report.ts'
import type { FormChoices, NamedChoice } from '../../operations/social-report/report-choices.ts'
import type { ReportStory } from '../../operations/social-report/report-story.ts'

/** What a posted form held, and what hinders sending it. */
export interface PostedReport {
  readonly typed: TypedReport
  readonly faults: readonly ReportFault[]
}

/** Lists that the form did not show are as in an empty one. The server checks again when it sends. */
export function postedReport(data: FormData, form: ReportForm, choices: FormChoices): PostedReport {
  const typed = readTyped(data, emptyReport(form, choices.day))
  return { typed, faults: reportFaults(typed, { form, day: choices.day, choices: keysOfChoices(choices) }) }
}

export function keysOfChoices({ lists, municipalities, themes }: FormChoices) {
  const keys = (choices: readonly NamedChoice[]) => choices.map(({ key }) => key)
  return {
    lists: Object.fromEntries(Object.entries(lists).map(([list, choices]) => [list, keys(choices)])) as Record<
      keyof FormChoices['lists'],
      string[]
    >,
    municipalities: keys(municipalities),
    themes: themes.map(({ id }) => id),
  }
}

/** The form that is asked for, of those that may be. */
export function formAsked(wanted: unknown, allowed: readonly ReportForm[] = REPORT_FORMS): ReportForm {
  return allowed.find((form) => form === wanted) ?? allowed[0] ?? 'worker'
}

/** The form that a report was sent with, and is corrected with. */
export function formOfStory({ mode }: { readonly mode: ReportMode }): ReportForm {
  return mode === 'single' ? 'worker' : mode
}

/** A report that was sent, as its form shows it. */
export function typedOfStory({ content, unit, naming, numbers }: ReportStory): TypedReport {
  return typedOf(content, { unit, naming, numbers })
}

/** The choices of the form of a report that was sent: with the themes beside which its counts stand. */
export function choicesOfStory(choices: FormChoices, { countable }: ReportStory): FormChoices {
  return { ...choices, themes: countable }
}
