import type { ReactNode } from 'react'
import type { SuggestionReason } from '../../../../method/keyword-rules.ts'
import type { ShownRules, TriedRules } from '../../../../operations/codebook/rules.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { Typed } from './theme-select.tsx'

interface TryRulesProps {
  readonly shown: ShownRules
  readonly tried: { readonly tried: TriedRules; readonly text: string; readonly language: string } | null
  readonly submitted: Readonly<Record<string, string>> | null
}

/** What the rules would suggest for a text, with the words that are the reason marked in it. */
export function TryRules({ shown, tried, submitted }: TryRulesProps) {
  const { t, language } = useWords()
  const kept = submitted?.act === 'try' ? submitted : tried
  return (
    <section aria-labelledby="try">
      <h2 id="try">{t('codebook.rules.try')}</h2>
      <form method="post" className="reading">
        <FormToken />
        <input type="hidden" name="owner" value={shown.owner} />
        <Typed
          name="text"
          label={t('codebook.rules.tryText')}
          hint={t('codebook.rules.tryHint')}
          kept={kept?.text ?? ''}
          rows={4}
          longest={20_000}
          isRequired
        />
        <LanguageChoice label={t('codebook.rules.language')} chosen={kept?.language ?? language} />
        <div className="buttons">
          <button type="submit" name="act" value="try">
            {t('codebook.rules.tryButton')}
          </button>
        </div>
      </form>
      {tried && (
        <div role="status">
          {tried.tried.suggestions.length === 0 ? (
            <p>{t('codebook.rules.tryNothing')}</p>
          ) : (
            <>
              <h3>{t('codebook.rules.suggested')}</h3>
              <ul className="codebook-samples">
                {tried.tried.suggestions.map(({ theme, names, reasons }) => (
                  <li key={theme}>
                    <strong>{names[language]}</strong>
                    <p className="codebook-text">{marked(tried.text, reasons)}</p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </section>
  )
}

/** The text with the reasons marked. Reasons of several rules may lie over each other: what is marked is not marked twice. */
function marked(text: string, reasons: readonly SuggestionReason[]): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, until } of reasons) {
    if (from < at) continue
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, until)}</mark>)
    at = until
  }
  return [...parts, text.slice(at)]
}
