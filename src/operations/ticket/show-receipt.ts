import { z } from 'zod'
import type { Delivery, Receipt } from '../../model/delivery.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import { ticketsLinkedTo } from '../../store/tickets/tickets.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { requireDelivery } from './one-delivery.ts'

export interface ShownReceipt {
  readonly receipt: Receipt
  readonly status: Delivery['status']
  readonly createdAt: string
  readonly digest: string
  /** The delivery that has replaced it; null while it is in force. */
  readonly replacedBy: string | null
  /** Tickets made of it. */
  readonly tickets: readonly string[]
}

/** The receipt of a delivery: what came, what was used, what it replaced. */
export const showReceipt = defineOperation({
  name: 'delivery.receipt',
  title: { fi: 'Näytä toimituksen kuittaus', sv: 'Visa leveransens kvittens', en: 'Show the receipt of a delivery' },
  access: 'read',
  input: z.strictObject({ delivery: z.string().max(20) }),
  async perform({ delivery: id }, context): Promise<ShownReceipt> {
    const { delivery, receipt } = await requireDelivery(id, 'delivery.receipt', context)
    const tickets = await ticketsLinkedTo(context.db, { kind: 'delivery', target: id })
    const { status, createdAt, digest } = delivery
    return { receipt, status, createdAt, digest, replacedBy: await replacing(delivery, context), tickets }
  },
})

async function replacing({ id, status, organiser, period }: Delivery, { db }: OperationContext): Promise<string | null> {
  if (status !== 'replaced') return null
  const later = (await listDeliveries(db)).filter(
    (one) => one.id > id && one.organiser === organiser && one.period === period && one.status === 'received',
  )
  return later.at(-1)?.id ?? null
}
