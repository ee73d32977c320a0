import { z } from 'zod'
import { OUTCOMES, type Outcome } from '../../model/proposal.ts'
import { cleanedText } from '../../model/typed-text.ts'
import { withoutIdentityCode } from '../free-text.ts'

export const id = z.string().min(1).max(40)
export const version = z.int().min(1)
export const day = z.iso.date()

const TITLE = 160
const TEXT = 5_000
export const REASON = 3_000
export const NOTE = 2_000
export const SHORT = 300

/** Words of the staff: trimmed, without signs that are not seen. */
export const words = (longest: number) => withoutIdentityCode(longest).transform(cleanedText)
export const someWords = (longest: number) => words(longest).refine((text) => text !== '', 'is empty')
/** Nothing written is null. */
export const mayBeWords = (longest: number) =>
  words(longest)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null)

/** Both national languages; one of them may be missing. */
export const inOneLanguage = (longest: number) => {
  const both = z.strictObject({ fi: words(longest), sv: words(longest) })
  return both.refine(({ fi, sv }) => fi !== '' || sv !== '', 'is empty in both languages')
}
/** Both national languages; both may be missing. */
export const inEitherLanguage = (longest: number) =>
  z.strictObject({ fi: words(longest).default(''), sv: words(longest).default('') }).default({ fi: '', sv: '' })

export const outcome = z.enum(Object.keys(OUTCOMES) as [Outcome, ...Outcome[]])

/** Which proposal, as it was seen. */
export const AS_SEEN = { proposal: id, version }
/** A step that a body takes on a day, under a number of its record. */
export const BY_BODY = { onDay: day, body: id.nullable().default(null), recordNumber: mayBeWords(80) }

/** What is asked, of whom. */
export const CONTENT = {
  titles: inOneLanguage(TITLE),
  texts: inEitherLanguage(TEXT),
  phenomenon: id.nullable().default(null),
  addressee: z.string().min(1).max(40),
  body: id.nullable().default(null),
  task: z.string().max(40).nullable().default(null),
  costNote: mayBeWords(NOTE),
  welfareSection: mayBeWords(SHORT),
  strategyGoal: mayBeWords(SHORT),
  isPublic: z.boolean().default(true),
}
export type ProposalContent = z.infer<z.ZodObject<typeof CONTENT>>
