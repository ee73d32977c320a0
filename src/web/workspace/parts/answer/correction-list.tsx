import { CORRECTION_STATES } from '../../../../model/submission.ts'
import type { OwnCorrection, OwnCorrections } from '../../../../operations/submission/county-corrections.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { ChangeTable } from './change-table.tsx'

const LOOKS: Readonly<Record<OwnCorrection['state'], string>> = {
  requested: 'state state-attention',
  accepted: 'state state-good',
  refused: 'state state-stop',
  withdrawn: 'state',
}

/** What has been asked for, newest first, and what became of it. */
export function CorrectionList({ own }: { own: OwnCorrections }) {
  const { t } = useWords()
  return (
    <section id="corrections" className="answer-section">
      <h2>{t('answer.correction.list')}</h2>
      {own.corrections.length === 0 && <p className="quiet">{t('answer.correction.listNone')}</p>}
      {own.corrections.map((correction) => (
        <OneCorrection key={correction.number} own={own} correction={correction} />
      ))}
    </section>
  )
}

function OneCorrection({ own, correction }: { own: OwnCorrections; correction: OwnCorrection }) {
  const { t, language } = useWords()
  const { number, state, changes, reason, evidence, askedAt, askedLabel, onVersion, decidedAt, decidedReason } = correction
  const asked = t('answer.correction.asked', { at: momentText(askedAt, language), who: askedLabel })
  return (
    <section className="answer-correction" aria-label={asked}>
      <h3>{asked}</h3>
      <p>
        <span className={LOOKS[state]}>{CORRECTION_STATES.states[state][language]}</span>{' '}
        <span className="quiet">{t('answer.correction.onVersion', { version: onVersion })}</span>
      </p>
      <ChangeTable form={own.form} changes={changes} computed={[]} />
      <dl className="answer-facts">
        <div>
          <dt>{t('answer.correction.reasonGiven')}</dt>
          <dd className="answer-words">{reason}</dd>
        </div>
        {evidence !== null && (
          <div>
            <dt>{t('answer.correction.evidenceGiven')}</dt>
            <dd className="answer-words">{evidence}</dd>
          </div>
        )}
      </dl>
      {decidedAt !== null && state !== 'withdrawn' && (
        <p>
          {t('answer.correction.decided', { at: momentText(decidedAt, language) })}
          {decidedReason !== null && (
            <span className="answer-words">. {t('answer.correction.decidedReason', { reason: decidedReason })}</span>
          )}
        </p>
      )}
      {state === 'requested' && (
        <form method="post" className="no-print">
          <FormToken />
          <input type="hidden" name="act" value="withdraw" />
          <input type="hidden" name="correction" value={number} />
          <p className="buttons">
            <button type="submit" className="second-button" aria-label={`${t('answer.correction.withdraw')}: ${asked}`}>
              {t('answer.correction.withdraw')}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}
