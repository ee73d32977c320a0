import type { Matrix } from '../../../model/questionnaire.ts'
import { EMPTY_DRAFT, type FieldDraft } from './form-draft.ts'

/** A block copied from a spreadsheet: lines, and cells between tabs. Null when it is one value, which is pasted as usual. */
export function blockOf(text: string): string[][] | null {
  const lines = text.replaceAll('\r\n', '\n').replace(/\n+$/, '').split('\n')
  const block = lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  return block.length > 1 || (block[0]?.length ?? 0) > 1 ? block : null
}

export interface MatrixCell {
  readonly row: string
  readonly column: string
}

interface Pasting {
  readonly block: readonly (readonly string[])[]
  /** Rows and cells that are asked just now, in the order in which they stand on the page. */
  readonly rows: readonly string[]
  readonly mayEdit: (key: string) => boolean
}

/**
 * Where the cells of a block go when it is pasted at a cell: to the right and down, what does not fit is left out. Empty cells of the
 * block empty the cells of the form, so that a column copied whole is what stands in the form.
 */
export function pastedDrafts(matrix: Matrix, at: MatrixCell, { block, rows, mayEdit }: Pasting): Map<string, FieldDraft> {
  const columns = matrix.columns.map(({ id }) => id)
  const [top, left] = [rows.indexOf(at.row), columns.indexOf(at.column)]
  const drafts = new Map<string, FieldDraft>()
  for (const [down, line] of block.entries())
    for (const [right, text] of line.entries()) {
      const [row, column] = [rows[top + down], columns[left + right]]
      const key = `${matrix.id}.${row}.${column}`
      if (row !== undefined && column !== undefined && mayEdit(key)) drafts.set(key, { ...EMPTY_DRAFT, text })
    }
  return drafts
}
