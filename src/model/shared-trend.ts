import type { HalfYear, SharedCoverage } from './synthesis.ts'
import type { Texts } from './text.ts'

/** How a share of a county's observations has changed from the first half-year to the last. */
export const TREND_WORDS = {
  more: { fi: 'enemmän', sv: 'mer', en: 'more' },
  fewer: { fi: 'vähemmän', sv: 'mindre', en: 'fewer' },
  steady: { fi: 'ei selvää muutosta', sv: 'ingen tydlig förändring', en: 'no clear change' },
  unknown: { fi: 'ei voi sanoa', sv: 'kan inte sägas', en: 'cannot be told' },
} as const satisfies Readonly<Record<string, Texts>>
export type TrendWord = keyof typeof TREND_WORDS

/** Why two half-years cannot be compared. The first three are breaks: they stand between the half-years and are drawn there. */
export const TREND_OBSTACLES = {
  codebook: { fi: 'teema muuttui koodikirjassa', sv: 'temat ändrades i kodboken', en: 'the theme changed in the codebook' },
  'minimum-content': {
    fi: 'vähimmäissisältö muuttui',
    sv: 'minimiinnehållet ändrades',
    en: 'the minimum content changed',
  },
  coverage: { fi: 'kattavuus muuttui', sv: 'täckningen ändrades', en: 'the coverage changed' },
  hidden: { fi: 'luku on peitetty', sv: 'talet är dolt', en: 'the number is hidden' },
  'not-shared': { fi: 'tietoja ei ole jaettu', sv: 'uppgifter har inte delats', en: 'nothing was shared' },
  'not-in-codebook': {
    fi: 'teemaa ei ollut koodikirjassa',
    sv: 'temat fanns inte i kodboken',
    en: 'the theme was not in the codebook',
  },
  'no-county': {
    fi: 'yksikään alue ei ole vertailukelpoinen koko ajalta',
    sv: 'inget område är jämförbart för hela tiden',
    en: 'no county can be compared over the whole time',
  },
} as const satisfies Readonly<Record<string, Texts>>
export type TrendObstacle = keyof typeof TREND_OBSTACLES
export type TrendBreak = Extract<TrendObstacle, 'codebook' | 'minimum-content' | 'coverage'>

/** When two half-years of a county have been observed so alike that they can be compared, and when a change is told. */
export interface TrendRule {
  /** Most percentage points by which the shares of units that reported may differ. */
  readonly unitSharePoints: number
  /** The larger number of observations per 1,000 staff may be at most so many per cent of the smaller. */
  readonly ratePercent: number
  /** A difference of shares is told when it is larger than so many of its standard errors. */
  readonly standardErrors: number
}

/** What was shared of one theme in one half-year. A number that is not there says why; it is never a zero. */
export interface TrendCell {
  readonly period: HalfYear
  readonly status: 'shown' | Exclude<TrendObstacle, TrendBreak>
  /** Observations of the theme; null when they are not shown. */
  readonly reports: number | null
  /** All observations of the same counties: what the share is a share of. Null when hidden or not shared. */
  readonly all: number | null
  /** Breaks between the half-year that was shared before it and this one. */
  readonly breaks: readonly TrendBreak[]
}

export interface TrendChange {
  readonly word: TrendWord
  /** Empty unless it cannot be told. */
  readonly obstacles: readonly TrendObstacle[]
}

/** One line: a county of a theme, or a theme of a county (or of several counties together). */
export interface TrendLine {
  readonly cells: readonly TrendCell[]
  readonly change: TrendChange
}

/** How much was observed in each half-year; null where nothing was shared. */
export type TrendCoverage = readonly (SharedCoverage | null)[]
