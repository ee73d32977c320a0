import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { useWords } from '../../../site/words.tsx'

/** The button that asks the device for a passkey. Needs scripts: without them it is not shown, and the code does. */
export function PasskeySignIn({ hidden }: { hidden: ReactNode }) {
  const { t } = useWords()
  const [isReady, setReady] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLInputElement>(null)
  const offer = useFetcher<{ passkeyOptions?: PublicKeyCredentialRequestOptionsJSON }>()
  const options = offer.data?.passkeyOptions
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (!options) return
    startAuthentication({ optionsJSON: options })
      .then((given) => {
        if (answer.current) answer.current.value = JSON.stringify(given)
        form.current?.submit()
      })
      .catch(() => setFailed(true))
  }, [options])
  if (!isReady) return null
  const ask = () => {
    setFailed(false)
    const fields = new FormData(form.current ?? undefined)
    fields.set('act', 'offer-passkey')
    offer.submit(fields, { method: 'post' })
  }
  return (
    <section className="account-part">
      <p className="hint">{t('accounts.factor.passkeyHint')}</p>
      <form method="post" ref={form}>
        {hidden}
        <input type="hidden" name="act" value="passkey" />
        <input type="hidden" name="answer" ref={answer} />
        <p className="buttons">
          <button type="button" onClick={ask}>
            {t('accounts.factor.passkey')}
          </button>
        </p>
      </form>
      <p role="status" className="field-error">
        {hasFailed ? t('accounts.factor.passkeyFailed') : ''}
      </p>
    </section>
  )
}
