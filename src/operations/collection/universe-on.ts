import { divisionOf, municipalitiesOf } from '../../design/areas.ts'
import type { County } from '../../model/area.ts'
import type { Collection } from '../../model/collection.ts'
import type { IsoDate } from '../../model/period.ts'
import { type UniverseMember, universeOf } from '../../store/collection/universe.ts'
import type { OperationContext } from '../operation.ts'

/** Who is asked on a day, in order of key. */
export interface UniverseOnDay {
  /** `list`: the collection's own dated list. `division`: no list was brought in, so the regional division of the day says. */
  readonly source: 'list' | 'division'
  readonly members: readonly UniverseMember[]
}

/**
 * The respondents of a collection on a day. Without a list of its own a collection asks the counties that have the duty to deliver, or
 * their municipalities, in the division in force; care units are never known without a list.
 */
export async function universeOn(
  context: Pick<OperationContext, 'db' | 'definitions'>,
  collection: Collection,
  day: IsoDate,
): Promise<UniverseOnDay> {
  const list = await universeOf(context.db, collection.id)
  if (list.length > 0) return { source: 'list', members: list.filter((member) => isValidOn(member, day)) }
  return { source: 'division', members: byDivision(context, collection, day) }
}

export function isValidOn({ valid_from, valid_until }: UniverseMember, day: IsoDate): boolean {
  return valid_from <= day && (valid_until === null || day <= valid_until)
}

function byDivision(
  { definitions }: Pick<OperationContext, 'definitions'>,
  { respondents }: Collection,
  day: IsoDate,
): UniverseMember[] {
  if (respondents === 'unit') return []
  const year = Number(day.slice(0, 4))
  const { counties } = divisionOf(definitions, year)
  const asked = counties.filter(({ hasDutyToDeliver }) => hasDutyToDeliver)
  const members =
    respondents === 'county'
      ? asked.map(countyMember)
      : asked.flatMap(({ code }) =>
          municipalitiesOf(definitions, code, year).map((municipality) => ({
            ...countyMember({ code: municipality.code, shortNames: municipality.names }),
            level: 'municipality',
            organiser: code,
            parent: code,
          })),
        )
  return members.sort((a, b) => (a.key < b.key ? -1 : 1))
}

function countyMember({ code, shortNames }: Pick<County, 'code' | 'shortNames'>): UniverseMember {
  return {
    key: code,
    level: 'county',
    organiser: code,
    parent: null,
    name_fi: shortNames.fi,
    name_sv: shortNames.sv,
    language: 'fi',
    email: null,
    valid_from: FIRST_DAY,
    valid_until: null,
  }
}

/** The division says who stands on a day; when somebody began is not told. */
const FIRST_DAY = '1900-01-01'
