import type { Texts } from '../../../../model/text.ts'
import type { ShownTheme } from '../../../../operations/codebook/show-theme.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { themeNames } from './names.ts'
import { ThemeMark } from './theme-table.tsx'

/** What a theme means and where it stands. */
export function ThemeFacts({ shown }: { shown: ShownTheme }) {
  const { t, language } = useWords()
  const { theme, isNational, isOnlyInDraft, owner } = shown
  const kind = isNational || owner === 'national' ? 'national' : 'local'
  return (
    <>
      <p className="codebook-lead">
        <ThemeMark theme={theme} /> {t(`codebook.theme.${kind}`)}, {theme.id}
      </p>
      {isOnlyInDraft && <p className="done">{t('codebook.theme.onlyDraft')}</p>}
      {theme.isRetired && (
        <p className="done">
          {t('codebook.theme.retired')}{' '}
          {shown.became.length > 0 && (
            <>
              {t('codebook.theme.became')} <ThemeLinks shown={shown} ids={shown.became} />.
            </>
          )}
        </p>
      )}
      <section aria-labelledby="description" className="codebook-meaning">
        <h2 id="description">{t('codebook.theme.description')}</h2>
        <p className="reading codebook-text">{theme.description?.[language] ?? t('codebook.theme.noDescription')}</p>
        <Examples title={t('codebook.theme.include')} examples={theme.include} />
        <Examples title={t('codebook.theme.exclude')} examples={theme.exclude} />
        {theme.memo !== null && (
          <>
            <h3>{t('codebook.theme.memo')}</h3>
            <p className="reading codebook-text">{theme.memo}</p>
          </>
        )}
      </section>
      <section aria-labelledby="place">
        <h2 id="place">{t('codebook.theme.place')}</h2>
        <dl className="codebook-place">
          <dt>{t('codebook.theme.above')}</dt>
          <dd>
            <ThemeLinks shown={shown} ids={theme.parents} />
          </dd>
          <dt>{t('codebook.theme.below')}</dt>
          <dd>
            <ThemeLinks shown={shown} ids={shown.below} />
          </dd>
        </dl>
      </section>
    </>
  )
}

function Examples({ title, examples }: { title: string; examples: readonly Texts[] }) {
  const { language } = useWords()
  if (examples.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="reading">
        {examples.map((example) => (
          <li key={example.fi}>{example[language]}</li>
        ))}
      </ul>
    </>
  )
}

function ThemeLinks({ shown, ids }: { shown: ShownTheme; ids: readonly string[] }) {
  const { t, language } = useWords()
  const nameOf = themeNames(shown.themes, language)
  if (ids.length === 0) return t('codebook.theme.none')
  return (
    <ul className="codebook-themes">
      {ids.map((id) => (
        <li key={id}>
          <a href={`${workspaceAddress(language, 'codebook', 'themes', id)}?owner=${shown.owner}`}>{nameOf(id)}</a>
        </li>
      ))}
    </ul>
  )
}
