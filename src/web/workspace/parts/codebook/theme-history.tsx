import { THEME_CHANGES } from '../../../../model/codebook.ts'
import type { ShownTheme, ThemeEvent } from '../../../../operations/codebook/show-theme.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { themeNames } from './names.ts'

/** What the versions did to a theme, and what was merged or split into it. */
export function ThemeHistory({ shown }: { shown: ShownTheme }) {
  const { t, language } = useWords()
  const nameOf = themeNames(shown.themes, language)
  const words = ({ kind, theme, into }: ThemeEvent) => {
    const change = THEME_CHANGES[kind][language]
    const from = theme === shown.theme.id ? change : `${nameOf(theme)}: ${change}`
    return into.length === 0 ? from : `${from} → ${into.map(nameOf).join(', ')}`
  }
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('codebook.theme.history')}</h2>
      {shown.history.length === 0 ? (
        <p>{t('codebook.theme.noHistory')}</p>
      ) : (
        <ol className="codebook-history">
          {shown.history.map((event) => (
            <li key={`${event.owner} ${event.number} ${event.kind} ${event.theme}`}>
              <time dateTime={event.effectiveFrom}>{dayText(event.effectiveFrom, language)}</time>{' '}
              {t('codebook.theme.historyEvent', {
                change: words(event),
                owner: t(event.owner === 'national' ? 'codebook.national' : 'codebook.own'),
                number: event.number,
              })}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
