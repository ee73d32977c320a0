import { z } from 'zod'
import { REPORT_STATES } from '../../model/social-report.ts'
import { nextState } from '../../model/state-machine.ts'
import { assignmentsOf } from '../../store/social/coding-assignments.ts'
import { codingsOf, removeCodings, type StoredCoding, setTheme } from '../../store/social/codings.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation } from '../operation.ts'
import { isSame, requireUsable, THEME_ID } from './add-coding.ts'
import { seenCodings } from './coding-sight.ts'
import { REPORT_IDS } from './give-theme.ts'
import { heldReports, heldState } from './held-report.ts'

export interface MovedCodings {
  readonly moved: number
  readonly reports: number
}

/**
 * Puts one theme in the place of another in the reports chosen: passages, notes and coders stay. Where the other theme stood at the same
 * place already, one of the two is left.
 */
export const moveCodings = defineOperation({
  name: 'coding.move',
  title: { fi: 'Vaihda teema toiseen', sv: 'Byt tema mot ett annat', en: 'Put one theme in the place of another' },
  access: 'state',
  input: z
    .strictObject({ reports: REPORT_IDS, from: THEME_ID, to: THEME_ID })
    .refine(({ from, to }) => from !== to, { message: 'the two themes are the same', path: ['to'] }),
  async perform({ reports: ids, from, to }, context): Promise<MovedCodings> {
    const reports = await heldReports(context, ids, 'coding.move')
    for (const organiser of new Set(reports.map((one) => one.organiser))) requireUsable(await codebookOf(context, organiser), to)
    const assignments = await assignmentsOf(context.db, ids)
    const details = { from, to, reports: reports.length, organiser: reports[0]?.organiser ?? null }
    return context.commit({ subject: `theme/${from}`, details }, async (tx) => {
      let moved = 0
      let touched = 0
      for (const { id } of [...reports].sort((one, other) => one.id.localeCompare(other.id))) {
        if (nextState(REPORT_STATES, await heldState(tx, id), { by: 'coding.add' }) === null) continue
        const own = assignments.filter(({ report }) => report === id)
        const { toMove, toRemove } = split(seenCodings(await codingsOf(tx, id), own, context.actor.id), { from, to })
        await removeCodings(tx, toRemove)
        await setTheme(tx, toMove, to)
        moved += toMove.length + toRemove.length
        if (toMove.length + toRemove.length > 0) touched += 1
      }
      return { moved, reports: touched }
    })
  },
})

/** What becomes the other theme, and what is there already under it. */
function split(codings: readonly StoredCoding[], { from, to }: { from: string; to: string }) {
  const old = codings.filter(({ theme }) => theme === from)
  const isThere = (one: StoredCoding) => codings.some((other) => isSame(other, { ...one, theme: to }))
  return {
    toMove: old.filter((one) => !isThere(one)).map(({ id }) => id),
    toRemove: old.filter(isThere).map(({ id }) => id),
  }
}
