import type { Answer } from '../../../model/answers.ts'
import type { CorrectionChange } from '../../../model/correction.ts'
import type { Computed, Questionnaire } from '../../../model/questionnaire.ts'
import type { Language } from '../../../model/text.ts'
import type { CorrectedForm } from '../../../operations/submission/corrected-form.ts'
import { placeInForm } from './form-questions.ts'
import { answerText, computedText } from './form-text.ts'
import { fieldLabel } from './sent-answers.ts'

/** One line of a difference. Null = blank. */
export interface ChangeLine {
  readonly key: string
  readonly label: string
  readonly from: string | null
  readonly to: string | null
  readonly isComputed: boolean
}

interface Change {
  readonly form: Questionnaire
  readonly changes: readonly CorrectionChange[]
  readonly computed: CorrectedForm['computed']
}

/** A difference in words: answers, explanations, and what is calculated from the answers. */
export function changeLines(
  { form, changes, computed }: Change,
  { language, reasonOf }: { readonly language: Language; readonly reasonOf: (field: string) => string },
): ChangeLine[] {
  const answers = changes.map(({ key, from, to }): ChangeLine => {
    const rule = key.startsWith('reason:') ? form.rules.find(({ id }) => `reason:${id}` === key) : undefined
    const text = (answer: Answer | null) => textOf({ form, key, answer }, language)
    const at = rule?.at[0]
    const label = rule
      ? reasonOf(at === undefined ? rule.id : `${at} ${fieldLabel(form, at, language)}`)
      : named(form, key, language)
    return { key, label, from: text(from), to: text(to), isComputed: false }
  })
  const calculated = computed.map(({ key, from, to }): ChangeLine => {
    const item = computedItem(form, key)
    const text = (value: typeof from) => computedText(item, value, language)
    return { key, label: named(form, key, language), from: text(from), to: text(to), isComputed: true }
  })
  return [...answers, ...calculated]
}

function named(form: Questionnaire, key: string, language: Language): string {
  return `${key} ${fieldLabel(form, key, language)}`
}

function textOf(
  { form, key, answer }: { form: Questionnaire; key: string; answer: Answer | null },
  language: Language,
): string | null {
  const question = placeInForm(form, key)?.question
  return question ? answerText(question, answer, language) : answer === null ? null : String(answer)
}

const MOST_DECIMALS = 2

function computedItem(form: Questionnaire, key: string): Pick<Computed, 'decimals'> {
  const found = form.sections.flatMap(({ items }) => items).find(({ id }) => id === key)
  return found?.kind === 'computed' ? found : { decimals: MOST_DECIMALS }
}
