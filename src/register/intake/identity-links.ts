import type { DuckDBConnection } from '@duckdb/node-api'
import type { Delivery } from '../../model/delivery.ts'
import type { ClientNumber } from '../../model/person.ts'
import type { Identities } from '../identities.ts'
import type { EarlierDeliveries } from './earlier-deliveries.ts'
import { earlierRows } from './live-tables.ts'

/**
 * Finds temporary codes whose person is now known, and puts the pairs into the table `found_links (temporary_client, client)`:
 * - another version of the same document of a single client has a real code in the place of the temporary one;
 * - the same client relationship of the same organiser appears with a real code (documents of a single client, delivered periods).
 * A document or relationship with more than one real person links nobody. Only what this package speaks of is looked at: the
 * rest was compared when it came, and a pair goes with the deliveries that showed it.
 */
export async function findIdentityLinks(
  connection: DuckDBConnection,
  { identities, earlier, organiser }: LinkSearch,
): Promise<void> {
  const documents = union('SELECT document, version, organiser, relationship, client', {
    live: 'live_document_keys',
    earlier: earlierRows(earlier.files('documents')),
  })
  const periods = union('SELECT organiser, relationship, client', {
    live: 'live_relationship_periods',
    // A client relationship is one of its organiser: periods that other organisers delivered say nothing about it.
    earlier: earlierRows(earlier.files('relationship_periods', earlier.deliveries.filter(isOfOrganiser(organiser)))),
  })
  await connection.run(`${FOUND}; ${temporarySql(identities.knownTemporary())}; ${SPOKEN_OF}`)
  if (await isEmpty(connection, 'temporary_clients')) return
  await connection.run(bondsSql(documents, periods))
  if (await isEmpty(connection, 'temporary_bonds')) return
  await connection.run(linkSql(documents, periods))
}

interface LinkSearch {
  readonly identities: Identities
  readonly earlier: EarlierDeliveries
  /** Of a separate delivery; null for an extract of all organisers. */
  readonly organiser: string | null
}

function isOfOrganiser(organiser: string | null): (delivery: Delivery) => boolean {
  return (delivery) => organiser === null || delivery.organiser === organiser
}

const FOUND = 'CREATE TEMP TABLE found_links (temporary_client UINTEGER, client UINTEGER)'

/** The clients known by a temporary code only. */
function temporarySql(known: readonly ClientNumber[]): string {
  const before = known.length > 0 ? `UNION SELECT unnest([${known.join(', ')}]::UINTEGER[])` : ''
  return `CREATE TEMP TABLE temporary_clients AS SELECT DISTINCT client FROM live_clients WHERE NOT has_identity_code ${before}`
}

/** Documents and client relationships of this package. */
const SPOKEN_OF = `
  CREATE TEMP TABLE own_documents AS SELECT DISTINCT document FROM live_document_keys;
  CREATE TEMP TABLE own_relationships AS
    SELECT relationship FROM live_document_keys WHERE relationship IS NOT NULL
    UNION SELECT relationship FROM live_relationship_periods WHERE relationship IS NOT NULL`

/** Those of them in which a temporary code was ever seen. */
function bondsSql(documents: string, periods: string): string {
  return `CREATE TEMP TABLE temporary_bonds AS
    WITH of_temporary AS (SELECT document, relationship FROM (${documents}) SEMI JOIN temporary_clients USING (client))
    SELECT DISTINCT document, NULL::UBIGINT AS relationship FROM of_temporary SEMI JOIN own_documents USING (document)
    UNION ALL
    SELECT DISTINCT NULL::UBIGINT, relationship FROM (
      SELECT relationship FROM of_temporary
      UNION ALL SELECT relationship FROM (${periods}) SEMI JOIN temporary_clients USING (client)
    ) SEMI JOIN own_relationships USING (relationship)`
}

async function isEmpty(connection: DuckDBConnection, table: string): Promise<boolean> {
  const count = await connection.runAndReadAll(`SELECT count(*) FROM ${table}`)
  return Number(count.getRows()[0]?.[0] ?? 0) === 0
}

function union(select: string, { live, earlier }: { readonly live: string; readonly earlier: string | null }): string {
  return earlier ? `${select} FROM ${live} UNION ALL ${select} FROM ${earlier}` : `${select} FROM ${live}`
}

function linkSql(documents: string, periods: string): string {
  return `
    CREATE TEMP TABLE candidate_documents AS
    WITH chosen AS (
      SELECT * FROM (${documents}) SEMI JOIN (SELECT document FROM temporary_bonds WHERE document IS NOT NULL) USING (document)
      UNION
      SELECT * FROM (${documents}) SEMI JOIN (SELECT relationship FROM temporary_bonds WHERE relationship IS NOT NULL) USING (relationship)
    )
    SELECT *, count(DISTINCT client) OVER (PARTITION BY document, version) AS clients FROM chosen;

    INSERT INTO found_links
    WITH by_document AS (
      SELECT document::VARCHAR AS bond, client FROM candidate_documents
      WHERE document NOT IN (SELECT document FROM candidate_documents WHERE clients > 1)
    ),
    by_relationship AS (
      SELECT organiser || ':' || relationship AS bond, client FROM candidate_documents WHERE clients = 1 AND relationship IS NOT NULL
      UNION ALL
      SELECT organiser || ':' || relationship AS bond, client FROM (${periods}) SEMI JOIN temporary_bonds USING (relationship)
    ),
    bonds AS (
      SELECT DISTINCT bond, client, t.client IS NOT NULL AS is_temporary
      FROM (SELECT * FROM by_document UNION ALL SELECT * FROM by_relationship) b LEFT JOIN temporary_clients t USING (client)
    ),
    real AS (SELECT bond, any_value(client) AS client FROM bonds WHERE NOT is_temporary GROUP BY bond HAVING count(*) = 1)
    SELECT DISTINCT b.client, real.client FROM bonds b JOIN real USING (bond) WHERE b.is_temporary`
}
