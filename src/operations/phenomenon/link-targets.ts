import { z } from 'zod'
import type { Owner, PhenomenonLinkKind } from '../../model/phenomenon.ts'
import { COUNTED_STATES, type ReportState } from '../../model/social-report.ts'
import { phenomenonById } from '../../store/social/phenomena.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import type { OperationContext } from '../operation.ts'
import { NOTE, typed } from './input-shapes.ts'
import { targetNotFound } from './phenomenon-problems.ts'

/** What can be joined by hand; an indicator is joined by pinning it. */
const JOINED_BY_HAND = ['report', 'theme', 'source', 'phenomenon'] as const

export const linkInput = z.strictObject({
  kind: z.enum(JOINED_BY_HAND),
  target: z.string().min(1).max(60),
  note: typed(NOTE)
    .nullable()
    .default(null)
    .transform((note) => note || null),
})

interface Wanted {
  readonly kind: PhenomenonLinkKind
  readonly target: string
}
type Reading = Pick<OperationContext, 'db' | 'definitions' | 'now'>
type To = { readonly owner: Owner; readonly id?: string }

/**
 * Refuses to join what is not there or not to be had: a report of another county, a theme the county does not use, another's source, a
 * county's phenomenon that has not been shared.
 * @throws Problem `phenomenon-target-not-found`
 */
export async function requireTarget(context: Reading, to: To, { kind, target }: Wanted): Promise<void> {
  if (!(await MAY_JOIN[kind](context, to, target))) throw targetNotFound(kind)
}

type MayJoin = (context: Reading, to: To, target: string) => Promise<boolean>

const MAY_JOIN: Readonly<Record<PhenomenonLinkKind, MayJoin>> = {
  report: async ({ db }, { owner }, target) => {
    const row = await db.selectFrom('social_report').select(['organiser', 'state']).where('id', '=', target).executeTakeFirst()
    return row?.organiser === owner && isCounted(row.state)
  },
  theme: async (context, { owner }, target) => {
    const { themes } = await codebookOf(context, owner)
    return themes.some(({ id }) => id === target)
  },
  source: async ({ db }, { owner }, target) => {
    const row = await db.selectFrom('evidence_source').select('owner').where('id', '=', target).executeTakeFirst()
    return row !== undefined && (row.owner === owner || row.owner === 'national')
  },
  indicator: async () => false,
  phenomenon: async ({ db }, { owner, id }, target) => {
    const other = await phenomenonById(db, target)
    if (!other || other.id === id || other.state === 'merged') return false
    return other.owner === owner || (owner === 'national' && other.sharedOn !== null)
  },
}

function isCounted(state: string): boolean {
  return (COUNTED_STATES as readonly ReportState[]).includes(state as ReportState)
}
