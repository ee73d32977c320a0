import type { ReactNode } from 'react'
import { useWords } from '../../../site/words.tsx'
import type { RoundView } from '../../view/review-round.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface RoundActsProps {
  readonly view: RoundView
  readonly may: { readonly renew: boolean; readonly close: boolean; readonly extend: boolean }
}

/** What the institute can do with an open round, each with what it will do said first. */
export function RoundActs({ view, may }: RoundActsProps) {
  const { t } = useWords()
  if (!view.isOpen || !(may.renew || may.close || may.extend)) return null
  return (
    <div className="round-acts">
      {view.newerRun !== null && may.renew && (
        <ActForm
          act="renew"
          title={t('review.round.renew')}
          text={t('review.round.renewText', { run: view.newerRun, now: view.run })}
        />
      )}
      <details>
        <summary>{t('review.round.more')}</summary>
        {may.extend && (
          <ActForm act="extend" title={t('review.round.extend')} text={t('review.round.extendText')}>
            <Field id="due" label={t('review.rounds.due')}>
              {(attributes) => <input {...attributes} type="date" name="due" defaultValue={view.due} required />}
            </Field>
          </ActForm>
        )}
        {may.close && <ActForm act="close" title={t('review.round.close')} text={t('review.round.closeText')} />}
      </details>
    </div>
  )
}

interface ActFormProps {
  readonly act: string
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}

function ActForm({ act, title, text, children }: ActFormProps) {
  return (
    <form method="post" className="act-form">
      <FormToken />
      <p className="reading">{text}</p>
      {children}
      <p className="buttons">
        <button type="submit" name="act" value={act} className="second-button">
          {title}
        </button>
      </p>
    </form>
  )
}
