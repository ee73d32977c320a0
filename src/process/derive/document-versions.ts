import type { IsoDate } from '../../model/period.ts'
import type { DocumentRecord } from '../../model/unit-record.ts'

/** Document types that tell of relationships and matters themselves; every other type only shows activity. */
export const RELATIONSHIP_DOCUMENT = '1505-1'
export const MATTER_DOCUMENT = '1505-2'

/** Documents as they stand: the newest versions that count, and for their clients the older versions that history rests on. */
export interface DocumentsInForce {
  readonly newest: readonly DocumentRecord[]
  /** All versions, voided ones left out, of the documents and clients in `newest`. */
  readonly history: readonly DocumentRecord[]
}

/**
 * The newest version of a document decides: whether it counts at all (voided: not, golden case 17) and who its clients are. A client
 * whom the newest version no longer names is not a client by that document.
 */
export function documentsInForce(documents: readonly DocumentRecord[], storedUpTo: IsoDate): DocumentsInForce {
  const stored = documents.filter((one) => one.storedOn <= storedUpTo)
  const newestVersion = new Map<string, number>()
  for (const one of stored) newestVersion.set(one.document, Math.max(one.version, newestVersion.get(one.document) ?? 0))
  const newest = stored.filter((one) => one.version === newestVersion.get(one.document) && !one.isVoided)
  const inForce = new Set(newest.map(clientOfDocument))
  return { newest, history: stored.filter((one) => !one.isVoided && inForce.has(clientOfDocument(one))) }
}

/** A key of one client in one document. */
export function clientOfDocument(row: { readonly client: number; readonly document: string }): string {
  return `${row.client}/${row.document}`
}
