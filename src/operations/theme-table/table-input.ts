import { z } from 'zod'
import { halfYearOf, monthsOf } from '../../analyse/social/time-codes.ts'
import { Problem } from '../../model/problem.ts'
import { type MonthRange, THEME_TABLE_DIMENSIONS, type ThemeTableDimension } from '../../model/theme-table.ts'

const MONTH = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
const DIMENSIONS = Object.keys(THEME_TABLE_DIMENSIONS) as [ThemeTableDimension, ...ThemeTableDimension[]]

export const dimensionShape = z.enum(DIMENSIONS)

/** Whose, and of which months. Not given: one's own county, the half-year of the newest observation. */
export const placeShape = {
  organiser: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  from: MONTH.optional(),
  until: MONTH.optional(),
}

export const crossShape = {
  ...placeShape,
  rows: dimensionShape,
  columns: dimensionShape,
  filters: z
    .array(z.strictObject({ dimension: dimensionShape, codes: z.array(z.string().max(40)).min(1).max(60) }))
    .max(8)
    .default([]),
  levels: z.enum(['top', 'all']).default('all'),
}

const LONGEST = 120

/** @throws Problem `theme-table-months` when the months are out of order or too many. */
export function requireMonths(range: MonthRange): MonthRange {
  const months = monthsOf(range).length
  if (months > 0 && months <= LONGEST) return range
  throw new Problem({
    code: 'theme-table-months',
    kind: 'refused',
    place: 'from',
    parameters: { most: LONGEST },
    texts: {
      fi: `Ensimmäisen kuukauden on oltava ennen viimeistä, ja kuukausia voi olla enintään ${LONGEST}. Muuta ajanjaksoa.`,
      sv: `Den första månaden ska vara före den sista, och det får vara högst ${LONGEST} månader. Ändra perioden.`,
      en: `The first month must come before the last, and there may be at most ${LONGEST} months. Change the period.`,
    },
  })
}

/**
 * Outside the county's own workspace tables are of whole half-years and without filters.
 * @throws Problem `theme-table-whole`, `theme-table-unfiltered`
 */
export function requireSafeQuestion({
  rows,
  columns,
  filters,
  ...range
}: MonthRange & { rows: string; columns: string; filters: readonly unknown[] }): void {
  if (filters.length > 0) throw unfiltered()
  const isWhole = halfYearOf(range.from).from === range.from && halfYearOf(range.until).until === range.until
  const isOne = halfYearOf(range.from).until === range.until
  const isByHalfYear = rows === 'half-year' || columns === 'half-year'
  const isFinerThanHalfYear = [rows, columns].some((side) => ['month', 'quarter', 'year'].includes(side))
  if (!isWhole || isFinerThanHalfYear || !(isOne || isByHalfYear)) throw notWhole()
}

function unfiltered(): Problem {
  return new Problem({
    code: 'theme-table-unfiltered',
    kind: 'refused',
    place: 'filters',
    texts: {
      fi: 'Suojattua taulukkoa ei voi rajata: kahden rajatun taulukon erotuksesta voisi päätellä salatun luvun. Poista rajaukset.',
      sv: 'En skyddad tabell kan inte avgränsas: av skillnaden mellan två avgränsade tabeller kunde man sluta sig till ett dolt tal. Ta bort avgränsningarna.',
      en: 'A protected table cannot be filtered: the difference of two filtered tables could tell a hidden number. Remove the filters.',
    },
  })
}

function notWhole(): Problem {
  return new Problem({
    code: 'theme-table-whole',
    kind: 'refused',
    place: 'from',
    texts: {
      fi: 'Suojattu taulukko tehdään yhdestä kokonaisesta puolivuodesta, tai useasta, kun puolivuodet ovat riveinä tai sarakkeina. Valitse sellainen ajanjakso.',
      sv: 'En skyddad tabell görs av ett helt halvår, eller av flera när halvåren är rader eller kolumner. Välj en sådan period.',
      en: 'A protected table is of one whole half-year, or of several when half-years are its rows or columns. Choose such a period.',
    },
  })
}

/** @throws Problem `theme-table-sides` when rows and columns are the same, or both are of time. */
export function requireTwoSides(rows: ThemeTableDimension, columns: ThemeTableDimension): void {
  const areBothTime = [rows, columns].every((side) => THEME_TABLE_DIMENSIONS[side].field === 'month')
  if (rows !== columns && !areBothTime) return
  throw new Problem({
    code: 'theme-table-sides',
    kind: 'refused',
    place: 'columns',
    texts: {
      fi: 'Riveiksi ja sarakkeiksi tarvitaan kaksi eri asiaa. Valitse toinen.',
      sv: 'Raderna och kolumnerna ska vara två olika saker. Välj en annan.',
      en: 'Rows and columns must be two different things. Choose another.',
    },
  })
}
