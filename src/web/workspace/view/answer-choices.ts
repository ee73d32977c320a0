import type { DifferenceClass } from '../../../model/review.ts'
import type { ReviewCode, ReviewPolicy } from '../../../model/review-policy.ts'
import type { Language } from '../../../model/text.ts'
import { translator } from '../../text/translate.ts'
import type { AnswerChoices, Choice } from './sheet-view.ts'

/** The choices of the form in the reader's language, in the order of the definitions. */
export function answerChoices(policy: ReviewPolicy, language: Language): AnswerChoices {
  const t = translator(language)
  const choices = (codes: readonly ReviewCode[]): Choice[] =>
    codes.map(({ key, names }) => ({ code: key, label: asFirstWord(names[language], language) }))
  const because = (explains: string) => choices(policy.explanations.filter((one) => one.explains === explains))
  const classes = policy.difference.classes.map(({ key, names }) => [key, names[language]])
  return {
    judgements: choices(policy.judgements),
    publish: choices(policy.mayPublish),
    ownDefinitions: choices(policy.ownCountDefinitions),
    because: [
      { label: t('review.field.tooLow'), choices: because('too_low') },
      { label: t('review.field.tooHigh'), choices: because('too_high') },
      { label: t('review.field.otherReason'), choices: because('any') },
    ].filter((group) => group.choices.length > 0),
    fixes: choices(policy.plannedFixes),
    limits: policy.difference,
    differences: Object.fromEntries(classes) as Record<DifferenceClass, string>,
  }
}

/** The definitions hold words as they stand inside a sentence; in a list they begin a line. */
function asFirstWord(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}
