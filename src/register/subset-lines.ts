import fs from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { separateTruth } from '../collect/delivery/separate-truth.ts'
import type { Delivery } from '../model/delivery.ts'
import { quarterNumber, quarterPeriod } from '../model/period.ts'
import type { Subset, SubsetLine } from '../model/subset.ts'
import { date, list, text } from '../process/aggregate/sql/text.ts'
import { RELATIONSHIP_DOCUMENT } from '../process/derive/document-versions.ts'
import type { DataFolder } from './data-folder.ts'
import { digestOf } from './identities.ts'
import { readLines } from './intake/line-reader.ts'
import { sealedFiles } from './sealed-files.ts'

export interface SubsetSearch {
  readonly subset: Pick<Subset, 'id' | 'content' | 'organiser' | 'quarter' | 'selection' | 'mostClients'>
  /** The catalogue as it stands. */
  readonly deliveries: readonly Delivery[]
  readonly folder: DataFolder
  /** Quarters of a separate delivery's window. */
  readonly windowQuarters: number
}

/**
 * The lines of a subset: clients of the content with the organiser in the quarter, drawn evenly by the subset's id, each with the
 * identifiers of its relationships. The register keeps digests of identifiers only, so they are looked up in the encrypted packages as
 * received; those without an identifier are left out. In the order of the identifiers, which says nothing of the people.
 */
export async function subsetLines(connection: DuckDBConnection, search: SubsetSearch): Promise<SubsetLine[]> {
  const found = await relationships(connection, search)
  const identifiers = await identifiersOf(search, found)
  return found
    .flatMap(({ digest, line }) => {
      const relationship = identifiers.get(digest)
      return relationship === undefined ? [] : [{ relationship, ...line }]
    })
    .sort((one, other) => one.relationship.localeCompare(other.relationship) || one.content.localeCompare(other.content))
}

interface Found {
  readonly digest: string
  readonly line: Omit<SubsetLine, 'relationship'>
  /** Deliveries in whose packages the identifier stands. */
  readonly deliveries: readonly string[]
}

async function relationships(connection: DuckDBConnection, search: SubsetSearch): Promise<Found[]> {
  const parts = [archiveRows(search), separateRows(search)].flatMap((part) => part ?? [])
  if (parts.length === 0) return []
  const { selection, mostClients, id } = search.subset
  const routes = { any: 'true', archive_only: `NOT has_separate`, separate_only: `NOT has_archive` }[selection]
  const result = await connection.runAndReadAll(`
    WITH links AS (${identityLinks(search)}),
    rows AS (SELECT row.* REPLACE (coalesce(links.client, row.client) AS client)
             FROM (${parts.join(' UNION ALL ')}) row LEFT JOIN links ON links.temporary_client = row.client),
    clients AS (
      SELECT client, bool_or(route = 'archive') AS has_archive, bool_or(route = 'separate') AS has_separate
      FROM rows GROUP BY client HAVING count(relationship) > 0),
    drawn AS (SELECT client FROM clients WHERE ${routes} ORDER BY hash(client || ${text(id)}), client LIMIT ${mostClients})
    SELECT relationship::VARCHAR AS digest, content, min(start)::VARCHAR AS start, list(DISTINCT route) AS routes,
           list(DISTINCT delivery) AS deliveries
    FROM rows JOIN drawn USING (client) WHERE relationship IS NOT NULL GROUP BY relationship, content`)
  return result.getRowObjectsJson().map((row) => {
    const known = row.routes as string[]
    const evidence = known.length > 1 ? 'both' : known[0] === 'archive' ? 'archive' : 'separate'
    const start = row.start as string | null
    return {
      digest: String(row.digest),
      line: { content: String(row.content), start, evidence },
      deliveries: row.deliveries as string[],
    }
  })
}

/** A client known by a temporary code and later by a real one is one client. */
function identityLinks(search: SubsetSearch): string {
  const inForce = search.deliveries.filter(({ status }) => status === 'received')
  const tables = tablesOf(search, inForce, 'identity_links')
  if (tables.length === 0) return 'SELECT NULL::UINTEGER AS temporary_client, NULL::UINTEGER AS client WHERE false'
  return `SELECT temporary_client, max(client) AS client FROM ${rowsOf(tables)} GROUP BY temporary_client`
}

interface Table {
  readonly delivery: string
  readonly path: string
}

function tablesOf({ folder }: SubsetSearch, deliveries: readonly Delivery[], name: string): Table[] {
  const path = (id: string) => join(folder.paths.register, 'deliveries', id, `${name}.parquet`)
  return deliveries.map(({ id }) => ({ delivery: id, path: path(id) })).filter((table) => fs.existsSync(table.path))
}

