import { z } from 'zod'
import { countyByCode } from '../../design/areas.ts'
import { LETTERS, type LetterState, type LetterTemplate } from '../../model/letter.ts'
import type { Texts } from '../../model/text.ts'
import { mailSettings } from '../../register/mail/mail-settings.ts'
import { countLetters, listLetters } from '../../store/mail/outbox.ts'
import type { MailRow } from '../../store/mail/tables.ts'
import { defineOperation } from '../operation.ts'
import { letterNames } from './letter-names.ts'

/** A letter as the page of letters tells it: never its words, never an address. */
export interface ListedLetter {
  readonly number: number
  readonly template: LetterTemplate
  readonly state: LetterState
  /** Account; null: somebody who was invited and has none yet. */
  readonly account: string | null
  readonly organiserNames: Texts | null
  readonly wasEdited: boolean
  readonly attempts: number
  readonly queuedAt: string
  readonly sentAt: string | null
  /** Next try of a letter that did not go; null for all others. */
  readonly nextTryAt: string | null
  readonly failure: string | null
}

export interface MailList {
  readonly sender: 'smtp' | 'files'
  readonly counts: Readonly<Record<LetterState, number>>
  readonly letters: readonly ListedLetter[]
  /** Letters before this number are older; null at the end. */
  readonly older: number | null
}

const PAGE = 100
const STATES = ['queued', 'sending', 'sent', 'failed'] as const satisfies readonly LetterState[]
const TEMPLATES = Object.keys(LETTERS) as [LetterTemplate, ...LetterTemplate[]]

/** Letters that the system has sent or is about to, newest first. */
export const listMail = defineOperation({
  name: 'mail.list',
  title: { fi: 'Luettele viestit', sv: 'Lista meddelanden', en: 'List letters' },
  access: 'read',
  input: z.strictObject({
    state: z.enum(STATES).optional(),
    template: z.enum(TEMPLATES).optional(),
    before: z.int().min(1).max(2_000_000_000).optional(),
  }),
  async perform({ state = null, template = null, before = null }, context): Promise<MailList> {
    const [rows, counted] = await Promise.all([
      listLetters(context.db, { state, template, before, limit: PAGE + 1 }),
      countLetters(context.db),
    ])
    const names = letterNames(context.definitions)
    const shown = rows.slice(0, PAGE)
    return {
      sender: mailSettings(context.folder.kind).smtpUrl === null ? 'files' : 'smtp',
      counts: Object.fromEntries(STATES.map((one) => [one, counted.get(one) ?? 0])) as Record<LetterState, number>,
      letters: shown.map((row) =>
        listed(row, (code) => countyByCode(context.definitions, code)?.shortNames ?? names.organiser(code)),
      ),
      older: rows.length > PAGE ? (shown.at(-1)?.number ?? null) : null,
    }
  },
})

function listed(row: Omit<MailRow, 'parameters'>, organiserNames: (code: string) => Texts): ListedLetter {
  return {
    number: row.number,
    template: row.template as LetterTemplate,
    state: row.state as LetterState,
    account: row.to_account,
    organiserNames: row.organiser === null ? null : organiserNames(row.organiser),
    wasEdited: row.edited_text !== null,
    attempts: row.attempts,
    queuedAt: row.queued_at,
    sentAt: row.sent_at,
    nextTryAt: row.state === 'queued' && row.attempts > 0 ? row.try_at : null,
    failure: row.failure,
  }
}
