import { z } from 'zod'
import { requireNextState } from '../../model/state-machine.ts'
import { SUBSET_STATES, type SubsetLine } from '../../model/subset.ts'
import { openList } from '../../register/subset-seal.ts'
import { addOpening, overdueSubsets, readersOf, sealedList } from '../../store/tickets/subsets.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { commitSubset, requireSubset } from './one-subset.ts'
import { listGone, listUnreadable } from './subset-problems.ts'

/**
 * Opens the list: for the people named and nobody else, not even of the institute, and only until its time is over, whether the
 * scheduled deletion has run or not. Every opening leaves an entry.
 *
 * @throws Problem `not-permitted`, `subset-list-gone`, `not-in-this-state`.
 */
export const openSubset = defineOperation({
  name: 'subset.open',
  title: { fi: 'Avaa osajoukko', sv: 'Öppna delmängden', en: 'Open a subset' },
  access: 'state',
  input: z.strictObject({ subset: z.string().max(20) }),
  async perform({ subset: id }, context): Promise<readonly SubsetLine[]> {
    const subset = await requireSubset(id, 'subset.open', context)
    if (!(await readersOf(context.db, id)).includes(context.actor.id)) throw notPermitted('subset.open')
    const at = context.now()
    if (subset.state === 'expired' || (subset.expiresAt !== null && subset.expiresAt <= at)) throw listGone()
    requireNextState(SUBSET_STATES, subset.state, { by: 'subset.open' })
    const sealed = await sealedList(context.db, id)
    if (sealed === null) throw listGone()
    const lines = openList(context.folder, id, sealed)
    if (lines === null) throw listUnreadable()
    const details = { organiser: subset.organiser, lines: lines.length }
    await context.commit({ subject: `subset/${id}`, details }, (transaction) =>
      addOpening(transaction, id, { account: context.actor.id, at }),
    )
    return lines
  },
})

/** Withdraws a request, or ends an active subset before its time: the list is deleted. By who requested it, or by a key holder. */
export const cancelSubset = defineOperation({
  name: 'subset.cancel',
  title: { fi: 'Peru osajoukko', sv: 'Återta delmängden', en: 'Cancel a subset' },
  access: 'state',
  input: z.strictObject({ subset: z.string().max(20) }),
  async perform({ subset: id }, context): Promise<void> {
    const subset = await requireSubset(id, 'subset.cancel', context)
    const { actor } = context
    const isKeyHolder = actor.grants.some(({ role }) => role === 'key_holder' || role === 'operator')
    if (subset.requestedPerson !== actor.person && !isKeyHolder) throw notPermitted('subset.cancel')
    const state = requireNextState(SUBSET_STATES, subset.state, { by: 'subset.cancel' })
    await commitSubset({ subset, change: { state, sealed: null, ended_at: context.now() } }, context)
  },
})

/** Deletes the lists whose time is over. Scheduled; can be repeated. */
export const expireSubsets = defineOperation({
  name: 'subset.expire',
  title: {
    fi: 'Poista vanhentuneet osajoukot',
    sv: 'Radera delmängder vars tid gått ut',
    en: 'Delete subsets whose time is over',
  },
  access: 'state',
  input: z.strictObject({}),
  async perform(_input, context): Promise<{ readonly expired: readonly string[] }> {
    const at = context.now()
    const overdue = await overdueSubsets(context.db, at)
    for (const subset of overdue) {
      const state = requireNextState(SUBSET_STATES, subset.state, { by: 'subset.expire' })
      await commitSubset({ subset, change: { state, sealed: null, ended_at: at } }, context)
    }
    return { expired: overdue.map(({ id }) => id) }
  },
})
