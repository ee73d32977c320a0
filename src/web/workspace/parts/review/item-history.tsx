import { useWords } from '../../../site/words.tsx'
import type { AnswerDraft } from '../../view/answer-draft.ts'
import type { AnswerChoices } from '../../view/sheet-view.ts'
import { FormToken } from '../form-token.tsx'
import { AnswerWords } from './line-notices.tsx'

/** One version of an answer in the reader's words. */
export interface HistoryEntry {
  readonly version: number
  /** An undo that brought an earlier answer back. */
  readonly isUndo: boolean
  readonly draft: AnswerDraft | null
  readonly at: string
  /** Name of a colleague; null when the reader may not know it. */
  readonly who: string | null
}

interface ItemHistoryProps {
  readonly history: readonly HistoryEntry[]
  readonly choices: AnswerChoices
  readonly mayUndo: boolean
  readonly version: number
}

/** Every answer that was given on the line, the newest first. */
export function ItemHistory({ history, choices, mayUndo, version }: ItemHistoryProps) {
  const { t } = useWords()
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('review.history.title')}</h2>
      {history.length === 0 && <p className="quiet">{t('review.history.none')}</p>}
      {history.length > 0 && (
        <table className="work-table" aria-labelledby="history-title">
          <thead>
            <tr>
              <th scope="col">{t('review.history.at')}</th>
              <th scope="col">{t('review.history.who')}</th>
              <th scope="col">{t('review.history.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((entry) => (
              <tr key={entry.version}>
                <th scope="row">{entry.at}</th>
                <td>{entry.who ?? t('review.comments.county')}</td>
                <td>
                  {entry.isUndo && `${t('review.history.undo')} `}
                  {entry.draft ? <AnswerWords draft={entry.draft} choices={choices} /> : t('review.answer.none')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayUndo && history.length > 0 && <UndoForm version={version} />}
    </section>
  )
}

function UndoForm({ version }: { version: number }) {
  const { t } = useWords()
  return (
    <form method="post" className="no-print">
      <FormToken />
      <input type="hidden" name="version" value={version} />
      <p className="buttons">
        <button type="submit" name="act" value="undo" className="second-button">
          {t('review.history.undoLast')}
        </button>
      </p>
    </form>
  )
}
