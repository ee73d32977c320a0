import { z } from 'zod'
import { LANGUAGES } from '../../model/text.ts'
import { NEED_FOUND, type NeedFound, PARTICIPANT_GROUPS, type ParticipantGroup } from '../../model/workshop.ts'
import { inEitherLanguage, mayBeWords, words } from '../proposal/proposal-input.ts'

export const id = z.string().min(1).max(40)
export const version = z.int().min(1)
export const WORKSHOP_AS_SEEN = { workshop: id, version }

const TITLE = 160
const ASKED = 2_000
const NOTES = 10_000
const NEED = 500
const NAME = 200
const MOST = 10_000

export const participants = z.strictObject(
  Object.fromEntries(Object.keys(PARTICIPANT_GROUPS).map((group) => [group, z.int().min(0).max(MOST)])) as Record<
    ParticipantGroup,
    z.ZodInt
  >,
)

/** What is written of a workshop. */
export const CONTENT = {
  titles: inEitherLanguage(TITLE),
  day: z.iso.date(),
  place: words(NAME).default(''),
  themes: z.array(z.string().min(1).max(60)).max(20).default([]),
  phenomena: z.array(id).max(20).default([]),
  languages: z.array(z.enum(LANGUAGES)).max(3).default(['fi']),
  asked: inEitherLanguage(ASKED),
  notes: words(NOTES).default(''),
}
export type WorkshopContent = z.infer<z.ZodObject<typeof CONTENT>>

/** What is written of a need. */
export const NEED_CONTENT = {
  texts: inEitherLanguage(NEED),
  group: z.string().min(1).max(40).nullable().default(null),
  matrixNeed: z.string().min(1).max(40).nullable().default(null),
  found: z
    .enum(Object.keys(NEED_FOUND) as [NeedFound, ...NeedFound[]])
    .nullable()
    .default(null),
  content: z
    .union([
      z.strictObject({ kind: z.enum(['register', 'collection', 'imported']), subject: z.string().min(1).max(80) }),
      z.strictObject({ kind: z.literal('other'), name: words(NAME) }),
    ])
    .nullable()
    .default(null),
  takenBy: mayBeWords(NAME),
  dueOn: z.iso.date().nullable().default(null),
}
export type NeedContent = z.infer<z.ZodObject<typeof NEED_CONTENT>>
