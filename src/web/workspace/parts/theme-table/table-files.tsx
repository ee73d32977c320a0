import type { MonthRange } from '../../../../model/theme-table.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { fileQuery, mayBeFile, type ThemeTableQuery } from '../../view/theme-table-query.ts'

interface FilesProps {
  readonly kind: 'cross' | 'pairs' | 'news' | 'coverage'
  readonly query: ThemeTableQuery
  readonly range: MonthRange & { readonly lastEnded: string }
}

/** The table as a file, always as it may leave the county. */
export function TableFiles({ kind, query, range }: FilesProps) {
  const { t, language } = useWords()
  const asked = fileQuery(query, range)
  return (
    <section className="theme-section no-print">
      <h2>{t('themeTables.files.title')}</h2>
      <p className="hint">{t(mayBeFile(kind, query, range) ? 'themeTables.files.note' : 'themeTables.files.notThis')}</p>
      {mayBeFile(kind, query, range) && (
        <ul className="theme-files">
          {(['csv', 'json'] as const).map((format) => (
            <li key={format}>
              <a href={`${workspaceAddress(language, 'theme-tables', 'files', `${kind}.${format}`)}?${asked}`}>
                {t(`themeTables.files.${format}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
