import type { DuckDBConnection } from '@duckdb/node-api'
import type { AreaCode } from '../../model/area.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { RouteChoice } from '../../model/unit-record.ts'
import type { CoverageFileRow } from '../../process/coverage/coverage.ts'
import { readRows } from './read-cells.ts'
import { filesNamed, type RegisterFiles, withDelivery } from './source-views.ts'

/** Rows of the coverage files of all deliveries. Other measures than clients are not judged yet and are left out. */
export async function readCoverageFiles(connection: DuckDBConnection, files: RegisterFiles): Promise<CoverageFileRow[]> {
  const present = filesNamed(files, 'coverage.parquet')
  if (present.length === 0) return []
  const query = `SELECT * FROM ${withDelivery(present)} WHERE measure = 'clients'`
  return readRows(connection, query, (value) => ({
    organiser: value('organiser') as string,
    municipality: (value('municipality') as string | null) || null,
    content: value('task') as string,
    period: value('period') as QuarterCode,
    class: value('class') as CoverageFileRow['class'],
    delivery: value('delivery') as number,
  }))
}

/** Choices of route, older deliveries first: of two for the same quarter the newer one holds. */
export async function readRouteFiles(connection: DuckDBConnection, files: RegisterFiles): Promise<RouteChoice[]> {
  const present = filesNamed(files, 'routes.parquet')
  if (present.length === 0) return []
  return readRows(connection, `SELECT * FROM ${withDelivery(present)} ORDER BY ALL`, (value) => ({
    delivery: value('delivery') as number,
    organiser: value('organiser') as string,
    task: value('task') as string,
    from: value('period_from') as QuarterCode,
    route: value('route') as RouteChoice['route'],
  })).then((rows) => rows.sort((a, b) => a.delivery - b.delivery).map(({ delivery: _, ...choice }) => choice))
}

/** One figure of another statistic. `period` and `measure` are as delivered. */
export interface SisterFigure {
  readonly area: AreaCode
  readonly period: string
  readonly measure: string
  readonly value: number
  readonly source: string
}

/** Figures of other statistics of all deliveries; of two for the same area, period and measure the newer one holds. In order of all three. */
export async function readSisterStatistics(connection: DuckDBConnection, files: RegisterFiles): Promise<SisterFigure[]> {
  const present = filesNamed(files, 'sister_statistics.parquet')
  if (present.length === 0) return []
  const query = `SELECT * FROM ${withDelivery(present)}
QUALIFY row_number() OVER (PARTITION BY area, period, measure ORDER BY delivery DESC, value, source) = 1
ORDER BY area, period, measure`
  return readRows(connection, query, (value) => ({
    area: value('area') as AreaCode,
    period: value('period') as string,
    measure: value('measure') as string,
    value: Number(value('value')),
    source: value('source') as string,
  }))
}
