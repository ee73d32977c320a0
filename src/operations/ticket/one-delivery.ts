import type { Delivery, Receipt } from '../../model/delivery.ts'
import { findDelivery } from '../../store/deliveries.ts'
import type { OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { deliveryNotFound } from '../withdraw-delivery.ts'

/**
 * A delivery that the actor may see. A county sees its own only; what belongs to all organisers, and what does not exist, look to it like
 * another's.
 * @throws Problem `delivery-not-found` or `not-permitted`
 */
export async function requireDelivery(
  id: string,
  operation: string,
  context: OperationContext,
): Promise<{ readonly delivery: Delivery; readonly receipt: Receipt }> {
  const own = context.reach.organisers()
  const found = await findDelivery(context.db, id)
  if (own === 'all') {
    if (!found) throw deliveryNotFound(id)
    return found
  }
  const organiser = found?.delivery.organiser ?? null
  if (!found || organiser === null || !own.includes(organiser)) throw notPermitted(operation)
  return found
}
