import { z } from 'zod'
import type { Delivery } from '../../model/delivery.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import { defineOperation } from '../operation.ts'

/** A line of the list of deliveries. */
export type DeliveryLine = Pick<Delivery, 'id' | 'kind' | 'organiser' | 'period' | 'receivedAt' | 'status'> & {
  readonly rowsReceived: number
  readonly rowsRejected: number
}

/** Deliveries, newest first: a county's own, for the institute all. */
export const ownDeliveries = defineOperation({
  name: 'delivery.own',
  title: { fi: 'Näytä omat toimitukset', sv: 'Visa egna leveranser', en: 'Show own deliveries' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<readonly DeliveryLine[]> {
    const own = context.reach.organisers()
    const deliveries = await listDeliveries(context.db)
    const seen = deliveries.filter(({ organiser }) => own === 'all' || (organiser !== null && own.includes(organiser)))
    return seen.reverse().map(toLine)
  },
})

function toLine({ id, kind, organiser, period, receivedAt, status, files }: Delivery): DeliveryLine {
  const sum = (count: 'rowsReceived' | 'rowsRejected') => files.reduce((total, file) => total + file[count], 0)
  return {
    id,
    kind,
    organiser,
    period,
    receivedAt,
    status,
    rowsReceived: sum('rowsReceived'),
    rowsRejected: sum('rowsRejected'),
  }
}
