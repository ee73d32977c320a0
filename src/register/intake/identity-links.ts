import type { DuckDBConnection } from '@duckdb/node-api'
import type { EarlierDeliveries } from './earlier-deliveries.ts'
import { earlierRows } from './live-tables.ts'

/**
 * Finds temporary codes whose person is now known, and puts the pairs into the table `found_links (temporary_client, client)`:
 * - another version of the same document of a single client has a real code in the place of the temporary one;
 * - the same client relationship of the same organiser appears with a real code (documents of a single client, delivered periods).
 * A document or relationship with more than one real person links nobody. Pairs that a delivery in force has brought are left out.
 */
export async function findIdentityLinks(connection: DuckDBConnection, earlier: EarlierDeliveries): Promise<void> {
  await connection.run('CREATE OR REPLACE TEMP TABLE found_links (temporary_client UINTEGER, client UINTEGER)')
  if (!(await nameTemporaryClients(connection, earlier))) return
  const documents = union('SELECT document, version, organiser, relationship, client', {
    live: 'live_documents',
    earlier: earlierRows(earlier.files('documents')),
  })
  const periods = union('SELECT organiser, relationship, client', {
    live: 'live_relationship_periods',
    earlier: earlierRows(earlier.files('relationship_periods')),
  })
  await connection.run(linkSql(documents, periods))
  const known = earlierRows(earlier.files('identity_links'))
  if (known) {
    await connection.run(
      `DELETE FROM found_links WHERE (temporary_client, client) IN (SELECT (temporary_client, client) FROM ${known})`,
    )
  }
}

/** The clients known by a temporary code only. Returns false when there are none: then nothing can be linked. */
async function nameTemporaryClients(connection: DuckDBConnection, earlier: EarlierDeliveries): Promise<boolean> {
  const known = earlierRows(earlier.identityFiles)
  const before = known ? `UNION SELECT client FROM ${known} WHERE is_temporary` : ''
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE temporary_clients AS
     SELECT DISTINCT client FROM live_clients WHERE NOT has_identity_code ${before}`,
  )
  const count = await connection.runAndReadAll('SELECT count(*) FROM temporary_clients')
  return Number(count.getRows()[0]?.[0] ?? 0) > 0
}

function union(select: string, { live, earlier }: { readonly live: string; readonly earlier: string | null }): string {
  return earlier ? `${select} FROM ${live} UNION ALL ${select} FROM ${earlier}` : `${select} FROM ${live}`
}

function linkSql(documents: string, periods: string): string {
  return `
    CREATE OR REPLACE TEMP TABLE candidate_documents AS
    WITH everything AS (${documents}),
    of_temporary AS (SELECT document, organiser, relationship FROM everything SEMI JOIN temporary_clients USING (client)),
    chosen AS (
      SELECT * FROM everything
      WHERE document IN (SELECT document FROM of_temporary)
         OR relationship IN (SELECT relationship FROM of_temporary WHERE relationship IS NOT NULL)
         OR relationship IN (SELECT relationship FROM (${periods}) SEMI JOIN temporary_clients USING (client) WHERE relationship IS NOT NULL)
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
      SELECT organiser || ':' || relationship AS bond, client FROM (${periods}) WHERE relationship IS NOT NULL
    ),
    bonds AS (
      SELECT DISTINCT bond, client, t.client IS NOT NULL AS is_temporary
      FROM (SELECT * FROM by_document UNION ALL SELECT * FROM by_relationship) b LEFT JOIN temporary_clients t USING (client)
    ),
    real AS (SELECT bond, any_value(client) AS client FROM bonds WHERE NOT is_temporary GROUP BY bond HAVING count(*) = 1)
    SELECT DISTINCT b.client, real.client FROM bonds b JOIN real USING (bond) WHERE b.is_temporary`
}
