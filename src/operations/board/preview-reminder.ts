import { z } from 'zod'
import { countyByCode } from '../../design/areas.ts'
import { placeholdersOf } from '../../design/read-letters.ts'
import { composeLetter } from '../../disseminate/letter/compose-letter.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ComposedLetter, Letter, LetterText } from '../../model/letter.ts'
import type { ReviewRound } from '../../model/review.ts'
import type { Texts } from '../../model/text.ts'
import { mailSettings } from '../../register/mail/mail-settings.ts'
import { type ReminderRow, remindersOfRound } from '../../store/mail/reminders.ts'
import { listRounds } from '../../store/review/rounds.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { letterNames } from './letter-names.ts'
import { letterTextInput } from './letter-text.ts'
import { type OpenOrganiser, openOrganisers } from './open-sheets.ts'
import { letterByHand, plannedDays, REMINDER_LETTERS, type ReminderLetter } from './reminder-plan.ts'

export interface ReminderPreview {
  /** Open rounds, newest first; a reminder is of the one chosen. */
  readonly rounds: readonly { readonly id: string; readonly cycle: string; readonly due: string }[]
  readonly round: { readonly id: string; readonly cycle: string; readonly due: string } | null
  readonly letter: ReminderLetter
  /** Days on which reminders go by themselves. */
  readonly plan: readonly string[]
  readonly receivers: readonly ReceivingOrganiser[]
  /** The words, with `{name}` where the organiser's own values come. */
  readonly text: LetterText
  /** Names that may stand in braces. */
  readonly values: readonly string[]
  /** The letter as one organiser gets it; null when nobody is to be reminded. */
  readonly example: { readonly organiser: string; readonly names: Texts; readonly letter: ComposedLetter } | null
  readonly sent: readonly SentReminder[]
}

export interface ReceivingOrganiser {
  readonly organiser: string
  readonly names: Texts
  readonly contents: readonly { readonly key: string; readonly names: Texts }[]
  readonly people: number
  /** People who have not been reminded today. */
  readonly left: number
  readonly lastRemindedAt: string | null
}

export interface SentReminder {
  readonly at: string
  readonly organiser: string
  readonly names: Texts
  readonly account: string
  readonly occasion: string
}

const LONGEST_HISTORY = 200

/** Who would be reminded of an open round, and the letter in both languages, before anything is sent. Nothing is written. */
export const previewReminder = defineOperation({
  name: 'reminder.preview',
  title: { fi: 'Esikatsele muistutukset', sv: 'Förhandsgranska påminnelser', en: 'Preview reminders' },
  access: 'read',
  input: z.strictObject({
    round: z.string().max(30).optional(),
    letter: z.enum(REMINDER_LETTERS).optional(),
    /** Whose letter to show; the first one's when left out. */
    organiser: z.string().max(10).optional(),
    text: letterTextInput.optional(),
  }),
  async perform(input, context): Promise<ReminderPreview> {
    const rounds = (await listRounds(context.db)).filter(({ state }) => state === 'open')
    const round = rounds.find(({ id }) => id === input.round) ?? rounds[0] ?? null
    const today = helsinkiDay(context.now())
    const letter = input.letter ?? (round ? letterByHand({ due: round.due, today }) : 'review-heads-up')
    const definition = letterOf(letter, context)
    const open = round ? await openOrganisers(round, letter, context) : []
    const text = input.text ?? plainText(definition)
    const shown = open.find(({ organiser }) => organiser === input.organiser) ?? open[0]
    return {
      rounds: rounds.map(shortRound),
      round: round && shortRound(round),
      letter,
      plan: round ? plannedDays(context.definitions.review.reminders.daysFromDue, round.due) : [],
      receivers: open.map((one) => receiving(one, context)),
      text,
      values: placeholdersOf(letter),
      example: round && shown ? exampleOf({ round, definition, text, shown }, context) : null,
      sent: round
        ? (await remindersOfRound(context.db, round.id)).slice(0, LONGEST_HISTORY).map((row) => sent(row, context))
        : [],
    }
  },
})

export function letterOf(template: ReminderLetter, { definitions }: OperationContext): Letter {
  const letter = definitions.letters.find((one) => one.template === template)
  if (!letter) throw new Error(`the definitions hold no letter ${template}`)
  return letter
}

/** The words of the definitions in the two languages that a county is written to in. */
export function plainText({ subject, body }: Letter): LetterText {
  return { subject: { fi: subject.fi, sv: subject.sv }, body: { fi: body.fi, sv: body.sv } }
}

function shortRound({ id, cycle, due }: ReviewRound) {
  return { id, cycle, due }
}

function receiving(
  { organiser, contents, receivers, ...open }: OpenOrganiser,
  { definitions }: OperationContext,
): ReceivingOrganiser {
  const names = letterNames(definitions)
  return {
    organiser,
    names: countyByCode(definitions, organiser)?.shortNames ?? names.organiser(organiser),
    contents: contents.map((key) => ({ key, names: names.content(key) })),
    people: receivers.length,
    left: receivers.filter(({ account }) => !open.remindedToday.has(account)).length,
    lastRemindedAt: open.lastRemindedAt,
  }
}

interface ExampleQuestion {
  readonly round: ReviewRound
  readonly definition: Letter
  readonly text: LetterText
  readonly shown: OpenOrganiser
}

function exampleOf({ round, definition, text, shown }: ExampleQuestion, { definitions, folder }: OperationContext) {
  const { organiser, contents } = shown
  const names = letterNames(definitions)
  const letter = composeLetter({
    letter: definition,
    language: 'fi',
    parameters: {
      round: round.id,
      cycle: round.cycle,
      organiser,
      contents: contents.join(','),
      open: contents.length,
      due: round.due,
    },
    editedText: text,
    names,
    site: mailSettings(folder.kind).site,
  })
  return { organiser, names: names.organiser(organiser), letter }
}

function sent({ at, organiser, account, occasion }: ReminderRow, { definitions }: OperationContext): SentReminder {
  const names = countyByCode(definitions, organiser)?.shortNames ?? letterNames(definitions).organiser(organiser)
  return { at, organiser, names, account, occasion }
}
