import { type RefObject, useState } from 'react'
import { useWords } from '../../../site/words.tsx'
import { foundThemes, type ThemeChoice } from '../../view/theme-choices.ts'

interface ThemePickerProps {
  readonly themes: readonly ThemeChoice[]
  /** Given last, the newest first. */
  readonly recent: readonly string[]
  /** What the theme will be given to, in words. */
  readonly what: string
  readonly search: RefObject<HTMLInputElement | null>
  give(theme: string): void
  /** Escape in an empty field: back to the text. */
  onLeave(): void
}

/** Themes to choose from: type to find, arrows to choose, Enter to give. The digits of the list of recent ones work on the whole page. */
export function ThemePicker({ themes, recent, what, search, give, onLeave }: ThemePickerProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const found = foundThemes(themes, typed)
  const here = Math.min(place, found.length - 1)
  const chosen = found[here]
  const type = (text: string) => {
    setTyped(text)
    setPlace(0)
  }
  const take = (theme: ThemeChoice) => {
    give(theme.id)
    type('')
  }
  const pressed = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setPlace(Math.max(0, Math.min(found.length - 1, here + step)))
    else if (event.key === 'Enter' && chosen) take(chosen)
    else if (event.key === 'Escape') typed === '' ? onLeave() : type('')
    else return
    event.preventDefault()
  }
  return (
    <section className="coding-themes" aria-labelledby="coding-themes-title">
      <h2 id="coding-themes-title">{t('coding.report.give')}</h2>
      <p className="coding-what" aria-live="polite">
        {t('coding.report.themeFor', { what })}
      </p>
      <RecentThemes themes={themes} recent={recent} give={give} />
      <div className="field">
        <label htmlFor="theme-search">{t('coding.report.findTheme')}</label>
        <p className="hint" id="theme-search-hint">
          {t('coding.report.findHint')}
        </p>
        <input
          id="theme-search"
          ref={search}
          type="text"
          autoComplete="off"
          role="combobox"
          aria-expanded="true"
          aria-controls="theme-list"
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `theme-${chosen.id}` : undefined}
          aria-describedby="theme-search-hint"
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={pressed}
        />
      </div>
      {found.length === 0 && <p>{t('coding.report.noThemeFound')}</p>}
      <ThemeOptions found={found} here={here} isTree={typed === ''} take={take} />
      {chosen && <ThemeWords theme={chosen} />}
    </section>
  )
}

interface ThemeOptionsProps {
  readonly found: readonly ThemeChoice[]
  readonly here: number
  /** Nothing is searched for: those below another are set in. */
  readonly isTree: boolean
  take(theme: ThemeChoice): void
}

function ThemeOptions({ found, here, isTree, take }: ThemeOptionsProps) {
  const { t } = useWords()
  return (
    <div id="theme-list" className="coding-theme-list" role="listbox" aria-label={t('coding.report.themes')} tabIndex={-1}>
      {found.map((theme, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
        // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus and names the active theme
        <div
          key={theme.id}
          id={`theme-${theme.id}`}
          role="option"
          aria-selected={index === here}
          className={`coding-option coding-depth-${isTree ? Math.min(theme.depth, DEEPEST) : 0}`}
          onClick={() => take(theme)}
          ref={index === here && !isTree ? scrolledTo : undefined}
        >
          <ThemeName theme={theme} />
        </div>
      ))}
    </div>
  )
}

const DEEPEST = 3

function scrolledTo(option: HTMLElement | null): void {
  const list = option?.parentElement
  if (option && list) list.scrollTop = Math.max(0, option.offsetTop - list.offsetTop - list.clientHeight / 2)
}

export function ThemeName({ theme: { id, name, colour } }: { theme: Pick<ThemeChoice, 'id' | 'name' | 'colour'> }) {
  return (
    <>
      <span className={`coding-swatch coding-${colour}`} aria-hidden="true" />
      <span className="coding-number">{id}</span> {name}
    </>
  )
}

function RecentThemes({ themes, recent, give }: Pick<ThemePickerProps, 'themes' | 'recent' | 'give'>) {
  const { t } = useWords()
  const shown = recent.flatMap((id) => themes.find((theme) => theme.id === id) ?? [])
  if (shown.length === 0) return null
  return (
    <>
      <h3 id="recent-title">{t('coding.report.recent')}</h3>
      <ol className="coding-recent" aria-labelledby="recent-title">
        {shown.map((theme, index) => (
          <li key={theme.id}>
            <button type="button" className="second-button" onClick={() => give(theme.id)}>
              <kbd>{index + 1}</kbd> <ThemeName theme={theme} />
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

/** What the theme covers and what not, where the codebook says so. */
function ThemeWords({ theme: { description, include, exclude } }: { theme: ThemeChoice }) {
  const { t } = useWords()
  if (description === null && include.length + exclude.length === 0) return null
  return (
    <dl className="coding-theme-words">
      {description !== null && (
        <>
          <dt>{t('coding.report.describes')}</dt>
          <dd>{description}</dd>
        </>
      )}
      {include.length > 0 && (
        <>
          <dt>{t('coding.report.include')}</dt>
          <dd>{include.join(' · ')}</dd>
        </>
      )}
      {exclude.length > 0 && (
        <>
          <dt>{t('coding.report.exclude')}</dt>
          <dd>{exclude.join(' · ')}</dd>
        </>
      )}
    </dl>
  )
}
