import { SelectField } from './tickets/form-fields.tsx'

interface OwnerFieldProps {
  readonly form: string
  readonly value: string | undefined
  /** Those that the person may choose among: codes of counties, or `national`. */
  readonly owners: readonly string[]
  /** Names of counties by code; whatever has no name is the institute's. */
  readonly names: Readonly<Record<string, string>>
  readonly words: { readonly label: string; readonly national: string }
}

/** Whose a new thing is. Who works for one alone is not asked. */
export function OwnerField({ form, value, owners, names, words }: OwnerFieldProps) {
  if (owners.length <= 1) return null
  return (
    <SelectField
      form={form}
      name="owner"
      label={words.label}
      value={value}
      options={owners.map((code) => [code, names[code] ?? words.national])}
    />
  )
}
