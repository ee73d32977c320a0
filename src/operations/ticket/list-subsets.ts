import { z } from 'zod'
import { mayPerform } from '../../access/permissions.ts'
import { nextState } from '../../model/state-machine.ts'
import { SUBSET_STATES, type Subset } from '../../model/subset.ts'
import { openingsOf, readersOf, listSubsets as readSubsets, type SubsetOpening } from '../../store/tickets/subsets.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { accountNames } from './account-names.ts'
import { requireSubset } from './one-subset.ts'

/** A subset as it is shown: never with its list. The person behind the request stays inside. */
export type ShownSubset = Omit<Subset, 'requestedPerson'>

/** Subsets, newest first: for a county its own. */
export const listSubsets = defineOperation({
  name: 'subset.list',
  title: { fi: 'Luettele osajoukot', sv: 'Lista delmängder', en: 'List subsets' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<readonly ShownSubset[]> {
    return (await readSubsets(context.db, context.reach.organisers())).map(shown)
  },
})

const ACTS = ['subset.approve', 'subset.refuse', 'subset.cancel', 'subset.open'] as const
export type SubsetAct = (typeof ACTS)[number]

export interface SubsetDetails {
  readonly subset: ShownSubset
  /** Accounts that may open the list. */
  readonly readers: readonly string[]
  /** Names of the accounts of the subset. */
  readonly names: Readonly<Record<string, string>>
  readonly openings: readonly SubsetOpening[]
  /** What the actor can do now. */
  readonly acts: readonly SubsetAct[]
  /** The actor made the request, so somebody else must decide. */
  readonly isOwnRequest: boolean
}

/** One subset: who asked, who decided, who may open it and who has, by name (so it leaves an entry in the audit trail). Not its list. */
export const showSubset = defineOperation({
  name: 'subset.show',
  title: { fi: 'Näytä osajoukko', sv: 'Visa delmängden', en: 'Show a subset' },
  access: 'read',
  input: z.strictObject({ subset: z.string().max(20) }),
  async perform({ subset: id }, context): Promise<SubsetDetails> {
    const subset = await requireSubset(id, 'subset.show', context)
    const readers = await readersOf(context.db, id)
    const isOwnRequest = subset.requestedPerson === context.actor.person
    const can = (act: SubsetAct) =>
      mayPerform(context.actor, act) &&
      nextState(SUBSET_STATES, subset.state, { by: act }) !== null &&
      isAllowed(act, { subset, readers, isOwnRequest }, context)
    const openings = await openingsOf(context.db, id)
    const names = await accountNames(
      [subset.requestedBy, subset.decidedBy, ...readers, ...openings.map(({ account }) => account)],
      context,
    )
    const details = { organiser: subset.organiser, people: Object.keys(names).length }
    await context.commit({ subject: `subset/${id}`, details }, async () => undefined)
    return {
      subset: shown(subset),
      readers,
      names,
      openings,
      acts: ACTS.filter(can),
      isOwnRequest,
    }
  },
})

interface Allowing {
  readonly subset: Subset
  readonly readers: readonly string[]
  readonly isOwnRequest: boolean
}

function isAllowed(act: SubsetAct, { subset, readers, isOwnRequest }: Allowing, { actor, now }: OperationContext): boolean {
  const isReader = readers.includes(actor.id)
  if (act === 'subset.open') return isReader && (subset.expiresAt ?? '') > now()
  if (act === 'subset.cancel')
    return isOwnRequest || actor.grants.some(({ role }) => role === 'key_holder' || role === 'operator')
  return !isOwnRequest && !isReader
}

function shown({ requestedPerson: _, ...subset }: Subset): ShownSubset {
  return subset
}
