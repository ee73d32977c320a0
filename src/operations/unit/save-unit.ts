import { z } from 'zod'
import { municipalitiesOf } from '../../design/areas.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { Problem } from '../../model/problem.ts'
import type { SocialUnit } from '../../model/social-unit.ts'
import type { Texts } from '../../model/text.ts'
import { saveUnit as storeUnit, unitById } from '../../store/social/units.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { heldUnit } from './held-unit.ts'
import { peopleWithRights } from './people-with-rights.ts'
import { supervises } from './supervises.ts'

const inputSchema = z.strictObject({
  /** Null = a new unit. */
  unit: z.string().max(40).nullable(),
  version: z.int().min(0),
  organiser: z.string().regex(/^\d{2}$/),
  nameFi: withoutIdentityCode(120),
  nameSv: withoutIdentityCode(120),
  task: z.string().max(40).nullable(),
  municipality: z
    .string()
    .regex(/^\d{3}$/)
    .nullable(),
  possibleReporters: z.int().min(1).max(100_000),
  staff: z.int().min(0).max(100_000),
  supervisors: z.array(z.string().max(60)).max(50),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
})
type UnitInput = z.infer<typeof inputSchema>

/** Adds a unit, or changes one. A unit that ends is closed by its last day, never removed: reports name it. */
export const saveUnit = defineOperation({
  name: 'unit.save',
  title: { fi: 'Tallenna yksikkö', sv: 'Spara enheten', en: 'Save a unit' },
  access: 'state',
  input: inputSchema,
  perform: async (input, context): Promise<{ unit: string }> => {
    context.reach.requireOrganiser(input.organiser)
    if (input.unit !== null) await requireStillSupervising(context, await heldUnit(context, input.unit), input)
    requireWhole(input, context)
    const people = await peopleWithRights(context, input.organiser)
    if (input.supervisors.some((account) => !people.has(account))) throw wrong('supervisors', UNKNOWN_PERSON)
    const id = input.unit ?? randomId()
    const { organiser, possibleReporters, supervisors } = input
    const details = { organiser, possibleReporters, supervisors: supervisors.length }
    return context.commit({ subject: `unit/${id}`, details }, async (transaction) => {
      await transaction.selectFrom('social_unit').select('id').where('id', '=', id).forUpdate().execute()
      const stored = await unitById(transaction, id)
      if (stored) requireSameVersion({ expected: input.version, stored: stored.version, what: id })
      await storeUnit(transaction, unitOf(id, input, (stored?.version ?? 0) + 1))
      return { unit: id }
    })
  },
})

/**
 * Whoever supervises a unit does not see who reports from it, and so cannot leave the list of supervisors by themselves: they could come
 * back when they have looked.
 * @throws Problem `own-supervision`
 */
async function requireStillSupervising(
  { db, actor }: Pick<OperationContext, 'db' | 'actor'>,
  { supervisors }: SocialUnit,
  input: UnitInput,
): Promise<void> {
  const isGone = (await supervises(db, actor, supervisors)) && !(await supervises(db, actor, input.supervisors))
  if (isGone)
    throw new Problem({
      code: 'own-supervision',
      kind: 'forbidden',
      place: 'supervisors',
      parameters: {},
      texts: OWN_SUPERVISION,
    })
}

function unitOf(id: string, input: UnitInput, version: number): SocialUnit {
  const { nameFi, nameSv, unit: _, ...rest } = input
  return { ...rest, id, names: { fi: nameFi, sv: nameSv || nameFi }, version }
}

function requireWhole(input: UnitInput, { definitions }: OperationContext): void {
  if (input.nameFi === '') throw wrong('nameFi', NO_NAME)
  const { tasks } = definitions.socialReporting.lists
  if (input.task !== null && !tasks.codes.some(({ key }) => key === input.task)) throw wrong('task', UNKNOWN_TASK)
  const year = Number(input.validFrom.slice(0, 4))
  const own = municipalitiesOf(definitions, input.organiser, year)
  if (input.municipality !== null && !own.some(({ code }) => code === input.municipality)) throw wrong('municipality', FOREIGN)
  if (input.validUntil !== null && input.validUntil < input.validFrom) throw wrong('validUntil', ENDS_FIRST)
}

function wrong(place: string, texts: Texts): Problem {
  return new Problem({ code: 'unit-invalid', kind: 'refused', place, parameters: { field: place }, texts })
}

const NO_NAME: Texts = {
  fi: 'Anna yksikölle suomenkielinen nimi.',
  sv: 'Ge enheten ett namn på finska.',
  en: 'Give the unit a Finnish name.',
}
const UNKNOWN_TASK: Texts = {
  fi: 'Palvelutehtävää ei tunneta. Valitse se luettelosta.',
  sv: 'Serviceuppgiften är okänd. Välj den i listan.',
  en: 'The service task is not known. Choose it from the list.',
}
const FOREIGN: Texts = {
  fi: 'Kunta ei kuulu alueeseen. Valitse kunta luettelosta.',
  sv: 'Kommunen hör inte till området. Välj en kommun i listan.',
  en: 'The municipality is not of the county. Choose one from the list.',
}
const ENDS_FIRST: Texts = {
  fi: 'Viimeinen päivä on ennen ensimmäistä.',
  sv: 'Den sista dagen är före den första.',
  en: 'The last day is before the first.',
}
const OWN_SUPERVISION: Texts = {
  fi: 'Et voi poistaa itseäsi yksikön esihenkilöistä. Pyydä toista koordinaattoria tekemään muutos.',
  sv: 'Du kan inte ta bort dig själv från enhetens chefer. Be en annan koordinator göra ändringen.',
  en: 'You cannot remove yourself from the supervisors of the unit. Ask another coordinator to do it.',
}
const UNKNOWN_PERSON: Texts = {
  fi: 'Esihenkilöllä ei ole oikeuksia tällä alueella. Valitse henkilö luettelosta.',
  sv: 'Chefen har inga rättigheter i området. Välj en person i listan.',
  en: 'The supervisor has no rights in this county. Choose a person from the list.',
}
