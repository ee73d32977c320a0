import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser'
import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { useWords } from '../../../site/words.tsx'
import { refusedIn } from '../../visit.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { ProblemSummary } from '../problem-summary.tsx'
import { PresentPassword } from './own-password.tsx'

/** Adds a passkey: the password is checked first, then the device makes the key, then the form goes with its answer. */
export function AddPasskey() {
  const { t } = useWords()
  const [isReady, setReady] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLInputElement>(null)
  const begin = useFetcher<{ passkeyOptions?: PublicKeyCredentialCreationOptionsJSON }>()
  const options = begin.data?.passkeyOptions
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (!options) return
    startRegistration({ optionsJSON: options })
      .then((made) => {
        if (answer.current) answer.current.value = JSON.stringify(made)
        form.current?.submit()
      })
      .catch(() => setFailed(true))
  }, [options])
  const ask = () => {
    if (!form.current?.reportValidity()) return
    setFailed(false)
    const fields = new FormData(form.current)
    fields.set('act', 'begin-passkey')
    begin.submit(fields, { method: 'post' })
  }
  if (!isReady) return <p className="hint">{t('accounts.own.passkeyNeedsScript')}</p>
  return (
    <details>
      <summary>{t('accounts.own.addPasskey')}</summary>
      <ProblemSummary problem={refusedIn(begin.data)?.problem} />
      <form method="post" className="account-form" ref={form} onSubmit={(event) => event.preventDefault()}>
        <FormToken />
        <input type="hidden" name="act" value="confirm-passkey" />
        <input type="hidden" name="answer" ref={answer} />
        <PasskeyName />
        <PresentPassword id="password-passkey" />
        <p className="buttons">
          <button type="button" onClick={ask}>
            {t('accounts.own.addPasskey')}
          </button>
        </p>
        <p role="status" className="field-error">
          {hasFailed ? t('accounts.factor.passkeyFailed') : ''}
        </p>
      </form>
    </details>
  )
}

function PasskeyName() {
  const { t } = useWords()
  return (
    <Field id="passkey-name" label={t('accounts.own.passkeyName')} hint={t('accounts.own.passkeyNameHint')}>
      {(attributes) => <input {...attributes} name="name" type="text" maxLength={60} required />}
    </Field>
  )
}
