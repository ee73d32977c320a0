import { BRIEFING_WORDS as W } from '../../../disseminate/briefing/briefing-words.ts'
import type { ShownProposal, ShownProposals, ShownQuote, ShownSources } from '../../../model/briefing-content.ts'
import { OUTCOMES, type Outcome, PROPOSAL_STATES, type ProposalState } from '../../../model/proposal.ts'
import { addressOf } from '../../address/address.ts'
import { useWords } from '../../site/words.tsx'
import { langIf, useNamed, useTextLanguage } from './text-language.tsx'

/** A quote with who says it in general words; a note where its words were taken back. */
export function ShownQuotePart({ quote }: { quote: ShownQuote }) {
  const { language, t } = useWords()
  const text = useTextLanguage()
  const named = useNamed()
  if (quote.isRemoved) return <p className="briefing-removed">{W.removed[language]}</p>
  const own = quote.language === 'sv' ? 'sv' : 'fi'
  const shownIn = quote.texts[text] === '' ? own : text
  const notes = [
    quote.who ? named(quote.who) : '',
    quote.isParaphrase ? W.paraphrase[language] : '',
    !quote.isParaphrase && shownIn !== quote.language ? t('socialPages.translatedQuote') : '',
  ]
  const said = quote.texts[shownIn]
  return (
    <figure className="briefing-quote">
      <blockquote lang={langIf(shownIn, language)}>
        <p>{quote.isParaphrase ? said : `”${said}”`}</p>
      </blockquote>
      <figcaption className="small">{notes.filter((note) => note !== '').join(', ')}</figcaption>
    </figure>
  )
}

export function ShownSourcesPart({ sources }: { sources: ShownSources['sources'] }) {
  const { language } = useWords()
  if (sources.length === 0) return null
  return (
    <>
      <h3>{W.sources[language]}</h3>
      <ul>
        {sources.map(({ title, publisher, year, address }) => (
          <li key={`${title} ${year}`}>
            {address ? (
              <a href={address} rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            . {[publisher, year].filter((text) => text !== '').join(', ')}.
          </li>
        ))}
      </ul>
    </>
  )
}

/** What has become of proposals since the briefing was approved, by id; those that are not here stand as they were. */
export type LiveProposals = Readonly<Record<string, { readonly state: ProposalState; readonly outcome: Outcome | null }>>

interface ProposalsProps {
  readonly proposals: ShownProposals
  readonly live: LiveProposals
  /** Named when the briefing was approved, so that what has happened since can be told apart. */
  readonly isFrozen: boolean
}

/** The proposals as they were approved, each with its state today beside. */
export function ShownProposalsPart({ proposals: { proposals, scope }, live, isFrozen }: ProposalsProps) {
  const { language } = useWords()
  if (proposals.length === 0)
    return <p className="quiet">{W[scope === 'since' ? 'noEarlierProposals' : 'noProposals'][language]}</p>
  return (
    <>
      <h3>{W.proposals[language]}</h3>
      <ol className="briefing-proposals">
        {proposals.map((one) => (
          <li key={one.id}>
            <Proposal proposal={one} now={live[one.id] ?? null} isFrozen={isFrozen} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Proposal({
  proposal,
  now,
  isFrozen,
}: {
  proposal: ShownProposal
  now: LiveProposals[string] | null
  isFrozen: boolean
}) {
  const { language, t } = useWords()
  const text = useTextLanguage()
  const named = useNamed()
  const inText = ({ fi, sv }: { fi: string; sv: string }) => (text === 'sv' ? sv || fi : fi || sv)
  const state = (of: { state: ProposalState; outcome: Outcome | null }) => {
    const name = PROPOSAL_STATES.states[of.state][language]
    return of.outcome ? `${name}, ${OUTCOMES[of.outcome][language].toLowerCase()}` : name
  }
  const title = inText(proposal.titles)
  const body = proposal.body ? inText(proposal.body) : named(proposal.addressee)
  return (
    <>
      <p lang={langIf(text, language)}>
        <strong>
          {isFrozen && proposal.isPublic && now ? (
            <a href={addressOf({ kind: 'proposal', proposal: proposal.id }, language)}>{title}</a>
          ) : (
            title
          )}
        </strong>
      </p>
      <p lang={langIf(text, language)}>{inText(proposal.texts)}</p>
      <p className="small">
        {W.addressee[language]}: {body}.{' '}
        {now && isFrozen ? `${t('socialPages.stateNow')}: ${state(now)}.` : `${W.state[language]}: ${state(proposal)}.`}
      </p>
    </>
  )
}
