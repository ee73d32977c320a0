import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import { fieldLabel } from '../../view/sent-answers.ts'

/** What the form says of the newest version, each with the explanation that the respondent gave. */
export function DeskFindings({ shown }: { shown: DeskSubmission }) {
  const { t, language } = useWords()
  const [newest] = shown.versions
  if (!newest) return null
  return (
    <section className="work-section" aria-labelledby="desk-findings">
      <h2 id="desk-findings">{t('desk.submission.findings')}</h2>
      {shown.findings.length === 0 && <p>{t('desk.submission.noFindings')}</p>}
      <ul className="desk-findings">
        {shown.findings.map(({ rule, at, severity, message }) => (
          <li key={`${rule} ${at}`}>
            <span className={severity === 'hard' ? 'state state-stop' : 'state state-attention'}>
              {t(`desk.submission.${severity}`)}
            </span>{' '}
            <strong>{`${at} ${fieldLabel(shown.form, at, language)}`}</strong>
            <p>{message[language]}</p>
            {severity === 'soft' && (
              <p className="free-text">
                {newest.reasons[rule]
                  ? t('desk.submission.given', { reason: newest.reasons[rule] })
                  : t('desk.submission.notGiven')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
