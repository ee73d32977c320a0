import type { Collection } from '../../../../model/collection.ts'
import type { CollectionRound } from '../../../../model/collection-round.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { RoundNav, type RoundPage } from './round-nav.tsx'
import { RoundState } from './round-state.tsx'

interface RoundHeadProps {
  readonly collection: Pick<Collection, 'id' | 'names'>
  readonly round: Pick<CollectionRound, 'round' | 'state'>
  readonly here: RoundPage
  readonly pages: readonly RoundPage[]
  /** What the page is about. */
  readonly title: string
}

/** The head of a page of a round: which collection and round, its state, and the other pages of the round. */
export function RoundHead({ collection, round, here, pages, title }: RoundHeadProps) {
  const { t, language } = useWords()
  return (
    <header className="round-head">
      <p>
        <a className="back-link" href={workspaceAddress(language, 'collections', collection.id)}>
          {collection.names[language]}
        </a>
      </p>
      <h1>{title}</h1>
      <p>
        {t('collections.rounds.round')} {round.round} <RoundState state={round.state} />
      </p>
      <RoundNav collection={collection.id} round={round.round} here={here} pages={pages} />
    </header>
  )
}
