import type { Actor } from '../../access/actor.ts'
import { permittingGrants } from '../../access/permissions.ts'
import { ROLES } from '../../access/roles.ts'
import { type Briefing, EDITABLE_STATES } from '../../model/briefing.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { askedOf } from '../../store/social/briefing-review.ts'
import { briefingById } from '../../store/social/briefings.ts'
import type { OperationContext } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { briefingNotEditable, briefingNotFound } from './briefing-problems.ts'

type Reading = Pick<OperationContext, 'db' | 'reach' | 'actor'>

/** Whether the actor may do something with the briefings of an owner; who reaches every county works with national ones only. */
export function mayOn(actor: Actor, operation: string, owner: Owner): boolean {
  return rolesOn(actor, operation, owner).length > 0
}

/** Roles by which the actor may do it. */
export function rolesOn(actor: Actor, operation: string, owner: Owner): string[] {
  return permittingGrants(actor, operation)
    .filter(({ role, organiser }) => (ROLES[role].reach === 'all' ? owner === 'national' : organiser === owner))
    .map(({ role }) => role)
}

/**
 * A briefing whose owner the actor works for. Outside a transaction.
 * @throws Problem `briefing-not-found` also for another's.
 */
export async function heldBriefing(context: Reading, id: string): Promise<Briefing> {
  const owners = ownersOf(context)
  const briefing = await briefingById(context.db, id)
  if (!briefing || !owners.includes(briefing.owner)) throw briefingNotFound()
  return briefing
}

/** The same to be written: not once it has been approved. @throws Problem `briefing-not-editable` too */
export async function openBriefing(context: Reading, id: string): Promise<Briefing> {
  const briefing = await heldBriefing(context, id)
  if (!isEditable(briefing)) throw briefingNotEditable()
  return briefing
}

export function isEditable({ state }: Pick<Briefing, 'state'>): boolean {
  return (EDITABLE_STATES as readonly string[]).includes(state)
}

/**
 * A draft that the actor may read: writers always; decision makers from the review round on; others when they were asked to read it, while
 * the round is open. @throws Problem `briefing-not-found`
 */
export async function readableDraft(context: Reading, id: string): Promise<Briefing> {
  const briefing = await heldBriefing(context, id)
  const asked = await askedOf(context.db, context.actor.id)
  if (!mayReadDraft(context.actor, briefing, new Set(asked.map((one) => one.briefing)))) throw briefingNotFound()
  return briefing
}

export function mayReadDraft(actor: Actor, briefing: Briefing, asked: ReadonlySet<string>): boolean {
  if (mayOn(actor, 'briefing.save', briefing.owner)) return true
  const isOpen = briefing.state === 'review' || briefing.state === 'approved'
  if (!isOpen) return false
  return mayOn(actor, 'briefing.approve', briefing.owner) || (briefing.state === 'review' && asked.has(briefing.id))
}

/** Who wrote, for the briefing and its sections. */
export function writtenNow({ actor, now }: Pick<OperationContext, 'actor' | 'now'>) {
  return { changedAt: now(), changedBy: actor.id, changedPerson: actor.person }
}

/** The audit entry of a briefing: owner and keys, no words. */
export function aboutBriefing(
  { id, owner, state }: Pick<Briefing, 'id' | 'owner' | 'state'>,
  details: Readonly<Record<string, string | number | boolean | null>> = {},
) {
  return { subject: `briefing/${id}`, details: { owner, state, ...details } }
}
