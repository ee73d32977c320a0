import { quarterPeriod } from '../../../model/period.ts'
import { ACT_CONTENT, type CountingFrame } from '../../counting-frame.ts'
import { MATTER_DOCUMENT, RELATIONSHIP_DOCUMENT } from '../../derive/document-versions.ts'
import { type Batch, rowsOf } from './batches.ts'
import { overlapBitsSql, quarterIndexSql, sinceBitsSql } from './quarter-masks.ts'
import { date, list, text } from './text.ts'

/**
 * Statements that turn the rows of one batch into `evidence`: for each client, organiser and content the quarters (as bits) of each
 * path, after death is taken into account. What each path means is told in `process/derive`.
 */
export function evidenceStatements(frame: CountingFrame, batch: Batch, hasLinks: boolean): readonly string[] {
  const input: EvidenceInput = {
    frame,
    documents: rowsOf('documents', batch, hasLinks),
    taskPeriods: rowsOf('task_periods', batch, hasLinks),
    separate: rowsOf('relationship_periods', batch, hasLinks),
    residences: rowsOf('residences', batch, hasLinks),
  }
  return [
    residences(input),
    deaths(frame),
    matterEvidence(input),
    activityEvidence(input),
    relationshipVersions(input),
    blocks(input),
    actPeriods(input),
    separatePeriods(input),
    evidence(frame),
  ]
}

interface EvidenceInput {
  readonly frame: CountingFrame
  readonly documents: string
  readonly taskPeriods: string
  readonly separate: string
  readonly residences: string
}

/** The population register by the newest delivery that mentions the client. */
function residences({ residences: rows }: EvidenceInput): string {
  return `CREATE OR REPLACE TEMP TABLE residence AS
WITH newest AS (SELECT client, max(delivery) AS delivery FROM ${rows} GROUP BY client)
SELECT row.client, row.municipality, row."from", row."to", row.died
FROM ${rows} AS row JOIN newest USING (client, delivery)`
}

/** The quarters that begin before or on the day of death. */
function deaths(frame: CountingFrame): string {
  const alive = `least(greatest(${quarterIndexSql('min(died)', frame)} + 1, 0), ${frame.quarters.length})`
  return `CREATE OR REPLACE TEMP TABLE death AS
SELECT client, min(died) AS died, ((1::BIGINT << (${alive})::BIGINT) - 1)::UINTEGER AS alive_bits
FROM residence WHERE died IS NOT NULL GROUP BY client`
}

/** Rows of the newest version of each document that is not voided and stored in time. `newest` is the table of newest versions. */
function newestRows({ frame, documents }: EvidenceInput, newest: string): string {
  return `${documents} AS d LEFT JOIN ${newest} AS n ON n.document = d.document
WHERE NOT d.is_voided AND d.stored_on <= ${date(frame.storedUpTo)} AND d.version = coalesce(n.version, d.version)
  AND d.task IN ${list(frame.tasks.map(text))}`
}

/** Path B: from opening (or joining) to closing (or leaving). */
function matterEvidence(input: EvidenceInput): string {
  const isBackwards = 'coalesce("end" < start, false)'
  return `CREATE OR REPLACE TEMP TABLE matter_evidence AS
SELECT client, organiser, content, bit_or(CASE WHEN ${isBackwards} THEN 0::UINTEGER ELSE ${overlapBitsSql('start', '"end"', input.frame)} END) AS b,
  min(CASE WHEN "end" IS NULL THEN start END) AS open_since,
  bool_or(${isBackwards}) AS is_backwards
FROM (
  SELECT d.client, d.organiser, d.task AS content, greatest(d.matter_opened, d.joined) AS start, least(d.matter_closed, d."left") AS "end"
  FROM ${newestRows(input, 'newest_here')} AND d.document_type = ${text(MATTER_DOCUMENT)}
) WHERE start IS NOT NULL GROUP BY client, organiser, content`
}

/** Path C: the quarter of the event, inside the series. */
function activityEvidence(input: EvidenceInput): string {
  const { frame } = input
  const [first = '', last = ''] = [frame.quarters[0], frame.quarters.at(-1)].map((quarter, at) => {
    const period = quarterPeriod(quarter ?? '0001Q1')
    return at === 0 ? period.start : period.end
  })
  return `CREATE OR REPLACE TEMP TABLE activity_evidence AS
SELECT d.client, d.organiser, d.task AS content, bit_or((1::BIGINT << ${quarterIndexSql('d.event_date', frame)}::BIGINT)::UINTEGER) AS c
FROM ${newestRows(input, 'newest_activity')} AND d.document_type NOT IN ${list([RELATIONSHIP_DOCUMENT, MATTER_DOCUMENT].map(text))}
  AND d.event_date BETWEEN ${date(first)} AND ${date(last)}
GROUP BY d.client, d.organiser, d.task`
}

