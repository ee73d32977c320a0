import type { ShownRules } from '../../../../operations/codebook/rules.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { themeChoices } from './names.ts'
import { ThemeSelect, Typed } from './theme-select.tsx'

/** A rule of one's own. */
export function AddRule({ shown, submitted }: { shown: ShownRules; submitted: Readonly<Record<string, string>> | null }) {
  const { t, language } = useWords()
  const kept = submitted?.act === 'save' ? submitted : null
  return (
    <section aria-labelledby="add-rule">
      <h2 id="add-rule">{t('codebook.rules.add')}</h2>
      <form method="post" className="reading">
        <FormToken />
        <input type="hidden" name="owner" value={shown.owner} />
        <ThemeSelect
          name="theme"
          label={t('codebook.rules.theme')}
          choices={themeChoices(shown.themes, language)}
          chosen={kept?.theme ?? ''}
        />
        <LanguageChoice label={t('codebook.rules.language')} chosen={kept?.language ?? language} />
        <Typed
          name="any"
          label={t('codebook.rules.any')}
          hint={t('codebook.rules.anyHint')}
          kept={kept?.any ?? ''}
          rows={4}
          longest={3000}
          isRequired
        />
        <Typed
          name="none"
          label={t('codebook.rules.none')}
          hint={t('codebook.rules.noneHint')}
          kept={kept?.none ?? ''}
          rows={3}
          longest={3000}
        />
        <div className="buttons">
          <button type="submit" name="act" value="save">
            {t('codebook.rules.save')}
          </button>
        </div>
      </form>
    </section>
  )
}
