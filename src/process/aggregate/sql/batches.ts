import { PARTITION_COUNT } from '../../../model/person.ts'
import type { CountingFrame } from '../../counting-frame.ts'
import { MATTER_DOCUMENT, RELATIONSHIP_DOCUMENT } from '../../derive/document-versions.ts'
import { date, list, text } from './text.ts'

/** Tables that counting reads. A runner provides each as `src_<name>`, with `part`, and with `delivery` where records are delivered. */
export const SOURCE_TABLES = ['documents', 'task_periods', 'relationship_periods', 'clients', 'residences'] as const
export type SourceTable = (typeof SOURCE_TABLES)[number]

/**
 * A piece of the register that is counted at a time. Clients lie wholly in one piece, so the pieces' cells add up. Persons joined by
 * identity links may have rows in several partitions: they are gathered into a piece of their own.
 */
export type Batch = { readonly kind: 'partitions'; readonly from: number; readonly to: number } | { readonly kind: 'linked' }

export interface BatchOptions {
  /** Document rows of the whole register, to keep a batch at a size that fits the memory. */
  readonly documentRows: number
  readonly rowsPerBatch: number
  readonly hasLinks: boolean
}

export function batchesOf({ documentRows, rowsPerBatch, hasLinks }: BatchOptions): readonly Batch[] {
  const wanted = Math.ceil(documentRows / rowsPerBatch)
  const count = Math.min(PARTITION_COUNT, Math.max(1, wanted))
  const bound = (index: number) => Math.round((index * PARTITION_COUNT) / count)
  const batches: Batch[] = Array.from({ length: count }, (_, index) => ({
    kind: 'partitions',
    from: bound(index),
    to: bound(index + 1) - 1,
  }))
  return hasLinks ? [...batches, { kind: 'linked' }] : batches
}

/** SQL: the rows of a table that belong to a batch, under the person's number; `number` is the number the row came with. */
export function rowsOf(table: SourceTable, batch: Batch, hasLinks: boolean): string {
  if (batch.kind === 'linked') return `linked_${table}`
  const unlinked = hasLinks ? ' AND client NOT IN (SELECT client FROM linked)' : ''
  return `(SELECT *, client AS number FROM src_${table} WHERE part BETWEEN ${batch.from} AND ${batch.to}${unlinked})`
}

/**
 * Statements that run once before the batches: the rows of linked persons, and the newest version of every document that has had more
 * than its first. It is kept for the whole register because a later version may name other clients than an earlier one; the partitions
 * of a document's rows say for which batches it matters.
 * Table `link (number, client)` must be there when `hasLinks`.
 */
export function preparation(frame: CountingFrame, hasLinks: boolean): readonly string[] {
  const stored = `stored_on <= ${date(frame.storedUpTo)}`
  const isActivity = `document_type NOT IN ${list([RELATIONSHIP_DOCUMENT, MATTER_DOCUMENT].map(text))}`
  const newest = `CREATE OR REPLACE TEMP TABLE newest_version AS
SELECT document, max(version) AS version, bool_or(${isActivity}) AS is_activity, min(part) AS part_from, max(part) AS part_to
FROM src_documents
WHERE ${stored} AND document IN (SELECT document FROM src_documents WHERE version <> 1 AND ${stored})
GROUP BY document`
  if (!hasLinks) return [newest]
  const linked = 'CREATE OR REPLACE TEMP TABLE linked AS SELECT number AS client FROM link UNION SELECT client FROM link'
  return [newest, linked, ...SOURCE_TABLES.map(linkedRows)]
}

/**
 * Newest versions of the documents of a batch. Journal entries and the like are most documents and seldom have versions: their own
 * table is small and quick to look up.
 */
export function newestOfBatch(batch: Batch): readonly string[] {
  const isHere =
    batch.kind === 'linked'
      ? 'document IN (SELECT document FROM linked_documents)'
      : `part_from <= ${batch.to} AND part_to >= ${batch.from}`
  return [
    `CREATE OR REPLACE TEMP TABLE newest_here AS SELECT document, version, is_activity FROM newest_version WHERE ${isHere}`,
    'CREATE OR REPLACE TEMP TABLE newest_activity AS SELECT document, version FROM newest_here WHERE is_activity',
  ]
}

function linkedRows(table: SourceTable): string {
  return `CREATE OR REPLACE TEMP TABLE linked_${table} AS
SELECT row.* REPLACE (coalesce(link.client, row.client) AS client), row.client AS number
FROM src_${table} AS row LEFT JOIN link ON link.number = row.client
WHERE row.client IN (SELECT client FROM linked)`
}
