import type { ReactNode } from 'react'
import type { Texts } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { GuardedTextField, SelectField } from '../tickets/form-fields.tsx'
import { optionsOf } from './names.ts'

interface JoinFormProps {
  readonly kind: 'theme' | 'source' | 'phenomenon'
  readonly title: string
  readonly lead?: string
  readonly label: string
  readonly choices: readonly { readonly id: string; readonly names: Texts }[]
  readonly children?: ReactNode
}

/** Joins one thing of a list, with a word on why. */
export function JoinForm({ kind, title, lead, label, choices, children }: JoinFormProps) {
  const { t, language } = useWords()
  return (
    <section className="work-part" aria-labelledby={`join-${kind}`}>
      <h2 id={`join-${kind}`}>{title}</h2>
      {lead && <p className="hint">{lead}</p>}
      {children}
      {choices.length === 0 && <p className="quiet">{t('phenomena.join.nothing')}</p>}
      {choices.length > 0 && (
        <form method="post">
          <FormToken />
          <input type="hidden" name="kind" value={kind} />
          <SelectField form={kind} name="target" label={label} isRequired options={optionsOf(choices, { language })} />
          <GuardedTextField
            form={kind}
            name="note"
            label={t('phenomena.join.note')}
            hint={t('phenomena.join.noteHint')}
            longest={500}
          />
          <button type="submit" name="act" value="link">
            {t('phenomena.join.button')}
          </button>
        </form>
      )}
    </section>
  )
}
