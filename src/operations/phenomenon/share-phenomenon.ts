import { z } from 'zod'
import { type PhenomenonCounts, phenomenonCounts } from '../../analyse/phenomenon/phenomenon-counts.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Phenomenon } from '../../model/phenomenon.ts'
import { sharedPhenomena } from '../../store/social/phenomena.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { aboutPhenomenon, writeChange } from './commit-phenomenon.ts'
import { phenomenonAsSeen } from './held-phenomenon.ts'
import { phenomenonId, version } from './input-shapes.ts'
import { namedUnits } from './named-units.ts'
import { nothingToShare } from './phenomenon-problems.ts'
import { reportsBehind } from './reports-behind.ts'

/** Lets the institute see the title, the description and protected counts of a county's phenomenon, or no longer. Never a text of a report. */
export const sharePhenomenon = defineOperation({
  name: 'phenomenon.share',
  title: { fi: 'Jaa ilmiö laitokselle', sv: 'Dela fenomenet med institutet', en: 'Share a phenomenon with the institute' },
  access: 'state',
  input: z.strictObject({ phenomenon: phenomenonId, version, isShared: z.boolean() }),
  async perform({ phenomenon, version, isShared }, context): Promise<void> {
    const before = await phenomenonAsSeen(context, { phenomenon, version })
    if (before.owner === 'national') throw nothingToShare()
    if (isShared === (before.sharedOn !== null)) return
    const change = { sharedOn: isShared ? helsinkiDay(context.now()) : null }
    const event = { kind: isShared ? 'shared' : 'taken-back' } as const
    await context.commit(aboutPhenomenon(before, { isShared }), (transaction) =>
      writeChange(transaction, context, { before, change, event }),
    )
  },
})

/** What the institute sees of a county's phenomenon. */
export interface SharedPhenomenon extends Pick<Phenomenon, 'id' | 'owner' | 'titles' | 'descriptions' | 'state'> {
  readonly sharedOn: string
  /** Null: fewer than the smallest number that is told, one report at least or none. */
  readonly reports: number | null
  readonly units: number | null
  readonly firstOn: string | null
}

export interface SharedPhenomena {
  readonly phenomena: readonly SharedPhenomenon[]
  /** Fewer reports than this are not told. */
  readonly smallest: number
}

/** Everything that counties have shared. */
export const listSharedPhenomena = defineOperation({
  name: 'phenomenon.shared',
  title: { fi: 'Luettele jaetut ilmiöt', sv: 'Lista delade fenomen', en: 'List shared phenomena' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_, context): Promise<SharedPhenomena> {
    context.reach.organisers()
    const shared = await sharedPhenomena(context.db)
    return {
      phenomena: await Promise.all(shared.map((phenomenon) => asShared(context, phenomenon))),
      smallest: context.definitions.socialReporting.policy.smallestShown,
    }
  },
})

type Reading = Pick<OperationContext, 'db' | 'definitions' | 'now'>

/** As the institute sees it. Under the smallest number told, neither reports nor units are told, nor on which day it began. */
export async function asShared(context: Reading, phenomenon: Phenomenon): Promise<SharedPhenomenon> {
  const { id, owner, titles, descriptions, state, sharedOn } = phenomenon
  const reports = await reportsBehind(context, phenomenon)
  const counts = phenomenonCounts(reports, await namedUnits(context, phenomenon))
  const { smallestShown } = context.definitions.socialReporting.policy
  return { id, owner, titles, descriptions, state, sharedOn: sharedOn ?? '', ...toldCounts(counts, smallestShown) }
}

/** Only the month of the first report leaves the county. */
export function toldCounts(
  { reports, units, firstOn }: Pick<PhenomenonCounts, 'reports' | 'units' | 'firstOn'>,
  smallest: number,
): Pick<SharedPhenomenon, 'reports' | 'units' | 'firstOn'> {
  if (reports < smallest) return { reports: null, units: null, firstOn: null }
  return { reports, units: units.distinct, firstOn: firstOn?.slice(0, 7) ?? null }
}
