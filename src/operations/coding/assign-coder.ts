import type { Transaction } from 'kysely'
import { z } from 'zod'
import { seededChance } from '../../method/seeded-chance.ts'
import { REPORT_STATES } from '../../model/social-report.ts'
import { nextState } from '../../model/state-machine.ts'
import type { Schema } from '../../store/schema.ts'
import {
  assignmentsOf,
  type CodingAssignment,
  insertAssignments,
  removeAssignment,
} from '../../store/social/coding-assignments.ts'
import { firstCoders } from '../../store/social/first-coders.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { codersOf } from './coders.ts'
import { coderUnfit, nothingToDraw } from './coding-problems.ts'
import { REPORT_IDS } from './give-theme.ts'
import { type HeldReport, heldReports } from './held-report.ts'

export interface Assigned {
  readonly assigned: number
  /** Reports that were asked for but do not fit: not coded yet, coded by the same person, given to somebody already. */
  readonly skipped: number
  /** Of how many the share was drawn; null when the reports were named. */
  readonly drawnFrom: number | null
  readonly seed: number | null
}

const SEEDS = 2_147_483_647

/**
 * Gives reports to a coder. Place 1: whose work it is to code them. Place 2: who codes them a second time without seeing what the first
 * gave; only reports that another person has coded. With `share` so many per cent of all that fit are drawn by lot, from a seed that is
 * kept in the audit trail: the draw can be repeated.
 */
export const assignCoder = defineOperation({
  name: 'coding.assign',
  title: { fi: 'Anna havaintoja luokittelijalle', sv: 'Ge observationer till en kodare', en: 'Give observations to a coder' },
  access: 'state',
  input: z
    .strictObject({
      organiser: z.string().regex(/^\d{2}$/),
      coder: z.string().min(1).max(60),
      place: z.union([z.literal(1), z.literal(2)]),
      reports: REPORT_IDS.optional(),
      sharePercent: z.int().min(1).max(100).optional(),
      seed: z.int().min(0).max(SEEDS).optional(),
    })
    .refine(
      ({ reports, sharePercent, place }) => (reports === undefined) !== (sharePercent === undefined) && (reports || place === 2),
      {
        message: 'name reports, or a share for the second coder',
        path: ['reports'],
      },
    ),
  async perform({ organiser, coder, place, ...asked }, context): Promise<Assigned> {
    context.reach.requireOrganiser(organiser)
    if (!(await codersOf(context, [organiser])).some(({ account }) => account === coder)) throw coderUnfit()
    const { reports, drawnFrom, seed, skipped } = await chosen({ organiser, coder, place, ...asked }, context)
    if (reports.length === 0) throw nothingToDraw()
    const details = { organiser, coder, place, reports: reports.length, sharePercent: asked.sharePercent ?? null, seed }
    await context.commit({ subject: `coder/${coder}`, details }, (tx) => assign(tx, { reports, coder, place }))
    return { assigned: reports.length, skipped, drawnFrom, seed }
  },
})

interface Asked {
  readonly organiser: string
  readonly coder: string
  readonly place: 1 | 2
  readonly reports?: readonly string[] | undefined
  readonly sharePercent?: number | undefined
  readonly seed?: number | undefined
}

async function chosen(asked: Asked, context: OperationContext) {
  if (asked.reports) {
    const reports = await heldReports(context, asked.reports, 'coding.assign')
    const fitting = await fittingReports(
      reports.filter(({ organiser }) => organiser === asked.organiser),
      asked,
      context,
    )
    return { reports: fitting, skipped: asked.reports.length - fitting.length, drawnFrom: null, seed: null }
  }
  const seed = asked.seed ?? Number.parseInt(context.now().replaceAll(/\D/g, '').slice(-9), 10)
  const all = await firstCoders(context.db, { organiser: asked.organiser })
  const fitting = all.filter(({ coders }) => !coders.includes(asked.coder)).map(({ report }) => report)
  const many = Math.ceil((fitting.length * (asked.sharePercent ?? 0)) / 100)
  return { reports: drawn(fitting, many, seed), skipped: 0, drawnFrom: fitting.length, seed }
}

/** So many of the reports, each as likely; the same for the same seed and reports. */
export function drawn(reports: readonly string[], many: number, seed: number): string[] {
  const chance = seededChance(seed)
  const left = [...reports].sort()
  return Array.from({ length: Math.min(many, left.length) }, () => left.splice(chance.whole(left.length), 1)[0] ?? '')
}

async function fittingReports(
  reports: readonly HeldReport[],
  { coder, place }: Asked,
  { db }: Pick<OperationContext, 'db'>,
): Promise<string[]> {
  const ids = reports.map(({ id }) => id)
  if (place === 1) {
    const taken = (await assignmentsOf(db, ids)).filter((one) => one.isDone || one.place === 2).map(({ report }) => report)
    return reports
      .filter(({ id, state }) => nextState(REPORT_STATES, state, { by: 'coding.add' }) && !taken.includes(id))
      .map(({ id }) => id)
  }
  const coded = await firstCoders(db, { reports: ids })
  return coded.filter(({ coders }) => !coders.includes(coder)).map(({ report }) => report)
}

interface Giving {
  readonly reports: readonly string[]
  readonly coder: string
  readonly place: 1 | 2
}

async function assign(tx: Transaction<Schema>, { reports, coder, place }: Giving): Promise<void> {
  const known = await assignmentsOf(tx, reports)
  for (const report of place === 1 ? reports : []) await removeAssignment(tx, { report, place: 1 })
  const open = { coder, place, isDone: false, outcome: null } as const
  await insertAssignments(tx, [
    ...reports.map((report): CodingAssignment => ({ report, ...open })),
    ...(place === 2 ? await firstsOf(tx, reports, known) : []),
  ])
}

/** Who has coded a report is its first coder, and has finished, where nobody else was named before. */
async function firstsOf(
  tx: Transaction<Schema>,
  reports: readonly string[],
  known: readonly CodingAssignment[],
): Promise<CodingAssignment[]> {
  const missing = reports.filter((report) => !known.some((one) => one.report === report))
  const coded = await firstCoders(tx, { reports: missing })
  return coded.map(({ report, coders }) => ({ report, place: 1, coder: coders[0] ?? '', isDone: true, outcome: null }))
}
