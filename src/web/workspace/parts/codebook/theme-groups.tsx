import { useWords } from '../../../site/words.tsx'
import type { ThemeGroup } from '../../view/codebook-lines.ts'
import { ThemeMark, ThemeTable } from './theme-table.tsx'

interface ThemeGroupsProps {
  readonly owner: string
  readonly groups: readonly ThemeGroup[]
  readonly hasCounts: boolean
  readonly isAllOpen: boolean
  /** The same page with all open, or as it was. */
  readonly otherAddress: string
}

/**
 * The codebook by its top themes, folded: on a phone it would be thirty screens. A county's own themes stand open, as they are few and what
 * the county works on. On paper all are open.
 */
export function ThemeGroups({ owner, groups, hasCounts, isAllOpen, otherAddress }: ThemeGroupsProps) {
  const { t, language } = useWords()
  return (
    <section aria-label={t('codebook.caption')} className="theme-groups">
      <p className="no-print theme-groups-all">
        <a href={otherAddress}>{t(isAllOpen ? 'codebook.fold.close' : 'codebook.fold.open')}</a>
      </p>
      {groups.map(({ top, lines, hasOwn }) => (
        <details key={top.theme.id} className="theme-group" open={isAllOpen || hasOwn}>
          <summary className="theme-group-head">
            <span>
              <ThemeMark theme={top.theme} /> <span className="theme-group-name">{top.theme.names[language]}</span>{' '}
              <span className="quiet theme-group-size">
                {t('codebook.fold.themes', { count: lines.length })}
                {hasCounts && `, ${t('codebook.fold.codings', { count: top.withBelow })}`}
              </span>
            </span>
          </summary>
          <ThemeTable owner={owner} lines={lines} hasCounts={hasCounts} caption={top.theme.names[language]} />
        </details>
      ))}
    </section>
  )
}
