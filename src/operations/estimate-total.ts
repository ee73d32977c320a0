import { z } from 'zod'
import { INTERVAL_METHODS } from '../method/standard-errors.ts'
import { ESTIMATE_METHODS } from '../model/estimate.ts'
import { estimateUnits } from '../process/estimate/estimate-units.ts'
import { readUnits } from '../process/estimate/units-file.ts'
import { defineOperation } from './operation.ts'

export { INTERVAL_METHODS }
export const REST_METHODS = ['ratio', 'poststratified', 'mean-share'] as const

const MOST_DRAWS = 100_000

export const estimateInput = z.strictObject({
  /** The file of units as text. */
  units: z.string(),
  method: z.enum(ESTIMATE_METHODS),
  rest: z.enum(REST_METHODS).default('ratio'),
  psu: z.enum(['unit', 'stratum']).default('unit'),
  interval: z.enum(INTERVAL_METHODS).default('linearised'),
  draws: z.coerce.number().int().min(2).max(MOST_DRAWS).default(1_000),
  seed: z.coerce.number().int().default(1),
})

/** A national total from a file of units. Needs no data folder; nothing is stored. */
export const estimateFromUnits = defineOperation({
  name: 'total.estimate',
  title: { fi: 'Arvioi koko maan luku', sv: 'Uppskatta talet för hela landet', en: 'Estimate a national total' },
  input: estimateInput,
  access: 'read',
  isStandalone: true,
  async perform({ units, rest, ...how }) {
    return estimateUnits({ ...how, restMethod: rest, units: readUnits(units) })
  },
})
