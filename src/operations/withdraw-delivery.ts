import { z } from 'zod'
import type { Delivery } from '../model/delivery.ts'
import { Problem } from '../model/problem.ts'
import { destroyDelivery } from '../register/intake/destroy-delivery.ts'
import { findDelivery, markReceived, markWithdrawn } from '../store/deliveries.ts'
import { type AffectedWork, workUsing } from '../store/delivery-uses.ts'
import { defineOperation } from './operation.ts'

export interface Withdrawal extends AffectedWork {
  readonly delivery: string
  /** Deliveries that it had replaced: back in force. */
  readonly restored: readonly string[]
}

/**
 * Takes a wrongly sent delivery out: the raw package is destroyed, its unit records removed, and the catalogue says why. What was
 * published stays until it is revised; runs and drafts that used it are named. Client numbers given out stay given out.
 *
 * @throws Problem `delivery-not-found`; `delivery-not-in-register` when it was rejected or withdrawn before.
 */
export const withdrawDelivery = defineOperation({
  name: 'delivery.withdraw',
  title: { fi: 'Peru toimitus', sv: 'Återta leverans', en: 'Withdraw delivery' },
  /** `why` is kept in the catalogue: a reason, nothing about a person. */
  input: z.strictObject({ delivery: z.string().min(1), why: z.string().trim().min(3).max(500) }),
  async perform({ delivery: id, why }, context): Promise<Withdrawal> {
    const found = await findDelivery(context.db, id)
    if (!found) throw deliveryNotFound(id)
    if (!isWithdrawable(found.delivery)) throw notInRegister(found.delivery)
    const affected = await workUsing(context.db, id)
    // A delivery that was itself replaced meanwhile gives nothing back: the newer package stays the truth.
    const restored = found.delivery.status === 'received' ? found.receipt.replaced : []
    await context.commit({ subject: id, details: { restored: restored.join(' ') } }, async (transaction) => {
      await markWithdrawn(transaction, id, why)
      await markReceived(transaction, restored)
    })
    // After the commit: should the process be killed here, the next start removes the files of withdrawn deliveries.
    destroyDelivery(context.folder, id)
    return { delivery: id, restored, ...affected }
  },
})

function isWithdrawable({ status }: Delivery): boolean {
  return status === 'received' || status === 'replaced'
}

export function deliveryNotFound(id: string): Problem {
  return new Problem({
    code: 'delivery-not-found',
    kind: 'notFound',
    parameters: { delivery: id.slice(0, 40) },
    texts: {
      fi: `Toimitusta ${id.slice(0, 40)} ei ole. Katso tunnukset toimitusten luettelosta.`,
      sv: `Leveransen ${id.slice(0, 40)} finns inte. Se beteckningarna i förteckningen över leveranser.`,
      en: `There is no delivery ${id.slice(0, 40)}. See the names in the list of deliveries.`,
    },
  })
}

function notInRegister({ id, status }: Delivery): Problem {
  return new Problem({
    code: 'delivery-not-in-register',
    kind: 'conflict',
    parameters: { delivery: id, status },
    texts: {
      fi: `Toimitusta ${id} ei ole rekisterissä (tila ${status}), joten sitä ei voi perua.`,
      sv: `Leveransen ${id} finns inte i registret (status ${status}) och kan därför inte återtas.`,
      en: `Delivery ${id} is not in the register (status ${status}), so it cannot be withdrawn.`,
    },
  })
}
