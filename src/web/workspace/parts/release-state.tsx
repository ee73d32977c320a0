import { RELEASE_STATES, type ReleaseState } from '../../../model/release-approval.ts'
import { useWords } from '../../site/words.tsx'

const COLOURS: Readonly<Partial<Record<ReleaseState, string>>> = {
  in_approval: 'state state-attention',
  approved: 'state state-good',
  published: 'state state-good',
  rejected: 'state state-stop',
}

/** The state of a release in words, with its colour bar. */
export function ReleaseStateWord({ state }: { state: ReleaseState }) {
  const { language } = useWords()
  return <span className={COLOURS[state] ?? 'state'}>{RELEASE_STATES.states[state][language]}</span>
}
