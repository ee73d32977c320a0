import { z } from 'zod'
import type { Texts } from '../../model/text.ts'
import { type AuditRow, countAudit, searchAudit as searchRows } from '../../store/search-audit.ts'
import { defineOperation } from '../operation.ts'
import { auditFilterShape, filterOf, filtersUsed } from './audit-filter.ts'

export interface AuditLine {
  readonly number: number
  /** ISO, UTC. */
  readonly at: string
  readonly role: string
  /** An account's id, `operator` or `system`. */
  readonly actor: string
  readonly operation: string
  readonly subject: string
  readonly details: Readonly<Record<string, string | number | boolean | null>>
}

export interface AuditPage {
  readonly entries: readonly AuditLine[]
  /** All that match, on this page and elsewhere. */
  readonly matching: number
  /** Give it as `before` for the next, older page; null on the last one. */
  readonly older: number | null
  /** Every operation by name with its title, to show instead of names and to choose from. */
  readonly operations: readonly { readonly name: string; readonly title: Texts }[]
}

const PAGE = 100

/** Looks into the audit trail, newest first, a hundred entries at a time. Looking is itself an entry. */
export const searchAudit = defineOperation({
  name: 'audit.search',
  title: { fi: 'Hae tapahtumalokista', sv: 'Sök i händelseloggen', en: 'Search the audit trail' },
  access: 'read',
  input: z.strictObject({ ...auditFilterShape, before: z.int().positive().nullable().default(null) }),
  async perform({ before, ...question }, context): Promise<AuditPage> {
    context.reach.organisers()
    const filter = filterOf(question)
    const { OPERATIONS } = await import('../all.ts')
    const matching = await countAudit(context.db, filter)
    const found = await searchRows(context.db, filter, { before, limit: PAGE + 1 })
    const rows = found.slice(0, PAGE)
    const details = { filters: filtersUsed(question), shown: rows.length }
    await context.commit({ subject: 'audit', details }, async () => undefined)
    return {
      entries: rows.map(lineOf),
      matching,
      older: found.length > PAGE ? (rows.at(-1)?.number ?? null) : null,
      operations: OPERATIONS.map(({ name, title }) => ({ name, title })),
    }
  },
})

function lineOf(row: AuditRow): AuditLine {
  return {
    number: row.number,
    at: row.at,
    role: row.actor_role,
    actor: row.actor_id,
    operation: row.operation,
    subject: row.subject,
    details: JSON.parse(row.details) as AuditLine['details'],
  }
}
