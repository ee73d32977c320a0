import { z } from 'zod'
import { placeholdersOf } from '../../design/read-letters.ts'
import { composeLetter } from '../../disseminate/letter/compose-letter.ts'
import type { Collection } from '../../model/collection.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ComposedLetter, Letter, LetterText } from '../../model/letter.ts'
import type { Language, Texts } from '../../model/text.ts'
import { mailSettings } from '../../register/mail/mail-settings.ts'
import { type CollectionLetterRow, lettersOfRound } from '../../store/collection/letters.ts'
import { findCollectionRound } from '../../store/collection/rounds.ts'
import { letterNames } from '../board/letter-names.ts'
import { letterTextInput } from '../board/letter-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { collectionRoundNotFound } from './collection-problems.ts'
import { respondentShape, roundKeyShape } from './input-shapes.ts'
import { knownCollection } from './known-collections.ts'
import {
  hasPassed,
  letterByHand,
  type PlannedLetter,
  plannedLetters,
  ROUND_LETTERS,
  type RoundLetterTemplate,
} from './letter-plan.ts'
import { type AddressedRespondent, askedIn, type ReceiverKind, receiversOf } from './letter-receivers.ts'
import { roundLetterValues } from './letter-values.ts'
import { toldBefore } from './write-letters.ts'

export interface LettersPreview {
  readonly collection: Pick<Collection, 'id' | 'names'>
  readonly round: CollectionRound
  readonly letter: RoundLetterTemplate
  readonly plan: readonly PlannedLetterLine[]
  /** To whom the letter would go now. No addresses of people. */
  readonly receivers: readonly ReceivingRespondent[]
  /** The words, with `{name}` where a respondent's own values come. */
  readonly text: LetterText
  /** Names that may stand in braces. */
  readonly values: readonly string[]
  /** The letter as one respondent gets it; null when nobody is to be written to. */
  readonly example: { readonly respondent: string; readonly names: Texts; readonly letter: ComposedLetter } | null
  /** All who are asked, for noting a call. */
  readonly respondents: readonly { readonly respondent: string; readonly names: Texts }[]
  readonly log: readonly LetterLogLine[]
}

export interface PlannedLetterLine extends PlannedLetter {
  /** Letters that have gone on this occasion, and to how many respondents. */
  readonly letters: number
  readonly respondents: number
  /** Its day, and the two on which it would be made good, are over. */
  readonly isPassed: boolean
}

export interface ReceivingRespondent {
  readonly respondent: string
  readonly names: Texts
  readonly kinds: Readonly<Record<ReceiverKind, number>>
  readonly languages: readonly Language[]
  /** Who have not been written to about this form today. */
  readonly left: number
  readonly lastAt: string | null
}

export interface LetterLogLine {
  readonly number: number
  readonly at: string
  readonly respondent: string
  readonly names: Texts
  /** Key of the plan, `by-hand`, `phone`, or what the letter was about. */
  readonly occasion: string
  readonly note: string | null
  readonly by: string
}

const LONGEST_LOG = 200

