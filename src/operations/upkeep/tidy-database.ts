import { z } from 'zod'
import { vacuumEmbedded } from '../../store/upkeep/vacuum.ts'
import { defineOperation } from '../operation.ts'

/**
 * Keeps the embedded database small and quick, every night. PostgreSQL does that by itself: how often and how much is for those who run it
 * to say there (autovacuum), so it is left alone. Changes nothing that anybody reads, so it leaves no entry.
 */
export const tidyDatabase = defineOperation({
  name: 'database.tidy',
  title: { fi: 'Siivoa upotettu tietokanta', sv: 'Städa den inbyggda databasen', en: 'Tidy the embedded database' },
  access: 'state',
  input: z.strictObject({}),
  async perform(_input, context): Promise<{ readonly isTidied: boolean }> {
    context.reach.organisers()
    return { isTidied: await vacuumEmbedded(context.db) }
  },
})
