import { z } from 'zod'
import { halfYearOf, monthsOf } from '../../analyse/social/time-codes.ts'
import { Problem } from '../../model/problem.ts'
import { type MonthRange, THEME_TABLE_DIMENSIONS, type ThemeTableDimension } from '../../model/theme-table.ts'

const MONTH = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
const DIMENSIONS = Object.keys(THEME_TABLE_DIMENSIONS) as [ThemeTableDimension, ...ThemeTableDimension[]]

/** `2024H1`. */
export const halfYearShape = z.string().regex(/^20\d{2}H[12]$/)

export const dimensionShape = z.enum(DIMENSIONS)

/** Whose, and of which months. Not given: one's own county, the last half-year that has ended. */
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

interface SafeQuestion extends MonthRange {
  readonly rows: string
  readonly columns: string
  readonly filters: readonly unknown[]
}

/**
 * Outside the county's own workspace tables are of whole half-years that have ended, without filters, and have themes or half-years on one
 * side. So they are linked in one way only, that of docs/explanation/theme-tables.md.
 * @throws Problem `theme-table-whole`, `theme-table-running`, `theme-table-unfiltered`, `theme-table-themes`
 */
export function requireSafeQuestion(
  { rows, columns, filters, ...range }: SafeQuestion,
  { today }: { readonly today: string },
): void {
  if (filters.length > 0) throw unfiltered()
  const isWhole = halfYearOf(range.from).from === range.from && halfYearOf(range.until).until === range.until
  const isOne = halfYearOf(range.from).until === range.until
  const sides = [rows, columns]
  const isByHalfYear = sides.includes('half-year')
  const isFinerThanHalfYear = sides.some((side) => ['month', 'quarter', 'year'].includes(side))
  if (!isWhole || isFinerThanHalfYear || !(isOne || isByHalfYear)) throw notWhole()
  if (!isByHalfYear && !sides.includes('theme')) throw withoutThemes()
  if (range.until >= today.slice(0, 7)) throw stillRunning()
}

/** What needs no sides: a list of themes. */
export const OF_THEMES = { rows: 'theme', columns: 'theme', filters: [] } as const

function withoutThemes(): Problem {
  return new Problem({
    code: 'theme-table-themes',
    kind: 'refused',
    place: 'columns',
    texts: {
      fi: 'Suojatussa taulukossa rivien tai sarakkeiden on oltava teemoja tai puolivuosia. Muiden taulukoiden luvuista voisi yhdessä päätellä salattuja lukuja. Valitse toiselle puolelle teema tai puolivuosi.',
      sv: 'I en skyddad tabell ska raderna eller kolumnerna vara teman eller halvår. Av andra tabeller kunde man tillsammans sluta sig till dolda tal. Välj tema eller halvår för den ena sidan.',
      en: 'A protected table has themes or half-years as its rows or columns. Other tables could together tell hidden numbers. Choose themes or half-years for one side.',
    },
  })
}

function stillRunning(): Problem {
  return new Problem({
    code: 'theme-table-running',
    kind: 'refused',
    place: 'from',
    texts: {
      fi: 'Puolivuosi on vielä kesken. Suojattu taulukko tehdään vasta päättyneestä puolivuodesta, sillä kahden päivän taulukoiden erotuksesta näkisi yksittäisen uuden havainnon. Valitse aiempi puolivuosi.',
      sv: 'Halvåret är inte slut ännu. En skyddad tabell görs först när halvåret har gått, för av skillnaden mellan två dagars tabeller kunde man se en enskild ny observation. Välj ett tidigare halvår.',
      en: 'The half-year is not over yet. A protected table is made when it has ended, as the difference of two days’ tables would show a single new observation. Choose an earlier half-year.',
    },
  })
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
