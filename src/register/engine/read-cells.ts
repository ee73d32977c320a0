import type { DuckDBConnection } from '@duckdb/node-api'
import type { ActivityOnlyCell, ClientCell, TaskSetCell } from '../../model/cell.ts'
import type { IndicationFacts } from '../../model/indication.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { CountedCells, OrganiserCell } from '../../process/aggregate/counted-cells.ts'
import { RESULT_ORDER } from '../../process/aggregate/sql/plan.ts'
import { COUNTING_FLAGS, type CountingFlag } from '../../process/derive/evidence.ts'

/** Reads a whole table (or any relation) in order, column by column, and makes an object of each row. */
export async function readRows<Row>(
  connection: DuckDBConnection,
  query: string,
  rowOf: (value: (column: string) => unknown) => Row,
): Promise<Row[]> {
  const reader = await connection.runAndReadAll(query)
  const columns = reader.getColumnsObjectJS() as Record<string, readonly unknown[]>
  return Array.from({ length: reader.currentRowCount }, (_, index) => rowOf((column) => columns[column]?.[index]))
}

/** The answer of the SQL engine as cells, for comparison and for small registers. */
export async function readCountedCells(connection: DuckDBConnection): Promise<CountedCells> {
  const flags = await readRows(connection, 'SELECT * FROM flag_count', (value) => [value('flag'), value('clients')] as const)
  const byFlag = new Map(flags as [string, number][])
  return {
    clients: await readRows(connection, inOrder('client_cell'), clientCellOf),
    taskSets: await readRows(connection, inOrder('task_set_cell'), taskSetCellOf),
    activityOnly: await readRows(connection, inOrder('activity_cell'), activityCellOf),
    indications: await readRows(connection, inOrder('indication_facts'), indicationFactsOf),
    organisers: await readRows(connection, inOrder('organiser_cell'), organiserCellOf),
    flags: Object.fromEntries(COUNTING_FLAGS.map((flag) => [flag, byFlag.get(flag) ?? 0])) as Record<CountingFlag, number>,
  }
}

type Value = (column: string) => unknown

export function clientCellOf(value: Value): ClientCell {
  return {
    content: value('content') as string,
    area: value('area') as string,
    age: value('age') as ClientCell['age'],
    sex: value('sex') as ClientCell['sex'],
    period: value('period') as string,
    source: value('source') as ClientCell['source'],
    clients: value('clients') as number,
    byPath: {
      A: value('by_path_a') as number,
      B: value('by_path_b') as number,
      C: value('by_path_c') as number,
      D: value('by_path_d') as number,
    },
  }
}

export function taskSetCellOf(value: Value): TaskSetCell {
  return {
    tasks: value('tasks') as string,
    area: value('area') as string,
    age: value('age') as TaskSetCell['age'],
    period: value('period') as string,
    clients: value('clients') as number,
  }
}

export function activityCellOf(value: Value): ActivityOnlyCell {
  return {
    content: value('content') as string,
    area: value('area') as string,
    period: value('period') as string,
    persons: value('persons') as number,
  }
}

export function organiserCellOf(value: Value): OrganiserCell {
  return {
    content: value('content') as string,
    organiser: value('organiser') as string,
    area: value('area') as string,
    period: value('period') as string,
    source: value('source') as OrganiserCell['source'],
    clients: value('clients') as number,
  }
}

export function indicationFactsOf(value: Value): IndicationFacts {
  const count = (column: string) => value(column) as number
  return {
    content: value('content') as string,
    organiser: value('organiser') as string,
    area: value('area') as string,
    period: value('period') as QuarterCode,
    clients: count('clients'),
    archive: count('archive'),
    separate: count('separate'),
    overlap: count('overlap'),
    open: count('open'),
    openLong: count('open_long'),
    activity: count('activity'),
    activityAlone: count('activity_alone'),
    temporary: count('temporary'),
  }
}

function inOrder(table: keyof typeof RESULT_ORDER): string {
  return `SELECT * FROM ${table} ORDER BY ${RESULT_ORDER[table]}`
}
