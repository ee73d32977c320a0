import { maySee } from '../../access/visibility.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { ToldCount } from '../../model/told-count.ts'
import { pinsOf } from '../../store/social/evidence-pins.ts'
import { linksOf, phenomenonById } from '../../store/social/phenomena.ts'
import { codeCountsOf, reportsOfPhenomenon } from '../../store/social/phenomenon-reports.ts'
import type { OperationContext } from '../operation.ts'
import { joinedBy } from '../phenomenon/reports-behind.ts'

/** How counts of an owner's observations are told to the actor: exactly to who reads the observations themselves. */
export function toldTo(
  { actor, definitions }: Pick<OperationContext, 'actor' | 'definitions'>,
  owner: Owner,
): (count: number) => ToldCount {
  if (maySee(actor, 'raw-reports', owner)) return (count) => count
  const { smallestShown } = definitions.socialReporting.policy
  return (count) => (count > 0 && count < smallestShown ? 'few' : count)
}

/**
 * What a proposal rests on. How many different units, areas and groups tells more than how many reports: one busy team can write many.
 * So proposals are never put in order by any of these.
 */
export interface EvidenceStrength {
  readonly reports: ToldCount
  /** Different units; reports that name no unit count for none. */
  readonly units: ToldCount
  /** Different municipalities named; reports of the whole county count for none. */
  readonly areas: ToldCount
  readonly groups: ToldCount
  readonly indicators: number
  readonly sources: number
}

/**
 * As it is told to the actor: of a few observations neither how many there are, nor of how many places or groups they tell. Null when the
 * proposal rests on no phenomenon. Outside a transaction.
 */
export async function evidenceOf(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now' | 'actor'>,
  phenomenon: string | null,
): Promise<EvidenceStrength | null> {
  const found = phenomenon === null ? null : await phenomenonById(context.db, phenomenon)
  if (!found) return null
  const joined = await joinedBy(context, found)
  const reports = await reportsOfPhenomenon(context.db, joined)
  const codes = await codeCountsOf(context.db, joined)
  const links = await linksOf(context.db, found.id)
  const different = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null)).size
  const told = toldTo(context, found.owner)
  const isFew = told(reports.length) === 'few'
  const beside = (count: number): ToldCount => (isFew ? 'few' : count)
  return {
    reports: told(reports.length),
    units: isFew ? 'few' : told(different(reports.map(({ unit }) => unit))),
    areas: beside(different(reports.map(({ municipality }) => municipality))),
    groups: beside(codes.filter(({ list }) => list === 'groups').length),
    indicators: (await pinsOf(context.db, found.id)).length,
    sources: links.filter(({ kind }) => kind === 'source').length,
  }
}
