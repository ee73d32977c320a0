import type { Language, Texts } from './text.ts'

/**
 * How a value of a letter is written: `text` and `number` as they are; `day` with its weekday; `moment` in Helsinki time; `quarter` as
 * months; `organiser` and `contents` (keys with commas between) by their names in the letter's language; `texts` is JSON of `Texts`, for
 * names that are no part of the definitions: added collections, care units; `things` is JSON of `GatheredThings[]`.
 */
export type LetterParameterKind = 'text' | 'number' | 'day' | 'moment' | 'quarter' | 'organiser' | 'contents' | 'texts' | 'things'

/** What every letter of a data collection is filled with: `id`, `round` and `key` (respondent) make the address of the form. */
const OF_FORM = {
  id: 'text',
  round: 'text',
  key: 'text',
  collection: 'texts',
  respondent: 'texts',
  about: 'texts',
  contact: 'texts',
} as const
const OF_ROUND = { ...OF_FORM, opens: 'day', due: 'day', last: 'day' } as const

/** Social reporting: ids, whose it is and the day. What the thing is called is read in the workspace only. */
const OF_DRAFT = { briefing: 'text', organiser: 'organiser', due: 'day' } as const
const OF_PROPOSAL = { proposal: 'text', organiser: 'organiser', due: 'day' } as const

/**
 * Every letter that the system sends, with the values that it is filled with. The words stand in `definitions/letters/<name>.yaml`,
 * where each value is `{name}` and `{site}` is the address of the site.
 */
export const LETTERS = {
  invitation: { token: 'text', until: 'moment' },
  'password-link': { token: 'text', until: 'moment' },
  'sign-in-locked': { until: 'moment' },
  'sign-in-locked-administrator': { account: 'text', until: 'moment' },
  'sign-in-changed': { at: 'moment' },
  'review-opened': { round: 'text', cycle: 'quarter', organiser: 'organiser', contents: 'contents', due: 'day' },
  'review-heads-up': {
    round: 'text',
    cycle: 'quarter',
    organiser: 'organiser',
    contents: 'contents',
    open: 'number',
    due: 'day',
  },
  'review-overdue': {
    round: 'text',
    cycle: 'quarter',
    organiser: 'organiser',
    contents: 'contents',
    open: 'number',
    due: 'day',
  },
  'review-escalation': {
    round: 'text',
    cycle: 'quarter',
    organiser: 'organiser',
    contents: 'contents',
    open: 'number',
    due: 'day',
  },
  'review-reopened': { round: 'text', cycle: 'quarter', organiser: 'organiser', contents: 'contents', due: 'day' },
  'review-mention': { round: 'text', cycle: 'quarter', organiser: 'organiser' },
  'ticket-handed': { ticket: 'text' },
  'subset-requested': { subset: 'text', organiser: 'organiser' },
  'subset-approved': { subset: 'text', organiser: 'organiser', until: 'moment' },
  'release-to-approve': { release: 'text' },
  'collection-invitation': OF_ROUND,
  'collection-opened': OF_ROUND,
  'collection-heads-up': OF_ROUND,
  'collection-overdue': OF_ROUND,
  'collection-escalation': OF_ROUND,
  'collection-receipt': { ...OF_FORM, receipt: 'text', at: 'moment' },
  'collection-query': { ...OF_FORM, due: 'day' },
  'collection-reopened': { ...OF_FORM, until: 'day' },
  'collection-correction-decided': { ...OF_FORM, outcome: 'texts' },
  'observation-answered': {},
  'briefing-to-read': OF_DRAFT,
  'briefing-read-soon': OF_DRAFT,
  'proposal-to-answer': OF_PROPOSAL,
  'proposal-due-soon': OF_PROPOSAL,
  'proposal-overdue': OF_PROPOSAL,
  'proposal-answered': { proposal: 'text', organiser: 'organiser' },
  'proposal-ask-again': OF_PROPOSAL,
  'proposal-not-done': OF_PROPOSAL,
  'social-gathered': { organiser: 'organiser', count: 'number', things: 'things' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, LetterParameterKind>>>>

export type LetterTemplate = keyof typeof LETTERS
export type LetterParameters<Template extends LetterTemplate> = Readonly<
  Record<keyof (typeof LETTERS)[Template] & string, string | number>
>

/** Letters about one thing of social reporting. Several to one person go as one letter, in which each kind is one item. */
export type SocialTemplate = Extract<LetterTemplate, `briefing-${string}` | `proposal-${string}`>

/** One item of a gathered letter: so many things of one kind. */
export interface GatheredThings {
  readonly letter: SocialTemplate
  readonly count: number
  /** Id of the briefing or proposal when it is one; else the item leads to the list of them. */
  readonly id: string | null
  /** The first of their days; null when the letter has none. */
  readonly due: string | null
}

/** Values that an item of a gathered letter may hold, beside the address of the site. */
export const VALUES_OF_THINGS = ['count', 'id', 'due'] as const

/** What an item says of one thing, and of several. */
export type ThingWords = Readonly<Record<'one' | 'many', Texts>>

/** A letter as it stands in the definitions. */
export interface Letter {
  readonly template: LetterTemplate
  /** Sent in Finnish and Swedish in one message, the receiver's language first; otherwise in the receiver's language only. */
  readonly isBilingual: boolean
  readonly subject: Texts
  readonly body: Texts
  /** Only of the gathered letter: the words of its items by the letter that each stands for. */
  readonly things?: Readonly<Record<SocialTemplate, ThingWords>> | undefined
}

/** Subject and body in Finnish and Swedish, as changed by who sends it; the values still stand as `{name}`. */
export interface LetterText {
  readonly subject: Readonly<Record<'fi' | 'sv', string>>
  readonly body: Readonly<Record<'fi' | 'sv', string>>
}

/** `queued` waits for its turn; `sending` is in the hands of one sender; `failed` was given up: it is told on the page of letters. */
export type LetterState = 'queued' | 'sending' | 'sent' | 'failed'

/** A letter that is ready to go. */
export interface ComposedLetter {
  /** One line, no control characters. */
  readonly subject: string
  readonly body: string
  readonly languages: readonly Language[]
}
