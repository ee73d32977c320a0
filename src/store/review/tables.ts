import type { Generated } from 'kysely'

/** Rounds. `sequence`: number of the round of its cycle. */
export interface ReviewRoundTable {
  number: Generated<number>
  id: string
  cycle: string
  sequence: number
  run_id: string
  state: string
  opened_at: string
  opened_by: string
  due: string
  renewed_at: string | null
  closed_at: string | null
}

/** What names a sheet. */
export interface SheetColumns {
  round: string
  organiser: string
  content: string
  measure: string
}

/** What one organiser answers about one content. `reason`: why it is reviewed; `assignee`, `signed_by`, `settled_by`: accounts. */
export interface ReviewSheetTable extends SheetColumns {
  number: Generated<number>
  reason: string
  state: string
  assignee: string | null
  signed_by: string | null
  signed_at: string | null
  settled_by: string | null
  settled_at: string | null
  settled_reason: string
  version: number
}

/**
 * Lines of a sheet, in the order of `position`. `figures`, `answer` (the one in force) and `reopened` are JSON. `is_municipality` and
 * `is_answered` are 0 or 1, for counting without reading the rest.
 */
export interface ReviewItemTable extends SheetColumns {
  number: Generated<number>
  area: string
  position: number
  is_municipality: number
  is_answered: number
  figures: string
  answer: string | null
  reopened: string | null
  version: number
}

/**
 * Every version of every answer; lines are only added. `version`: that of the item it became. `answer` is JSON, null = taken back.
 * `stands_for`: its own version, or the version that an undo brought back (0 = the empty line).
 */
export interface ReviewAnswerTable extends SheetColumns {
  number: Generated<number>
  area: string
  version: number
  stands_for: number
  answer: string | null
  answered_by: string
  answered_at: string
}

/** Threads, one for each sheet. `mentions`: an account; `mentions_institute`: 0 or 1; `answered_at`: when those mentioned wrote. */
export interface ReviewCommentTable extends SheetColumns {
  number: Generated<number>
  written_by: string
  side: string
  written_at: string
  words: string
  mentions: string | null
  mentions_institute: number
  answered_at: string | null
}

/** Tables of the review rounds; queried in the files beside. */
export interface ReviewTables {
  review_round: ReviewRoundTable
  review_sheet: ReviewSheetTable
  review_item: ReviewItemTable
  review_answer: ReviewAnswerTable
  review_comment: ReviewCommentTable
}
