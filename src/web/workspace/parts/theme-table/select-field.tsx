import { Field } from '../field.tsx'

export type Choice = readonly [value: string, label: string]

interface SelectFieldProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly choices: readonly Choice[]
}

export function SelectField({ name, label, chosen, choices }: SelectFieldProps) {
  return (
    <Field id={`theme-${name}`} label={label}>
      {(attributes) => (
        <select {...attributes} name={name} defaultValue={chosen}>
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
