import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { SocialUnit } from '../../model/social-unit.ts'
import { linksOf, unitsOf } from '../../store/social/units.ts'
import { defineOperation } from '../operation.ts'

export interface ListedUnit extends Omit<SocialUnit, 'supervisors'> {
  readonly isOpen: boolean
  /** Links that are open now. */
  readonly openLinks: number
}

/** Units of the actor's county, open ones first. */
export const listUnits = defineOperation({
  name: 'unit.list',
  title: { fi: 'Luettele yksiköt', sv: 'Lista enheterna', en: 'List units' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, context): Promise<readonly ListedUnit[]> => {
    const units = await unitsOf(context.db, context.reach.organisers())
    const links = await linksOf(
      context.db,
      units.map(({ id }) => id),
    )
    const today = helsinkiDay(context.now())
    const listed = units.map(({ supervisors: _, ...unit }) => ({
      ...unit,
      isOpen: unit.validFrom <= today && (unit.validUntil === null || unit.validUntil >= today),
      openLinks: links.filter((link) => link.unit === unit.id && link.closedOn === null).length,
    }))
    return [...listed.filter(({ isOpen }) => isOpen), ...listed.filter(({ isOpen }) => !isOpen)]
  },
})
