import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Codebook } from '../../model/codebook.ts'
import { countedAs } from '../../model/theme-tree.ts'
import type { Schema } from '../../store/schema.ts'
import { assignmentsOf, insertComparisons, setDone, setOutcome } from '../../store/social/coding-assignments.ts'
import { codingsOf } from '../../store/social/codings.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation } from '../operation.ts'
import { REPORT_ID } from './add-coding.ts'
import { notAssigned } from './coding-problems.ts'
import { heldReport, heldState } from './held-report.ts'

export interface FinishedCoding {
  /** Both have finished: from now on they see each other's codings. */
  readonly isCompared: boolean
  /** Themes that only one of them gave. */
  readonly differing: number
}

/** A coder says that they are ready with a report that was given to them. When both are, what they gave is compared. */
export const finishCoding = defineOperation({
  name: 'coding.finish',
  title: { fi: 'Merkitse havainto luokitelluksi', sv: 'Markera observationen som kodad', en: 'Finish coding an observation' },
  access: 'state',
  input: z.strictObject({ report: REPORT_ID }),
  async perform({ report: id }, context): Promise<FinishedCoding> {
    const report = await heldReport(context, id, 'coding.finish')
    const codebook = await codebookOf(context, report.organiser)
    return context.commit({ subject: `social-report/${id}`, details: { organiser: report.organiser } }, async (tx) => {
      await heldState(tx, id)
      const assignments = await assignmentsOf(tx, [id])
      const own = assignments.find(({ coder, isDone }) => coder === context.actor.id && !isDone)
      if (!own) throw notAssigned()
      await setDone(tx, { report: id, place: own.place })
      const second = assignments.find(({ place }) => place === 2)
      const areOthersDone = assignments.every((one) => one === own || one.isDone)
      if (!second || !areOthersDone) return { isCompared: false, differing: 0 }
      return { isCompared: true, differing: await compare(tx, { report: id, second: second.coder, codebook }) }
    })
  },
})

interface Comparing {
  readonly report: string
  readonly second: string
  readonly codebook: Codebook
}

/** Passages count as the report having the theme; a theme that was merged counts as what it became. Answers how many differ. */
async function compare(tx: Transaction<Schema>, { report, second, codebook }: Comparing): Promise<number> {
  const codings = await codingsOf(tx, report)
  const themes = (isSecond: boolean) =>
    new Set(
      codings
        .filter(({ coder, isCounted }) => (coder === second && !isCounted) === isSecond)
        .map(({ theme }) => countedAs(codebook.themes, theme)),
    )
  const [first, other] = [themes(false), themes(true)]
  const compared = [...new Set([...first, ...other])].sort()
  await insertComparisons(
    tx,
    compared.map((theme) => ({ report, theme, first: first.has(theme), second: other.has(theme) })),
  )
  const differing = compared.filter((theme) => first.has(theme) !== other.has(theme)).length
  if (differing === 0) await setOutcome(tx, report, 'agreed')
  return differing
}
