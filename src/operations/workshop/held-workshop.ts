import type { Transaction } from 'kysely'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Workshop, WorkshopNeed } from '../../model/workshop.ts'
import type { Schema } from '../../store/schema.ts'
import { needById, saveWorkshop, workshopById } from '../../store/social/workshops.ts'
import type { OperationContext } from '../operation.ts'
import { ownersOf, requireWorkOf } from '../social-owner.ts'
import { needNotFound, ownerMissing, workshopNotFound } from './workshop-problems.ts'

type Reading = Pick<OperationContext, 'db' | 'reach'>

/**
 * A workshop whose owner the actor works for. Outside a transaction.
 * @throws Problem `workshop-not-found` also for another's: nobody learns that it exists.
 */
export async function heldWorkshop(context: Reading, id: string): Promise<Workshop> {
  const owners = ownersOf(context)
  const workshop = await workshopById(context.db, id)
  if (!workshop || !owners.includes(workshop.owner)) throw workshopNotFound()
  return workshop
}

/** The same to be changed as it was seen. @throws Problem `changed-meanwhile` too */
export async function workshopAsSeen(
  context: Reading,
  { workshop: id, version }: { readonly workshop: string; readonly version: number },
): Promise<Workshop> {
  const workshop = await heldWorkshop(context, id)
  requireSameVersion({ expected: version, stored: workshop.version, what: id })
  return workshop
}

/** A need with its workshop, to be changed as it was seen. @throws Problem `workshop-need-not-found`, `changed-meanwhile` */
export async function needAsSeen(
  context: Reading,
  { need: id, version }: { readonly need: string; readonly version: number },
): Promise<{ readonly need: WorkshopNeed; readonly workshop: Workshop }> {
  const owners = ownersOf(context)
  const need = await needById(context.db, id)
  const workshop = need && (await workshopById(context.db, need.workshop))
  if (!need || !workshop || !owners.includes(workshop.owner)) throw needNotFound()
  requireSameVersion({ expected: version, stored: need.version, what: id })
  return { need, workshop }
}

/** Whose workshop is being made: the one named, or the only one that the actor works for. */
export function ownerOf(context: Pick<OperationContext, 'reach'>, named: string | undefined): Owner {
  if (named !== undefined) {
    requireWorkOf(context, named, 'workshop.create')
    return named
  }
  const [only, ...others] = ownersOf(context)
  if (only === undefined || others.length > 0) throw ownerMissing()
  return only
}

/** Writes a new workshop, or a change of one, within a transaction. @throws Problem `changed-meanwhile` when somebody was quicker. */
export async function writeWorkshop(
  transaction: Transaction<Schema>,
  { actor, now }: Pick<OperationContext, 'actor' | 'now'>,
  { before, workshop }: { readonly before: Workshop | null; readonly workshop: Workshop },
): Promise<void> {
  const isSaved = await saveWorkshop(transaction, { before, workshop, by: actor.id, on: helsinkiDay(now()) })
  if (!isSaved && before) requireSameVersion({ expected: before.version, stored: before.version + 1, what: before.id })
}

/** The audit entry of a workshop: owner and keys, no words. */
export function aboutWorkshop(
  { id, owner, state }: Pick<Workshop, 'id' | 'owner' | 'state'>,
  details: Readonly<Record<string, string | number | boolean | null>> = {},
) {
  return { subject: `workshop/${id}`, details: { owner, state, ...details } }
}
