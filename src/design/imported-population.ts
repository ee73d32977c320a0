import { scaleText } from '../method/number-text.ts'
import type { Definitions, PopulationCell, PopulationSource } from '../model/definitions.ts'
import { fillTexts, type Language, type Texts } from '../model/text.ts'
import { divisionOf } from './areas.ts'

/** A population that was imported: whole years, on stated divisions. */
export interface ImportedPopulation {
  readonly source: Texts
  /** `1:5.1` for a model population; null for the real one. */
  readonly modelScale: string | null
  /** The year whose age structure was scaled; null when the years' own structure was imported. */
  readonly scaledAgeStructureOf: number | null
  readonly divisionYears: Readonly<Record<number, number>>
  readonly cells: readonly PopulationCell[]
}

/** The years of an imported population, in order. */
export function yearsOf(imported: ImportedPopulation): number[] {
  return [...new Set(imported.cells.map((cell) => cell.year))].sort((a, b) => a - b)
}

/**
 * The definitions with an imported population in place of their own. Years of a real population replace the scaled ones; the label of the
 * scaled structure goes when every year from the programme's first denominator on has its own. A model population stands alone: real and
 * model years are never mixed.
 */
export function withImportedPopulation(definitions: Definitions, imported: ImportedPopulation): Definitions {
  const years = yearsOf(imported)
  if (years.length === 0) return definitions
  const own = definitions.population
  const isModel = imported.modelScale !== null
  const kept = isModel ? [] : own.cells.filter((cell) => !years.includes(cell.year))
  const cells = [...kept, ...imported.cells].sort((a, b) => a.year - b.year)
  const scaled = scaledStructure(definitions, kept, imported)
  const population: PopulationSource = {
    ...own,
    source: imported.source,
    cells,
    totals: totalsOf(cells),
    divisionYears: { ...(isModel ? {} : own.divisionYears), ...imported.divisionYears },
    scaledAgeStructureOf: scaled,
    modelScale: imported.modelScale,
    notes: [
      ...(scaled === null ? [] : own.notes),
      ...(imported.modelScale === null ? [] : [modelNote(own.modelNote, imported.modelScale)]),
    ],
  }
  return { ...definitions, population }
}

function modelNote(note: Texts, scale: string): Texts {
  const inLanguage = (language: Language) => fillTexts(note, { scale: scaleText(scale, language) })[language]
  return { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') }
}

/** The base year of the scaled structure that is still in use for some denominator; null when there is none. */
function scaledStructure(definitions: Definitions, kept: readonly PopulationCell[], imported: ImportedPopulation): number | null {
  if (imported.scaledAgeStructureOf !== null) return imported.scaledAgeStructureOf
  const firstDenominator = Number(definitions.programme.firstQuarter.slice(0, 4)) - 1
  const isStillUsed = kept.some((cell) => cell.year >= firstDenominator)
  return isStillUsed ? definitions.population.scaledAgeStructureOf : null
}

/** The division whose municipalities are exactly these, the one of 1 January after the year first. Null when there is none. */
export function divisionOfMunicipalities(
  definitions: Definitions,
  municipalities: ReadonlySet<string>,
  year: number,
): number | null {
  const preferred = divisionOf(definitions, year + 1).year
  const others = definitions.divisions
    .map((division) => division.year)
    .sort((a, b) => Math.abs(a - preferred) - Math.abs(b - preferred))
  const fits = others.find((candidate) => {
    const codes = divisionOf(definitions, candidate).municipalities
    return codes.length === municipalities.size && codes.every(({ code }) => municipalities.has(code))
  })
  return fits ?? null
}

/** The municipalities of the nearest division that are missing, and those that are in none of it: for messages. */
export function differenceFromDivision(definitions: Definitions, municipalities: ReadonlySet<string>, year: number) {
  const codes = divisionOf(definitions, year + 1).municipalities.map((municipality) => municipality.code)
  return {
    missing: codes.filter((code) => !municipalities.has(code)),
    unknown: [...municipalities].filter((code) => !codes.includes(code)),
  }
}

function totalsOf(cells: readonly PopulationCell[]): PopulationSource['totals'] {
  const totals = new Map<string, { municipality: string; year: number; population: number }>()
  for (const { municipality, year, persons } of cells) {
    const key = `${year} ${municipality}`
    const population = (totals.get(key)?.population ?? 0) + persons
    totals.set(key, { municipality, year, population })
  }
  return [...totals.keys()].sort().flatMap((key) => totals.get(key) ?? [])
}
