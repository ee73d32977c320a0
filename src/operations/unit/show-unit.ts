import { z } from 'zod'
import { municipalitiesOf } from '../../design/areas.ts'
import type { CodeLabel } from '../../model/definitions.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { SocialUnit, UnitLink } from '../../model/social-unit.ts'
import { linksOf } from '../../store/social/units.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { heldUnit } from './held-unit.ts'
import { peopleWithRights } from './people-with-rights.ts'

export interface ShownUnit {
  /** Null when a new unit is about to be added. */
  readonly unit: SocialUnit | null
  readonly organiser: string
  readonly links: readonly UnitLink[]
  readonly choices: {
    /** People of the county who can be named as supervisors of the unit. */
    readonly people: readonly { readonly account: string; readonly name: string }[]
    readonly tasks: readonly CodeLabel[]
    readonly municipalities: readonly CodeLabel[]
  }
}

/** One unit with its links, or (without a unit) what a new one can be made of: for who keeps the list of units. */
export const showUnit = defineOperation({
  name: 'unit.show',
  title: { fi: 'Näytä yksikkö', sv: 'Visa enheten', en: 'Show a unit' },
  access: 'read',
  input: z.strictObject({ unit: z.string().max(40).nullable() }),
  perform: async ({ unit: id }, context): Promise<ShownUnit> => {
    const unit = id === null ? null : await heldUnit(context, id)
    const own = context.reach.organisers()
    const organiser = unit?.organiser ?? (own === 'all' ? '' : (own[0] ?? ''))
    const links = unit ? await linksOf(context.db, [unit.id]) : []
    return { unit, organiser, links, choices: await choicesOf(context, organiser) }
  },
})

async function choicesOf(context: OperationContext, organiser: string): Promise<ShownUnit['choices']> {
  const people = [...(await peopleWithRights(context, organiser))].map(([account, name]) => ({ account, name }))
  const { definitions } = context
  const year = Number(helsinkiDay(context.now()).slice(0, 4))
  return {
    people: people.sort((a, b) => a.name.localeCompare(b.name, 'fi')),
    tasks: definitions.socialReporting.lists.tasks.codes.map(({ key, names }) => ({ code: key, names })),
    municipalities: municipalitiesOf(definitions, organiser, year).map(({ code, names }) => ({ code, names })),
  }
}
