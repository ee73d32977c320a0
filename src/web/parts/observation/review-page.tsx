import type { ReactNode } from 'react'
import type { ReportForm, TypedReport } from '../../../collect/social-report/typed-report.ts'
import type { FormChoices } from '../../../operations/social-report/report-choices.ts'
import { useWords } from '../../site/words.tsx'
import { postedPairs } from '../../view/observation-lines.ts'
import { Review } from './review.tsx'

interface ReviewPageProps {
  readonly typed: TypedReport
  readonly form: ReportForm
  readonly choices: FormChoices
  readonly hidden: ReactNode
  readonly sendWords: string
}

/** The review as a page of its own, for browsers without scripts: it carries everything along. */
export function ReviewPage({ typed, form, choices, hidden, sendWords }: ReviewPageProps) {
  const { t } = useWords()
  return (
    <form method="post" className="observe-form">
      {hidden}
      {postedPairs(typed).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <h2>{t('observe.steps.review')}</h2>
      <Review typed={typed} form={form} choices={choices} />
      <p className="buttons">
        <button type="submit" name="act" value="send">
          {sendWords}
        </button>
        <button type="submit" name="act" value="edit" className="second-button">
          {t('observe.change')}
        </button>
      </p>
    </form>
  )
}
