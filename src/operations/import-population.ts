import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { type ImportedPopulation, yearsOf } from '../design/imported-population.ts'
import { readPopulationCsv } from '../design/population-csv.ts'
import { readPopulationJsonStat } from '../design/population-jsonstat.ts'
import { scaleText } from '../method/number-text.ts'
import type { Definitions } from '../model/definitions.ts'
import { Problem } from '../model/problem.ts'
import { storePopulation } from '../register/imported-definitions.ts'
import { fileNotFound } from './import-classifications.ts'
import { defineOperation, type OperationContext } from './operation.ts'

export interface PopulationImport {
  readonly years: readonly number[]
  readonly municipalities: number
  /** Persons of the whole country by year. */
  readonly persons: Readonly<Record<number, number>>
  readonly modelScale: string | null
  readonly replacedYears: readonly number[]
}

/**
 * Takes a population into the register: Statistics Finland's table 11re as JSON-stat 2.0, or the register's own CSV, alone or in a folder
 * whose `manifest.json` says that it is a model population. Figures use it from the next run on.
 */
export const importPopulation = defineOperation({
  name: 'population.import',
  title: { fi: 'Tuo väestö', sv: 'Importera befolkning', en: 'Import population' },
  /** A file or a folder; absolute. */
  input: z.strictObject({ path: z.string().min(1) }),
  async perform({ path }, context): Promise<PopulationImport> {
    const imported = readPopulation(path, context.definitions)
    if (imported.modelScale !== null && context.folder.kind === 'production') throw modelInProduction(imported.modelScale)
    return takeIn(imported, context)
  },
})

async function takeIn(imported: ImportedPopulation, context: OperationContext): Promise<PopulationImport> {
  const { folder, definitions } = context
  const { replacedYears } = storePopulation(folder, imported, { definitions, importedAt: context.now() })
  const years = yearsOf(imported)
  const persons = (year: number) => imported.cells.reduce((sum, cell) => (cell.year === year ? sum + cell.persons : sum), 0)
  const result = {
    years,
    municipalities: new Set(imported.cells.map((cell) => cell.municipality)).size,
    persons: Object.fromEntries(years.map((year) => [year, persons(year)])),
    modelScale: imported.modelScale,
    replacedYears,
  }
  const details = { years: years.join(' '), municipalities: result.municipalities, modelScale: imported.modelScale }
  await context.commit({ subject: 'population', details }, async () => undefined)
  return result
}

function readPopulation(path: string, definitions: Definitions): ImportedPopulation {
  if (!existsSync(path)) throw fileNotFound(path)
  const isFolder = statSync(path).isDirectory()
  const file = isFolder ? join(path, 'population.csv') : path
  if (!existsSync(file)) throw fileNotFound(file)
  const text = readFileSync(file, 'utf8')
  if (/^\s*\{/.test(text)) return readPopulationJsonStat(text, basename(file), definitions)
  const manifest = readManifest(join(dirname(file), 'manifest.json'))
  const isModel = manifest !== null && manifest.scale !== '1:1'
  const about = {
    source: definitions.population.source,
    modelScale: isModel ? manifest.scale : null,
    // A model population is the definitions' own population made smaller, so its ages are scaled as theirs are.
    scaledAgeStructureOf: manifest === null ? null : definitions.population.scaledAgeStructureOf,
  }
  return readPopulationCsv({ text, file: basename(file) }, about, definitions)
}

const manifestSchema = z.object({ spec: z.literal('model-population/1'), scale: z.string().regex(/^1:\d+(\.\d+)?$/) })

/** The manifest of a model population; null when there is none beside the file, or it is of something else. */
function readManifest(path: string): z.infer<typeof manifestSchema> | null {
  if (!existsSync(path)) return null
  return manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
}

function modelInProduction(scale: string): Problem {
  return new Problem({
    code: 'model-population-in-production',
    kind: 'refused',
    parameters: { scale },
    texts: {
      fi: `Malliväestöä ${scaleText(scale, 'fi')} ei voi ottaa tuotantorekisteriin. Tuo todellinen väestö Tilastokeskuksen taulukosta 11re.`,
      sv: `Modellbefolkningen ${scaleText(scale, 'sv')} kan inte tas in i ett produktionsregister. Importera den verkliga befolkningen ur Statistikcentralens tabell 11re.`,
      en: `A model population ${scale} cannot be taken into a production register. Import the real population from Statistics Finland's table 11re.`,
    },
  })
}
