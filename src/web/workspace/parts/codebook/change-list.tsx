import { THEME_CHANGES, type ThemeChange } from '../../../../model/codebook.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

/** Changes between two lists of themes. */
export function ChangeList({
  changes,
  caption,
  nameOf,
}: {
  changes: readonly ThemeChange[]
  caption: string
  nameOf: (id: string) => string
}) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('codebook.column.theme')}</th>
          <th scope="col">{t('codebook.column.change')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ kind, theme, into }) => (
          <tr key={`${theme} ${kind}`}>
            <th scope="row">
              {nameOf(theme)} <span className="quiet">{theme}</span>
            </th>
            <td>
              {into.length === 0
                ? THEME_CHANGES[kind][language]
                : t('codebook.change.into', { change: THEME_CHANGES[kind][language], names: into.map(nameOf).join(', ') })}
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
