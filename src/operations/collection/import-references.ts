import { z } from 'zod'
import { readReferences } from '../../design/read-references.ts'
import { putReferences, referenceSummary } from '../../store/collection/references.ts'
import { defineOperation } from '../operation.ts'
import { tableFaulty } from './collection-problems.ts'

export interface ImportedReferences {
  readonly figures: number
  readonly names: readonly string[]
  readonly isDryRun: boolean
}

/**
 * Takes figures of other sources that rules compare answers with. A figure of the same name, respondent and day is replaced.
 * @throws Problem `table-faulty`.
 */
export const importReferences = defineOperation({
  name: 'reference.import',
  title: { fi: 'Tuo vertailuluvut', sv: 'Läs in jämförelsetal', en: 'Bring in reference figures' },
  access: 'state',
  input: z.strictObject({ csv: z.string().max(5_000_000), isDryRun: z.boolean().default(false) }),
  async perform({ csv, isDryRun }, context): Promise<ImportedReferences> {
    const { figures, faults } = readReferences(csv)
    if (faults.length > 0) throw tableFaulty(faults)
    const names = [...new Set(figures.map(({ name }) => name))].sort()
    if (isDryRun) return { figures: figures.length, names, isDryRun }
    const added_at = context.now()
    await context.commit({ subject: 'reference', details: { figures: figures.length, names: names.join(' ') } }, (transaction) =>
      putReferences(
        transaction,
        figures.map((figure) => ({ ...figure, added_at })),
      ),
    )
    return { figures: figures.length, names, isDryRun }
  },
})

export type ReferenceLine = Awaited<ReturnType<typeof referenceSummary>>[number]

/** Which figures of other sources there are. */
export const listReferences = defineOperation({
  name: 'reference.list',
  title: { fi: 'Luettele vertailuluvut', sv: 'Lista jämförelsetalen', en: 'List the reference figures' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, context): Promise<readonly ReferenceLine[]> => referenceSummary(context.db),
})
