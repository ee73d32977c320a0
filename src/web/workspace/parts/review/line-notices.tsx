import type { ReactNode } from 'react'
import { formatNumber } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import type { AnswerDraft } from '../../view/answer-draft.ts'
import type { AnswerChoices, Choice } from '../../view/sheet-view.ts'
import { useHasScripts } from './has-scripts.ts'
import type { LineProps } from './review-line.tsx'

/** What must be known of a line before its answer is trusted: reopened, refused, or saved by two. */
export function LineNotices(props: LineProps) {
  const { line, state, columns } = props
  const { t, language } = useWords()
  const count = (value: number | null) => (value === null ? '..' : formatNumber(value, language))
  return (
    <>
      {line.reopened && (
        <Notice columns={columns} className="notice-attention">
          {t('review.line.reopened', { ...line.reopened, before: count(line.reopened.before), now: count(line.reopened.now) })}{' '}
          <button type="submit" name="confirm" value={line.area} className="second-button">
            {t('review.line.confirm')}
            <span className="visually-hidden">: {line.name}</span>
          </button>
        </Notice>
      )}
      {state.refusal !== null && (
        <Notice columns={columns} className="notice-stop">
          {state.refusal}
        </Notice>
      )}
      {state.theirs && <Conflict {...props} theirs={state.theirs.draft} />}
    </>
  )
}

function Notice({ columns, className, children }: { columns: number; className: string; children: ReactNode }) {
  return (
    <tr className={`line-notice ${className}`}>
      <td colSpan={columns}>{children}</td>
    </tr>
  )
}

/** Both answers beside each other; nothing is overwritten before somebody chooses. */
function Conflict({ line, state, choices, columns, theirs, onKeepMine, onTakeTheirs }: LineProps & { theirs: AnswerDraft }) {
  const { t } = useWords()
  const hasScripts = useHasScripts()
  return (
    <Notice columns={columns} className="notice-stop">
      <p>{t('review.conflict.text', { name: line.name })}</p>
      {!hasScripts && <p>{t('review.conflict.again')}</p>}
      <dl className="two-answers">
        <div>
          <dt>{t('review.conflict.mine')}</dt>
          <dd>
            <AnswerWords draft={state.draft} choices={choices} />
          </dd>
        </div>
        <div>
          <dt>{t('review.conflict.theirs')}</dt>
          <dd>
            <AnswerWords draft={theirs} choices={choices} />
          </dd>
        </div>
      </dl>
      {hasScripts && (
        <p className="buttons">
          <button type="button" onClick={onKeepMine}>
            {t('review.conflict.keepMine')}
          </button>
          <button type="button" className="second-button" onClick={onTakeTheirs}>
            {t('review.conflict.takeTheirs')}
          </button>
        </p>
      )}
    </Notice>
  )
}

/** An answer in one line of words. */
export function AnswerWords({ draft, choices }: { draft: AnswerDraft; choices: AnswerChoices }) {
  const { t } = useWords()
  const all = choices.because.flatMap((group) => group.choices)
  const words = [
    draft.own === '' ? null : `${t('review.column.own')}: ${draft.own}`,
    labelOf(choices.judgements, draft.judgement),
    ...draft.because.map((code) => labelOf(all, code)),
    labelOf(choices.fixes, draft.fix),
    draft.publish === '' ? null : `${t('review.column.publish')}: ${labelOf(choices.publish, draft.publish)}`,
    draft.note === '' ? null : `”${draft.note}”`,
  ].filter((word) => word !== null)
  return <>{words.length === 0 ? t('review.answer.none') : words.join(' · ')}</>
}

/** The words of a code; a code that the definitions no longer have stays as it is; null for none. */
export function labelOf(choices: readonly Choice[], code: string): string | null {
  if (code === '') return null
  return choices.find((choice) => choice.code === code)?.label ?? code
}
