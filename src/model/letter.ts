import type { Language, Texts } from './text.ts'

/**
 * How a value of a letter is written: `text` and `number` as they are; `day` with its weekday; `moment` in Helsinki time; `quarter` as
 * months; `organiser` and `contents` (keys with commas between) by their names in the letter's language.
 */
export type LetterParameterKind = 'text' | 'number' | 'day' | 'moment' | 'quarter' | 'organiser' | 'contents'

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
} as const satisfies Readonly<Record<string, Readonly<Record<string, LetterParameterKind>>>>

export type LetterTemplate = keyof typeof LETTERS
export type LetterParameters<Template extends LetterTemplate> = Readonly<
  Record<keyof (typeof LETTERS)[Template] & string, string | number>
>

/** A letter as it stands in the definitions. */
export interface Letter {
  readonly template: LetterTemplate
  /** Sent in Finnish and Swedish in one message, the receiver's language first; otherwise in the receiver's language only. */
  readonly isBilingual: boolean
  readonly subject: Texts
  readonly body: Texts
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
