import { z } from 'zod'
import { type MovedDatabase, moveDatabase as moveInto } from '../../register/upkeep/move-database.ts'
import { defineOperation } from '../operation.ts'

/**
 * Copies the state database into an empty PostgreSQL and compares the two. Called by `tietopolku move` while nothing else has the
 * folder open; the entry about it stands in the old trail before the copy, so it is in the new one too.
 */
export const moveDatabase = defineOperation({
  name: 'database.move',
  title: { fi: 'Siirrä tietokanta', sv: 'Flytta databasen', en: 'Move the database' },
  input: z.strictObject({ to: z.string().regex(/^postgres(ql)?:\/\//) }),
  async perform({ to }, context): Promise<MovedDatabase> {
    context.reach.organisers()
    await context.commit({ subject: 'database', details: { to: 'postgresql' } }, async () => undefined)
    return moveInto(context.db, to)
  },
})
