import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'
import { documentsOf, insertDocument, type ProposalDocument, removeDocument } from '../../store/social/proposal-documents.ts'
import { eventsOfProposal, milestonesOf } from '../../store/social/proposal-history.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { requireChanged } from './commit-step.ts'
import { proposalAsSeen } from './held-proposal.ts'
import { AS_SEEN, id, mayBeWords, SHORT, words } from './proposal-input.ts'

/** A paper of somebody's own archive that a proposal points to. */
export interface ShownDocument {
  readonly id: string
  readonly name: string
  /** On the web or the intranet; null = found by its record number. */
  readonly address: string | null
  readonly recordNumber: string | null
  /** Number of the step, or id of the milestone, beside which it stands; both null = the proposal itself. */
  readonly step: number | null
  readonly milestone: string | null
  readonly isPublic: boolean
}

export function shownDocument(row: ProposalDocument): ShownDocument {
  const { id, name, address, record_number: recordNumber, event: step, milestone, is_public } = row
  return { id, name, address, recordNumber, step, milestone, isPublic: is_public === 1 }
}

const ADDRESS = 500
const MOST = 50

/**
 * Points to a paper that the body itself keeps, by its address or record number. No files are kept here: a file can bring names and identity
 * codes that no guard sees, and the body has to archive its papers anyway.
 * @throws Problem `proposal-document-wrong`
 */
export const addDocument = defineOperation({
  name: 'proposal.add-document',
  title: { fi: 'Lisää viittaus asiakirjaan', sv: 'Lägg till en hänvisning till en handling', en: 'Point to a document' },
  access: 'state',
  input: z.strictObject({
    ...AS_SEEN,
    name: words(SHORT),
    address: mayBeWords(ADDRESS),
    recordNumber: mayBeWords(SHORT),
    step: z.int().min(1).nullable().default(null),
    milestone: id.nullable().default(null),
    isPublic: z.boolean().default(false),
  }),
  async perform({ proposal: of, version, ...given }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, { proposal: of, version })
    await requireSound(context, proposal.id, given)
    const { name, address, recordNumber, step, milestone, isPublic } = given
    const row: ProposalDocument = {
      ...{ id: randomId(), proposal: proposal.id, name, address, record_number: recordNumber, event: step, milestone },
      is_public: isPublic ? 1 : 0,
      added_by: context.actor.id,
      added_on: helsinkiDay(context.now()),
    }
    const about = { subject: `proposal/${proposal.id}`, details: { owner: proposal.owner, document: row.id, public: isPublic } }
    await context.commit(about, async (transaction) => {
      await requireChanged(transaction, proposal, {})
      await insertDocument(transaction, row)
    })
  },
})

/** Takes a pointer away; the paper itself is where it is. */
export const dropDocument = defineOperation({
  name: 'proposal.drop-document',
  title: {
    fi: 'Poista viittaus asiakirjaan',
    sv: 'Ta bort hänvisningen till en handling',
    en: 'Take away a pointer to a document',
  },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, document: id }),
  async perform({ document, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const known = await documentsOf(context.db, proposal.id)
    if (!known.some((one) => one.id === document)) throw wrong('document', NOT_THERE)
    const about = { subject: `proposal/${proposal.id}`, details: { owner: proposal.owner, document } }
    await context.commit(about, async (transaction) => {
      await requireChanged(transaction, proposal, {})
      await removeDocument(transaction, document)
    })
  },
})

/** Says in which part of the welfare report or plan, and under which goal of the strategy, the matter is: often known only later. */
export const linkToPlans = defineOperation({
  name: 'proposal.link-plans',
  title: {
    fi: 'Liitä ehdotus hyvinvointikertomukseen ja strategiaan',
    sv: 'Koppla förslaget till välfärdsberättelsen och strategin',
    en: 'Link a proposal to the welfare report and the strategy',
  },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, welfareSection: mayBeWords(SHORT), strategyGoal: mayBeWords(SHORT) }),
  async perform({ welfareSection, strategyGoal, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const about = { subject: `proposal/${proposal.id}`, details: { owner: proposal.owner, plans: true } }
    const change = { welfare_section: welfareSection, strategy_goal: strategyGoal }
    await context.commit(about, (transaction) => requireChanged(transaction, proposal, change))
  },
})

interface Given {
  readonly name: string
  readonly address: string | null
  readonly recordNumber: string | null
  readonly step: number | null
  readonly milestone: string | null
}

async function requireSound({ db }: OperationContext, proposal: string, given: Given): Promise<void> {
  const { name, address, recordNumber, step, milestone } = given
  if (name === '') throw wrong('name', NAME_MISSING)
  if (address === null && recordNumber === null) throw wrong('recordNumber', NOWHERE)
  // Only addresses that a browser opens as pages: nothing that runs.
  if (address !== null && !/^https?:$/.test(URL.parse(address)?.protocol ?? '')) throw wrong('address', NO_ADDRESS)
  if (step !== null && !(await eventsOfProposal(db, proposal)).some(({ number }) => number === step))
    throw wrong('beside', NOT_THERE)
  const milestones = milestone === null ? [] : await milestonesOf(db, proposal)
  if (milestone !== null && !milestones.some((one) => one.id === milestone)) throw wrong('beside', NOT_THERE)
  if ((await documentsOf(db, proposal)).length >= MOST) throw wrong('name', TOO_MANY)
}

function wrong(place: string, texts: Texts): Problem {
  return new Problem({ code: 'proposal-document-wrong', kind: 'refused', place, parameters: { field: place }, texts })
}

const NAME_MISSING: Texts = {
  fi: 'Asiakirjan nimi puuttuu.',
  sv: 'Handlingens namn saknas.',
  en: 'The name of the document is missing.',
}
const NOWHERE: Texts = {
  fi: 'Kerro, mistä asiakirja löytyy: asianumero tai verkko-osoite.',
  sv: 'Ange var handlingen finns: ärendenummer eller webbadress.',
  en: 'Say where the document is found: its record number or web address.',
}
const NO_ADDRESS: Texts = {
  fi: 'Verkko-osoite ei kelpaa. Sen pitää alkaa https://.',
  sv: 'Webbadressen duger inte. Den ska börja med https://.',
  en: 'The web address is not valid. It must begin with https://.',
}
const NOT_THERE: Texts = {
  fi: 'Kohtaa ei löydy. Lataa sivu uudelleen ja valitse se luettelosta.',
  sv: 'Det hittas inte. Ladda om sidan och välj i listan.',
  en: 'It is not there. Load the page again and choose it from the list.',
}
const TOO_MANY: Texts = {
  fi: `Ehdotukseen voi liittää enintään ${MOST} viittausta. Poista tarpeettomia.`,
  sv: `Ett förslag kan ha högst ${MOST} hänvisningar. Ta bort sådana som inte behövs.`,
  en: `A proposal can have ${MOST} pointers at most. Take away some that are not needed.`,
}
