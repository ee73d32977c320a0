import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { ReviewItem, SheetState } from '../../model/review.ts'
import type { ReviewPolicy } from '../../model/review-policy.ts'
import { addAnswerVersion, changeItem, listItems } from '../../store/review/items.ts'
import { changeSheet, type SheetPlace } from '../../store/review/sheets.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation } from '../operation.ts'
import { type AnswerChange, answerShape, changedFields, fieldsOf, isSameAnswer } from './answer-shape.ts'
import { holdOpenSheet, nextSheetState } from './held-sheet.ts'
import { areaShape, sheetShape, versionShape } from './input-shapes.ts'
import { lineNotFound } from './review-problems.ts'

/** What became of the answers that were sent. */
export interface SavedAnswers {
  /** Lines that stand as sent, with their version now. */
  readonly saved: readonly { readonly area: string; readonly version: number }[]
  /**
   * Lines that somebody else had changed, or a new delivery had recounted, since they were read: as they stand now. They were not
   * touched; whoever sent them sees both and decides.
   */
  readonly conflicts: readonly ReviewItem[]
  readonly sheetState: SheetState
  readonly at: string
}

const MOST_LINES = 500

/**
 * Answers one or several lines of a sheet; the same answer in several lines is a group answer. Each line names the version and the
 * value (own clients, both sources together) that it was given on. Lines that do not conflict are saved, the others are given back.
 * @throws Problem `review-sheet-not-found`, `review-line-not-found`, `review-round-closed`, `not-in-this-state` (conflict), `review-unknown-choice`,
 * `identity-code-in-text` (refused).
 */
export const answerItems = defineOperation({
  name: 'review.answer',
  title: { fi: 'Vastaa tarkastukseen', sv: 'Svara på granskningen', en: 'Answer the review' },
  access: 'state',
  input: z.strictObject({
    ...sheetShape,
    answers: z
      .array(z.strictObject({ area: areaShape, version: versionShape, seen: z.int().nullable(), answer: answerShape }))
      .min(1)
      .max(MOST_LINES),
  }),
  async perform({ answers, ...place }, context): Promise<SavedAnswers> {
    context.reach.requireOrganiser(place.organiser)
    const said = { by: context.actor.id, at: context.now(), policy: context.definitions.review }
    const details = { content: place.content, measure: place.measure, lines: answers.length }
    return context.commit({ subject: `${place.round}/${place.organiser}`, details }, (transaction) =>
      saveAnswers(transaction, { place, answers, said }),
    )
  },
})

export interface SentAnswer {
  readonly area: string
  readonly version: number
  readonly seen: number | null
  readonly answer: AnswerChange
}
interface AnswersToSave {
  readonly place: SheetPlace
  readonly answers: readonly SentAnswer[]
  readonly said: { readonly by: string; readonly at: string; readonly policy: ReviewPolicy }
}

/** Saves the lines that do not conflict, keeps every version, and moves the sheet. */
export async function saveAnswers(transaction: Transaction<Schema>, order: AnswersToSave): Promise<SavedAnswers> {
  const { place, answers, said } = order
  const { sheet } = await holdOpenSheet(transaction, place)
  const state = nextSheetState(sheet, 'review.answer')
  const items = new Map(
    (await listItems(transaction, { ...place, organisers: [place.organiser] })).map((item) => [item.area, item]),
  )
  const saved: { area: string; version: number }[] = []
  const conflicts: ReviewItem[] = []
  let changes = 0
  for (const sent of answers) {
    const item = items.get(sent.area as ReviewItem['area'])
    if (!item) throw lineNotFound(sent.area)
    if (isStale(sent, item)) {
      conflicts.push(item)
      continue
    }
    const next = answered(item, sent, said)
    if (next !== item) await keepVersion(transaction, next)
    changes += Number(next !== item)
    items.set(item.area, next)
    saved.push({ area: item.area, version: next.version })
  }
  if (changes > 0) await changeSheet(transaction, place, { state })
  return { saved, conflicts, sheetState: changes > 0 ? state : sheet.state, at: said.at }
}

function isStale(sent: SentAnswer, item: ReviewItem): boolean {
  return sent.version !== item.version || sent.seen !== item.figures.ownClients['SHA+ET'].clients
}

/** The line after the answer; the same object when it says what stands already. */
function answered(item: ReviewItem, { answer, seen }: SentAnswer, { by, at, policy }: AnswersToSave['said']): ReviewItem {
  const fields = changedFields(item.answer, answer, policy)
  if (item.reopened === null && isSameAnswer(fields, fieldsOf(item.answer))) return item
  return { ...item, answer: { ...fields, seen, by, at }, reopened: null, version: item.version + 1 }
}

async function keepVersion(transaction: Transaction<Schema>, item: ReviewItem): Promise<void> {
  const { answer, version } = item
  await changeItem(transaction, item)
  await addAnswerVersion(transaction, item, {
    version,
    standsFor: version,
    answer,
    by: answer?.by ?? '',
    at: answer?.at ?? '',
  })
}
