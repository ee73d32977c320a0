import { useId } from 'react'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'

interface ThemeSelectProps {
  readonly name: string
  readonly label: string
  readonly choices: readonly (readonly [string, string])[]
  /** Said when nothing is chosen; without it something must be. */
  readonly none?: string
  readonly chosen?: string
  readonly hint?: string
}

/** Chooses one theme. */
export function ThemeSelect({ name, label, choices, none, chosen = '', hint }: ThemeSelectProps) {
  const id = useId()
  const { t } = useWords()
  return (
    <Field id={id} label={label} hint={hint}>
      {(attributes) => (
        <select {...attributes} name={name} defaultValue={chosen} required={none === undefined}>
          <option value="">{none ?? t('gathered.choose')}</option>
          {choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface TypedProps {
  readonly name: string
  readonly label: string
  readonly kept?: string
  readonly hint?: string
  readonly isRequired?: boolean
  readonly type?: 'text' | 'date'
  readonly rows?: number
  readonly longest?: number
  readonly language?: string
}

/** One line, or with `rows` several. */
export function Typed({ name, label, kept = '', hint, isRequired = false, type = 'text', rows, longest, language }: TypedProps) {
  const id = useId()
  const shared = { name, defaultValue: kept, required: isRequired, maxLength: longest, lang: language }
  return (
    <Field id={id} label={label} hint={hint}>
      {(attributes) =>
        rows === undefined ? (
          <input {...attributes} {...shared} type={type} />
        ) : (
          <textarea {...attributes} {...shared} rows={rows} />
        )
      }
    </Field>
  )
}

/** Why a county asks for a change. */
export function ReasonField({ kept = '' }: { kept?: string }) {
  const { t } = useWords()
  return (
    <Typed
      name="reason"
      label={t('codebook.request.reason')}
      hint={t('codebook.request.reasonHint')}
      kept={kept}
      rows={4}
      longest={2000}
      isRequired
    />
  )
}
