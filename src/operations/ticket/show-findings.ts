import { z } from 'zod'
import type { Definitions } from '../../model/definitions.ts'
import type { Delivery } from '../../model/delivery.ts'
import type { Finding } from '../../model/finding.ts'
import type { FindingCause } from '../../model/finding-cause.ts'
import type { Texts } from '../../model/text.ts'
import type { FaultLayer } from '../../model/ticket.ts'
import { documentsOfCauses } from '../../register/intake/document-findings.ts'
import { causesOf, findingsOf } from '../../register/intake/read-findings.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import { ticketsLinkedTo } from '../../store/tickets/tickets.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { requireDelivery } from './one-delivery.ts'

export interface ShownCause extends FindingCause {
  /** What the rule sees and what to do about it. */
  readonly title: Texts
  readonly remedy: Texts
  /** People whose received documents have it; null when the register does not know. */
  readonly persons: number | null
  /** The vendor whose systems made all those documents; null when not one. */
  readonly vendor: string | null
  /** Who can mend it, as far as the route tells: for an archived document the archive is asked first. */
  readonly mender: FaultLayer
  /** The earliest delivery of the same organiser and kind with the same cause; the delivery itself when it is new. */
  readonly firstSeen: { readonly delivery: string; readonly receivedAt: string }
  /** Tickets made of the cause. */
  readonly tickets: readonly string[]
}

export interface ShownFindings {
  readonly delivery: string
  readonly causes: readonly ShownCause[]
  /** Rules that could not run, and why. */
  readonly notRun: readonly { readonly rule: string; readonly title: Texts; readonly why: string }[]
}

/** The findings of a delivery by cause, those that hinder most first. Leaves an entry in the audit trail: it tells numbers of people. */
export const showFindings = defineOperation({
  name: 'delivery.findings',
  title: { fi: 'Näytä havainnot syittäin', sv: 'Visa iakttagelserna efter orsak', en: 'Show findings by cause' },
  access: 'read',
  input: z.strictObject({ delivery: z.string().max(20) }),
  async perform({ delivery: id }, context): Promise<ShownFindings> {
    const { delivery } = await requireDelivery(id, 'delivery.findings', context)
    const { folder, definitions, db } = context
    const earlier = await earlierOfSameKind(delivery, context)
    const documents = await context.withDuckDB((connection) => documentsOfCauses(connection, { folder, delivery }))
    const causes: ShownCause[] = []
    for (const cause of await causesOf(folder, id)) {
      const first = (await firstWith(cause.cause, earlier, context)) ?? delivery
      causes.push({
        ...cause,
        title: titleOf(cause.rule, definitions),
        remedy: definitions.checks.find(({ id: rule }) => rule === cause.rule)?.remedy ?? { fi: '', sv: '', en: '' },
        persons: documents.get(cause.cause)?.persons ?? null,
        vendor: documents.get(cause.cause)?.vendor ?? null,
        mender: menderOf(delivery),
        firstSeen: { delivery: first.id, receivedAt: first.receivedAt },
        tickets: await ticketsLinkedTo(db, { kind: 'finding', target: `${cause.cause}@${id}` }),
      })
    }
    const details = { organiser: delivery.organiser, causes: causes.length }
    await context.commit({ subject: id, details }, async () => undefined)
    return { delivery: id, causes, notRun: await rulesNotRun(id, context) }
  },
})

const ROWS_AT_ONCE = 200

type ShownRow = Pick<Finding, 'table' | 'row' | 'columns' | 'observed' | 'expected' | 'message'> & {
  /** 1-based place among the findings of the cause. */
  readonly place: number
}

export interface ShownRows {
  readonly rows: readonly ShownRow[]
  readonly total: number
  readonly offset: number
}

/** Rows of one cause, two hundred at a time. Leaves an entry in the audit trail. */
export const showFindingRows = defineOperation({
  name: 'delivery.finding-rows',
  title: { fi: 'Näytä syyn rivit', sv: 'Visa orsakens rader', en: 'Show the rows of a cause' },
  access: 'read',
  input: z.strictObject({
    delivery: z.string().max(20),
    cause: z.string().max(300),
    offset: z.int().min(0).default(0),
  }),
  async perform({ delivery: id, cause, offset }, context): Promise<ShownRows> {
    const { delivery } = await requireDelivery(id, 'delivery.finding-rows', context)
    const rows: Finding[] = []
    let total = 0
    for await (const finding of findingsOf(context.folder, id)) {
      if (!('severity' in finding) || finding.cause !== cause) continue
      if (total >= offset && rows.length < ROWS_AT_ONCE) rows.push(finding)
      total += 1
    }
    const details = { organiser: delivery.organiser, rows: rows.length }
    await context.commit({ subject: id, details }, async () => undefined)
    return { rows: rows.map((row, index) => ({ ...rowOf(row), place: offset + index + 1 })), total, offset }
  },
})

function rowOf({ table, row, columns, observed, expected, message }: Finding): Omit<ShownRow, 'place'> {
  return { table, row, columns, observed, expected, message }
}

/** What a county sent itself it can send anew; what came through the archive arose somewhere on a longer way. */
function menderOf({ kind }: Pick<Delivery, 'kind'>): FaultLayer {
  if (kind === 'separate-delivery') return 'supplier'
  return kind === 'archive-extract' ? 'archive' : 'institute'
}

async function earlierOfSameKind({ id, kind, organiser }: Delivery, { db }: OperationContext): Promise<readonly Delivery[]> {
  const deliveries = await listDeliveries(db)
  return deliveries.filter((one) => one.id < id && one.kind === kind && one.organiser === organiser && one.status !== 'withdrawn')
}

async function firstWith(
  cause: string,
  deliveries: readonly Delivery[],
  { folder }: OperationContext,
): Promise<Delivery | undefined> {
  for (const delivery of deliveries) {
    const causes = await causesOf(folder, delivery.id)
    if (causes.some((one) => one.cause === cause)) return delivery
  }
  return undefined
}

async function rulesNotRun(id: string, { folder, definitions }: OperationContext): Promise<ShownFindings['notRun']> {
  const notRun: ShownFindings['notRun'][number][] = []
  for await (const finding of findingsOf(folder, id)) {
    if ('notRun' in finding) notRun.push({ rule: finding.rule, title: titleOf(finding.rule, definitions), why: finding.notRun })
  }
  return notRun
}

/** What a check looks for; its id when the definitions no longer have it. */
function titleOf(rule: string, { checks }: Definitions): Texts {
  return checks.find(({ id }) => id === rule)?.title ?? { fi: rule, sv: rule, en: rule }
}
