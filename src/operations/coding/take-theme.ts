import type { Transaction } from 'kysely'
import { z } from 'zod'
import { REPORT_STATES } from '../../model/social-report.ts'
import { nextState } from '../../model/state-machine.ts'
import type { Schema } from '../../store/schema.ts'
import { codingsOf, hasCountedCodings, removeCodings } from '../../store/social/codings.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { moveReport, THEME_ID } from './add-coding.ts'
import { REPORT_IDS } from './give-theme.ts'
import { heldReports, heldState } from './held-report.ts'

export interface TakenTheme {
  readonly taken: number
  /** Had no such coding of the actor's, or cannot be coded in the state they are in. */
  readonly without: number
}

/**
 * The way back from giving a theme to several whole reports: takes away what the actor gave. Themes of passages, and what others gave,
 * stay.
 */
export const takeTheme = defineOperation({
  name: 'coding.take',
  title: { fi: 'Ota antamasi teema pois', sv: 'Ta bort temat som du gav', en: 'Take away the theme that you gave' },
  access: 'state',
  input: z.strictObject({ reports: REPORT_IDS, theme: THEME_ID }),
  async perform({ reports: ids, theme }, context): Promise<TakenTheme> {
    const reports = await heldReports(context, ids, 'coding.take')
    const details = { theme, reports: reports.length, organiser: reports[0]?.organiser ?? null }
    return context.commit({ subject: `theme/${theme}`, details }, async (tx) => {
      let taken = 0
      // In one order for everybody, as in giving.
      for (const { id } of [...reports].sort((one, other) => one.id.localeCompare(other.id)))
        if (await takeOne(tx, { report: id, theme }, context)) taken += 1
      return { taken, without: reports.length - taken }
    })
  },
})

async function takeOne(
  tx: Transaction<Schema>,
  { report, theme }: { readonly report: string; readonly theme: string },
  context: OperationContext,
): Promise<boolean> {
  const state = await heldState(tx, report)
  if (nextState(REPORT_STATES, state, { by: 'coding.add' }) === null) return false
  const isOwn = (coder: string) => coder === context.actor.id
  const own = (await codingsOf(tx, report)).find((one) => one.theme === theme && one.passage === null && isOwn(one.coder))
  if (!own) return false
  await removeCodings(tx, [own.id])
  const isLast = own.isCounted && !(await hasCountedCodings(tx, report))
  const next = isLast ? nextState(REPORT_STATES, state, { by: 'coding.remove', when: 'last' }) : null
  if (next) await moveReport(tx, { report, state: next, by: 'coding.remove' }, context)
  return true
}
