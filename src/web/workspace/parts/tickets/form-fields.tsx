import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { looksLikeIdentityCode } from '../../../../model/identity-look-alike.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'

interface PlainField {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value?: string | undefined
  readonly isRequired?: boolean
  /** Tells fields of one name in several forms of a page apart. */
  readonly form?: string | undefined
}

function idOf({ form, name }: PlainField): string {
  return form ? `${form}-${name}` : name
}

interface SelectFieldProps extends PlainField {
  readonly options: readonly (readonly [string, string])[]
}

export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, value, options, isRequired } = props
  return (
    <Field id={idOf(props)} label={label} hint={hint}>
      {(attributes) => (
        <select name={name} defaultValue={value} required={isRequired} {...attributes}>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface TextFieldProps extends PlainField {
  readonly longest: number
  readonly isLong?: boolean
}

/** A text that people write. What looks like an identity code is pointed out while it is typed; the server refuses it anyway. */
export function GuardedTextField(props: TextFieldProps) {
  const { name, label, hint, value = '', longest, isLong = false, isRequired } = props
  const { t } = useWords()
  const [isSuspicious, setSuspicious] = useState(looksLikeIdentityCode(value))
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  // What was typed before the page came to life has made no event.
  useEffect(() => setSuspicious(looksLikeIdentityCode(input.current?.value ?? '')), [])
  const look = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    setSuspicious(looksLikeIdentityCode(target.value))
  const error = isSuspicious ? t('tickets.identityCodeTyped') : undefined
  return (
    <Field id={idOf(props)} label={label} hint={hint} error={error}>
      {(attributes) => {
        const common = { ref: input, name, maxLength: longest, required: isRequired, onChange: look, ...attributes }
        return isLong ? <textarea defaultValue={value} {...common} /> : <input defaultValue={value} {...common} />
      }}
    </Field>
  )
}

interface NumberFieldProps extends PlainField {
  readonly largest?: number
}

export function NumberField(props: NumberFieldProps) {
  const { name, label, hint, value, isRequired, largest } = props
  return (
    <Field id={idOf(props)} label={label} hint={hint}>
      {(attributes) => (
        <input
          type="number"
          inputMode="numeric"
          min={0}
          max={largest}
          name={name}
          defaultValue={value}
          required={isRequired}
          {...attributes}
        />
      )}
    </Field>
  )
}

/** Options of a list of codes with texts, with a first one for "none" when it has words. */
export function optionsOf(names: Readonly<Record<string, string>>, none?: string): (readonly [string, string])[] {
  const options = Object.entries(names)
  return none === undefined ? options : [['', none], ...options]
}

/** The same in the order of the names. */
export function optionsByName(
  names: Readonly<Record<string, string>>,
  { language, none }: { readonly language: string; readonly none?: string | undefined },
): (readonly [string, string])[] {
  const options = Object.entries(names).sort(([, one], [, other]) => one.localeCompare(other, language))
  return none === undefined ? options : [['', none], ...options]
}
