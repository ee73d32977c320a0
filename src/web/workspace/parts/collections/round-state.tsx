import type { CollectionRoundState } from '../../../../model/collection-round.ts'
import { useWords } from '../../../site/words.tsx'

const COLOURS: Readonly<Record<CollectionRoundState, string>> = {
  planned: '',
  open: ' state-good',
  correcting: ' state-attention',
  closed: '',
}

/** The state of a round in words. */
export function RoundState({ state }: { state: CollectionRoundState }) {
  const { t } = useWords()
  return <span className={`state${COLOURS[state]}`}>{t(`collections.roundState.${state}`)}</span>
}
