import { useWords } from '../../../site/words.tsx'
import type { AnswerChoices } from '../../view/sheet-view.ts'

/** What the columns mean, folded away for those who know. */
export function HowToRead({ choices: { limits } }: { choices: AnswerChoices }) {
  const { t } = useWords()
  return (
    <details className="reading how-to-read">
      <summary>{t('review.howToRead.title')}</summary>
      <p>{t('review.howToRead.own')}</p>
      <p>{t('review.howToRead.together')}</p>
      <p>{t('review.howToRead.difference', { agrees: limits.agreesUpTo, explain: limits.explainAbove })}</p>
      <p>{t('review.howToRead.residents')}</p>
    </details>
  )
}
