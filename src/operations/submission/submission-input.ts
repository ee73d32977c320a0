import { z } from 'zod'

/** What names a submission, in the input of operations. */
export const submissionShape = {
  collection: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  round: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,40}$/),
  respondent: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/),
}

/** Key of a variable: `H2`, `M1.row.column`, `K.1.name`; or `reason:<rule>`. */
export const fieldKey = z.string().regex(/^(?:reason:)?[A-Za-z][A-Za-z0-9_.-]{0,200}$/)

/** Signs that no keyboard types and no table, letter or page may hold; line ends and tabulators are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.search(CONTROL) < 0, { message: 'holds a control character' })

/** What was typed and could not be read: kept whatever it is, without signs that cannot be kept. */
export function typedInput(longest: number) {
  return z
    .string()
    .max(longest)
    .transform((text) => text.replaceAll(CONTROL, ''))
}

const MOST_CHARACTERS = 20_000
const MOST_CHOICES = 500

/** The outer shape of an answer; whether it fits its question is told by the form. */
export const answerInput = z
  .union([
    z.number(),
    words(MOST_CHARACTERS),
    z.boolean(),
    z.array(z.string().max(200)).max(MOST_CHOICES),
    z.strictObject({ unavailable: words(MOST_CHARACTERS) }),
  ])
  .nullable()
