import { LANGUAGES } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'

export function NameAndLanguage({ name, language, hasHint = true }: { name: string; language: string; hasHint?: boolean }) {
  const { t } = useWords()
  return (
    <>
      <Field id="name" label={t('accounts.name')} hint={hasHint ? t('accounts.nameHint') : undefined}>
        {(attributes) => (
          <input
            {...attributes}
            name="name"
            type="text"
            autoComplete={hasHint ? 'name' : 'off'}
            maxLength={100}
            required
            defaultValue={name}
          />
        )}
      </Field>
      <Field id="language" label={t('accounts.language')}>
        {(attributes) => (
          <select {...attributes} name="language" defaultValue={language}>
            {LANGUAGES.map((code) => (
              <option key={code} value={code}>
                {t(`accounts.languageName.${code}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}
