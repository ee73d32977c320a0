import { z } from 'zod'
import { daySchema } from '../../design/definition-yaml.ts'

/* Shapes that the inputs of several operations share. */

export const collectionShape = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)
export const roundShape = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,40}$/)
/** Key of a respondent: a county's or municipality's code, or a unit's key. */
export const respondentShape = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/)
export const dayShape = daySchema
export const versionShape = z.int().min(0).max(1_000_000)
/** What names one round. */
export const roundKeyShape = { collection: collectionShape, round: roundShape }
