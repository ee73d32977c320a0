import type { Operation } from '../operation.ts'
import { answerItems } from './answer-items.ts'
import { openRound } from './open-round.ts'
import { previewRound } from './preview-round.ts'
import { showSheets } from './show-sheet.ts'

/** Review rounds: opening, answering, signing, settling. */
// biome-ignore lint/suspicious/noExplicitAny: a list of operations with different inputs has no narrower type
export const REVIEW_OPERATIONS: readonly Operation<any, unknown>[] = [previewRound, openRound, showSheets, answerItems]
