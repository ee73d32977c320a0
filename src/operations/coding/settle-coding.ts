import type { Transaction } from 'kysely'
import { z } from 'zod'
import { REPORT_STATES } from '../../model/social-report.ts'
import { nextState } from '../../model/state-machine.ts'
import { countedAs } from '../../model/theme-tree.ts'
import type { Schema } from '../../store/schema.ts'
import { type Comparison, comparisonsOf, decideComparison, setOutcome } from '../../store/social/coding-assignments.ts'
import { codingsOf, hasCountedCodings, type StoredCoding, setCountedOf } from '../../store/social/codings.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation } from '../operation.ts'
import { moveReport, REPORT_ID, THEME_ID } from './add-coding.ts'
import { decidedMeanwhile, nothingToSettle } from './coding-problems.ts'
import { heldReport, heldState } from './held-report.ts'

export interface SettledCoding {
  /** Themes of the report on which nobody has decided yet. */
  readonly open: number
}

/**
 * Decides whether a theme that one of two coders gave counts. `was` is the decision that was seen (null = none yet): another one made
 * meanwhile is not overwritten. What each of them gave stays as it was, for the figures of agreement.
 */
export const settleCoding = defineOperation({
  name: 'coding.settle',
  title: { fi: 'Ratkaise luokittelijoiden ero', sv: 'Avgör kodarnas skillnad', en: 'Settle a difference between coders' },
  access: 'state',
  input: z.strictObject({ report: REPORT_ID, theme: THEME_ID, isKept: z.boolean(), was: z.boolean().nullable() }),
  async perform({ report: id, theme, isKept, was }, context): Promise<SettledCoding> {
    const report = await heldReport(context, id, 'coding.settle')
    const { themes } = await codebookOf(context, report.organiser)
    const details = { organiser: report.organiser, theme, isKept }
    return context.commit({ subject: `social-report/${id}`, details }, async (tx) => {
      const state = await heldState(tx, id)
      const all = await comparisonsOf(tx, [id])
      requireUndecided(all, theme, was)
      await decideComparison(tx, { report: id, theme, isKept, by: context.actor.id, at: context.now() })
      const isOfTheme = (one: StoredCoding) => countedAs(themes, one.theme) === theme
      await setCountedOf(
        tx,
        (await codingsOf(tx, id)).filter(isOfTheme).map((one) => one.id),
        isKept,
      )
      await moveIfBare(tx, { report: id, state }, context)
      const open = all.filter((one) => isDifferent(one) && one.decided === null && one.theme !== theme).length
      if (open === 0) await setOutcome(tx, id, 'settled')
      return { open }
    })
  },
})

export function isDifferent({ first, second }: Pick<Comparison, 'first' | 'second'>): boolean {
  return first !== second
}

/** @throws Problem `nothing-to-settle`, `decided-meanwhile` */
function requireUndecided(all: readonly Comparison[], theme: string, was: boolean | null): void {
  const found = all.find((one) => one.theme === theme)
  if (!found || !isDifferent(found)) throw nothingToSettle()
  if (found.decided !== was) throw decidedMeanwhile()
}

/** A report whose last theme does not count waits for coding again. */
async function moveIfBare(
  tx: Transaction<Schema>,
  { report, state }: { readonly report: string; readonly state: keyof typeof REPORT_STATES.states },
  context: Parameters<typeof moveReport>[2],
): Promise<void> {
  const isBare = !(await hasCountedCodings(tx, report))
  const next = nextState(
    REPORT_STATES,
    state,
    isBare ? { by: 'coding.settle', when: 'last' } : { by: 'coding.settle', when: 'first' },
  )
  if (next) await moveReport(tx, { report, state: next, by: 'coding.settle' }, context)
}
