import { SUBMISSION_STATES, type SubmissionState } from '../../../../model/submission.ts'
import { useWords } from '../../../site/words.tsx'

/** The institute's view: what waits for it stands out, what waits for the county is plain. */
const LOOKS: Readonly<Partial<Record<SubmissionState, string>>> = {
  received: 'state state-attention',
  answered: 'state state-attention',
  in_check: 'state state-attention',
  accepted: 'state state-good',
  published: 'state state-good',
  withdrawn: 'state state-stop',
}

/** The state of a submission in a word, with its colour bar. */
export function DeskState({ state }: { state: SubmissionState }) {
  const { language } = useWords()
  return <span className={LOOKS[state] ?? 'state'}>{SUBMISSION_STATES.states[state][language]}</span>
}
