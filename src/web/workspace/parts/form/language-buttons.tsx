import { LANGUAGES } from '../../../../model/text.ts'
import { LANGUAGE_NAMES } from '../../../site/language-names.ts'
import { useWords } from '../../../site/words.tsx'

/** Without scripts a link to another language would leave what was typed behind: these save first. */
export function LanguageButtons() {
  const { t, language } = useWords()
  return (
    <p className="form-languages no-print">
      {t('form.page.language')}{' '}
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <button key={other} type="submit" name="do" value={`language:${other}`} className="plain-button" lang={other}>
          {LANGUAGE_NAMES[other]}
        </button>
      ))}
    </p>
  )
}
