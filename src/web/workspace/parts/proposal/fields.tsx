import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { GuardedTextField } from '../tickets/form-fields.tsx'

interface DateFieldProps {
  readonly form: string
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value?: string | undefined
  readonly isRequired?: boolean
  /** The last day that can be chosen. */
  readonly latest?: string | undefined
}

/** A day; the browser writes it as its reader does. */
export function DateField({ form, name, label, hint, value, isRequired, latest }: DateFieldProps) {
  return (
    <Field id={`${form}-${name}`} label={label} hint={hint}>
      {(attributes) => <input type="date" name={name} defaultValue={value} required={isRequired} max={latest} {...attributes} />}
    </Field>
  )
}

interface BothLanguagesProps {
  readonly form: string
  /** `texts`: the fields are called `texts.fi` and `texts.sv`. */
  readonly name: string
  readonly labels: { readonly fi: string; readonly sv: string }
  readonly hint?: string | undefined
  readonly value: (name: string) => string | undefined
  readonly longest: number
  readonly isLong?: boolean
}

/** The same words in both national languages, one field below the other, the reader's language first. */
export function BothLanguages({ form, name, labels, hint, value, longest, isLong = false }: BothLanguagesProps) {
  const { language } = useWords()
  const order = language === 'sv' ? (['sv', 'fi'] as const) : (['fi', 'sv'] as const)
  return (
    <>
      {order.map((one, place) => (
        <GuardedTextField
          key={one}
          form={form}
          name={`${name}.${one}`}
          label={labels[one]}
          hint={place === 0 ? hint : undefined}
          value={value(`${name}.${one}`)}
          longest={longest}
          isLong={isLong}
        />
      ))}
    </>
  )
}
