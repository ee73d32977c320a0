import { z } from 'zod'
import { REPORT_FORMS, TYPED_FIELDS, type TypedReport } from '../../collect/social-report/typed-report.ts'
import { REPORT_LISTS } from '../../model/social-report.ts'
import { LANGUAGES } from '../../model/text.ts'

/** 5,000 signs as a person counts may be many more of the machine's; the limit of the form is checked afterwards (`reportFaults`). */
const LONGEST = 60_000
const MOST_CODES = 60

const fields = Object.fromEntries(TYPED_FIELDS.map((name) => [name, z.string().max(LONGEST)]))
const lists = Object.fromEntries(REPORT_LISTS.map((list) => [list, z.array(z.string().max(60)).max(MOST_CODES)]))

/** An observation as it was typed, valid or not. */
export const typedInput = z.strictObject({ ...fields, ...lists }) as unknown as z.ZodType<TypedReport>
export const formInput = z.enum(REPORT_FORMS)
export const languageInput = z.enum(LANGUAGES)
/** A random name of the form at hand, so that pressing twice sends once. */
export const formIdInput = z.string().regex(/^[0-9A-Za-z-]{8,60}$/)
