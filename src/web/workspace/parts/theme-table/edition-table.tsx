import type { EditionHead } from '../../../../model/theme-table-edition.ts'
import { formatDate } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

/** Editions of a half-year, newest first: when, by whom and why. */
export function EditionTable({ editions, names }: { editions: readonly EditionHead[]; names: Readonly<Record<string, string>> }) {
  const { t, language, count } = useWords()
  const columns = ['number', 'day', 'by', 'observations', 'changed', 'reason'] as const
  const areNumbers: ReadonlySet<string> = new Set(['observations', 'changed'])
  return (
    <section className="theme-section">
      <h3>{t('themeTables.confirm.history.title')}</h3>
      <WorkTable caption={t('themeTables.confirm.history.title')} isCaptionHidden className="theme-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={areNumbers.has(column) ? 'number' : undefined}>
                {t(`themeTables.confirm.history.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map(({ number, confirmedOn, confirmedBy, observations, changed, reason }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{formatDate(confirmedOn, language)}</td>
              <td>{confirmedBy === null ? t('themeTables.confirm.history.system') : (names[confirmedBy] ?? '–')}</td>
              <td className="number">{count(observations)}</td>
              <td className="number">{number === 1 ? '–' : count(changed)}</td>
              <td>{reason ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </section>
  )
}
