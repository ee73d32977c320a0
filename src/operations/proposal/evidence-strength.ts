import { pinsOf } from '../../store/social/evidence-pins.ts'
import { linksOf, phenomenonById } from '../../store/social/phenomena.ts'
import { codeCountsOf, reportsOfPhenomenon } from '../../store/social/phenomenon-reports.ts'
import type { OperationContext } from '../operation.ts'
import { joinedBy } from '../phenomenon/reports-behind.ts'

/**
 * What a proposal rests on. How many different units, areas and groups tells more than how many reports: one busy team can write many.
 * So proposals are never put in order by any of these.
 */
export interface EvidenceStrength {
  readonly reports: number
  /** Different units; reports that name no unit count for none. */
  readonly units: number
  /** Different municipalities named; reports of the whole county count for none. */
  readonly areas: number
  readonly groups: number
  readonly indicators: number
  readonly sources: number
}

/** Null when the proposal rests on no phenomenon. Outside a transaction. */
export async function evidenceOf(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
  phenomenon: string | null,
): Promise<EvidenceStrength | null> {
  const found = phenomenon === null ? null : await phenomenonById(context.db, phenomenon)
  if (!found) return null
  const joined = await joinedBy(context, found)
  const reports = await reportsOfPhenomenon(context.db, joined)
  const codes = await codeCountsOf(context.db, joined)
  const links = await linksOf(context.db, found.id)
  const different = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null)).size
  return {
    reports: reports.length,
    units: different(reports.map(({ unit }) => unit)),
    areas: different(reports.map(({ municipality }) => municipality)),
    groups: codes.filter(({ list }) => list === 'groups').length,
    indicators: (await pinsOf(context.db, found.id)).length,
    sources: links.filter(({ kind }) => kind === 'source').length,
  }
}
