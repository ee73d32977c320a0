import { useId } from 'react'
import { THEME_COLOURS } from '../../../../model/codebook.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'

/** One of the eight colours; `none`: what an empty choice means. */
export function ColourChoice({ chosen = '', none }: { chosen?: string; none?: string }) {
  const { t } = useWords()
  const id = useId()
  return (
    <Field id={id} label={t('codebook.add.colour')}>
      {(attributes) => (
        <select {...attributes} name="colour" defaultValue={chosen}>
          {none !== undefined && <option value="">{none}</option>}
          {THEME_COLOURS.map((colour) => (
            <option key={colour} value={colour}>
              {t(`codebook.colour.${colour}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
