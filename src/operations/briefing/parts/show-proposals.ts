import type { ShownProposal } from '../../../model/briefing-content.ts'
import type { Outcome } from '../../../model/proposal.ts'
import type { Texts } from '../../../model/text.ts'
import { bodiesById } from '../../../store/social/bodies.ts'
import { publishedCards } from '../../../store/social/briefing-editions.ts'
import { proposalsOf, type StoredProposal } from '../../../store/social/proposals.ts'
import type { Gathering, ShowPart } from './gathering.ts'

/**
 * Proposals of the section's phenomenon, of all of the owner, or those of earlier briefings with what has become of them. Drafts are shown
 * too while the briefing is written: what is not public has no page for readers, but its words stand in the briefing.
 */
export const showProposals: ShowPart = async (gathering) => {
  const found = await wantedProposals(gathering)
  const bodies = await bodiesById(gathering.context.db, [...new Set(found.flatMap(({ body }) => (body === null ? [] : [body])))])
  const { addressees } = gathering.context.definitions.socialReporting.lists
  const proposals = found.map((one): ShownProposal => {
    const body = one.body === null ? undefined : bodies.get(one.body)
    return {
      id: one.id,
      titles: { fi: one.title_fi, sv: one.title_sv },
      texts: { fi: one.text_fi, sv: one.text_sv },
      addressee: addressees.codes.find(({ key }) => key === one.addressee)?.names ?? asItIs(one.addressee),
      body: body ? { fi: body.names.fi, sv: body.names.sv } : null,
      state: one.state,
      outcome: one.outcome as Outcome | null,
      isPublic: one.is_public === 1,
    }
  })
  return { kind: 'proposals', scope: gathering.settings.scope, proposals }
}

async function wantedProposals({ context, briefing, section, settings }: Gathering): Promise<StoredProposal[]> {
  const all = await proposalsOf(context.db, { owners: [briefing.owner] })
  if (settings.scope === 'phenomenon')
    return all.filter(({ phenomenon }) => phenomenon !== null && phenomenon === section.phenomenon)
  if (settings.scope === 'all') return all
  const earlier = (await publishedCards(context.db, [briefing.owner])).filter((one) => one.briefing !== briefing.id)
  const told = new Set(earlier.flatMap(({ card }) => card.proposals))
  return all.filter(({ id, state }) => told.has(id) && state !== 'draft')
}

function asItIs(code: string): Texts {
  return { fi: code, sv: code, en: code }
}
