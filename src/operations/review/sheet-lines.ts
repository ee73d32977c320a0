import type { Kysely } from 'kysely'
import type { ReviewRound, ReviewSheet } from '../../model/review.ts'
import { sheetProgress } from '../../store/review/items.ts'
import { listRounds } from '../../store/review/rounds.ts'
import { listSheets, type SheetsQuestion } from '../../store/review/sheets.ts'
import type { Schema } from '../../store/schema.ts'

/** A sheet and how far it is. */
export interface SheetLine extends ReviewSheet {
  /** Of the round. */
  readonly due: string
  readonly isRoundOpen: boolean
  /** Open, not signed, and the due date has gone by. */
  readonly isLate: boolean
  /** Municipalities to answer, and those answered. */
  readonly municipalities: number
  readonly answered: number
  /** Lines whose value a new delivery changed. */
  readonly reopened: number
}

const UNSIGNED: readonly ReviewSheet['state'][] = ['waiting', 'draft', 'reopened']

/** Sheets with their progress, newest round first, then by organiser. `today` in Helsinki. */
export async function sheetLines(db: Kysely<Schema>, question: SheetsQuestion, today: string): Promise<SheetLine[]> {
  const [rounds, sheets] = await Promise.all([listRounds(db), listSheets(db, question)])
  const named = [...new Set(sheets.map(({ round }) => round))]
  const progress = await sheetProgress(db, { rounds: named, organisers: question.organisers ?? 'all' })
  const known = new Map(rounds.map((round) => [round.id, round]))
  const counted = new Map(progress.map((one) => [keyOf(one), one]))
  return sheets.flatMap((sheet) => {
    const round = known.get(sheet.round)
    return round ? [lineOf(sheet, round, { progress: counted.get(keyOf(sheet)), today })] : []
  })
}

function lineOf(
  sheet: ReviewSheet,
  { due, state }: ReviewRound,
  {
    progress,
    today,
  }: { readonly progress: Pick<SheetLine, 'municipalities' | 'answered' | 'reopened'> | undefined; readonly today: string },
): SheetLine {
  const isRoundOpen = state === 'open'
  return {
    ...sheet,
    due,
    isRoundOpen,
    isLate: isRoundOpen && today > due && UNSIGNED.includes(sheet.state),
    municipalities: progress?.municipalities ?? 0,
    answered: progress?.answered ?? 0,
    reopened: progress?.reopened ?? 0,
  }
}

function keyOf({ round, organiser, content, measure }: Pick<ReviewSheet, 'round' | 'organiser' | 'content' | 'measure'>): string {
  return `${round}/${organiser}/${content}/${measure}`
}
