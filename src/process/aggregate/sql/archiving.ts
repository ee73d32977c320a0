import { ACT_CONTENT, type CountingFrame, countedContents, TOTAL_CONTENT } from '../../counting-frame.ts'
import { RELATIONSHIP_DOCUMENT } from '../../derive/document-versions.ts'
import { quarterIndexSql } from './quarter-masks.ts'
import { date, list, ruleTable, text } from './text.ts'

/** Columns of the documents that archiving is told from, with their SQL types: `src_archived`. Blocks are read from `src_task_periods`. */
export const ARCHIVED_COLUMNS = {
  document: 'UBIGINT',
  version: 'UINTEGER',
  is_voided: 'BOOLEAN',
  document_type: 'VARCHAR',
  task: 'VARCHAR',
  organiser: 'VARCHAR',
  stored_on: 'DATE',
  event_date: 'DATE',
  unit: 'VARCHAR',
} as const

/** Columns of the lists of units: `src_units`. */
export const UNIT_COLUMNS = {
  organiser: 'VARCHAR',
  unit: 'VARCHAR',
  archives_from: 'DATE',
  delivery: 'INTEGER',
} as const

/** The order in which `archiving_facts` is read and written. */
export const ARCHIVING_ORDER = 'organiser, content, period'

/**
 * Statements that make `archiving_facts` (see `process/derive/archiving.ts`, which says what it means). One pass over the documents;
 * everything after it is small.
 */
export function archivingStatements(frame: CountingFrame): readonly string[] {
  const tasks = list(frame.tasks.map(text))
  return [
    ...frameTables(frame),
    archivedUnits(frame, tasks),
    archivedBlocks(frame, tasks),
    'INSERT INTO archived SELECT organiser, content, NULL, NULL, stored_on FROM archived_block',
    newestUnits(),
    ...unitCounts(),
    archivingFacts(),
  ]
}

function frameTables(frame: CountingFrame): readonly string[] {
  // The units of the act are those of child welfare; its first day is its own.
  const contents = countedContents(frame).map((content) => [
    text(content),
    text(content === ACT_CONTENT ? 'child_welfare' : content),
  ])
  const quarters = frame.quarters.map((quarter, index) => [text(quarter), String(index)])
  return [
    ...ruleTable('archiving_content', { content: 'VARCHAR', in_units: 'VARCHAR' }, contents),
    ...ruleTable('archiving_quarter', { period: 'VARCHAR', quarter: 'INTEGER' }, quarters),
  ]
}

/** `archived`: by organiser, content, unit and quarter of the event (its index in the series) the first day of storing. */
function archivedUnits(frame: CountingFrame, tasks: string): string {
  return `CREATE OR REPLACE TEMP TABLE archived AS
SELECT organiser, task AS content, unit, ${quarterIndexSql('event_date', frame)}::INTEGER AS quarter, min(stored_on) AS stored_on
FROM src_archived WHERE NOT is_voided AND stored_on <= ${date(frame.storedUpTo)} AND task IN ${tasks}
GROUP BY ALL`
}

/** Client relationship documents name their tasks in their blocks. */
function archivedBlocks(frame: CountingFrame, tasks: string): string {
  const withAct = frame.tasks.includes('child_welfare') ? ` OR p.content = ${text(ACT_CONTENT)}` : ''
  return `CREATE OR REPLACE TEMP TABLE archived_block AS
WITH relation AS (
  SELECT document, version, min(stored_on) AS stored_on FROM src_archived
  WHERE NOT is_voided AND stored_on <= ${date(frame.storedUpTo)} AND document_type = ${text(RELATIONSHIP_DOCUMENT)}
  GROUP BY document, version
)
SELECT p.organiser, p.content, min(relation.stored_on) AS stored_on
FROM src_task_periods AS p JOIN relation ON relation.document = p.document AND relation.version = p.version
WHERE p.content IN ${tasks}${withAct}
GROUP BY ALL`
}

function newestUnits(): string {
  return `CREATE OR REPLACE TEMP TABLE known_unit AS
SELECT organiser, unit, min(archives_from::DATE) AS archives_from FROM src_units
WHERE (organiser, delivery) IN (SELECT organiser, max(delivery) FROM src_units GROUP BY organiser)
GROUP BY organiser, unit`
}

/** Units by content and quarter, and the known units of an organiser: all, those that should archive, and of these the silent ones. */
function unitCounts(): readonly string[] {
  const ofTotal = `UNION ALL SELECT organiser, ${text(TOTAL_CONTENT)}, quarter, count(DISTINCT unit) FROM archived GROUP BY ALL`
  return [
    `CREATE OR REPLACE TEMP TABLE unit_count AS
SELECT organiser, content, quarter, count(DISTINCT unit) AS units FROM archived GROUP BY ALL ${ofTotal}`,
    `CREATE OR REPLACE TEMP TABLE known_count AS
WITH active AS (SELECT DISTINCT organiser, unit, quarter FROM archived WHERE unit IS NOT NULL)
SELECT u.organiser, q.quarter, count(*) AS known, count(*) FILTER (u.archives_from <= e.day) AS expected,
  count(*) FILTER (u.archives_from <= e.day AND active.unit IS NULL) AS silent
FROM known_unit AS u CROSS JOIN archiving_quarter AS q JOIN period_end AS e ON e.e = q.quarter
LEFT JOIN active ON active.organiser = u.organiser AND active.unit = u.unit AND active.quarter = q.quarter
GROUP BY u.organiser, q.quarter`,
  ]
}

function archivingFacts(): string {
  const total = text(TOTAL_CONTENT)
  return `CREATE OR REPLACE TEMP TABLE archiving_facts AS
WITH first AS (
  SELECT organiser, content, min(stored_on) AS stored_on FROM archived GROUP BY ALL
  UNION ALL SELECT organiser, ${total}, min(stored_on) FROM archived WHERE content <> ${text(ACT_CONTENT)} GROUP BY ALL
),
organiser AS (SELECT organiser FROM archived UNION SELECT organiser FROM known_unit)
SELECT organiser.organiser, c.content, q.period, coalesce(unit_count.units, 0)::UINTEGER AS units, first.stored_on::VARCHAR AS first_stored,
  k.known::UINTEGER AS known_units, k.expected::UINTEGER AS expected_units, k.silent::UINTEGER AS silent_units
FROM organiser CROSS JOIN archiving_content AS c CROSS JOIN archiving_quarter AS q
LEFT JOIN unit_count ON unit_count.organiser = organiser.organiser AND unit_count.content = c.in_units AND unit_count.quarter = q.quarter
LEFT JOIN first ON first.organiser = organiser.organiser AND first.content = c.content
LEFT JOIN known_count AS k ON k.organiser = organiser.organiser AND k.quarter = q.quarter`
}
