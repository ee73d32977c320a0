import { z } from 'zod'
import { THEME_COLOURS } from '../../model/codebook.ts'
import type { CodebookEdit } from '../../model/codebook-edit.ts'
import { LANGUAGES, type Texts } from '../../model/text.ts'
import { withoutIdentityCode } from '../free-text.ts'

/* Shapes that the operations of codebooks share. */

/** `national`, or the two-digit organiser. */
export const ownerShape = z.string().regex(/^(national|\d{2})$/)
export const themeShape = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,20}$/)
export const countShape = z.int().min(0).max(1_000_000)
export const ruleShape = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,60}$/)

const LONGEST_NAME = 120
const LONGEST_TEXT = 2000
const LONGEST_EXAMPLE = 500
const MOST_EXAMPLES = 20
const MOST_PARENTS = 10

/** A name in both national languages; without an English one the Finnish stands there. */
const namesShape = z
  .strictObject({
    fi: withoutIdentityCode(LONGEST_NAME).refine((text) => text !== '', { message: 'is empty' }),
    sv: withoutIdentityCode(LONGEST_NAME).refine((text) => text !== '', { message: 'is empty' }),
    en: withoutIdentityCode(LONGEST_NAME).default(''),
  })
  .transform((names): Texts => ({ ...names, en: names.en || names.fi }))

/** A text that may be missing in some languages; what is missing is said in the first language that has it. Null when it is in none. */
function someTexts(longest: number) {
  const text = withoutIdentityCode(longest).default('')
  return z.strictObject({ fi: text, sv: text, en: text }).transform(textsInAll)
}

function textsInAll(given: Texts): Texts | null {
  const [first] = LANGUAGES.map((language) => given[language]).filter((text) => text !== '')
  return first === undefined ? null : { fi: given.fi || first, sv: given.sv || first, en: given.en || first }
}

const examplesShape = z
  .array(someTexts(LONGEST_EXAMPLE))
  .max(MOST_EXAMPLES)
  .transform((examples) => examples.filter((example) => example !== null))
const colourShape = z.enum(THEME_COLOURS)
const parentsShape = z.array(themeShape).max(MOST_PARENTS)

export const editShape: z.ZodType<CodebookEdit> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add'),
    id: themeShape.nullable().default(null),
    names: namesShape,
    parents: parentsShape,
    colour: colourShape.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('rename'), theme: themeShape, names: namesShape }),
  z.strictObject({ kind: z.literal('move'), theme: themeShape, parents: parentsShape }),
  z.strictObject({
    kind: z.literal('describe'),
    theme: themeShape,
    description: someTexts(LONGEST_TEXT).nullable().default(null),
    include: examplesShape.default([]),
    exclude: examplesShape.default([]),
    colour: colourShape,
    memo: withoutIdentityCode(LONGEST_TEXT)
      .nullable()
      .default(null)
      .transform((memo) => memo || null),
  }),
  z.strictObject({ kind: z.literal('merge'), theme: themeShape, into: themeShape }),
  z.strictObject({ kind: z.literal('split'), theme: themeShape, into: z.array(themeShape).max(MOST_PARENTS) }),
  z.strictObject({ kind: z.literal('retire'), theme: themeShape }),
  z.strictObject({ kind: z.literal('restore'), theme: themeShape }),
])

/** What a version says of itself. */
export const noteShape = z.strictObject({
  fi: withoutIdentityCode(LONGEST_TEXT).refine((text) => text !== '', { message: 'is empty' }),
  sv: withoutIdentityCode(LONGEST_TEXT).default(''),
  en: withoutIdentityCode(LONGEST_TEXT).default(''),
})

/** Missing languages of a note say what the Finnish one says. */
export function noteOf({ fi, sv, en }: z.infer<typeof noteShape>): Texts {
  return { fi, sv: sv || fi, en: en || fi }
}
