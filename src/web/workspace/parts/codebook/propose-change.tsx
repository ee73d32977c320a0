import { CODEBOOK_EDITS } from '../../../../model/codebook-edit.ts'
import type { ShownTheme } from '../../../../operations/codebook/show-theme.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { NameFields } from './name-fields.tsx'
import { themeChoices } from './names.ts'
import { ReasonField, ThemeSelect } from './theme-select.tsx'

const KINDS = ['rename', 'merge', 'retire'] as const

/** A county asks for a change of a national theme: each kind in a form of its own. */
export function ProposeChange({ shown, submitted }: { shown: ShownTheme; submitted: Readonly<Record<string, string>> | null }) {
  const { t, language } = useWords()
  const national = shown.themes.filter(({ id }) => !/^\d{2}-L/.test(id) && id !== shown.theme.id)
  return (
    <section aria-labelledby="propose">
      <h2 id="propose">{t('codebook.request.propose')}</h2>
      {KINDS.map((kind) => (
        <details className="codebook-fold" key={kind} open={submitted?.kind === kind}>
          <summary>{CODEBOOK_EDITS[kind][language]}</summary>
          <form method="post" className="reading">
            <FormToken />
            <input type="hidden" name="owner" value={shown.owner} />
            <input type="hidden" name="kind" value={kind} />
            {kind === 'rename' && <NameFields kept={shown.theme.names} needsEnglish />}
            {kind === 'merge' && (
              <ThemeSelect name="into" label={t('codebook.theme.mergeInto')} choices={themeChoices(national, language)} />
            )}
            <ReasonField kept={submitted?.kind === kind ? (submitted.reason ?? '') : ''} />
            <div className="buttons">
              <button type="submit" name="act" value="propose">
                {t('codebook.request.send')}
              </button>
            </div>
          </form>
        </details>
      ))}
    </section>
  )
}
