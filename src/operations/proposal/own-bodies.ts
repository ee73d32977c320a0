import type { Kysely } from 'kysely'
import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { recipientsOf } from '../../store/mail/recipients.ts'
import type { Schema } from '../../store/schema.ts'
import { bodiesById, bodiesOf } from '../../store/social/bodies.ts'
import { bodiesByAccount, nameOwnBodies, successorsOfBodies } from '../../store/social/own-bodies.ts'
import type { StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { isInForce } from './chosen-body.ts'
import type { NationalTexts } from './list-proposals.ts'
import { id } from './proposal-input.ts'
import { bodyNotFound } from './proposal-problems.ts'

/** A body that can be named as one's own. */
export interface OwnBodyChoice {
  readonly id: string
  readonly names: NationalTexts
  readonly isOwn: boolean
}

/** The bodies of the actor's counties, and in which of them the actor has said to sit. */
export const showOwnBodies = defineOperation({
  name: 'body.own',
  title: { fi: 'Näytä omat toimielimet', sv: 'Visa egna organ', en: 'Show own bodies' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<readonly OwnBodyChoice[]> {
    const { db, actor, now } = context
    const today = helsinkiDay(now())
    const bodies = (await bodiesOf(db, ownersOf(context))).filter((body) => isInForce(body, today))
    const named = (await bodiesByAccount(db, [actor.id])).get(actor.id) ?? []
    const own = withSuccessors(named, await successorsOfBodies(db))
    return bodies.map(({ id: body, names }) => ({ id: body, names, isOwn: own.has(body) }))
  },
})

/** Names the bodies in which the actor sits; with none named, everything of the county concerns them as before. */
export const chooseOwnBodies = defineOperation({
  name: 'body.choose-own',
  title: { fi: 'Valitse omat toimielimet', sv: 'Välj egna organ', en: 'Choose own bodies' },
  access: 'state',
  input: z.strictObject({ bodies: z.array(id).max(200) }),
  async perform({ bodies }, context): Promise<void> {
    const { db, actor } = context
    const owners = ownersOf(context)
    const known = await bodiesById(db, bodies)
    if (bodies.some((one) => !owners.includes(known.get(one)?.owner ?? ''))) throw bodyNotFound()
    await context.commit({ subject: `account/${actor.id}`, details: { bodies: new Set(bodies).size } }, (transaction) =>
      nameOwnBodies(transaction, actor.id, bodies),
    )
  },
})

type Concerns = (account: string, proposal: Pick<StoredProposal, 'owner' | 'body'>) => boolean

/**
 * Which proposals concern which decision makers of some owners: who named bodies has those of these bodies, of their successors, and of no
 * body. A proposal of a body that no decision maker of the county has concerns all of them, so that none lies with nobody.
 */
export async function concernsOf(
  db: Kysely<Schema>,
  { owners, day }: { readonly owners: readonly Owner[]; readonly day: string },
): Promise<Concerns> {
  const deciders = await recipientsOf(db, { organisers: [...new Set(owners)], roles: ['decision_maker'], day })
  const named = await bodiesByAccount(
    db,
    deciders.map(({ account }) => account),
  )
  if (named.size === 0) return () => true
  const successors = await successorsOfBodies(db)
  const own = new Map([...named].map(([account, bodies]) => [account, withSuccessors(bodies, successors)]))
  const isOf = (account: string, body: string) => own.get(account)?.has(body) ?? true
  return (account, { owner, body }) =>
    body === null ||
    isOf(account, body) ||
    !deciders.some((one) => one.organiser === owner && one.account !== account && isOf(one.account, body))
}

/** Bodies with all that took over from them. */
function withSuccessors(bodies: readonly string[], successors: ReadonlyMap<string, string>): ReadonlySet<string> {
  const all = new Set(bodies)
  // What is added while it is walked is walked too; a body that is there already is not added again.
  for (const body of all) {
    const next = successors.get(body)
    if (next !== undefined) all.add(next)
  }
  return all
}
