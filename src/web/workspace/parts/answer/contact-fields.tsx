import type { ProblemDescription } from '../../../../model/problem.ts'
import { LANGUAGES } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'

const FIELDS = [
  { name: 'name', type: 'text', longest: 100, isRequired: true },
  { name: 'task', type: 'text', longest: 100, isRequired: false },
  { name: 'email', type: 'email', longest: 254, isRequired: true },
  { name: 'phone', type: 'tel', longest: 30, isRequired: false },
] as const

interface ContactFieldsProps {
  /** Tells the forms of the page apart: the number of the person, or `new`. */
  readonly whose: string
  readonly values: Readonly<Partial<Record<'name' | 'task' | 'email' | 'phone' | 'language', string>>>
  readonly problem: ProblemDescription | null
}

/** Inputs for the details of a contact person. */
export function ContactFields({ whose, values, problem }: ContactFieldsProps) {
  const { t, language } = useWords()
  return (
    <>
      {FIELDS.map(({ name, type, longest, isRequired }) => (
        <Field
          key={name}
          id={`${name}-${whose}`}
          label={t(`answer.contacts.${name}`)}
          hint={isRequired ? undefined : t('answer.contacts.optional')}
          error={problem?.place === name ? problem.texts[language] : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              name={name}
              type={type}
              autoComplete="off"
              maxLength={longest}
              required={isRequired}
              defaultValue={values[name]}
            />
          )}
        </Field>
      ))}
      <Field id={`language-${whose}`} label={t('answer.contacts.language')}>
        {(attributes) => (
          <select {...attributes} name="language" defaultValue={values.language}>
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {t(`answer.contacts.languages.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}
