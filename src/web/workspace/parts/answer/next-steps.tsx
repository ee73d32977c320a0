import type { Language } from '../../../../model/text.ts'
import type { OwnStanding } from '../../../../operations/submission/county-own.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { formAddress } from './form-head.tsx'

interface NextStepsProps {
  readonly standing: OwnStanding
  readonly isByCode: boolean
}

/** What happens after sending, and what the reader may do. */
export function NextSteps({ standing, isByCode }: NextStepsProps) {
  const { t, language } = useWords()
  const { openQuestions, contact, lastCorrection, corrections, isOpenToActor, hasPreview } = standing
  const day = dayText(lastCorrection, language)
  return (
    <section>
      <h2>{t('answer.receipt.next')}</h2>
      {openQuestions > 0 && (
        <p className="state state-attention answer-notice">
          {isOpenToActor ? (
            <>
              {t('answer.receipt.hasQuestions', { count: openQuestions })}{' '}
              <a href={formAddress(language, standing, 'questions')}>{t('answer.receipt.answerThem')}</a>
            </>
          ) : (
            t('answer.receipt.codeQuestions', { count: openQuestions, contact: contact[language] })
          )}
        </p>
      )}
      <ol className="answer-steps">
        <li>{t('answer.receipt.nextCheck')}</li>
        <li>{t('answer.receipt.nextAsk')}</li>
        {corrections !== 'over' && (
          <li>{t(corrections === 'in-time' ? 'answer.receipt.nextCorrect' : 'answer.receipt.nextCorrectLate', { day })}</li>
        )}
        <li>
          {t('answer.receipt.nextPublish')}{' '}
          {hasPreview && <a href={previewOf(language, standing)}>{t('answer.receipt.preview')}</a>}
        </li>
      </ol>
      {isByCode && !isOpenToActor && <p className="hint">{t('answer.receipt.byCode')}</p>}
      <p className="hint">{t('answer.receipt.help', { contact: contact[language] })}</p>
    </section>
  )
}

function previewOf(language: Language, { collection, round, respondent }: OwnStanding): string {
  return workspaceAddress(language, 'answer', collection, round, respondent, 'preview')
}
