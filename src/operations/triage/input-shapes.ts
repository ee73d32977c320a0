import { z } from 'zod'

/** Ids are made by `randomId`. */
export const reportIdSchema = z.string().regex(/^[0-9a-z]{1,40}$/)

/** A report as somebody has it before their eyes: an act names the version it was decided on. */
export const reportVersionSchema = z.strictObject({ report: reportIdSchema, version: z.int().min(1) })
