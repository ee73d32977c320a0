import type { QuestionBase } from '../../../../model/survey-analysis.ts'
import { useWords } from '../../../site/words.tsx'

/** How many answered, and where the others went: "44 answered, 1 gave no answer, 1 was not asked". */
export function BaseLine({ base, isSmall }: { base: QuestionBase; isSmall: boolean }) {
  const { t } = useWords()
  const parts = (['answered', 'blank', 'unavailable', 'notAsked'] as const)
    .filter((part) => part === 'answered' || base[part] > 0)
    .map((part) => t(`survey.base.${part}`, { count: base[part] }))
  return (
    <p className="survey-base">
      {parts.join(', ')}.{isSmall && base.answered > 0 && ` ${t('survey.small')}`}
    </p>
  )
}
