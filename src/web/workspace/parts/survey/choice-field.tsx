import { Field } from '../field.tsx'

interface ChoiceFieldProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly options: readonly (readonly [value: string, text: string])[]
}

/** One choice of a form that only reads. */
export function ChoiceField({ name, label, chosen, options }: ChoiceFieldProps) {
  return (
    <Field id={`survey-${name}`} label={label}>
      {(attributes) => (
        <select {...attributes} name={name} defaultValue={chosen}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
