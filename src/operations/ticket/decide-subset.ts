import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { SUBSET_DAYS, SUBSET_STATES, type Subset } from '../../model/subset.ts'
import { subsetLines } from '../../register/subset-lines.ts'
import { sealList } from '../../register/subset-seal.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import { readersOf } from '../../store/tickets/subsets.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { commitSubset, requireSubset } from './one-subset.ts'
import { ownRequest } from './subset-problems.ts'

const input = z.strictObject({
  subset: z.string().max(20),
  version: z.int(),
  reason: z.string().trim().max(500).default(''),
})

/**
 * Approves a request, by another person than who made it: gathers the list from the packages received, encrypts it, and lets the named
 * people open it for seven days. The list itself is not shown to whoever approves.
 *
 * @throws Problem `own-request` (also for another account of the same person), `not-in-this-state`.
 */
export const approveSubset = defineOperation({
  name: 'subset.approve',
  title: { fi: 'Hyväksy osajoukko', sv: 'Godkänn delmängden', en: 'Approve a subset' },
  access: 'state',
  input,
  async perform({ subset: id, version, reason }, context): Promise<{ readonly lines: number; readonly expiresAt: string }> {
    const subset = await requireDecidable({ id, version, by: 'subset.approve' }, context)
    requireNoIdentityCode({ reason })
    const { folder, definitions, db } = context
    const search = { subset, folder, deliveries: await listDeliveries(db), windowQuarters: definitions.programme.windowQuarters }
    const lines = await context.withDuckDB((connection) => subsetLines(connection, search))
    const at = context.now()
    const expires = new Date(at)
    expires.setUTCDate(expires.getUTCDate() + SUBSET_DAYS)
    const expiresAt = expires.toISOString()
    const decided = {
      decided_by: context.actor.id,
      decided_person: context.actor.person,
      decided_at: at,
      decision_reason: reason,
    }
    const list = { sealed: sealList(folder, id, lines), list_size: lines.length, expires_at: expiresAt }
    await commitSubset({ subset, change: { state: 'active', ...decided, ...list }, details: { lines: lines.length } }, context)
    return { lines: lines.length, expiresAt }
  },
})

/** Refuses a request, with the reason. */
export const refuseSubset = defineOperation({
  name: 'subset.refuse',
  title: { fi: 'Hylkää osajoukko', sv: 'Avslå delmängden', en: 'Refuse a subset' },
  access: 'state',
  input: input.extend({ reason: z.string().trim().min(3).max(500) }),
  async perform({ subset: id, version, reason }, context): Promise<void> {
    const subset = await requireDecidable({ id, version, by: 'subset.refuse' }, context)
    requireNoIdentityCode({ reason })
    const at = context.now()
    const decided = {
      decided_by: context.actor.id,
      decided_person: context.actor.person,
      decided_at: at,
      decision_reason: reason,
    }
    await commitSubset({ subset, change: { state: 'refused', ...decided, ended_at: at } }, context)
  },
})

interface Deciding {
  readonly id: string
  readonly version: number
  readonly by: string
}

async function requireDecidable({ id, version, by }: Deciding, context: OperationContext): Promise<Subset> {
  const subset = await requireSubset(id, by, context)
  requireSameVersion({ expected: version, stored: subset.version, what: id })
  requireNextState(SUBSET_STATES, subset.state, { by })
  const isReader = (await readersOf(context.db, id)).includes(context.actor.id)
  if (context.actor.person === subset.requestedPerson || isReader) throw ownRequest()
  return subset
}
