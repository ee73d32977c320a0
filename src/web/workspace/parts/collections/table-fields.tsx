import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'

const ROWS = 8
const LONGEST = 700_000

/** A table as a file or pasted. */
export function TableFields({ id, hint, pasted }: { id: string; hint: string; pasted: string }) {
  const { t } = useWords()
  return (
    <>
      <p className="hint">{hint}</p>
      <Field id={`${id}-file`} label={t('collections.universe.import.file')}>
        {(attributes) => <input {...attributes} type="file" name="file" accept=".csv,text/csv,text/plain" />}
      </Field>
      <Field id={`${id}-pasted`} label={t('collections.universe.import.pasted')}>
        {(attributes) => (
          <textarea
            {...attributes}
            className="yaml"
            name="pasted"
            rows={ROWS}
            maxLength={LONGEST}
            spellCheck={false}
            defaultValue={pasted}
          />
        )}
      </Field>
    </>
  )
}
