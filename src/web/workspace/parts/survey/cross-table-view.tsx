import type { CrossAxis, CrossTable } from '../../../../model/survey-analysis.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import type { CrossAsked } from './cross-asked.ts'
import { ShareAndCount } from './matrix-table.tsx'

/** Two questions against each other, with the number of respondents of every row and column. */
export function CrossTableView({ table, of }: { table: CrossTable; of: CrossAsked['of'] }) {
  const { t, language, count } = useWords()
  const { rows, columns, base, rowBases, columnBases, cells } = table
  const named = (axis: CrossAxis) =>
    axis.within === null ? axis.label[language] : `${axis.within[language]} ${axis.label[language]}`
  if (base === 0) return <p className="quiet">{t('survey.cross.nobody')}</p>
  return (
    <WorkTable caption={t('survey.cross.caption', { rows: named(rows), columns: named(columns), base: count(base) })}>
      <thead>
        <tr>
          <th scope="col">{named(rows)}</th>
          {columns.categories.map(({ code, label }) => (
            <th key={code} scope="col" className="number survey-wrap">
              {label[language]}
            </th>
          ))}
          <th scope="col" className="number">
            {t('survey.cross.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.categories.map(({ code, label }, i) => (
          <tr key={code}>
            <th scope="row">{label[language]}</th>
            {columns.categories.map((column, j) => {
              const cell = cells[i]?.[j] ?? { count: 0, rowPercent: null, columnPercent: null }
              return (
                <td key={column.code} className="number">
                  <ShareAndCount of={{ count: cell.count, percent: of === 'rows' ? cell.rowPercent : cell.columnPercent }} />
                </td>
              )
            })}
            <td className="number">{count(rowBases[i] ?? 0)}</td>
          </tr>
        ))}
        <tr className="survey-combined">
          <th scope="row">{t('survey.cross.total')}</th>
          {columnBases.map((columnBase, j) => (
            <td key={columns.categories[j]?.code} className="number">
              {count(columnBase)}
            </td>
          ))}
          <td className="number">{count(base)}</td>
        </tr>
      </tbody>
    </WorkTable>
  )
}
