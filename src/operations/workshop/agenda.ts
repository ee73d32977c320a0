import { z } from 'zod'
import type { Texts } from '../../model/text.ts'
import type { ToldCount } from '../../model/told-count.ts'
import { codeCountsOf, reportsOfPhenomenon } from '../../store/social/phenomenon-reports.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { namedUnits } from '../phenomenon/named-units.ts'
import { joinedBy } from '../phenomenon/reports-behind.ts'
import { heldWorkshop } from './held-workshop.ts'
import { phenomenaOfWorkshop, type ShownWorkshop, showWorkshop, type WorkshopPhenomenon } from './show-workshop.ts'
import { id } from './workshop-input.ts'

export interface AgendaPhenomenon extends WorkshopPhenomenon {
  readonly reports: ToldCount
  /** Different units that are big enough to be named. */
  readonly units: ToldCount
  /** Month of the first; null where the number is not told. */
  readonly firstMonth: string | null
  /** Groups of which enough reports tell; without their numbers, from which others could be reckoned. */
  readonly groups: readonly Texts[]
}

export interface WorkshopAgenda extends Omit<ShownWorkshop, 'phenomena' | 'needs'> {
  readonly phenomena: readonly AgendaPhenomenon[]
  readonly smallest: number
}

/** What is handed out in a workshop: themes, what the phenomena are, protected counts, the questions. No words of any report. */
export const showAgenda = defineOperation({
  name: 'workshop.agenda',
  title: { fi: 'Näytä työpajan asialista', sv: 'Visa verkstadens dagordning', en: 'Show the agenda of a workshop' },
  access: 'read',
  input: z.strictObject({ workshop: id }),
  async perform(asked, context): Promise<WorkshopAgenda> {
    const { needs: _, phenomena: __, ...shown } = await showWorkshop.perform(asked, context)
    const workshop = await heldWorkshop(context, asked.workshop)
    const phenomena = await phenomenaOfWorkshop(context, workshop)
    return {
      ...shown,
      phenomena: await Promise.all(phenomena.map((one) => withCounts(context, { ...one, owner: workshop.owner }))),
      smallest: context.definitions.socialReporting.policy.smallestShown,
    }
  },
})

async function withCounts(
  context: OperationContext,
  { owner, ...phenomenon }: WorkshopPhenomenon & { readonly owner: string },
): Promise<AgendaPhenomenon> {
  const { lists, policy } = context.definitions.socialReporting
  const isTold = (count: number) => count >= policy.smallestShown
  const joined = await joinedBy(context, { id: phenomenon.id, owner })
  const reports = await reportsOfPhenomenon(context.db, joined)
  const isNamed = await namedUnits(context, { owner })
  const units = new Set(reports.flatMap(({ unit }) => (unit !== null && isNamed(unit) ? [unit] : []))).size
  const codes = await codeCountsOf(context.db, joined)
  const groups = lists.groups.codes.filter(({ key }) =>
    codes.some(({ list, code, reports: count }) => list === 'groups' && code === key && isTold(count)),
  )
  const months = reports.map(({ sentOn }) => sentOn.slice(0, 7)).sort()
  const told = (count: number): ToldCount => (isTold(count) ? count : 'few')
  return {
    ...phenomenon,
    reports: told(reports.length),
    units: told(units),
    firstMonth: isTold(reports.length) ? (months[0] ?? null) : null,
    groups: isTold(reports.length) ? groups.map(({ names }) => names) : [],
  }
}
