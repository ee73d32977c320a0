import { z } from 'zod'
import { defineOperation } from '../operation.ts'

/** The entry about an upgrade, written by `tietopolku upgrade` when the tables are new. */
export const noteUpgrade = defineOperation({
  name: 'register.upgrade',
  title: { fi: 'Päivitä rekisteri', sv: 'Uppgradera registret', en: 'Upgrade the register' },
  input: z.strictObject({
    fromFormat: z.int(),
    toFormat: z.int(),
    migrations: z.int().min(0),
    hasBackup: z.boolean(),
  }),
  async perform(input, context): Promise<void> {
    context.reach.organisers()
    await context.commit({ subject: 'register', details: input }, async () => undefined)
  },
})
