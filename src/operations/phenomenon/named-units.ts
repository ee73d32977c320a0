import type { Phenomenon } from '../../model/phenomenon.ts'
import { shownUnit } from '../../model/social-unit.ts'
import { unitsOf } from '../../store/social/units.ts'
import type { OperationContext } from '../operation.ts'

/** Whether a unit of the phenomenon's county is big enough to be named. */
export async function namedUnits(
  { db }: Pick<OperationContext, 'db'>,
  { owner }: Pick<Phenomenon, 'owner'>,
): Promise<(unit: string) => boolean> {
  const named = new Set((await unitsOf(db, owner === 'national' ? [] : [owner])).flatMap((unit) => shownUnit(unit) ?? []))
  return (unit) => named.has(unit)
}
