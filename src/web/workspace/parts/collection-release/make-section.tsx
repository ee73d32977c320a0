import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

const NOTES = [
  ['noteFi', 'fi'],
  ['noteSv', 'sv'],
  ['noteEn', 'en'],
] as const

/** A new draft of the round. */
export function MakeSection({ submitted }: { submitted: Readonly<Record<string, string>> | undefined }) {
  const { t } = useWords()
  return (
    <section className="work-section">
      <h2>{t('collectionWork.make')}</h2>
      <form method="post" className="release-making">
        <FormToken />
        <input type="hidden" name="act" value="make" />
        <p className="hint">{t('collectionWork.makeHint')}</p>
        <label className="tick">
          <input type="checkbox" name="withUnaccepted" value="yes" defaultChecked={submitted?.withUnaccepted === 'yes'} />
          {t('collectionWork.withUnaccepted')}
        </label>
        <Field id="embargoDay" label={t('collectionWork.embargoDay')} hint={t('collectionWork.embargoHint')}>
          {(attributes) => <input type="date" name="embargoDay" defaultValue={submitted?.embargoDay} {...attributes} />}
        </Field>
        <fieldset>
          <legend>{t('collectionWork.noteTitle')}</legend>
          <p className="hint">{t('collectionWork.noteHint')}</p>
          {NOTES.map(([name, language]) => (
            <Field key={name} id={name} label={t(`collectionWork.${name}`)}>
              {(attributes) => (
                <textarea
                  name={name}
                  rows={2}
                  maxLength={1000}
                  lang={language}
                  defaultValue={submitted?.[name]}
                  {...attributes}
                />
              )}
            </Field>
          ))}
        </fieldset>
        <button type="submit">{t('collectionWork.make')}</button>
      </form>
    </section>
  )
}
