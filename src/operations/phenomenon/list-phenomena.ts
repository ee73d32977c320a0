import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Phenomenon, PhenomenonLinkKind } from '../../model/phenomenon.ts'
import { phenomenaOf, workOfPhenomena } from '../../store/social/phenomena.ts'
import { defineOperation } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'

export interface PhenomenonLine
  extends Pick<Phenomenon, 'id' | 'owner' | 'titles' | 'state' | 'startedOn' | 'sharedOn' | 'mergedInto'> {
  /** How many things of each kind are joined; never how many reports there are, which says nothing alone. */
  readonly joined: Readonly<Record<PhenomenonLinkKind, number>>
  /** Day of the newest change of state or event. */
  readonly changedOn: string
}

/** Phenomena of one's county; for the institute the national ones. By title. */
export const listPhenomena = defineOperation({
  name: 'phenomenon.list',
  title: { fi: 'Luettele ilmiöt', sv: 'Lista fenomenen', en: 'List phenomena' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_, context): Promise<readonly PhenomenonLine[]> {
    const phenomena = await phenomenaOf(context.db, ownersOf(context))
    const work = await workOfPhenomena(
      context.db,
      phenomena.map(({ id }) => id),
    )
    return phenomena.map(({ id, owner, titles, state, startedOn, sharedOn, mergedInto }) => ({
      ...{ id, owner, titles, state, startedOn, sharedOn, mergedInto },
      joined: { ...NOTHING_JOINED, ...work.get(id)?.joined },
      changedOn: dayOf(work.get(id)?.changedAt) ?? startedOn,
    }))
  },
})

function dayOf(moment: string | null | undefined): string | null {
  return moment ? helsinkiDay(moment) : null
}

const NOTHING_JOINED: Readonly<Record<PhenomenonLinkKind, number>> = {
  report: 0,
  theme: 0,
  source: 0,
  indicator: 0,
  phenomenon: 0,
}
