import { z } from 'zod'
import type { Delivery, Receipt } from '../model/delivery.ts'
import { LANGUAGES, type Texts } from '../model/text.ts'
import { removeUnacknowledged } from '../register/intake/destroy-delivery.ts'
import { receivePackage } from '../register/intake/receive-package.ts'
import { findDelivery, insertDelivery, listDeliveries } from '../store/deliveries.ts'
import { pseudonymKeysInUse } from '../store/upkeep/keys-in-use.ts'
import { importPopulation, type PopulationImport } from './import-population.ts'
import { defineOperation, type OperationContext } from './operation.ts'

/** What the sender gets back: a receipt, or what was imported when the package was a model population. */
export type Reception = Receipt | { readonly kind: 'model-population'; readonly population: PopulationImport }

/**
 * Receives one package: checks, filters, pseudonymises, stores. The row in the catalogue is the acknowledgement. The same package
 * again gives the receipt of the first time with the status `already-received`.
 */
export const receiveDelivery = defineOperation({
  name: 'delivery.receive',
  title: { fi: 'Ota toimitus vastaan', sv: 'Ta emot leverans', en: 'Receive delivery' },
  /** A folder, zip or side file; absolute. Findings are written in `lang`. */
  input: z.strictObject({ path: z.string().min(1), lang: z.enum(LANGUAGES).default('fi') }),
  async perform({ path, lang }, context): Promise<Reception> {
    const { definitions, folder, withDuckDB } = context
    const reception = await receivePackage({
      path,
      lang,
      definitions,
      folder,
      withDuckDB,
      deliveries: await listDeliveries(context.db),
      pseudonymKeysInUse: await pseudonymKeysInUse(context.db),
      now: () => context.now(),
      progress: (done, total) => context.progress({ step: 'intake', label: READING, done, total }),
    })
    if (reception.kind === 'model-population') {
      return { kind: 'model-population', population: await importPopulation.perform({ path }, context) }
    }
    if (reception.kind === 'already-received') return firstReceipt(reception.delivery, context)
    const { delivery, receipt } = reception.prepared
    const details = { kind: delivery.kind, organiser: delivery.organiser, period: delivery.period, status: delivery.status }
    try {
      await context.commit({ subject: delivery.id, details }, (transaction) => insertDelivery(transaction, delivery, receipt))
    } catch (error) {
      removeUnacknowledged(folder, delivery.id)
      throw error
    }
    return receipt
  },
})

async function firstReceipt({ id }: Delivery, context: OperationContext): Promise<Receipt> {
  const found = await findDelivery(context.db, id)
  if (!found) throw new Error(`delivery ${id} has no row`)
  return { ...found.receipt, status: 'already-received' }
}

const READING: Texts = { fi: 'Luetaan toimitusta', sv: 'Leveransen läses', en: 'Reading the delivery' }
