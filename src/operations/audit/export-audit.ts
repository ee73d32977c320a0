import { z } from 'zod'
import { csvText } from '../../disseminate/export/csv.ts'
import { Problem } from '../../model/problem.ts'
import { countAudit, searchAudit } from '../../store/search-audit.ts'
import { defineOperation } from '../operation.ts'
import { auditFilterShape, filterOf, filtersUsed } from './audit-filter.ts'

const MOST = 50_000
const COLUMNS = [
  ...['number', 'at', 'actor_role', 'actor_id', 'operation', 'subject', 'details', 'previous_hash', 'hash'],
] as const

/**
 * The entries that match as CSV, newest first, with their hashes so that the chain can be checked elsewhere.
 * @throws Problem `audit-too-many` (refused) when more than 50,000 match.
 */
export const exportAudit = defineOperation({
  name: 'audit.export',
  title: { fi: 'Lataa tapahtumaloki tiedostona', sv: 'Ladda ner händelseloggen', en: 'Download the audit trail' },
  access: 'read',
  input: z.strictObject(auditFilterShape),
  async perform(question, context): Promise<string> {
    context.reach.organisers()
    const filter = filterOf(question)
    const matching = await countAudit(context.db, filter)
    if (matching > MOST) throw tooMany(matching)
    const rows = await searchAudit(context.db, filter, { before: null, limit: MOST })
    const details = { filters: filtersUsed(question), shown: rows.length }
    await context.commit({ subject: 'audit', details }, async () => undefined)
    return csvText([[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column]))])
  },
})

function tooMany(matching: number): Problem {
  return new Problem({
    code: 'audit-too-many',
    kind: 'refused',
    parameters: { matching, most: MOST },
    texts: {
      fi: `Hakuun osuu ${matching} tapahtumaa, ja tiedostoon mahtuu ${MOST}. Rajaa päiviä.`,
      sv: `Sökningen ger ${matching} händelser, och filen rymmer ${MOST}. Begränsa dagarna.`,
      en: `${matching} entries match, and a file holds ${MOST}. Narrow the days.`,
    },
  })
}
