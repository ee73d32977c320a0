import { z } from 'zod'
import { COUNTED_STATES, POLARITIES, REPORT_LISTS, REPORT_STATES } from '../../model/social-report.ts'
import { THEME_ID } from './add-coding.ts'

const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** What was taken back by its reporter is not looked for. */
const STATES = (Object.keys(REPORT_STATES.states) as (keyof typeof REPORT_STATES.states)[]).filter(
  (state) => state !== 'withdrawn',
)
const CODE = z.string().min(1).max(60)

/** States that the search knows by one word: what waits for coding, what has been coded, all that were taken in. */
export const STATE_GROUPS = {
  waiting: ['accepted'],
  coded: ['coded', 'reported', 'answered'],
  counted: COUNTED_STATES,
} as const satisfies Readonly<Record<string, readonly (keyof typeof REPORT_STATES.states)[]>>

/** What is asked of `coding.search`. What is left out does not narrow the search. */
export const SEARCH_INPUT = z.strictObject({
  words: z.string().max(200).default(''),
  state: z
    .union([z.enum(['waiting', 'coded', 'counted']), z.enum(STATES as [(typeof STATES)[number], ...(typeof STATES)[number][]])])
    .default('counted'),
  /** With all themes below it. */
  theme: THEME_ID.optional(),
  /** Code by list: needs, groups, tasks, causes, gaps, addressees. */
  codes: z.partialRecord(z.enum(REPORT_LISTS), CODE).default({}),
  municipality: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  polarity: z.enum(Object.keys(POLARITIES) as [keyof typeof POLARITIES, ...(keyof typeof POLARITIES)[]]).optional(),
  language: z.enum(['fi', 'sv', 'en']).optional(),
  /** Days of sending, both included. */
  from: DAY.optional(),
  until: DAY.optional(),
  coder: z.string().max(60).optional(),
  /** Only what was given to the actor and is not finished. */
  isMine: z.boolean().default(false),
  hasProposal: z.boolean().optional(),
  order: z.enum(['oldest', 'newest']).default('oldest'),
  page: z.int().min(1).max(100_000).default(1),
})
export type Search = z.infer<typeof SEARCH_INPUT>

/** Most words that a search takes; more are left out. */
const MOST_WORDS = 8

/** Beginnings of words, as they were typed: letters and digits, in small letters. Single letters find too much and are left out. */
export function searchedWords(typed: string): string[] {
  const words =
    typed
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.filter((word) => word.length > 1))].slice(0, MOST_WORDS)
}
