import type { Theme } from '../../../../model/codebook.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { ThemeLine } from '../../view/codebook-lines.ts'
import { WorkTable } from '../work-table.tsx'

interface ThemeTableProps {
  readonly owner: string
  readonly lines: readonly ThemeLine[]
  readonly hasCounts: boolean
  /** Where the heading above says the same already; it is still read out. */
  readonly caption?: string
}

/** Themes with their codings. In the order of the codebook each stands indented under each theme above it. */
export function ThemeTable({ owner, lines, hasCounts, caption }: ThemeTableProps) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={caption ?? t('codebook.caption')} isCaptionHidden={caption !== undefined} className="theme-table">
      <thead>
        <tr>
          <th scope="col">{t('codebook.column.theme')}</th>
          <th scope="col">{t('codebook.column.id')}</th>
          {hasCounts && (
            <>
              <th scope="col" className="number">
                {t('codebook.column.own')}
              </th>
              <th scope="col" className="number">
                {t('codebook.column.withBelow')}
              </th>
            </>
          )}
          <th scope="col">{t('codebook.column.description')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, theme, depth, isRepeated, own, withBelow }) => (
          <tr key={key} className={isRepeated ? 'theme-repeated' : undefined}>
            <th scope="row">
              <span className={`theme-place theme-depth-${Math.min(depth, 5)}`}>
                <ThemeMark theme={theme} />
                <a className="theme-link" href={`${workspaceAddress(language, 'codebook', 'themes', theme.id)}?owner=${owner}`}>
                  {theme.names[language]}
                </a>
              </span>
              {isRepeated && <span className="quiet theme-also">{t('codebook.also')}</span>}
            </th>
            <td>{theme.id}</td>
            {hasCounts && (
              <>
                <td className="number">{isRepeated ? '' : own}</td>
                <td className="number">{isRepeated ? '' : withBelow}</td>
              </>
            )}
            <td className="theme-description">{isRepeated ? '' : theme.description?.[language]}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

/** The colour of a theme; only beside its name, as a colour alone says nothing. */
export function ThemeMark({ theme }: { theme: Pick<Theme, 'colour'> }) {
  return <span className={`theme-mark theme-${theme.colour}`} aria-hidden="true" />
}
