import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Delivery } from '../../model/delivery.ts'

/** What the register holds already, as far as a new package is compared with it. Empty when a package is only checked. */
export interface EarlierDeliveries {
  readonly deliveries: readonly Delivery[]
  /** Parquet files of one table, in the order of the deliveries; all deliveries in force when none are named. */
  files(table: string, deliveries?: readonly Delivery[]): string[]
  readonly identityFiles: readonly string[]
}

export const NO_EARLIER_DELIVERIES: EarlierDeliveries = { deliveries: [], files: () => [], identityFiles: [] }

/** Earlier deliveries of a register folder. `deliveries` is the catalogue; only those in force give rows. `identities`: the folder of numbers. */
export function earlierDeliveriesOf(
  registerFolder: string,
  deliveries: readonly Delivery[],
  identities: string,
): EarlierDeliveries {
  const inForce = deliveries.filter((delivery) => delivery.status === 'received')
  const known = new Set(deliveries.map((delivery) => `${delivery.id}.parquet`))
  return {
    deliveries: inForce,
    files: (table, chosen = inForce) =>
      chosen
        .map((delivery) => join(registerFolder, 'deliveries', delivery.id, `${table}.parquet`))
        .filter((path) => existsSync(path)),
    // Numbers once given stay given, also when the delivery that brought them is withdrawn.
    identityFiles: existsSync(identities)
      ? readdirSync(identities)
          .filter((name) => known.has(name))
          .sort()
          .map((name) => join(identities, name))
      : [],
  }
}

/** The delivery that a file of unit records belongs to. */
export function deliveryOfFile(path: string): string {
  return path.split(/[\\/]/).at(-2) ?? path
}
