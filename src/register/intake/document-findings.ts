import fs from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Delivery } from '../../model/delivery.ts'
import type { DataFolder } from '../data-folder.ts'
import { literal } from './staging.ts'

/** Findings of one rule in documents of one type, made by one system: numbers of documents. */
export interface DocumentFindings {
  readonly rule: string
  readonly documentType: string
  readonly system: string
  readonly documents: number
}

/** What the register knows of the documents that have findings of one cause. */
export interface CauseDocuments {
  readonly persons: number
  /** The vendor whose systems made them all; null when there are several or none is named. */
  readonly vendor: string | null
}

/**
 * Persons and vendor by cause, of an archive extract. Only documents that were received count: of one that was refused the register
 * keeps nothing, and of the rows of other deliveries it does not keep which is which. A cause without received documents is absent.
 */
export async function documentsOfCauses(
  connection: DuckDBConnection,
  { folder, delivery }: { readonly folder: DataFolder; readonly delivery: Delivery },
): Promise<ReadonlyMap<string, CauseDocuments>> {
  const joined = findingsWithDocuments(folder, delivery)
  if (joined === null) return new Map()
  const result = await connection.runAndReadAll(`
    SELECT f.cause, count(DISTINCT d.client)::INTEGER AS persons,
           CASE WHEN count(DISTINCT coalesce(d.system_vendor, '')) = 1 THEN max(d.system_vendor) END AS vendor
    FROM ${joined} GROUP BY f.cause`)
  const rows = result.getRowObjectsJS()
  return new Map(
    rows.map(({ cause, persons, vendor }) => [
      String(cause),
      { persons: Number(persons), vendor: typeof vendor === 'string' ? vendor : null },
    ]),
  )
}

/**
 * Findings of an archive extract by document type and system, for the vendors named. Only documents that were received: of one that was
 * refused the register keeps nothing, not even its system.
 */
export async function documentFindings(
  connection: DuckDBConnection,
  {
    folder,
    delivery,
    vendors,
  }: { readonly folder: DataFolder; readonly delivery: Delivery; readonly vendors: readonly string[] },
): Promise<DocumentFindings[]> {
  const joined = vendors.length === 0 ? null : findingsWithDocuments(folder, delivery)
  if (joined === null) return []
  const result = await connection.runAndReadAll(`
    SELECT f.rule, d.document_type, concat_ws(' ', d.system_product, d.system_version) AS system,
           count(DISTINCT (d.document, d.version))::INTEGER AS documents
    FROM ${joined} AND d.system_vendor IN (${vendors.map(literal).join(', ')})
    GROUP BY ALL ORDER BY documents DESC, f.rule, d.document_type, system`)
  return result.getRowObjectsJS().map((row) => ({
    rule: String(row.rule),
    documentType: String(row.document_type),
    system: String(row.system ?? ''),
    documents: Number(row.documents),
  }))
}

/** SQL: findings `f` joined with the received documents `d` in whose lines they are; null when there are none. Ends in a condition. */
function findingsWithDocuments(folder: DataFolder, delivery: Delivery): string | null {
  const place = join(folder.paths.register, 'deliveries', delivery.id)
  const [findings, documents] = [join(place, 'findings.jsonl'), join(place, 'documents.parquet')]
  if (!fs.existsSync(documents) || !fs.existsSync(findings) || fs.statSync(findings).size === 0) return null
  const columns = `{rule: 'VARCHAR', cause: 'VARCHAR', "table": 'VARCHAR', "row": 'UINTEGER', severity: 'VARCHAR'}`
  const files = delivery.files.map(({ table }, number) => `(${number}, ${literal(table)})`).join(', ')
  return `read_json(${literal(findings)}, format = 'newline_delimited', columns = ${columns}) f
    JOIN (VALUES ${files}) files(number, "table") ON files."table" = f."table"
    JOIN read_parquet(${literal(documents)}) d ON d.file = files.number AND d.row = f."row"
    WHERE f.severity IS NOT NULL`
}
