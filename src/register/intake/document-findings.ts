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
  const place = join(folder.paths.register, 'deliveries', delivery.id)
  const [findings, documents] = [join(place, 'findings.jsonl'), join(place, 'documents.parquet')]
  if (vendors.length === 0 || !fs.existsSync(documents) || !fs.existsSync(findings) || fs.statSync(findings).size === 0) return []
  const columns = `{rule: 'VARCHAR', "table": 'VARCHAR', "row": 'UINTEGER', severity: 'VARCHAR'}`
  const files = delivery.files.map(({ table }, number) => `(${number}, ${literal(table)})`).join(', ')
  const result = await connection.runAndReadAll(`
    SELECT f.rule, d.document_type, concat_ws(' ', d.system_product, d.system_version) AS system,
           count(DISTINCT (d.document, d.version))::INTEGER AS documents
    FROM read_json(${literal(findings)}, format = 'newline_delimited', columns = ${columns}) f
    JOIN (VALUES ${files}) files(number, "table") ON files."table" = f."table"
    JOIN read_parquet(${literal(documents)}) d ON d.file = files.number AND d.row = f."row"
    WHERE f.severity IS NOT NULL AND d.system_vendor IN (${vendors.map(literal).join(', ')})
    GROUP BY ALL ORDER BY documents DESC, f.rule, d.document_type, system`)
  return result.getRowObjectsJS().map((row) => ({
    rule: String(row.rule),
    documentType: String(row.document_type),
    system: String(row.system ?? ''),
    documents: Number(row.documents),
  }))
}