/** Who would be written to about a round, and the letter in both languages, before anything is sent. Nothing is written. */
export const previewLetters = defineOperation({
  name: 'collection-letter.preview',
  title: { fi: 'Esikatsele kirjeet', sv: 'Förhandsgranska brev', en: 'Preview letters' },
  access: 'read',
  input: z.strictObject({
    ...roundKeyShape,
    letter: z.enum(ROUND_LETTERS).optional(),
    /** Whose letter to show; the first one's when left out. */
    respondent: respondentShape.optional(),
    text: letterTextInput.optional(),
  }),
  async perform({ collection: id, round: name, ...input }, context): Promise<LettersPreview> {
    const { collection } = await knownCollection(context, id)
    const round = await findCollectionRound(context.db, { collection: id, round: name })
    if (!round) throw collectionRoundNotFound(name)
    const today = helsinkiDay(context.now())
    const letter = input.letter ?? letterByHand({ ...round, openedOn: null }, today)
    const definition = letterDefinition(letter, context)
    const text = input.text ?? plainText(definition)
    const respondents = await receiversOf(context, { collection, round, letter })
    const log = await lettersOfRound(context.db, { collection: id, round: name })
    const logOf = Map.groupBy(log, ({ respondent }) => respondent)
    const shown = respondents.find(({ respondent }) => respondent === input.respondent) ?? respondents[0]
    const asked = await askedIn(context, collection, round)
    const names = new Map(asked.map((one) => [one.respondent, namesOf(one)]))
    return {
      collection: { id, names: collection.names },
      round,
      letter,
      plan: plannedLetters(collection, round).map((planned) => ({
        ...planned,
        ...sentOn(log, planned.key),
        isPassed: hasPassed(planned, round, today),
      })),
      receivers: respondents.map((one) => receiving(one, { log: logOf.get(one.respondent) ?? [], today })),
      text,
      values: placeholdersOf(letter),
      example: shown ? exampleOf({ collection, round, definition, text, shown }, context) : null,
      respondents: asked.map((one) => ({ respondent: one.respondent, names: namesOf(one) })),
      log: log.slice(0, LONGEST_LOG).map((row) => logLine(row, names)),
    }
  },
})

export function letterDefinition(template: RoundLetterTemplate, { definitions }: Pick<OperationContext, 'definitions'>): Letter {
  const letter = definitions.letters.find((one) => one.template === template)
  if (!letter) throw new Error(`the definitions hold no letter ${template}`)
  return letter
}

/** The words of the definitions in the two languages that respondents are written to in. */
export function plainText({ subject, body }: Letter): LetterText {
  return { subject: { fi: subject.fi, sv: subject.sv }, body: { fi: body.fi, sv: body.sv } }
}

function namesOf({ name_fi, name_sv }: Pick<AddressedRespondent, 'name_fi' | 'name_sv'>): Texts {
  return { fi: name_fi, sv: name_sv, en: name_fi }
}

function sentOn(log: readonly CollectionLetterRow[], occasion: string): { letters: number; respondents: number } {
  const own = log.filter((one) => one.occasion === occasion)
  return { letters: own.length, respondents: new Set(own.map(({ respondent }) => respondent)).size }
}

function receiving(
  one: AddressedRespondent,
  { log, today }: { log: readonly CollectionLetterRow[]; today: string },
): ReceivingRespondent {
  const isTold = toldBefore(log, { occasion: 'by-hand', day: today })
  const count = (kind: ReceiverKind) => one.receivers.filter((receiver) => receiver.kind === kind).length
  return {
    respondent: one.respondent,
    names: namesOf(one),
    kinds: { registry: count('registry'), contact: count('contact'), account: count('account') },
    languages: [...new Set(one.receivers.map(({ language }) => language))].sort(),
    left: one.receivers.filter((receiver) => !isTold(one.respondent, receiver)).length,
    lastAt: log[0]?.sent_at ?? null,
  }
}

interface ExampleQuestion {
  readonly collection: Collection
  readonly round: CollectionRound
  readonly definition: Letter
  readonly text: LetterText
  readonly shown: AddressedRespondent
}

function exampleOf({ collection, round, definition, text, shown }: ExampleQuestion, { definitions, folder }: OperationContext) {
  const respondent = { respondent: shown.respondent, nameFi: shown.name_fi, nameSv: shown.name_sv }
  const letter = composeLetter({
    letter: definition,
    language: shown.receivers[0]?.language ?? 'fi',
    parameters: roundLetterValues(collection, round, respondent),
    editedText: text,
    names: letterNames(definitions),
    site: mailSettings(folder.kind).site,
  })
  return { respondent: shown.respondent, names: namesOf(shown), letter }
}

function logLine(row: CollectionLetterRow, names: ReadonlyMap<string, Texts>): LetterLogLine {
  const { number, sent_at: at, respondent, occasion, note, sent_by: by } = row
  return {
    number,
    at,
    respondent,
    names: names.get(respondent) ?? { fi: respondent, sv: respondent, en: respondent },
    occasion,
    note,
    by,
  }
}
