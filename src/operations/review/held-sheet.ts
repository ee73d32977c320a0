import type { Transaction } from 'kysely'
import type { ReviewRound, ReviewSheet } from '../../model/review.ts'
import { REVIEW_SHEET_STATES, type SheetState } from '../../model/review.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { shareRound } from '../../store/review/rounds.ts'
import { lockSheet, type SheetPlace } from '../../store/review/sheets.ts'
import type { Schema } from '../../store/schema.ts'
import { roundClosed, sheetNotFound } from './review-problems.ts'

/** A sheet that nobody else changes before the transaction ends, in a round that is not closed or renewed meanwhile. */
export interface HeldSheet {
  readonly round: ReviewRound
  readonly sheet: ReviewSheet
}

/** @throws Problem `review-sheet-not-found`, whether the round or the sheet is missing. */
export async function holdSheet(transaction: Transaction<Schema>, place: SheetPlace): Promise<HeldSheet> {
  const round = await shareRound(transaction, place.round)
  const sheet = round ? await lockSheet(transaction, place) : null
  if (!round || !sheet) throw sheetNotFound(place)
  return { round, sheet }
}

/** The same for what may be done in an open round only. @throws Problem `review-round-closed` (conflict) besides. */
export async function holdOpenSheet(transaction: Transaction<Schema>, place: SheetPlace): Promise<HeldSheet> {
  const held = await holdSheet(transaction, place)
  if (held.round.state !== 'open') throw roundClosed(held.round.id)
  return held
}

/** @throws Problem `not-in-this-state` (conflict). */
export function nextSheetState({ state }: ReviewSheet, by: string): SheetState {
  return requireNextState(REVIEW_SHEET_STATES, state, { by })
}
