import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { readImportedCodes } from '../design/imported-codes.ts'
import { Problem } from '../model/problem.ts'
import { storeCodes } from '../register/imported-definitions.ts'
import { defineOperation } from './operation.ts'

export interface ClassificationsImport {
  readonly lists: readonly { readonly list: string; readonly codes: number }[]
}

/** Takes codes into the register's code lists: new codes are added, codes of the same key replaced. Deliveries are read with them at once. */
export const importClassifications = defineOperation({
  name: 'classifications.import',
  title: { fi: 'Tuo koodistoja', sv: 'Importera kodsystem', en: 'Import code lists' },
  /** A CSV or JSON file; absolute. */
  input: z.strictObject({ path: z.string().min(1) }),
  async perform({ path }, context): Promise<ClassificationsImport> {
    if (!existsSync(path)) throw fileNotFound(path)
    const imports = readImportedCodes(readFileSync(path, 'utf8'), basename(path), context.definitions)
    storeCodes(context.folder, imports)
    const lists = imports.map(({ list, codes }) => ({ list, codes: codes.length }))
    const details = { lists: lists.map(({ list }) => list).join(' '), codes: lists.reduce((sum, { codes }) => sum + codes, 0) }
    await context.commit({ subject: 'code-lists', details }, async () => undefined)
    return { lists }
  },
})

/** A named file that is not there. */
export function fileNotFound(path: string): Problem {
  return new Problem({
    code: 'file-not-found',
    kind: 'notFound',
    place: path,
    texts: {
      fi: `Tiedostoa ${path} ei löydy.`,
      sv: `Filen ${path} finns inte.`,
      en: `There is no file ${path}.`,
    },
  })
}
