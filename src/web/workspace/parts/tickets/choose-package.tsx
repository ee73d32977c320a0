import { type FormEvent, useRef, useState } from 'react'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { sendForm } from './send-form.ts'

type Sending = { readonly percent: number } | { readonly problem: string } | null

interface ChoosePackageProps {
  readonly isInstitute: boolean
  /** Largest package, megabytes. */
  readonly largest: number
}

/** Choosing a package and sending it. With scripts the progress is shown; without, the browser shows its own. */
export function ChoosePackage({ isInstitute, largest }: ChoosePackageProps) {
  const { t, count } = useWords()
  const [sending, setSending] = useState<Sending>(null)
  const request = useRef<XMLHttpRequest | null>(null)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSending({ percent: 0 })
    request.current = sendForm(event.currentTarget, {
      progress: (percent) => setSending({ percent }),
      arrived: (address) => window.location.assign(address),
      refused: (problem) => setSending({ problem: problem ?? t('upload.failed') }),
      stopped: () => setSending(null),
    })
  }
  const isSending = sending !== null && 'percent' in sending
  return (
    <>
      <p className="reading">{isInstitute ? t('upload.leadEngineer') : t('upload.lead')}</p>
      <form method="post" encType="multipart/form-data" onSubmit={send}>
        <FormToken />
        <Field
          id="package"
          label={t('upload.file')}
          hint={t('upload.fileHint', { limit: `${count(largest)} MB` })}
          error={sending && 'problem' in sending ? sending.problem : undefined}
        >
          {(attributes) => (
            <input type="file" name="package" required disabled={isSending} accept=".zip,.csv,.jsonl,.gz" {...attributes} />
          )}
        </Field>
        {isSending && <Progress percent={sending.percent} />}
        <div className="buttons">
          <button type="submit" disabled={isSending}>
            {t('upload.send')}
          </button>
          {isSending && (
            <button type="button" className="second-button" onClick={() => request.current?.abort()}>
              {t('upload.cancel')}
            </button>
          )}
        </div>
      </form>
    </>
  )
}

function Progress({ percent }: { percent: number }) {
  const { t } = useWords()
  const text = percent < 100 ? t('upload.sending', { percent }) : t('upload.sent')
  return (
    <p role="status">
      <progress className="upload-progress" max={100} value={percent} aria-label={t('upload.send')} />
      <br />
      {text}
    </p>
  )
}
