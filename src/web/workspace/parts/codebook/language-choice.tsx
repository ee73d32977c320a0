import { useId } from 'react'
import { LANGUAGES } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'

/** One of the three languages. */
export function LanguageChoice({ label, chosen }: { label: string; chosen: string }) {
  const { t } = useWords()
  const id = useId()
  return (
    <Field id={id} label={label}>
      {(attributes) => (
        <select {...attributes} name="language" defaultValue={chosen}>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(`codebook.language.${language}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
