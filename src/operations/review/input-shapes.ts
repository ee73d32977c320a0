import { z } from 'zod'
import { helsinkiDay } from '../../collect/delivery/helsinki-day.ts'
import { MEASURES } from '../../model/measure.ts'
import { isQuarterCode } from '../../model/period.ts'

/* Shapes that the inputs of several operations of the round share. */

export const cycleShape = z.string().refine(isQuarterCode, 'YYYYQn')
export const dayShape = z.string().refine((text) => helsinkiDay(text) === text, 'YYYY-MM-DD')
export const roundShape = z.string().regex(/^\d{4}Q[1-4]-\d{1,3}$/)
export const organiserShape = z.string().regex(/^\d{2}$/)
export const contentShape = z.string().regex(/^[a-z_]{1,40}$/)
export const measureShape = z.enum(MEASURES).default('clients')
export const areaShape = z.string().regex(/^(?:\d{3}|X\d{2}|elsewhere|whole)$/)
export const versionShape = z.int().min(0).max(1_000_000)

/** What names one sheet. */
export const sheetShape = { round: roundShape, organiser: organiserShape, content: contentShape, measure: measureShape }
/** What names one line. */
export const itemShape = { ...sheetShape, area: areaShape }
