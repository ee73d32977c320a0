import { z } from 'zod'
import { type ImportTexts, importProblem } from './import-problem.ts'

const datasetSchema = z.object({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  id: z.array(z.string()).min(1),
  size: z.array(z.int().min(1)),
  dimension: z.record(
    z.string(),
    z.object({
      category: z.object({
        index: z.union([z.array(z.string()), z.record(z.string(), z.int())]).optional(),
        label: z.record(z.string(), z.string()).optional(),
      }),
    }),
  ),
  value: z.union([z.array(z.number().nullable()), z.record(z.string(), z.number().nullable())]),
})
export type Dataset = z.infer<typeof datasetSchema>

export type Role = 'area' | 'age' | 'sex' | 'year'
/** Codes of a dimension by position, and how far apart its positions lie in the flat values. */
export interface Dimension {
  readonly codes: readonly string[]
  readonly positions: ReadonlyMap<string, number>
  readonly stride: number
}

/** A JSON-stat 2.0 dataset whose sizes, categories and values agree, or a Problem. */
export function parseDataset(text: string, file: string): Dataset {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw importProblem(file, TEXTS.notJson)
  }
  const parsed = datasetSchema.safeParse(json)
  const [issue] = parsed.error?.issues ?? []
  if (!parsed.success) throw importProblem(file, TEXTS.notJsonStat, { where: issue?.path.join('.') ?? '' })
  const { id, size, value } = parsed.data
  const product = size.reduce((whole, part) => whole * part, 1)
  const isSized = id.length === size.length && id.every((name, index) => codesOf(parsed.data, name)?.length === size[index])
  if (!isSized || (Array.isArray(value) && value.length !== product))
    throw importProblem(file, TEXTS.sizes, { size: size.join(' × ') })
  return parsed.data
}

/** Codes of a dimension in the order of its positions. Null when there is no such dimension. */
function codesOf(dataset: Dataset, name: string): string[] | null {
  const category = dataset.dimension[name]?.category
  if (!category) return null
  if (Array.isArray(category.index)) return category.index
  if (!category.index) return Object.keys(category.label ?? {})
  return Object.entries(category.index)
    .sort((a, b) => a[1] - b[1])
    .map(([code]) => code)
}

/** Which dimension is which is seen from the codes: the names differ between languages and versions of the interface. */
const ROLES: readonly { role: Role; isIt: (codes: readonly string[]) => boolean }[] = [
  { role: 'area', isIt: (codes) => codes.some((code) => /^KU\d{3}$/.test(code)) },
  { role: 'year', isIt: (codes) => codes.every((code) => /^(19|20)\d{2}$/.test(code)) },
  { role: 'sex', isIt: (codes) => codes.includes('1') && codes.includes('2') && codes.every((code) => /^(SSS|1|2)$/.test(code)) },
  { role: 'age', isIt: (codes) => codes.every((code) => code === 'SSS' || ageRange(code) !== null) },
]

/** The dimensions by what they are. One more, of a single category (the measure), may be there. */
export function dimensionsOf(dataset: Dataset, file: string): Record<Role, Dimension> {
  const found: Partial<Record<Role, Dimension>> = {}
  for (const [index, name] of dataset.id.entries()) {
    const codes = codesOf(dataset, name) ?? []
    const role = ROLES.find((candidate) => !(candidate.role in found) && candidate.isIt(codes))?.role
    const stride = dataset.size.slice(index + 1).reduce((whole, part) => whole * part, 1)
    if (role) found[role] = { codes, stride, positions: new Map(codes.map((code, position) => [code, position])) }
    else if (codes.length !== 1) throw importProblem(file, TEXTS.dimension, { name })
  }
  const { area, age, sex, year } = found
  const missing = (['area', 'age', 'sex', 'year'] as const).filter((role) => !found[role])
  if (!area || !age || !sex || !year) throw importProblem(file, TEXTS.noDimension, { missing: missing.join(', ') })
  return { area, age, sex, year }
}

/** `000` → 0–0; `100-` → 100–150; `0-6` or `000 - 006` → 0–6. Null for anything else. */
export function ageRange(code: string): { from: number; to: number } | null {
  const match = /^(\d{1,3})\s*(-?)\s*(\d{1,3})?$/.exec(code)
  if (!match) return null
  const from = Number(match[1])
  if (match[3] !== undefined) return match[2] === '-' ? { from, to: Number(match[3]) } : null
  return { from, to: match[2] === '-' ? 150 : from }
}

const TEXTS = {
  notJson: {
    fi: 'Tiedosto ei ole JSONia. Tallenna taulukko 11re muodossa JSON-stat 2.0.',
    sv: 'Filen är inte JSON. Spara tabellen 11re i formatet JSON-stat 2.0.',
    en: 'The file is not JSON. Save table 11re as JSON-stat 2.0.',
  },
  notJsonStat: {
    fi: 'Tiedosto ei ole JSON-stat 2.0 -tietoaineisto (kohta {where}).',
    sv: 'Filen är inte en JSON-stat 2.0-datamängd (vid {where}).',
    en: 'The file is not a JSON-stat 2.0 dataset (at {where}).',
  },
  sizes: {
    fi: 'Ulottuvuuksien koot ({size}) eivät vastaa luokkien ja arvojen määrää.',
    sv: 'Dimensionernas storlekar ({size}) stämmer inte med antalet kategorier och värden.',
    en: 'The sizes of the dimensions ({size}) do not agree with the categories and values.',
  },
  dimension: {
    fi: 'Ulottuvuutta {name} ei tunnisteta. Valitse vain alue, ikä, sukupuoli, vuosi ja väestömäärä.',
    sv: 'Dimensionen {name} känns inte igen. Välj endast område, ålder, kön, år och folkmängd.',
    en: 'Dimension {name} is not recognised. Choose only area, age, sex, year and population.',
  },
  noDimension: {
    fi: 'Taulukosta puuttuu: {missing}. Tarvitaan kunnat (KU…), iät, molemmat sukupuolet ja vuosi.',
    sv: 'I tabellen saknas: {missing}. Kommunerna (KU…), åldrarna, båda könen och året behövs.',
    en: 'The table lacks: {missing}. Municipalities (KU…), ages, both sexes and the year are needed.',
  },
} satisfies ImportTexts
