import { z } from 'zod'
import { type NeedFound, PARTICIPANT_GROUPS, type ParticipantGroup, type Workshop } from '../../model/workshop.ts'
import { needsOf, workshopsAbout, workshopsOf } from '../../store/social/workshops.ts'
import { defineOperation } from '../operation.ts'
import { heldPhenomenon } from '../phenomenon/held-phenomenon.ts'
import { ownersOf } from '../social-owner.ts'
import { id } from './workshop-input.ts'

export interface WorkshopLine extends Pick<Workshop, 'id' | 'owner' | 'titles' | 'state' | 'day' | 'place'> {
  /** How many took part; null until it has been held. */
  readonly participants: number | null
  readonly needs: number
  readonly missing: number
}

/** Workshops of one's county, or the national ones; about one phenomenon when it is named. The newest day first. */
export const listWorkshops = defineOperation({
  name: 'workshop.list',
  title: { fi: 'Luettele ilmiötyöpajat', sv: 'Lista fenomenverkstäderna', en: 'List phenomenon workshops' },
  access: 'read',
  input: z.strictObject({ phenomenon: id.optional() }),
  async perform({ phenomenon }, context): Promise<readonly WorkshopLine[]> {
    const { db } = context
    const owners = ownersOf(context)
    const about = phenomenon === undefined ? null : await heldPhenomenon(context, phenomenon)
    const workshops = about ? await workshopsAbout(db, about.id) : await workshopsOf(db, owners)
    const needs = await needsOf(
      db,
      workshops.map(({ id }) => id),
    )
    const count = (workshop: string, found?: NeedFound) =>
      needs.filter((need) => need.workshop === workshop && (found === undefined || need.found === found)).length
    return workshops.map(({ id, owner, titles, state, day, place, participants }) => ({
      ...{ id, owner, titles, state, day, place },
      participants: participants && sumOf(participants),
      needs: count(id),
      missing: count(id, 'missing'),
    }))
  },
})

function sumOf(participants: NonNullable<Workshop['participants']>): number {
  const groups = Object.keys(PARTICIPANT_GROUPS) as ParticipantGroup[]
  return groups.reduce((sum, group) => sum + participants[group], 0)
}
