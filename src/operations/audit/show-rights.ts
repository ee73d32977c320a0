import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { type RightsMatrix, rightsMatrix } from './rights-matrix.ts'

/** The rights as they are in force, for everybody who has signed in: rights are no secret. */
export const showRights = defineOperation({
  name: 'rights.show',
  title: { fi: 'Näytä oikeudet', sv: 'Visa rättigheterna', en: 'Show the rights' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<RightsMatrix> {
    context.reach.concernsOnlyActor()
    const { OPERATIONS } = await import('../all.ts')
    return rightsMatrix(OPERATIONS)
  },
})
