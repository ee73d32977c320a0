import type { SuggestedPlace } from '../../../../operations/coding/show-report.ts'
import { useWords } from '../../../site/words.tsx'
import type { CodingPage, ShownCoding } from '../../view/coding-page.ts'
import { FormToken } from '../form-token.tsx'
import { ThemeName } from './theme-picker.tsx'

interface SuggestionsProps {
  readonly page: CodingPage
  readonly codings: readonly ShownCoding[]
  give(theme: string): void
  showWord(place: SuggestedPlace): void
}

/** Themes that words of the text speak for, with those words. Each is accepted by a person, or not. */
export function Suggestions({ page, codings, give, showWord }: SuggestionsProps) {
  const { t } = useWords()
  const { report, colours, themeNames } = page
  const open = report.suggestions.filter(({ theme }) => !codings.some((coding) => coding.theme === theme))
  if (open.length === 0 || !report.mayCode) return null
  return (
    <section className="coding-suggested" aria-labelledby="suggested-title">
      <h2 id="suggested-title">{t('coding.report.suggestions')}</h2>
      <p className="hint">{t('coding.report.suggestionsHint')}</p>
      <ul>
        {open.map(({ theme, places }) => {
          const name = themeNames[theme] ?? theme
          return (
            <li key={theme}>
              <form
                method="post"
                onSubmit={(event) => {
                  event.preventDefault()
                  give(theme)
                }}
              >
                <FormToken />
                <input type="hidden" name="act" value="add" />
                <input type="hidden" name="theme" value={theme} />
                <button type="submit" className="second-button">
                  <span className="visually-hidden">{t('coding.report.accept', { theme: '' })}</span>
                  <ThemeName theme={{ id: theme, name, colour: colours[theme] ?? 'grey' }} />
                </button>
              </form>
              <Words places={places} language={report.language} showWord={showWord} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface WordsProps {
  readonly places: readonly SuggestedPlace[]
  readonly language: string
  showWord(place: SuggestedPlace): void
}

/** Each word once; it leads to its sentence. */
function Words({ places, language, showWord }: WordsProps) {
  const { t } = useWords()
  const once = places.filter(
    (one, index) => places.findIndex(({ text }) => text.toLowerCase() === one.text.toLowerCase()) === index,
  )
  return (
    <p className="coding-because" lang={language}>
      {once.map((place) => (
        <button
          key={`${place.part} ${place.from}`}
          type="button"
          className="plain-button"
          aria-label={t('coding.report.showWord', { word: place.text })}
          onClick={() => showWord(place)}
        >
          {place.text}
        </button>
      ))}
    </p>
  )
}
