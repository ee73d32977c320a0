import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { type AnswerVersion, isAnswered, type ReviewItem } from '../../model/review.ts'
import { addAnswerVersion, answerVersions, changeItem, listItems } from '../../store/review/items.ts'
import { changeSheet } from '../../store/review/sheets.ts'
import { defineOperation } from '../operation.ts'
import { holdOpenSheet, nextSheetState } from './held-sheet.ts'
import { itemShape, versionShape } from './input-shapes.ts'
import { lineNotFound, nothingToUndo } from './review-problems.ts'

export interface ClearedAnswer {
  /** The line as it stands now. */
  readonly item: ReviewItem
  readonly isAnswered: boolean
}

/**
 * Takes back the last answer of a line: the one before it stands again, or none. Nothing is removed: what is brought back becomes a
 * version of its own, and undoing once more goes one step further back.
 * @throws Problem `changed-meanwhile`, `nothing-to-undo`, `review-round-closed`, `not-in-this-state` (conflict), `review-line-not-found`.
 */
export const clearAnswer = defineOperation({
  name: 'review.clear',
  title: { fi: 'Kumoa viimeisin vastaus', sv: 'Ångra det senaste svaret', en: 'Undo the last answer' },
  access: 'state',
  input: z.strictObject({ ...itemShape, version: versionShape }),
  async perform({ version, area, ...place }, context): Promise<ClearedAnswer> {
    context.reach.requireOrganiser(place.organiser)
    const details = { content: place.content, measure: place.measure, area }
    return context.commit({ subject: `${place.round}/${place.organiser}`, details }, async (transaction) => {
      const { sheet } = await holdOpenSheet(transaction, place)
      const state = nextSheetState(sheet, 'review.clear')
      const lines = await listItems(transaction, { ...place, organisers: [place.organiser] })
      const item = lines.find((line) => line.area === area)
      if (!item) throw lineNotFound(area)
      requireSameVersion({ expected: version, stored: item.version, what: `${place.content}/${area}` })
      const history = await answerVersions(transaction, item)
      const before = versionBefore(history)
      const next: ReviewItem = { ...item, answer: before?.answer ?? null, version: item.version + 1 }
      await changeItem(transaction, next)
      await addAnswerVersion(transaction, next, {
        version: next.version,
        standsFor: before?.version ?? 0,
        answer: next.answer,
        by: context.actor.id,
        at: context.now(),
      })
      await changeSheet(transaction, place, { state })
      return { item: next, isAnswered: isAnswered(next.answer) }
    })
  },
})

/** The version that stood before the one in force was given; null = the empty line. @throws Problem `nothing-to-undo`. */
function versionBefore(history: readonly AnswerVersion[]): AnswerVersion | null {
  const standing = history.at(-1)?.standsFor ?? 0
  if (standing === 0) throw nothingToUndo()
  const before = history.findLast(({ version }) => version < standing)
  return history.find(({ version }) => version === before?.standsFor) ?? null
}
