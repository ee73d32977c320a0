import { z } from 'zod'
import { daySchema } from '../../design/definition-yaml.ts'
import type { Theme } from '../../model/codebook.ts'
import { Problem } from '../../model/problem.ts'
import { shownUnit } from '../../model/social-unit.ts'
import { assignmentsOf } from '../../store/social/coding-assignments.ts'
import type { StoredCoding } from '../../store/social/codings.ts'
import { codingsOfReports } from '../../store/social/exchange-codings.ts'
import {
  countExchangeReports,
  type ExchangeReport,
  exchangeReports,
  grouped,
  inParts,
} from '../../store/social/exchange-reports.ts'
import { unitsOf } from '../../store/social/units.ts'
import { seenCodings } from '../coding/coding-sight.ts'
import type { OperationContext } from '../operation.ts'
import { codebookOf } from './codebook-of.ts'

/** A year of a large county; more does not open in the tools either. */
const MOST_REPORTS = 5000

export const exchangeWishShape = {
  organiser: z.string().regex(/^\d{2}$/),
  /** Days of sending, both included. */
  from: daySchema.nullable().default(null),
  until: daySchema.nullable().default(null),
}

/** Reports of a county with the codings that the actor may see, as they may leave for a tool of analysis. */
export interface ExchangeMaterial {
  readonly organiser: string
  readonly day: string
  readonly themes: readonly Theme[]
  readonly reports: readonly ExchangeReport[]
  readonly codings: ReadonlyMap<string, readonly StoredCoding[]>
  /** Names of units that may be named: those with enough possible reporters. */
  readonly units: ReadonlyMap<string, string>
  /** `Coder 1`, … by account; the numbers are given anew in each file and say nothing of who it is. */
  readonly coders: ReadonlyMap<string, string>
}

/** @throws Problem `exchange-too-many` (refused) */
export async function exchangeMaterial(
  context: OperationContext,
  wish: { readonly organiser: string; readonly from: string | null; readonly until: string | null },
): Promise<ExchangeMaterial> {
  const count = await countExchangeReports(context.db, wish)
  if (count > MOST_REPORTS) throw tooMany(count)
  const reports = await exchangeReports(context.db, wish)
  const ids = reports.map(({ row }) => row.id)
  const all = grouped(await codingsOfReports(context.db, ids))
  const assignments = grouped(await inParts(ids, (some) => assignmentsOf(context.db, some)))
  const codings = new Map(
    ids.map((id) => [id, seenCodings(all.get(id) ?? [], assignments.get(id) ?? [], context.actor.id)] as const),
  )
  const { themes } = await codebookOf(context, wish.organiser)
  const units = await unitsOf(context.db, [wish.organiser])
  return {
    organiser: wish.organiser,
    day: context.now().slice(0, 10),
    themes,
    reports,
    codings,
    units: new Map(units.flatMap((unit) => (shownUnit(unit) === null ? [] : [[unit.id, unit.names.fi] as const]))),
    coders: codersIn([...codings.values()].flat()),
  }
}

/** In the order of their codings' random ids: not of their names, and not of who coded first. */
function codersIn(codings: readonly StoredCoding[]): ReadonlyMap<string, string> {
  const accounts = [...codings].sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ coder }) => coder)
  return new Map([...new Set(accounts)].map((account, place) => [account, `Coder ${place + 1}`]))
}

function tooMany(count: number): Problem {
  return new Problem({
    code: 'exchange-too-many',
    kind: 'refused',
    parameters: { count, most: MOST_REPORTS },
    texts: {
      fi: `Havaintoja on ${count}, ja yhteen tiedostoon mahtuu ${MOST_REPORTS}. Valitse lyhyempi aika.`,
      sv: `Det finns ${count} observationer och en fil rymmer ${MOST_REPORTS}. Välj en kortare tid.`,
      en: `There are ${count} observations and a file holds ${MOST_REPORTS}. Choose a shorter time.`,
    },
  })
}
