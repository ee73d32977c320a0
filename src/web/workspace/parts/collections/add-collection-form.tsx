import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

const ROWS = 12
const LONGEST = 300_000

/** A new collection from YAML; what was typed stays when it is refused. */
export function AddCollectionForm({ submitted }: { submitted: Readonly<Record<string, string>> | null }) {
  const { t } = useWords()
  return (
    <details className="collection-add" open={submitted !== null}>
      <summary>{t('collections.add.title')}</summary>
      <form method="post">
        <FormToken />
        <p className="hint">{t('collections.add.hint')}</p>
        <Field id="collection" label={t('collections.add.collection')}>
          {(attributes) => (
            <textarea
              {...attributes}
              className="yaml"
              name="collection"
              rows={ROWS}
              maxLength={LONGEST}
              spellCheck={false}
              defaultValue={submitted?.collection ?? ''}
              required
            />
          )}
        </Field>
        <Field id="form" label={t('collections.add.form')}>
          {(attributes) => (
            <textarea
              {...attributes}
              className="yaml"
              name="form"
              rows={ROWS}
              maxLength={LONGEST}
              spellCheck={false}
              defaultValue={submitted?.form ?? ''}
            />
          )}
        </Field>
        <button type="submit" name="act" value="add">
          {t('collections.add.act')}
        </button>
      </form>
    </details>
  )
}
