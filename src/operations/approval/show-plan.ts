import { z } from 'zod'
import { isQuarterCode, type QuarterCode } from '../../model/period.ts'
import type { ReleasePlan } from '../../model/release-plan.ts'
import { defineOperation } from '../operation.ts'
import { planOf } from './release-plan.ts'

/** The plan of the next release of a cycle: the saved one, or the defaults (version 0). */
export const showPlan = defineOperation({
  name: 'release.plan',
  title: { fi: 'Näytä julkaisusuunnitelma', sv: 'Visa publiceringsplanen', en: 'Show the release plan' },
  access: 'read',
  input: z.strictObject({
    cycle: z.custom<QuarterCode>((value) => typeof value === 'string' && isQuarterCode(value), 'YYYYQn'),
  }),
  async perform({ cycle }, context): Promise<ReleasePlan> {
    return planOf(cycle, context)
  },
})
