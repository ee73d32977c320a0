import { SUBMISSION_STATES, type SubmissionState } from '../../../../model/submission.ts'
import { useWords } from '../../../site/words.tsx'

const LOOKS: Readonly<Partial<Record<SubmissionState, string>>> = {
  query_open: 'state state-attention',
  reopened: 'state state-attention',
  received: 'state state-good',
  in_check: 'state state-good',
  answered: 'state state-good',
  accepted: 'state state-good',
  published: 'state state-good',
}

/** The state of a submission as a word with a colour bar. */
export function SubmissionStateWord({ state }: { state: SubmissionState }) {
  const { language } = useWords()
  return <span className={LOOKS[state] ?? 'state'}>{SUBMISSION_STATES.states[state][language]}</span>
}