function rowsOf(tables: readonly Table[]): string {
  const one = ({ delivery, path }: Table) => `SELECT *, ${text(delivery)} AS delivery FROM read_parquet(${text(path)})`
  return `(${tables.map(one).join(' UNION ALL BY NAME ')})`
}

/** Client relationship documents: the newest version of each that is not voided. */
function archiveRows(search: SubsetSearch): string | null {
  const extracts = search.deliveries.filter(
    ({ kind, status, period }) => kind === 'archive-extract' && status === 'received' && period !== null,
  )
  const [documents, periods] = [tablesOf(search, extracts, 'documents'), tablesOf(search, extracts, 'task_periods')]
  if (documents.length === 0 || periods.length === 0) return null
  return `
    SELECT d.client, p.content, p.start, d.relationship, 'archive' AS route, d.delivery
    FROM (SELECT *, row_number() OVER (PARTITION BY client, document ORDER BY version DESC, delivery DESC) AS newest
          FROM ${rowsOf(documents)} WHERE document_type = ${text(RELATIONSHIP_DOCUMENT)}) d
    JOIN (SELECT DISTINCT client, document, version, content, start, "end" FROM ${rowsOf(periods)}) p
      ON p.client = d.client AND p.document = d.document AND p.version = d.version
    WHERE d.newest = 1 AND NOT d.is_voided AND d.organiser = ${text(search.subset.organiser)} AND ${within(search, 'p')}`
}

/** Periods of the separate deliveries that are the truth for the quarter. */
function separateRows(search: SubsetSearch): string | null {
  const { deliveries, subset, windowQuarters } = search
  const truths = separateTruth(deliveries, newestPeriod(deliveries) ?? subset.quarter, windowQuarters).filter(
    ({ organiser, quarter }) => organiser === subset.organiser && quarter === subset.quarter,
  )
  const ofTable = (table: string) =>
    deliveries.filter(({ number }) => truths.some((one) => one.table === table && one.deliveryNumber === number))
  const part = (from: readonly Delivery[], condition: string) => {
    const tables = tablesOf(search, from, 'relationship_periods')
    if (tables.length === 0) return []
    return [
      `SELECT r.client, r.content, r.start, r.relationship, 'separate' AS route, r.delivery
       FROM ${rowsOf(tables)} r WHERE r.organiser = ${text(subset.organiser)} AND ${condition} AND ${within(search, 'r')}`,
    ]
  }
  const parts = [
    ...part(ofTable('asiakkuusjaksot'), `r.content <> ${text(ACT)}`),
    ...part(ofTable('lastensuojelujaksot'), `r.content = ${text(ACT)}`),
  ]
  return parts.length === 0 ? null : parts.join(' UNION ALL ')
}

const ACT = 'child_welfare_act'

function newestPeriod(deliveries: readonly Delivery[]): Subset['quarter'] | null {
  const periods = deliveries.flatMap(({ period }) => (period === null ? [] : [period]))
  return periods.sort((one, other) => quarterNumber(other) - quarterNumber(one))[0] ?? null
}

/** The content, and a period that touches the quarter. */
function within({ subset: { content, quarter } }: SubsetSearch, row: string): string {
  const { start, end } = quarterPeriod(quarter)
  const isContent = content === 'total' ? 'true' : `${row}.content IN ${list([text(content)])}`
  return `${isContent} AND coalesce(${row}.start <= ${date(end)}, true) AND coalesce(${row}."end" >= ${date(start)}, true)`
}

/** What looks like an identifier in a line of a package. Whatever is found counts only when its digest is one of those wanted. */
const IDENTIFIER = /\d+(?:\.\d+){2,20}/g

/** Identifiers by their digests, read from the packages in which they stand. */
async function identifiersOf({ folder }: SubsetSearch, found: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  const search = { wanted: new Set(found.map(({ digest }) => digest)), identifiers: new Map<string, string>() }
  for (const delivery of new Set(found.flatMap(({ deliveries }) => deliveries))) {
    const path = join(folder.paths.incoming, `${delivery}.pkg`)
    if (!fs.existsSync(path)) continue
    for (const { name, bytes } of sealedFiles(path, folder.incomingKeys())) {
      for await (const lines of readLines(bytes, name.endsWith('.gz'))) lookThrough(lines, search)
    }
  }
  return search.identifiers
}

interface Lookup {
  readonly wanted: ReadonlySet<string>
  readonly identifiers: Map<string, string>
}

function lookThrough(lines: readonly string[], { wanted, identifiers }: Lookup): void {
  for (const line of lines) {
    for (const [seen] of line.matchAll(IDENTIFIER)) {
      const digest = digestOf(seen)
      if (wanted.has(digest)) identifiers.set(digest, seen)
    }
  }
}