/** Versions of client relationship documents in force, older ones too: `is_newest` tells them apart, `is_old` is the newest's mark. */
function relationshipVersions({ frame, documents }: EvidenceInput): string {
  return `CREATE OR REPLACE TEMP TABLE relationship_version AS
WITH stored AS (
  SELECT d.client, d.document, d.version, d.version = coalesce(n.version, d.version) AS is_newest, bool_or(d.is_old_relationship) AS is_old
  FROM ${documents} AS d LEFT JOIN newest_here AS n ON n.document = d.document
  WHERE NOT d.is_voided AND d.stored_on <= ${date(frame.storedUpTo)} AND d.document_type = ${text(RELATIONSHIP_DOCUMENT)}
  GROUP BY ALL
)
SELECT stored.client, stored.document, stored.version, stored.is_newest, newest.is_old
FROM stored JOIN stored AS newest ON newest.is_newest AND newest.client = stored.client AND newest.document = stored.document`
}

/** Path A, task blocks: from the first unit start to the last unit end, open while any unit is. */
function blocks({ frame, taskPeriods }: EvidenceInput): string {
  return `CREATE OR REPLACE TEMP TABLE block AS
SELECT p.client, p.organiser, p.content, min(p.start) AS start, bool_or(p."end" IS NULL) AS is_open, max(p."end") AS "end",
  bool_or(v.is_old) AS is_old, bool_or(p.is_widened) AS is_widened
FROM ${taskPeriods} AS p JOIN relationship_version AS v
  ON v.is_newest AND v.client = p.client AND v.document = p.document AND v.version = p.version
WHERE p.content IN ${list(frame.tasks.map(text))}
GROUP BY p.client, p.document, p.organiser, p.content, p.block`
}

/** Path A, Child Welfare Act: each start ever named, ended as the newest version that names it says. */
function actPeriods({ taskPeriods }: EvidenceInput): string {
  return `INSERT INTO block
WITH named AS (
  SELECT p.*, v.is_old, max(p.version) OVER (PARTITION BY p.client, p.document, p.organiser, p.start) AS newest
  FROM ${taskPeriods} AS p JOIN relationship_version AS v
    ON v.client = p.client AND v.document = p.document AND v.version = p.version
  WHERE p.content = ${text(ACT_CONTENT)} AND p.start IS NOT NULL
)
SELECT client, organiser, content, start, bool_or("end" IS NULL), max("end"), bool_or(is_old), bool_or(is_widened)
FROM named WHERE version = newest GROUP BY client, document, organiser, content, start`
}

/** Path D: periods as delivered, in the quarters their delivery is the truth for. */
function separatePeriods({ frame, separate }: EvidenceInput): string {
  return `CREATE OR REPLACE TEMP TABLE separate_period AS
SELECT row.client, row.organiser, row.content, row.delivery, row.start, row."end", row.is_widened, row.home_municipality,
  coalesce(truth.bits, 0)::UINTEGER AS truth_bits
FROM ${separate} AS row LEFT JOIN truth
  ON truth.organiser = row.organiser AND truth.delivery = row.delivery
  AND truth.is_act = (row.content = ${text(ACT_CONTENT)})
WHERE row.content IN ${list([...frame.tasks, ACT_CONTENT].map(text))}`
}

function evidence(frame: CountingFrame): string {
  const isSound = '("end" IS NULL OR "end" >= start)'
  return `CREATE OR REPLACE TEMP TABLE evidence AS
WITH found AS (
  SELECT client, organiser, content, bit_or(a) AS a, bit_or(b) AS b, bit_or(c) AS c, bit_or(d) AS d,
    bit_or(open) AS open, bit_or(open_long) AS open_long FROM (
    SELECT client, organiser, content, 0::UINTEGER AS a, b, 0::UINTEGER AS c, 0::UINTEGER AS d, ${openBits('open_since', frame)} FROM matter_evidence
    UNION ALL
    SELECT client, organiser, content, 0, 0, c, 0, 0, 0 FROM activity_evidence
    UNION ALL
    SELECT client, organiser, content, ${overlapBitsSql('start', 'CASE WHEN NOT is_open THEN "end" END', frame)}, 0, 0, 0, ${openBits('CASE WHEN is_open THEN start END', frame)}
    FROM block WHERE start IS NOT NULL AND NOT (is_old AND is_open) AND (is_open OR "end" >= start)
    UNION ALL
    SELECT client, organiser, content, 0, 0, 0, truth_bits & ${overlapBitsSql('start', '"end"', frame)},
      ${openBits('CASE WHEN "end" IS NULL THEN start END', frame, 'truth_bits & ')}
    FROM separate_period WHERE truth_bits <> 0 AND ${isSound}
  ) GROUP BY client, organiser, content
)
SELECT found.client, found.organiser, found.content,
  a & alive AS a, b & alive AS b, c & alive AS c, d & alive AS d, open & alive AS open, open_long & alive AS open_long,
  ((a | b | c | d) & ~alive) <> 0 AS is_after_death
FROM (SELECT found.*, coalesce(death.alive_bits, ${2 ** frame.quarters.length - 1}::UINTEGER) AS alive
  FROM found LEFT JOIN death ON death.client = found.client) AS found
WHERE (a | b | c | d) <> 0`
}

/** SQL: two columns for evidence that began on a day and has no end: the quarters it is open in, and those at whose end it is long. */
function openBits(since: string, frame: CountingFrame, within = ''): string {
  const bits = (day: string) => `${within}(${sinceBitsSql(day, frame)})`
  return `${bits(`(${since})`)} AS open, ${bits(`((${since}) + INTERVAL ${frame.longYears} YEAR)`)} AS open_long`
}
