import type { ReactNode } from 'react'
import type { ReleaseWork } from '../../../operations/approval/show-release-work.ts'
import { useWords } from '../../site/words.tsx'
import { Field } from './field.tsx'
import { FormToken } from './form-token.tsx'

interface ActsProps {
  readonly work: ReleaseWork
  readonly submitted: Readonly<Record<string, string>> | undefined
}

/** What the person may do with the release now; nothing else is offered. */
export function ReleaseActs({ work, submitted }: ActsProps) {
  const { t } = useWords()
  const acts = work.acts.filter((act) => act !== 'save-plan')
  const has = (act: (typeof acts)[number]) => acts.includes(act)
  return (
    <section className="work-section">
      <h2>{t('releaseWork.acts')}</h2>
      {acts.length === 0 && <p className="quiet">{t('releaseWork.noActs')}</p>}
      {has('submit') && <Act act="submit" label={t('releaseWork.submit')} />}
      {has('approve') && (
        <Act act="approve" label={t('releaseWork.approve')}>
          <input type="hidden" name="manifest" value={work.manifest} />
          <p className="hint">{t('releaseWork.approveHint')}</p>
          <Field id="approveReason" label={t('releaseWork.approveReason')}>
            {(attributes) => (
              <textarea name="approveReason" rows={2} maxLength={1000} defaultValue={submitted?.approveReason} {...attributes} />
            )}
          </Field>
        </Act>
      )}
      {has('publish') && (
        <Act act="publish" label={t('releaseWork.publish')}>
          <p className="hint">{t('releaseWork.publishHint')}</p>
        </Act>
      )}
      {has('reject') && (
        <details>
          <summary>{t('releaseWork.reject')}</summary>
          <Act act="reject" label={t('releaseWork.reject')} isSecond>
            <Field id="rejectReason" label={t('releaseWork.rejectReason')}>
              {(attributes) => (
                <textarea
                  name="rejectReason"
                  rows={2}
                  maxLength={1000}
                  required
                  defaultValue={submitted?.rejectReason}
                  {...attributes}
                />
              )}
            </Field>
          </Act>
        </details>
      )}
      {has('discard') && (
        <details>
          <summary>{t('releaseWork.discard')}</summary>
          <Act act="discard" label={t('releaseWork.discard')} isSecond>
            <p className="hint">{t('releaseWork.discardHint')}</p>
          </Act>
        </details>
      )}
    </section>
  )
}

interface ActProps {
  readonly act: string
  readonly label: string
  readonly isSecond?: boolean
  readonly children?: ReactNode
}

function Act({ act, label, isSecond = false, children }: ActProps) {
  return (
    <form method="post" className="act">
      <FormToken />
      <input type="hidden" name="act" value={act} />
      {children}
      <button type="submit" className={isSecond ? 'second-button' : undefined}>
        {label}
      </button>
    </form>
  )
}
