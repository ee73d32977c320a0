import { ACT_CONTENT, type CountingFrame, TOTAL_CONTENT } from '../../counting-frame.ts'
import { contentNumber, contentSql } from './codes.ts'

/** Bits by path as they are, and after the choice of route (`both_`); `activity` is all of path C. */
const PATH_COLUMNS = ['a', 'b', 'c', 'd', 'both_a', 'both_b', 'both_c', 'both_d', 'activity']

/** Columns made of those of the paths: quarters as a client of the archive, of both, and of any source. */
const UNITED = `a | b | c AS sha, both_a | both_b | both_c | both_d AS united, a | b | c | d AS client_bits`

/**
 * Statements that apply the rules to `evidence`: `ruled` has one row for each client, organiser and content, `content_bits` one for each
 * client and content over all organisers, the total among them, and `task_bits` one for each client with a column a task.
 */
export function contentBits(frame: CountingFrame): readonly string[] {
  const orOfEach = PATH_COLUMNS.map((column) => `bit_or(${column}) AS ${column}`).join(', ')
  const isTask = `content <> ${contentNumber(ACT_CONTENT, frame)}`
  const total = `${contentNumber(TOTAL_CONTENT, frame)}::UTINYINT`
  const tasks = frame.tasks.map(
    (task, index) =>
      `bit_or(CASE WHEN content = ${contentNumber(task, frame)} THEN united ELSE 0::UINTEGER END) AS ${taskColumn(index)}`,
  )
  return [
    `CREATE OR REPLACE TEMP TABLE ruled AS
SELECT e.client, e.organiser, ${contentSql('e.content', frame)} AS content, e.a, e.b, e.c & coalesce(rule.bits, 0::UINTEGER) AS c, e.d,
  e.a & archive AS both_a, e.b & archive AS both_b, e.c & coalesce(rule.bits, 0::UINTEGER) & archive AS both_c, e.d & separate AS both_d,
  e.c AS activity, e.open, e.open_long
FROM (SELECT evidence.*, coalesce(route.archive_bits, 4294967295::UINTEGER) AS archive, coalesce(route.separate_bits, 4294967295::UINTEGER) AS separate
  FROM evidence LEFT JOIN route ON route.organiser = evidence.organiser AND route.content = evidence.content) AS e
LEFT JOIN activity_rule AS rule ON rule.organiser = e.organiser AND rule.content = e.content`,
    `CREATE OR REPLACE TEMP TABLE content_bits AS
SELECT *, ${UNITED} FROM (SELECT client, content, ${orOfEach} FROM ruled GROUP BY client, content)`,
    `INSERT INTO content_bits
SELECT *, ${UNITED} FROM (SELECT client, ${total}, ${orOfEach} FROM content_bits WHERE ${isTask} GROUP BY client)`,
    `CREATE OR REPLACE TEMP TABLE task_bits AS
SELECT client, ${tasks.join(', ')} FROM content_bits
WHERE ${isTask} AND content <> ${total} AND united <> 0 GROUP BY client`,
    `CREATE OR REPLACE TEMP TABLE organiser_bits AS
SELECT client, organiser, content, a | b | c AS sha, d, both_a | both_b | both_c | both_d AS united,
  a | b AS documented, activity, open, open_long FROM ruled
UNION ALL
SELECT client, organiser, ${total}, bit_or(a | b | c), bit_or(d), bit_or(both_a | both_b | both_c | both_d),
  bit_or(a | b), bit_or(activity), bit_or(open), bit_or(open_long)
FROM ruled WHERE ${isTask} GROUP BY client, organiser`,
  ]
}

/** Column of `task_bits` of a task, by its place among the frame's tasks. */
export function taskColumn(index: number): string {
  return `t${index}`
}
