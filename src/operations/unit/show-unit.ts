import { z } from 'zod'
import type { SocialUnit, UnitLink } from '../../model/social-unit.ts'
import { linksOf } from '../../store/social/units.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { heldUnit } from './held-unit.ts'
import { peopleWithRights } from './people-with-rights.ts'

export interface ShownUnit {
  readonly unit: SocialUnit
  readonly links: readonly UnitLink[]
  /** People of the county who can be named as supervisors of the unit. */
  readonly people: readonly { readonly account: string; readonly name: string }[]
}

/** One unit with its links, for who keeps the list of units. */
export const showUnit = defineOperation({
  name: 'unit.show',
  title: { fi: 'Näytä yksikkö', sv: 'Visa enheten', en: 'Show a unit' },
  access: 'read',
  input: z.strictObject({ unit: z.string().max(40) }),
  perform: async ({ unit: id }, context): Promise<ShownUnit> => {
    const unit = await heldUnit(context, id)
    return { unit, links: await linksOf(context.db, [id]), people: await peopleOf(context, unit.organiser) }
  },
})

async function peopleOf(context: OperationContext, organiser: string): Promise<ShownUnit['people']> {
  const people = [...(await peopleWithRights(context, organiser))].map(([account, name]) => ({ account, name }))
  return people.sort((a, b) => a.name.localeCompare(b.name, 'fi'))
}
