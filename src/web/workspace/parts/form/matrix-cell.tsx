import type { Matrix, Question } from '../../../../model/questionnaire.ts'
import type { Texts } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { fieldAnchor } from '../../view/form-questions.ts'
import { answerText } from '../../view/form-text.ts'
import { type FieldInWork, fieldIn } from '../../view/form-work.ts'
import { Choices } from './choice-field.tsx'
import { FieldConflict } from './field-conflict.tsx'
import { FieldFindings, hasOpenFinding } from './field-findings.tsx'
import { FieldMemory } from './field-memory.tsx'
import { useFormView } from './form-view.tsx'
import { PreviousAnswer } from './question-field.tsx'
import { inputAttributes } from './question-input.tsx'
import { UnavailableField } from './unavailable-field.tsx'

interface MatrixCellProps {
  readonly column: Question
  readonly variable: string
  readonly rowLabel: Texts
}

const CHOSEN: ReadonlySet<string> = new Set(['single', 'multiple', 'yes-no', 'confirmation'])
const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'percent'])

/** One cell: its input, last round's answer under it, and what may be said instead of a number. */
export function MatrixCellField({ column, variable, rowLabel }: MatrixCellProps) {
  const { language } = useWords()
  const view = useFormView()
  const field = fieldIn(view.work, variable)
  const isAsked = view.state.variables.get(variable)?.isRelevant ?? false
  const classes = [NUMBERS.has(column.type) ? 'number' : null, hasOpenFinding(view, variable) ? 'form-cell-open' : null]
  return (
    <td className={classes.filter((one) => one !== null).join(' ') || undefined}>
      {isAsked && (
        <>
          <span className="form-cell-label" aria-hidden="true">
            {column.label[language]}
          </span>
          {view.mayEdit(variable) ? (
            <CellInput column={column} field={field} rowLabel={rowLabel} />
          ) : (
            <LockedCell column={column} field={field} />
          )}
          <PreviousAnswer question={column} variable={variable} />
          {column.mayBeUnavailable && view.mayEdit(variable) && <UnavailableField field={field} />}
          <FieldMemory field={field} />
        </>
      )}
    </td>
  )
}

interface CellProps {
  readonly column: Question
  readonly field: FieldInWork
}

function CellInput({ column, field, rowLabel }: CellProps & { readonly rowLabel: Texts }) {
  const { language } = useWords()
  const view = useFormView()
  const name = `${rowLabel[language]}: ${column.label[language]}`
  if (CHOSEN.has(column.type)) {
    const question = column.type === 'confirmation' ? { ...column, type: 'yes-no' as const } : column
    return (
      <fieldset className="form-choices" aria-label={name}>
        <Choices question={question} field={field} />
      </fieldset>
    )
  }
  const { inputMode } = { inputMode: NUMBERS.has(column.type) ? ('decimal' as const) : ('text' as const) }
  const attributes = inputAttributes(view, column, field)
  if (column.type === 'paragraph') return <textarea rows={2} aria-label={name} {...attributes} />
  return <input type="text" inputMode={inputMode} autoComplete="off" aria-label={name} {...attributes} />
}

function LockedCell({ column, field }: CellProps) {
  const { t, language } = useWords()
  const { state } = useFormView()
  const answer = state.variables.get(field.key)?.answer ?? null
  return (
    <output className="form-locked" id={fieldAnchor(field.key)}>
      {answerText(column, answer, language) ?? t('form.blank')}
    </output>
  )
}

/** What is wrong in the cells stands under the table, with the row and column said. */
export function MatrixCellFindings({ matrix }: { matrix: Matrix }) {
  const { language } = useWords()
  const view = useFormView()
  const cells = matrix.rows.flatMap((row) =>
    matrix.columns.map((column) => ({ row, column, key: `${matrix.id}.${row.id}.${column.id}` })),
  )
  const open = cells.filter(({ key }) => view.findings.has(key) || fieldIn(view.work, key).theirs !== null)
  return open.map(({ row, column, key }) => (
    <div key={key} className="form-cell-findings">
      <p>
        <a href={`#${fieldAnchor(key)}`}>
          {row.label[language]}: {column.label[language]}
        </a>
      </p>
      <FieldConflict question={column} field={fieldIn(view.work, key)} />
      <FieldFindings variable={key} />
    </div>
  ))
}
