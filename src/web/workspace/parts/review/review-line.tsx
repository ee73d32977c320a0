import type { FocusEvent } from 'react'
import { useWords } from '../../../site/words.tsx'
import type { AnswerDraft } from '../../view/answer-draft.ts'
import { fieldName, shownLine } from '../../view/answer-form.ts'
import { lacksOf } from '../../view/line-lacks.ts'
import type { LineState } from '../../view/line-state.ts'
import type { AnswerChoices, LineView } from '../../view/sheet-view.ts'
import { ChoiceSelect, FurtherFields } from './answer-fields.tsx'
import { CountText, PercentText } from './count-text.tsx'
import { DifferenceText } from './difference-text.tsx'
import { FiguresTable } from './figures-table.tsx'
import { LineNotices } from './line-notices.tsx'

export interface LineProps {
  readonly line: LineView
  readonly state: LineState
  readonly choices: AnswerChoices
  readonly isOpen: boolean
  readonly columns: number
  /** Address of the page of this line alone. */
  readonly address: string
  onEdit(change: Partial<AnswerDraft>): void
  onToggle(): void
  /** The person went on to another line. */
  onLeave(): void
  onKeepMine(): void
  onTakeTheirs(): void
}

/** One line that is filled in: figures, the answer, and below it what opens. Its rows are one group of the table. */
export function ReviewLine(props: LineProps) {
  const { line, state, isOpen, columns, onLeave } = props
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) onLeave()
  }
  return (
    <tbody className={`review-line review-${line.kind}`} id={`line-${line.area}`} onBlur={leave}>
      <MainRow {...props} />
      <LineNotices {...props} />
      {isOpen && (
        <tr className="line-more" id={`more-${line.area}`}>
          <td colSpan={columns}>
            <FiguresTable name={line.name} figures={line.figures} />
            <FurtherFields area={line.area} draft={state.draft} choices={props.choices} onEdit={props.onEdit} />
            <p>
              <a href={props.address}>
                <LinePageLink name={line.name} />
              </a>
            </p>
          </td>
        </tr>
      )}
    </tbody>
  )
}

function LinePageLink({ name }: { name: string }) {
  const { t } = useWords()
  return <>{t('review.line.page', { name })}</>
}

function MainRow(props: LineProps) {
  const { line, state } = props
  const { t } = useWords()
  const lacks = lacksOf(line, state.draft, props.choices)
  return (
    <tr>
      <td className="pick">
        <input type="checkbox" name={`pick.${line.area}`} aria-labelledby={`head-pick name-${line.area}`} />
        <input type="hidden" name={fieldName(line.area, 'was')} value={shownLine(state)} />
      </td>
      <th scope="row">
        <OpenButton {...props} />
      </th>
      <FigureCells line={line} />
      <td className="number own" data-label={t('review.column.own')}>
        <OwnCountInput {...props} />
      </td>
      <td className="number difference" data-label={t('review.column.difference')}>
        <DifferenceText own={state.draft.own} register={line.figures.ownClients.together} choices={props.choices} />
        {lacks.explanation && <OpenHint {...props} words={t('review.line.chooseExplanation')} />}
      </td>
      <AnswerCells {...props} lacksNote={lacks.note} />
    </tr>
  )
}

/** Figures of a line as they stand in the table and in print. */
export function FigureCells({ line }: { line: LineView }) {
  const { t } = useWords()
  const { ownClients, previous } = line.figures
  return (
    <>
      <td className="number" data-label={t('review.column.archive')}>
        <CountText value={ownClients.archive} />
      </td>
      <td className="number" data-label={t('review.column.separate')}>
        <CountText value={ownClients.separate} />
      </td>
      <td className="number together" data-label={t('review.column.together')}>
        <CountText value={ownClients.together} />
      </td>
      <td className="number" data-label={previous[0]?.label ?? t('review.column.previous')}>
        {previous[0] ? <CountText value={previous[0].ownClients} /> : <NoQuarter />}
      </td>
      <td className="number" data-label={t('review.column.share')}>
        {line.kind === 'municipality' ? <PercentText value={ownClients.sharePercent} /> : <NoShare />}
      </td>
    </>
  )
}

function NoQuarter() {
  const { t } = useWords()
  return <span className="visually-hidden">{t('mark.not-available')}</span>
}

function NoShare() {
  const { t } = useWords()
  return (
    <span className="missing" title={t('mark.not-applicable')}>
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">{t('mark.not-applicable')}</span>
    </span>
  )
}

/** The name of the line opens it. Without scripts the button saves what was typed and comes back with the line open. */
function OpenButton({ line, isOpen, onToggle }: LineProps) {
  const { t } = useWords()
  return (
    <button
      type="submit"
      className="open-line"
      name="open"
      value={line.area}
      title={isOpen ? t('review.line.close') : t('review.line.open')}
      aria-expanded={isOpen}
      aria-controls={isOpen ? `more-${line.area}` : undefined}
      onClick={(event) => {
        event.preventDefault()
        onToggle()
      }}
    >
      <span id={`name-${line.area}`}>{line.name}</span>
    </button>
  )
}

/** Leads to what still lacks, which stands in the part of the line that opens. */
function OpenHint({ line, isOpen, onToggle, words }: LineProps & { words: string }) {
  if (isOpen) return null
  return (
    <button
      type="submit"
      className="plain-button open-hint"
      name="open"
      value={line.area}
      onClick={(event) => {
        event.preventDefault()
        onToggle()
      }}
    >
      {words}
      <span className="visually-hidden">: {line.name}</span>
    </button>
  )
}

function OwnCountInput({ line, state, onEdit }: LineProps) {
  return (
    <input
      id={fieldName(line.area, 'own')}
      name={fieldName(line.area, 'own')}
      className="own-count"
      data-column="own"
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      value={state.draft.own}
      aria-labelledby={`head-own name-${line.area}`}
      onChange={(event) => onEdit({ own: event.currentTarget.value })}
    />
  )
}

function AnswerCells(props: LineProps & { lacksNote: boolean }) {
  const { line, state, choices, onEdit, lacksNote } = props
  const { t } = useWords()
  return (
    <>
      <td data-label={t('review.column.judgement')}>
        <ChoiceSelect
          id={fieldName(line.area, 'judgement')}
          name={fieldName(line.area, 'judgement')}
          value={state.draft.judgement}
          choices={choices.judgements}
          aria-labelledby={`head-judgement name-${line.area}`}
          onChoose={(judgement) => onEdit({ judgement })}
        />
      </td>
      <td data-label={t('review.column.publish')}>
        <ChoiceSelect
          id={fieldName(line.area, 'publish')}
          name={fieldName(line.area, 'publish')}
          value={state.draft.publish}
          choices={choices.publish}
          aria-labelledby={`head-publish name-${line.area}`}
          onChoose={(publish) => onEdit({ publish })}
        />
        {lacksNote && <OpenHint {...props} words={t('review.line.writeNote')} />}
      </td>
    </>
  )
}
