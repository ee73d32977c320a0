import type { CountingFrame } from '../../counting-frame.ts'
import { AREA_NAME_JOIN, DECODED_AGE, DECODED_AREA } from './codes.ts'
import { taskColumn } from './content-bits.ts'
import { type PeriodEnd, periodBits, periodEnds } from './quarter-masks.ts'
import { text } from './text.ts'

/** Empty tables that the batches add to: sets of tasks, flags. */
export const OTHER_TABLES: readonly string[] = [
  'CREATE OR REPLACE TEMP TABLE task_set_part (period VARCHAR, bits UINTEGER, class UINTEGER, clients UINTEGER)',
  'CREATE OR REPLACE TEMP TABLE flag_part (flag VARCHAR, clients UINTEGER)',
]

/** Statements that count one batch into them. */
export function countOthers(frame: CountingFrame): readonly string[] {
  return [...periodEnds(frame).map((end) => countTaskSets(frame, end)), ...countFlags()]
}

/** Statements that add the batches up. */
export function otherResults(frame: CountingFrame): readonly string[] {
  const names = frame.tasks.map((key, index) => ({ key, index })).sort((x, y) => (x.key < y.key ? -1 : 1))
  const parts = names.map(({ key, index }) => `CASE WHEN bits & ${2 ** index} <> 0 THEN ${text(key)} END`)
  return [
    `CREATE OR REPLACE TEMP TABLE task_set_cell AS
SELECT period, concat_ws('+', ${parts.join(', ')}) AS tasks, area, age, clients
FROM (SELECT period, bits, ${DECODED_AREA} AS area, ${DECODED_AGE} AS age, sum(clients)::UINTEGER AS clients
  FROM task_set_part ${AREA_NAME_JOIN} GROUP BY ALL)`,
    'CREATE OR REPLACE TEMP TABLE flag_count AS SELECT flag, sum(clients)::UINTEGER AS clients FROM flag_part GROUP BY flag',
  ]
}

/**
 * Persons by their exact set of tasks, a set as bits in the order of the frame's tasks. The sets of all periods with one end are packed
 * into one number, and sex is left out of the class, so that there is one pass over the persons and few groups.
 */
function countTaskSets(frame: CountingFrame, end: PeriodEnd): string {
  const width = frame.tasks.length
  const sets = end.periods.flatMap((period, at) =>
    frame.tasks.map(
      (_, index) =>
        `((${taskColumn(index)} & ${periodBits(frame, period)}::UINTEGER) <> 0)::BIGINT * ${2 ** (at * width + index)}`,
    ),
  )
  const parts = end.periods.map((period, at) => {
    const bits = `(sets >> ${at * width}) & ${2 ** width - 1}`
    return `SELECT ${text(period.code)}, ${bits}, class, sum(n)::UINTEGER FROM counted WHERE ${bits} <> 0 GROUP BY ${bits}, class`
  })
  return `INSERT INTO task_set_part
WITH counted AS MATERIALIZED (
  SELECT ${sets.join(' + ')} AS sets, (class.class // 16) * 16 AS class, count(*) AS n
  FROM task_bits JOIN class ON class.client = task_bits.client AND class.e = ${end.index}
  GROUP BY ALL
)
${parts.join('\nUNION ALL\n')}`
}

function countFlags(): readonly string[] {
  const isSound = '(is_open OR "end" >= start) AND start IS NOT NULL AND NOT (is_old AND is_open)'
  const flagged = {
    'old-without-end': 'SELECT client FROM block WHERE is_old AND is_open',
    'end-before-start': `SELECT client FROM block WHERE NOT is_open AND "end" < start
UNION ALL SELECT client FROM matter_evidence WHERE is_backwards
UNION ALL SELECT client FROM separate_period WHERE "end" < start`,
    'widened-date': `SELECT client FROM block WHERE is_widened AND ${isSound}
UNION ALL SELECT client FROM separate_period WHERE is_widened AND ("end" IS NULL OR "end" >= start)`,
    'dead-before-quarter': 'SELECT client FROM evidence WHERE is_after_death',
  }
  return Object.entries(flagged).map(
    ([flag, clients]) => `INSERT INTO flag_part SELECT ${text(flag)}, count(DISTINCT client) FROM (${clients})`,
  )
}
