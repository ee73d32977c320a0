import { THEME_TABLE_DIMENSIONS, type ThemeCell, type ThemeTable } from '../../../../model/theme-table.ts'
import { useWords, type Words } from '../../../site/words.tsx'
import { softHyphens } from '../../view/soft-hyphens.ts'
import { type Measure, rangeLabel } from '../../view/theme-table-query.ts'
import { WorkTable } from '../work-table.tsx'
import { LineName } from './line-name.tsx'

/** A table of observations. A hidden number has its sign, and is told in words to those who listen. */
export function CrossView({ table, measure }: { table: ThemeTable; measure: Measure }) {
  const { t, language } = useWords()
  const { rows, columns } = table.axes
  const names = { rows: THEME_TABLE_DIMENSIONS[rows.dimension].names, columns: THEME_TABLE_DIMENSIONS[columns.dimension].names }
  const caption = t('themeTables.caption', {
    rows: names.rows[language],
    columns: names.columns[language],
    period: rangeLabel(table),
    measure: t(`themeTables.measure.${measure}`),
  })
  return (
    <WorkTable caption={caption} className="theme-table">
      <thead>
        <tr>
          <th scope="col">{names.rows[language]}</th>
          {columns.lines.map((line) => (
            <th key={line.code} scope="col" className="number theme-wrap">
              {softHyphens(line.names[language])}
            </th>
          ))}
          <th scope="col" className="number theme-total">
            {t('themeTables.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.lines.map((line, r) => (
          <tr key={line.code}>
            <LineName line={line} />
            <Cells cells={table.cells[r] ?? []} table={table} measure={measure} />
          </tr>
        ))}
        <tr className="theme-total">
          <th scope="row">{t('themeTables.total')}</th>
          <Cells cells={table.cells[rows.lines.length] ?? []} table={table} measure={measure} />
        </tr>
      </tbody>
    </WorkTable>
  )
}

function Cells({ cells, table, measure }: { cells: readonly ThemeCell[]; table: ThemeTable; measure: Measure }) {
  const codes = [...table.axes.columns.lines.map(({ code }) => code), 'total']
  return codes.map((code, c) => {
    const cell = cells[c]
    return (
      <td key={code} className={code === 'total' ? 'number theme-total' : 'number'}>
        {cell && <CellFigure cell={cell} measure={measure} />}
      </td>
    )
  })
}

function CellFigure({ cell, measure }: { cell: ThemeCell; measure: Measure }) {
  const words = useWords()
  const text = FIGURES[measure](cell, words)
  return text === null ? <Hidden /> : text
}

/** The sign of a hidden number. */
export function Hidden() {
  const { t } = useWords()
  return (
    <>
      <span aria-hidden="true">:</span>
      <span className="visually-hidden">{t('themeTables.hidden')}</span>
    </>
  )
}

const FIGURES: Readonly<Record<Measure, (cell: ThemeCell, words: Words) => string | null>> = {
  reports: ({ reports }, { count }) => (reports === null ? null : count(reports)),
  units: ({ units }, { count }) => (units === null ? null : count(units)),
  reporters: ({ namedReporters, unnamedReports }, { t, count }) => {
    if (namedReporters === null || unnamedReports === null) return null
    return t('themeTables.reporters', { named: count(namedReporters), unnamed: count(unnamedReports) })
  },
  polarities: ({ polarities }, { t, count }) => {
    if (polarities === null) return null
    const { negative, positive, 'weak-signal': weak } = polarities
    return t('themeTables.polarities', { negative: count(negative), positive: count(positive), weak: count(weak) })
  },
}
