import { z } from 'zod'
import { nameOn } from '../../model/body-name.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { BodyName } from '../../model/proposal.ts'
import { abolishBody, bodiesById, bodiesOf, bodyById, insertBody, type NamedBody, nameBody } from '../../store/social/bodies.ts'
import { openProposalsOfBody } from '../../store/social/proposals.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { ownersOf } from '../social-owner.ts'
import { isInForce } from './chosen-body.ts'
import { writeStep } from './commit-step.ts'
import { writeHandOn } from './hand-on-proposal.ts'
import { chosenOwner } from './held-proposal.ts'
import type { NationalTexts } from './list-proposals.ts'
import { day, id, inOneLanguage, mayBeWords, NOTE, SHORT, someWords } from './proposal-input.ts'
import { bodyDates, bodyNotFound, successorNotPossible } from './proposal-problems.ts'
import { requireCode } from './write-proposal.ts'

/** A body in the register, as it is called today. */
export interface BodyLine {
  readonly id: string
  readonly owner: string
  readonly kind: string
  readonly names: NationalTexts
  readonly term: string | null
  readonly validFrom: string
  readonly validUntil: string | null
  readonly successor: { readonly id: string; readonly names: NationalTexts } | null
  readonly isInForce: boolean
  /** Whether the actor keeps it: those of the whole country are kept by the institute. */
  readonly isOwn: boolean
  readonly history: readonly BodyName[]
  /** The actor's own proposals that still lie with it. */
  readonly openProposals: number
}

