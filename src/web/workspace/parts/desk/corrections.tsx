import type { Correction } from '../../../../model/correction.ts'
import { CORRECTION_STATES } from '../../../../model/submission.ts'
import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { changeLabel } from '../../view/desk-submission.ts'
import { WorkTable } from '../work-table.tsx'
import { AnswerWords } from './answer-words.tsx'
import { DeskForm, type DeskForms, FoldedAct, typedIn, WordsField } from './desk-form.tsx'

interface CorrectionsProps {
  readonly shown: DeskSubmission
  readonly forms: DeskForms
  readonly may: readonly string[]
}

/** Corrections that the county asked for: what waits first, with the values of then, now and as wanted. */
export function Corrections({ shown, forms, may }: CorrectionsProps) {
  const { t } = useWords()
  if (shown.corrections.length === 0) return null
  const waiting = shown.corrections.filter(({ state }) => state === 'requested')
  const decided = shown.corrections.filter(({ state }) => state !== 'requested')
  return (
    <section className="work-section" aria-labelledby="desk-corrections">
      <h2 id="desk-corrections">{t('desk.submission.corrections')}</h2>
      {[...waiting, ...decided].map((correction) => (
        <article key={correction.number} className="desk-correction">
          <CorrectionTable correction={correction} shown={shown} />
          {correction.state === 'requested' && <Decisions correction={correction} shown={shown} forms={forms} may={may} />}
        </article>
      ))}
    </section>
  )
}

interface OneProps {
  readonly correction: Correction
  readonly shown: DeskSubmission
}

function CorrectionTable({ correction, shown }: OneProps) {
  const { t, language } = useWords()
  const { number, onVersion, changes, reason, evidence, askedLabel, askedAt, state, decidedReason } = correction
  const [newest] = shown.versions
  const isOlder = newest !== undefined && newest.version !== onVersion && state === 'requested'
  return (
    <>
      <h3>{t('desk.submission.correction', { number, version: onVersion })}</h3>
      <p className="quiet">
        {[askedLabel, momentText(askedAt, language)].filter((word) => word !== '').join(', ')}{' '}
        <span className={state === 'requested' ? 'state state-attention' : 'state'}>
          {CORRECTION_STATES.states[state][language]}
        </span>
      </p>
      <p className="free-text">{reason}</p>
      {evidence !== null && evidence !== '' && <p className="free-text quiet">{evidence}</p>}
      {isOlder && (
        <p className="state state-stop" role="note">
          {t('desk.submission.older')}
        </p>
      )}
      <WorkTable caption={t('desk.submission.correction', { number, version: onVersion })} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('desk.submission.question')}</th>
            <th scope="col">{t('desk.submission.wasValue', { version: onVersion })}</th>
            {isOlder && <th scope="col">{t('desk.submission.nowValue', { version: newest.version })}</th>}
            <th scope="col">{t('desk.submission.newValue')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ key, from, to }) => (
            <tr key={key}>
              <th scope="row">{changeLabel(shown.form, key, language)}</th>
              <td>
                <AnswerWords form={shown.form} variable={key} answer={from} />
              </td>
              {isOlder && (
                <td>
                  <AnswerWords form={shown.form} variable={key} answer={newest.answers[key]} />
                </td>
              )}
              <td>
                <AnswerWords form={shown.form} variable={key} answer={to} />
              </td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
      {decidedReason !== null && <p className="free-text">{t('desk.submission.decidedReason', { reason: decidedReason })}</p>}
    </>
  )
}

function Decisions({ correction, shown, forms, may }: OneProps & CorrectionsProps) {
  const { t } = useWords()
  const { number, onVersion } = correction
  const newest = shown.versions[0]?.version ?? onVersion
  const mayAccept = may.includes('correction.accept') && shown.possible.includes('correction.accept')
  const button =
    newest === onVersion ? t('desk.submission.acceptCorrection') : t('desk.submission.acceptOnNewest', { version: newest })
  const typed = typedIn(forms, 'refuse-correction', { correction: String(number) })
  return (
    <div className="no-print">
      {mayAccept && (
        <DeskForm
          act="accept-correction"
          forms={forms}
          button={button}
          buttonLabel={`${button} (${number})`}
          isFirst
          hidden={{ correction: number, onVersion: newest }}
        />
      )}
      {may.includes('correction.refuse') && (
        <FoldedAct title={t('desk.submission.refuseCorrection')} isOpen={'act' in typed}>
          <DeskForm
            act="refuse-correction"
            forms={forms}
            button={t('desk.submission.refuseCorrection')}
            hidden={{ correction: number }}
          >
            <WordsField
              act="refuse-correction"
              name="reason"
              label={t('desk.submission.reason')}
              value={typed.reason}
              mark={number}
            />
          </DeskForm>
        </FoldedAct>
      )}
    </div>
  )
}
