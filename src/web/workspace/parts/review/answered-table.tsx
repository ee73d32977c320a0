import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { AnswerDraft } from '../../view/answer-draft.ts'
import type { AnswerChoices, ContentView, LineView, SheetView } from '../../view/sheet-view.ts'
import { typedCount } from '../../view/typed-count.ts'
import { DifferenceText } from './difference-text.tsx'
import { labelOf } from './line-notices.tsx'
import { FigureCells } from './review-line.tsx'
import { TableHead } from './review-table.tsx'

interface AnsweredTableProps {
  readonly view: SheetView
  readonly content: ContentView
  /** Without the words on why nothing can be changed. */
  readonly isOnPaper?: boolean
}

/** The table of one content when nobody may change it: signed, closed, or looked at by the institute. */
export function AnsweredTable({ view, content, isOnPaper = false }: AnsweredTableProps) {
  const { t } = useWords()
  return (
    <>
      {!isOnPaper && <p className="reading read-only">{t(readOnlyKey(content), { at: content.signedAt ?? '' })}</p>}
      <div className="review-scroll">
        <table className="work-table review-table review-answered">
          <caption>{t('review.table.caption', { name: content.name })}</caption>
          <TableHead content={content} isEditable={false} />
          {content.lines.map((line) => (
            <AnsweredLine key={line.area} line={line} view={view} content={content} />
          ))}
        </table>
      </div>
    </>
  )
}

function readOnlyKey({ state }: ContentView) {
  if (state === 'signed' || state === 'not_answered' || state === 'settled') return `review.readOnly.${state}` as const
  return 'review.readOnly.looking'
}

function AnsweredLine({ line, view, content }: { line: LineView; view: SheetView; content: ContentView }) {
  const { t, language, count } = useWords()
  const { draft } = line
  const own = typedCount(draft.own)
  const { choices, round, organiser } = view
  const words = furtherWords(draft, choices)
  return (
    <tbody className={`review-line review-${line.kind}`} id={`line-${line.area}`}>
      <tr>
        <th scope="row">
          <a href={`${workspaceAddress(language, 'review', round, organiser, line.area)}?content=${content.content}`}>
            {line.name}
          </a>
        </th>
        <FigureCells line={line} />
        <td className="number own" data-label={t('review.column.own')}>
          {own === null || own === 'invalid' ? '' : count(own)}
        </td>
        <td className="number difference" data-label={t('review.column.difference')}>
          <DifferenceText own={draft.own} register={line.figures.ownClients.together} choices={choices} />
        </td>
        <td data-label={t('review.column.judgement')}>{labelOf(choices.judgements, draft.judgement)}</td>
        <td data-label={t('review.column.publish')}>{labelOf(choices.publish, draft.publish)}</td>
      </tr>
      {words.length > 0 && (
        <tr className="answer-words">
          <td colSpan={10}>{words.join(' · ')}</td>
        </tr>
      )}
    </tbody>
  )
}

/** What the answer says beyond its columns. */
function furtherWords(draft: AnswerDraft, choices: AnswerChoices): string[] {
  const because = choices.because.flatMap((group) => group.choices)
  const words = [
    ...draft.because.map((code) => labelOf(because, code)),
    labelOf(choices.fixes, draft.fix),
    draft.fixMonth || null,
    draft.note && `”${draft.note}”`,
  ]
  return words.filter((word): word is string => Boolean(word))
}
