import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { type NameKind, readNamesCsv } from '../../design/names-csv.ts'
import { storeNames } from '../../register/imported-names.ts'
import { fileNotFound } from '../import-classifications.ts'
import { defineOperation } from '../operation.ts'

export interface NameImport {
  readonly kind: NameKind
  readonly names: number
  /** Left out, as fewer bear them. */
  readonly rare: number
}

/** Fewer bearers than this, and the word is in a text more often something else than a name. Our own choice. */
const FEWEST_BEARERS = 20

/** Takes an official list of given names or surnames into the register, beside the common names that the guard knows of itself. */
export const importNames = defineOperation({
  name: 'triage.import-names',
  title: { fi: 'Tuo nimiluettelo', sv: 'Importera en namnlista', en: 'Import a list of names' },
  /** `path`: a CSV file; absolute. */
  input: z.strictObject({ path: z.string().min(1), fewest: z.int().min(1).default(FEWEST_BEARERS) }),
  async perform({ path, fewest }, context): Promise<NameImport> {
    context.reach.organisers()
    if (!existsSync(path)) throw fileNotFound(path)
    const { kind, names } = readNamesCsv(readFileSync(path, 'utf8'), basename(path))
    const kept = names.filter(({ count }) => count >= fewest)
    storeNames(context.folder, kind, kept)
    const result = { kind, names: kept.length, rare: names.length - kept.length }
    await context.commit({ subject: 'guard-names', details: result }, async () => undefined)
    return result
  },
})
