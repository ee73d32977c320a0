import { useWords } from '../../../site/words.tsx'
import { isSameDraft } from '../../view/answer-draft.ts'
import type { LineState, LineStatus } from '../../view/line-state.ts'
import { useHasScripts } from './has-scripts.ts'

/** The most urgent first: one sentence is said at a time. */
const URGENCY: readonly LineStatus[] = ['conflict', 'refused', 'waiting', 'saving', 'changed']

/** Says in words what has been saved; the button saves all without scripts, and whatever is left with them. */
export function SaveStatus({ lines }: { lines: readonly LineState[] }) {
  const { t } = useWords()
  const hasScripts = useHasScripts()
  return (
    <div className="save-status no-print">
      <p role="status" className="quiet">
        {hasScripts && <StatusWords lines={lines} />}
      </p>
      <button type="submit" name="act" value="save">
        {t('workspace.save')}
      </button>
    </div>
  )
}

function StatusWords({ lines }: { lines: readonly LineState[] }) {
  const { t } = useWords()
  const isOpen = (line: LineState) => line.status !== 'changed' || !isSameDraft(line.draft, line.before)
  const urgent = URGENCY.find((status) => lines.some((line) => line.status === status && isOpen(line)))
  if (urgent === undefined) return <SavedWords lines={lines} />
  if (urgent === 'saving') return <>{t('review.status.saving')}</>
  const count = lines.filter(({ status }) => status === urgent).length
  return <>{t(`review.status.${urgent as 'conflict' | 'refused' | 'waiting' | 'changed'}`, { count })}</>
}

function SavedWords({ lines }: { lines: readonly LineState[] }) {
  const { t } = useWords()
  const times = lines.flatMap(({ status, savedAt }) => (status === 'saved' && savedAt !== null ? [savedAt] : [])).sort()
  const last = times.at(-1)
  return <>{last === undefined ? t('review.status.same') : t('review.status.saved', { at: last })}</>
}