/** Bodies that can be addressed: one's own, and those of the whole country. */
export const listBodies = defineOperation({
  name: 'body.list',
  title: { fi: 'Näytä toimielimet', sv: 'Visa organen', en: 'List bodies' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<readonly BodyLine[]> {
    const { db } = context
    const owners = ownersOf(context)
    const today = helsinkiDay(context.now())
    const bodies = await bodiesOf(db, [...new Set([...owners, 'national'])])
    const successors = await bodiesById(
      db,
      bodies.flatMap(({ successor }) => successor ?? []),
    )
    const lines: BodyLine[] = []
    for (const body of bodies) {
      const open = (await openProposalsOfBody(db, body.id)).filter(({ owner }) => owners.includes(owner))
      const next = body.successor === null ? undefined : successors.get(body.successor)
      const { id, owner, kind, validFrom, validUntil, history } = body
      const { names, term } = nameOn(body, today)
      lines.push({
        ...{ id, owner, kind, names, term, validFrom, validUntil, history },
        successor: next ? { id: next.id, names: nameOn(next, today).names } : null,
        isInForce: isInForce(body, today),
        isOwn: owners.includes(owner),
        openProposals: open.length,
      })
    }
    return lines
  },
})

/** Enters a body. */
export const addBody = defineOperation({
  name: 'body.add',
  title: { fi: 'Lisää toimielin', sv: 'Lägg till ett organ', en: 'Add a body' },
  access: 'state',
  input: z.strictObject({
    owner: z.string().max(20).optional(),
    kind: z.string().min(1).max(40),
    names: inOneLanguage(SHORT),
    term: mayBeWords(40),
    validFrom: day,
  }),
  async perform({ owner: named, kind, names, term, validFrom }, context): Promise<{ readonly body: string }> {
    const owner = chosenOwner(context, named, 'body.add')
    requireCode(context, { list: 'addressees', code: kind, place: 'kind' })
    const id = randomId()
    await context.commit({ subject: `body/${id}`, details: { owner, kind } }, (transaction) =>
      insertBody(transaction, { id, owner, kind, names: inBoth(names), term, validFrom }),
    )
    return { body: id }
  },
})

/** From a day on a body has another name, or begins another term. What it was called before stays in the history of proposals. */
export const renameBody = defineOperation({
  name: 'body.rename',
  title: { fi: 'Muuta toimielimen nimi tai toimikausi', sv: 'Ändra organets namn eller mandatperiod', en: 'Rename a body' },
  access: 'state',
  input: z.strictObject({ body: id, names: inOneLanguage(SHORT), term: mayBeWords(40), from: day }),
  async perform({ body: wanted, names, term, from }, context): Promise<void> {
    const body = await ownBody(context, wanted)
    if (from < body.validFrom || (body.validUntil !== null && body.validUntil < from)) throw bodyDates('from')
    await context.commit({ subject: `body/${wanted}`, details: { owner: body.owner, from } }, (transaction) =>
      nameBody(transaction, wanted, { validFrom: from, names: inBoth(names), term }),
    )
  },
})

/** Notes the last day of a body, and who took over its tasks. Proposals that lie with it are handed over by `body.hand-over`. */
export const closeBody = defineOperation({
  name: 'body.abolish',
  title: { fi: 'Merkitse toimielin lakkautetuksi', sv: 'Anteckna organet som indraget', en: 'Abolish a body' },
  access: 'state',
  input: z.strictObject({ body: id, lastDay: day, successor: id.nullable().default(null) }),
  async perform({ body: wanted, lastDay, successor }, context): Promise<void> {
    const body = await ownBody(context, wanted)
    if (lastDay < body.validFrom) throw bodyDates('lastDay')
    if (successor !== null) await requireSuccessor(context, body, { successor, lastDay })
    const about = { subject: `body/${wanted}`, details: { owner: body.owner, lastDay, successor } }
    await context.commit(about, (transaction) => abolishBody(transaction, { id: wanted, lastDay, successor }))
  },
})

/**
 * Hands everything that still lies with an abolished body over to its successor, in one action; each proposal has it in its history. No
 * clock begins anew by it.
 */
export const handOverBody = defineOperation({
  name: 'body.hand-over',
  title: {
    fi: 'Siirrä ehdotukset seuraajalle',
    sv: 'För över förslagen till efterföljaren',
    en: 'Hand proposals over to the successor',
  },
  access: 'state',
  input: z.strictObject({ body: id, onDay: day, note: someWords(NOTE) }),
  async perform({ body: wanted, onDay, note }, context): Promise<{ readonly proposals: number }> {
    const { db } = context
    const owners = ownersOf(context)
    const body = await bodyById(db, wanted)
    if (!body || (!owners.includes(body.owner) && body.owner !== 'national')) throw bodyNotFound()
    const successor = body.successor === null ? null : await bodyById(db, body.successor)
    if (!successor || !isInForce(successor, onDay)) throw successorNotPossible()
    const open = (await openProposalsOfBody(db, wanted)).filter(({ owner }) => owners.includes(owner))
    const details = { proposals: open.length, successor: successor.id }
    await context.commit({ subject: `body/${wanted}`, details }, async (transaction) => {
      for (const proposal of open) {
        const change = { body: successor.id, addressee: successor.kind }
        const said = { body: successor.id, note }
        const step = { proposal, act: 'handed-on', state: proposal.state, onDay, change, said } as const
        const event = await writeStep(transaction, context, step)
        await writeHandOn(transaction, { proposal, event, to: successor.id, onDay })
      }
    })
    return { proposals: open.length }
  },
})

/** @throws Problem `body-not-found` also for another's */
async function ownBody(context: OperationContext, wanted: string): Promise<NamedBody> {
  const owners = ownersOf(context)
  const body = await bodyById(context.db, wanted)
  if (!body || !owners.includes(body.owner)) throw bodyNotFound()
  return body
}

/** A successor is another body that is there the day after, and does not lead back. */
async function requireSuccessor(
  context: OperationContext,
  body: NamedBody,
  { successor, lastDay }: { readonly successor: string; readonly lastDay: string },
): Promise<void> {
  const next = await bodyById(context.db, successor)
  const isKnown = next && (next.owner === body.owner || next.owner === 'national')
  if (!isKnown || next.id === body.id || next.successor === body.id) throw successorNotPossible()
  if (next.validUntil !== null && next.validUntil <= lastDay) throw successorNotPossible()
}

/** A body that has a name in one language only is called by it in both. */
function inBoth({ fi, sv }: NationalTexts): NationalTexts {
  return { fi: fi || sv, sv: sv || fi }
}
