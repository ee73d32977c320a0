import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

/** The present password again: asked before anything that concerns signing in. Each form on a page has an id of its own. */
export function PresentPassword({ id }: { id: string }) {
  const { t } = useWords()
  return (
    <Field id={id} label={t('accounts.own.present')}>
      {(attributes) => (
        <input {...attributes} name="password" type="password" autoComplete="current-password" maxLength={200} required />
      )}
    </Field>
  )
}

export function OwnPassword() {
  const { t } = useWords()
  return (
    <section className="account-part" aria-labelledby="own-password">
      <h2 id="own-password">{t('accounts.own.passwordTitle')}</h2>
      <form method="post">
        <FormToken />
        <PresentPassword id="password" />
        <Field id="newPassword" label={t('accounts.own.next')} hint={t('accounts.invitation.passwordHint')}>
          {(attributes) => (
            <input {...attributes} name="newPassword" type="password" autoComplete="new-password" maxLength={200} required />
          )}
        </Field>
        <p className="buttons">
          <button type="submit" name="act" value="change-password">
            {t('accounts.own.changePassword')}
          </button>
        </p>
      </form>
    </section>
  )
}
