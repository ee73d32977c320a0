import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { readBoundaries } from '../design/imported-boundaries.ts'
import { storeBoundaries } from '../register/imported-definitions.ts'
import { fileNotFound } from './import-classifications.ts'
import { defineOperation } from './operation.ts'

export interface BoundariesImport {
  readonly file: string
  readonly level: 'municipality' | 'county'
  readonly year: number
  readonly areas: number
}

/** Takes area boundaries into the register for its maps. None come with the program: their licences name conditions of their own. */
export const importBoundaries = defineOperation({
  name: 'boundaries.import',
  title: { fi: 'Tuo aluerajat', sv: 'Importera områdesgränser', en: 'Import area boundaries' },
  input: z.strictObject({
    /** A GeoJSON or TopoJSON file; absolute. */
    path: z.string().min(1),
    /** The regional division that the boundaries are of. */
    year: z.int().min(1990).max(2200),
    licence: z.string().min(1),
    /** Whom to credit beside every map. */
    credit: z.string().min(1),
  }),
  async perform({ path, ...about }, context): Promise<BoundariesImport> {
    if (!existsSync(path)) throw fileNotFound(path)
    const boundaries = readBoundaries(readFileSync(path, 'utf8'), { file: basename(path), ...about }, context.definitions)
    const file = storeBoundaries(context.folder, boundaries)
    const { level, year, areas, licence } = boundaries
    await context.commit({ subject: `boundaries/${file}`, details: { areas: areas.length, licence } }, async () => undefined)
    return { file, level, year, areas: areas.length }
  },
})
