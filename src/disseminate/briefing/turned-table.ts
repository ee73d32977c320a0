import type { ShownTable } from '../../model/briefing-content.ts'
import type { Texts } from '../../model/text.ts'

const FEW_LINES = 3
const MANY_COLUMNS = 4

/**
 * A table as it is read best. One of a few lines and many columns is turned, so that what was a column is a line with its whole name: on
 * paper and on a phone the names of many columns have no room beside each other. Counts, marks and notes stay as they are.
 */
export function turnedToRead(table: ShownTable): ShownTable {
  const { rows, columns } = table
  if (rows.length > FEW_LINES || columns.length <= MANY_COLUMNS) return table
  return {
    ...table,
    head: CATEGORY,
    columns: rows.map(({ key, names }) => ({ key, names })),
    rows: columns.map(({ key, names }, at) => ({
      key,
      names,
      cells: rows.map(({ cells }) => cells[at] ?? { value: null, mark: '' }),
    })),
  }
}

/** As the notes of tables call what columns stand for. */
const CATEGORY: Texts = { fi: 'Luokka', sv: 'Klass', en: 'Category' }
