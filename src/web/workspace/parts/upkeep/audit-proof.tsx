import type { AuditVerification } from '../../../../operations/audit/verify-audit.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

/** Proving the chain: one button, the result in words, and the newest hash to note down. */
export function AuditProof({ verification, submitted }: { verification: AuditVerification | undefined; submitted: string }) {
  const { t } = useWords()
  return (
    <details className="audit-proof" open={verification !== undefined || submitted !== ''}>
      <summary>{t('upkeep.audit.proof')}</summary>
      <p className="hint">{t('upkeep.audit.proofText')}</p>
      {verification && <ProofResult verification={verification} />}
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value="verify" />
        <Field id="head" label={t('upkeep.audit.head')}>
          {(attributes) => (
            <input {...attributes} name="head" defaultValue={submitted} maxLength={64} autoComplete="off" spellCheck={false} />
          )}
        </Field>
        <div className="buttons">
          <button type="submit">{t('upkeep.audit.verify')}</button>
        </div>
      </form>
    </details>
  )
}

function ProofResult({ verification }: { verification: AuditVerification }) {
  const { t } = useWords()
  const { isIntact, entries, broken, head, isStartSealed, notedHead, startsAfter } = verification
  return (
    <div className={isIntact ? 'done' : 'problem-summary'} role={isIntact ? 'status' : 'alert'}>
      {isIntact && <p>{t('upkeep.audit.intact', { count: entries })}</p>}
      {broken && <p>{t(`upkeep.audit.broken.${broken.fault}`, { number: broken.number })}</p>}
      {isStartSealed === false && <p>{t('upkeep.audit.startNotSealed')}</p>}
      {notedHead === null && <p>{t('upkeep.audit.headGone')}</p>}
      {!isIntact && <p>{t('upkeep.audit.tellSecurity')}</p>}
      {typeof notedHead === 'number' && <p>{t('upkeep.audit.headFound', { number: notedHead })}</p>}
      {startsAfter !== null && <p>{t('upkeep.audit.startsAfter', { number: startsAfter })}</p>}
      {isIntact && head && (
        <p>
          {t('upkeep.audit.noteHead', { number: head.number })} <code>{head.hash}</code>
        </p>
      )}
    </div>
  )
}
