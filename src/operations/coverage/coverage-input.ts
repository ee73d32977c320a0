import { z } from 'zod'
import { COVERAGE_CLASSES } from '../../model/coverage.ts'
import { COVERAGE_ROUTES } from '../../model/coverage-decision.ts'
import { MEASURES } from '../../model/measure.ts'
import { isQuarterCode, type QuarterCode } from '../../model/period.ts'

/** Longest reason, in characters. */
const LONGEST_REASON = 500
/** More than any organiser has municipalities. */
const MOST_MUNICIPALITIES = 400

export const quarterInput = z
  .string()
  .refine(isQuarterCode, 'YYYYQn')
  .transform((code) => code as QuarterCode)
export const measureInput = z.enum(MEASURES)
export const routeInput = z.enum(COVERAGE_ROUTES)
export const classInput = z.enum(COVERAGE_CLASSES)
const municipalitiesInput = z.union([z.literal('all'), z.array(z.string().regex(/^\d{3}$/)).max(MOST_MUNICIPALITIES)])

/** What a decision is about: municipalities of one organiser, in one content, measure, route and quarter. */
export const decidedInput = {
  organiser: z.string().regex(/^\d{2}$/),
  content: z.string().regex(/^[a-z_]{1,40}$/),
  measure: measureInput.default('clients'),
  route: routeInput.default('together'),
  period: quarterInput,
  municipalities: municipalitiesInput,
  /** The newest line of the history that whoever decides had before them; 0 when there was none. */
  seen: z.int().min(0),
  why: z.string().max(LONGEST_REASON),
}
