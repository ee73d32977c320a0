import { useReducer } from 'react'
import { useWords } from '../../../site/words.tsx'
import type { AnswerDraft } from '../../view/answer-draft.ts'
import { fieldName, shownLine } from '../../view/answer-form.ts'
import { type LineState, linesAfter } from '../../view/line-state.ts'
import type { AnswerChoices, LineView } from '../../view/sheet-view.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { ChoiceSelect, FurtherFields } from './answer-fields.tsx'
import { DifferenceText } from './difference-text.tsx'
import { AnswerWords } from './line-notices.tsx'

interface ItemFormProps {
  readonly line: LineView
  readonly first: LineState
  readonly choices: AnswerChoices
}

/** All fields of one line on a page of their own: the same fields as in the table. */
export function ItemForm({ line, first, choices }: ItemFormProps) {
  const { t } = useWords()
  const [[state = first], happen] = useReducer(linesAfter, [first])
  const edit = (change: Partial<AnswerDraft>) => happen({ what: 'edited', area: line.area, change })
  return (
    <form method="post" className="item-form">
      <FormToken />
      <input type="hidden" name={fieldName(line.area, 'was')} value={shownLine(first)} />
      <h2>{t('review.item.answer')}</h2>
      {first.theirs && (
        <p className="notice-text">
          {t('review.conflict.text', { name: line.name })} {t('review.conflict.theirs')}:{' '}
          <AnswerWords draft={first.theirs.draft} choices={choices} />. {t('review.conflict.again')}
        </p>
      )}
      <div className="further-fields">
        <OwnCountField line={line} state={state} choices={choices} onEdit={edit} />
        <CodeField line={line} field="judgement" value={state.draft.judgement} choices={choices.judgements} onEdit={edit} />
        <CodeField line={line} field="publish" value={state.draft.publish} choices={choices.publish} onEdit={edit} />
      </div>
      <FurtherFields area={line.area} draft={state.draft} choices={choices} onEdit={edit} />
      <p className="buttons">
        <button type="submit" name="act" value="save">
          {t('workspace.save')}
        </button>
      </p>
    </form>
  )
}

interface OwnCountFieldProps {
  readonly line: LineView
  readonly state: LineState
  readonly choices: AnswerChoices
  onEdit(change: Partial<AnswerDraft>): void
}

function OwnCountField({ line, state, choices, onEdit }: OwnCountFieldProps) {
  const { t } = useWords()
  const name = fieldName(line.area, 'own')
  return (
    <div>
      <Field id={name} label={t('review.column.own')}>
        {(attributes) => (
          <input
            {...attributes}
            name={name}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            value={state.draft.own}
            onChange={(event) => onEdit({ own: event.currentTarget.value })}
          />
        )}
      </Field>
      <p className="item-difference" aria-live="polite">
        <DifferenceText own={state.draft.own} register={line.figures.ownClients.together} choices={choices} />
      </p>
    </div>
  )
}

interface CodeFieldProps {
  readonly line: LineView
  readonly field: 'judgement' | 'publish'
  readonly value: string
  readonly choices: AnswerChoices['judgements']
  onEdit(change: Partial<AnswerDraft>): void
}

function CodeField({ line, field, value, choices, onEdit }: CodeFieldProps) {
  const { t } = useWords()
  const name = fieldName(line.area, field)
  return (
    <Field id={name} label={t(`review.column.${field}`)}>
      {(attributes) => (
        <ChoiceSelect
          {...attributes}
          name={name}
          value={value}
          choices={choices}
          onChoose={(code) => onEdit(field === 'judgement' ? { judgement: code } : { publish: code })}
        />
      )}
    </Field>
  )
}
