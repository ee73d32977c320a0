import type { Kysely } from 'kysely'
import type { ReportPart } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'
import type { StoredCoding } from './codings.ts'
import { inParts } from './exchange-reports.ts'

/** All codings of several reports, those of second coders too. */
export async function codingsOfReports(db: Kysely<Schema>, reports: readonly string[]): Promise<StoredCoding[]> {
  const rows = await inParts(reports, (some) =>
    db.selectFrom('coding').selectAll().where('report', 'in', some).orderBy('id').execute(),
  )
  return rows.map(({ part, passage_from: from, passage_until: until, is_counted, coded_at, ...row }) => ({
    ...row,
    passage: part === null || from === null || until === null ? null : { part: part as ReportPart, from, until },
    isCounted: is_counted === 1,
    codedAt: coded_at,
  }))
}
