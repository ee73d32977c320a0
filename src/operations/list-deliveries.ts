import { z } from 'zod'
import type { Delivery } from '../model/delivery.ts'
import { listDeliveries as readCatalogue } from '../store/deliveries.ts'
import { defineOperation } from './operation.ts'

/** The catalogue of deliveries, in the order of receiving. */
export const listDeliveries = defineOperation({
  name: 'delivery.list',
  title: { fi: 'Luettele toimitukset', sv: 'Lista leveranser', en: 'List deliveries' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<readonly Delivery[]> {
    return readCatalogue(context.db)
  },
})
