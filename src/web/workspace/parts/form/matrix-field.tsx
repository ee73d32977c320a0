import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { Matrix, Question } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { blockOf, pastedDrafts } from '../../view/form-paste.ts'
import { totalText } from '../../view/form-text.ts'
import { FieldCode } from './computed-field.tsx'
import { useFormView } from './form-view.tsx'
import { MatrixCellField, MatrixCellFindings } from './matrix-cell.tsx'
import { UndoLine } from './undo-line.tsx'

/** Rows times columns: a table on a wide page, one card for each row on a phone. A block of a spreadsheet can be pasted into it. */
export function MatrixField({ matrix }: { matrix: Matrix }) {
  const { t, language } = useWords()
  const { happen, isLive, state, mayEdit } = useFormView()
  const rows = matrix.rows.filter(({ id }) => isRowAsked(state.variables, matrix, id))
  const hasNumbers = matrix.columns.some(isNumber)
  const paste = (event: ClipboardEvent) => {
    const at = cellOf(event.target, matrix)
    const block = blockOf(event.clipboardData.getData('text/plain'))
    if (!happen || at === null || block === null) return
    event.preventDefault()
    const drafts = pastedDrafts(matrix, at, { block, rows: rows.map(({ id }) => id), mayEdit })
    happen({ what: 'edited-many', drafts, as: 'pasted', where: matrix.id })
  }
  return (
    <section className="form-matrix" id={`q.${matrix.id}`} aria-labelledby={`l.${matrix.id}`}>
      <h3 id={`l.${matrix.id}`}>
        <FieldCode code={matrix.id} /> {matrix.label[language]}
      </h3>
      {matrix.instruction && <p className="hint">{matrix.instruction[language]}</p>}
      {hasNumbers && isLive && <p className="hint no-print">{t('form.matrix.pasteHint')}</p>}
      {matrix.ground && (
        <details className="form-ground">
          <summary>{t('form.ground')}</summary>
          <p>{matrix.ground[language]}</p>
        </details>
      )}
      <div className="form-matrix-scroll">
        <table onPaste={paste} onKeyDown={moveInColumn}>
          <caption className="visually-hidden">{matrix.label[language]}</caption>
          <MatrixHead matrix={matrix} />
          <tbody>
            {rows.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">{label[language]}</th>
                {matrix.columns.map((column) => (
                  <MatrixCellField
                    key={column.id}
                    column={column}
                    variable={`${matrix.id}.${id}.${column.id}`}
                    rowLabel={label}
                  />
                ))}
                {matrix.hasRowTotals && <Total label={t('form.matrix.total')} variable={`${matrix.id}.${id}.total`} />}
              </tr>
            ))}
          </tbody>
          {matrix.hasColumnTotals && <MatrixTotals matrix={matrix} />}
        </table>
      </div>
      <UndoLine where={matrix.id} />
      <MatrixCellFindings matrix={matrix} />
    </section>
  )
}

type Variables = ReadonlyMap<string, { readonly isRelevant: boolean }>

function isRowAsked(variables: Variables, { id, columns }: Matrix, row: string): boolean {
  return columns.some((column) => variables.get(`${id}.${row}.${column.id}`)?.isRelevant)
}

function isNumber({ type }: Question): boolean {
  return type === 'integer' || type === 'decimal' || type === 'percent'
}

function MatrixHead({ matrix }: { matrix: Matrix }) {
  const { t, language } = useWords()
  return (
    <thead>
      <tr>
        <td />
        {matrix.columns.map((column) => (
          <th key={column.id} scope="col" className={isNumber(column) ? 'number' : undefined}>
            {column.label[language]}
            {column.unit && <span className="form-column-unit"> ({column.unit[language]})</span>}
            {column.instruction && <span className="form-column-hint">{column.instruction[language]}</span>}
          </th>
        ))}
        {matrix.hasRowTotals && (
          <th scope="col" className="number">
            {t('form.matrix.total')}
          </th>
        )}
      </tr>
    </thead>
  )
}

function MatrixTotals({ matrix }: { matrix: Matrix }) {
  const { t, language } = useWords()
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('form.matrix.total')}</th>
        {matrix.columns.map((column) =>
          isNumber(column) ? (
            <Total key={column.id} label={column.label[language]} variable={`${matrix.id}.total.${column.id}`} />
          ) : (
            <td key={column.id} />
          ),
        )}
        {matrix.hasRowTotals && <td />}
      </tr>
    </tfoot>
  )
}

/** A sum of the matrix; blank while nothing is there to be added. */
function Total({ variable, label }: { variable: string; label: string }) {
  const { language } = useWords()
  const { state } = useFormView()
  return (
    <td className="number form-total">
      <span className="form-cell-label" aria-hidden="true">
        {label}
      </span>
      <output>{totalText(state.computed.get(variable), language)}</output>
    </td>
  )
}

function cellOf(target: EventTarget, { id }: Matrix): { row: string; column: string } | null {
  const key = target instanceof HTMLElement ? target.dataset.field : undefined
  const [matrix, row, column] = key?.split('.') ?? []
  return matrix === id && row !== undefined && column !== undefined ? { row, column } : null
}

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

/** Enter and the arrows move in the column, as in a spreadsheet. Enter never sends the form from here. */
function moveInColumn(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, key, currentTarget } = event
  const step = STEPS[key]
  if (step === undefined || !(target instanceof HTMLInputElement) || target.type !== 'text') return
  const [, , column] = target.dataset.field?.split('.') ?? []
  const inputs = [...currentTarget.querySelectorAll<HTMLInputElement>('input[type="text"][name^="a:"]')]
  const same = inputs.filter((input) => input.dataset.field?.split('.')[2] === column)
  event.preventDefault()
  const next = same[same.indexOf(target) + (event.shiftKey ? -step : step)]
  next?.focus()
  next?.select()
}
