import type { FormState } from '../../../model/answers.ts'
import type { Questionnaire } from '../../../model/questionnaire.ts'
import type { Texts } from '../../../model/text.ts'
import { isOpen, type ShownFinding } from './form-findings.ts'
import { placeInForm } from './form-questions.ts'

/** How far a section is: something wrong or to be explained in it; required answers left; all done; nothing required and nothing given. */
export interface SectionProgress {
  readonly id: string
  readonly title: Texts
  readonly state: 'attention' | 'left' | 'done' | 'optional'
  /** Findings to see to, or required answers left. */
  readonly count: number
}

/** The sections that are asked, in the order of the form. */
export function sectionProgress(form: Questionnaire, state: FormState, findings: readonly ShownFinding[]): SectionProgress[] {
  const open = findings.filter((finding) => isOpen(finding) && finding.rule !== 'required')
  return form.sections
    .filter(({ id }) => state.relevant.has(id))
    .map(({ id, title }) => {
      const attention = open.filter(({ at }) => placeInForm(form, at)?.section === id).length
      return { id, title, ...progressOf(attention, blanksIn(form, state, id), state.progress.get(id)) }
    })
}

type Counts = { readonly answered: number; readonly asked: number; readonly required: number }

function progressOf(attention: number, left: number, counts: Counts | undefined): Pick<SectionProgress, 'state' | 'count'> {
  if (attention > 0) return { state: 'attention', count: attention }
  if (left > 0) return { state: 'left', count: left }
  const hasSomething = (counts?.answered ?? 0) > 0 || (counts?.asked ?? 0) === 0
  return { state: hasSomething ? 'done' : 'optional', count: 0 }
}

/** Required answers that are not there yet. */
function blanksIn(form: Questionnaire, state: FormState, section: string): number {
  const isBlank = [...state.variables.values()].filter(
    ({ isRelevant, isRequired, answer }) => isRelevant && isRequired && answer === null,
  )
  return isBlank.filter(({ key }) => placeInForm(form, key)?.section === section).length
}
