import type { DuckDBConnection } from '@duckdb/node-api'
import type { Coverage } from '../model/coverage.ts'
import type { CoverageDecision } from '../model/coverage-decision.ts'
import type { Delivery } from '../model/delivery.ts'
import type { NationalEstimate } from '../model/estimate.ts'
import type { QuarterCode } from '../model/period.ts'
import type { CountingFrame } from '../process/counting-frame.ts'
import { coverageOf } from '../process/coverage/coverage.ts'
import { nationalEstimates } from '../process/estimate/national-estimates.ts'
import { countArchiving } from '../register/engine/archiving.ts'
import { countBySql } from '../register/engine/count-by-sql.ts'
import { clientCellOf, readRows } from '../register/engine/read-cells.ts'
import { digestOf, type RunFile, writeArchiving, writeCells, writeCoverage, writeText } from '../register/engine/run-folder.ts'
import { readCoverageFiles, readRouteFiles } from '../register/engine/side-tables.ts'
import { createSourceViews, type RegisterFiles, readIdentityLinks } from '../register/engine/source-views.ts'
import { frameOf, manifestCoverage, municipalitiesOn } from './counting-rules.ts'
import { nationalQuestion } from './national-question.ts'
import type { OperationContext } from './operation.ts'
import { RUN_STEPS, type RunStep, type RunStepName } from './run-steps.ts'

export interface ComputedRun {
  readonly steps: readonly RunStep[]
  readonly flags: Readonly<Record<string, number>>
  readonly files: readonly RunFile[]
  /** Digest of the tables of cells and coverage: equal for equal inputs. */
  readonly cellsDigest: string
}

interface RunRequest {
  readonly cycle: QuarterCode
  readonly deliveries: readonly Delivery[]
  /** Coverage classes decided by people, in force for the cycle. */
  readonly decisions: readonly CoverageDecision[]
  /** Folder the files are written to. */
  readonly work: string
}

/** Counts, decides coverage and estimates, and writes the files of a run. */
export async function computeRun(request: RunRequest, context: OperationContext): Promise<ComputedRun> {
  return context.withDuckDB(async (connection) => {
    const files: RegisterFiles = { register: context.folder.paths.register, deliveries: request.deliveries }
    const routes = await readRouteFiles(connection, files)
    const frame = frameOf({ ...request, definitions: context.definitions, routes })
    const counted = await countDeliveries(connection, { files, frame }, context)
    const cellFiles = await writeCells(connection, request.work)
    await countArchiving(connection, files, frame)
    const archivingFile = await writeArchiving(connection, request.work)
    announce(context, 'coverage')
    const coverage = await judgeCoverage(connection, { ...request, files, frame }, context)
    const coverageFile = await writeCoverage(connection, request.work, coverage)
    announce(context, 'estimate')
    const estimates = await estimate(connection, { frame, coverage }, context)
    const estimatesFile = writeText(request.work, 'estimates.json', `${JSON.stringify(estimates, null, 1)}\n`)
    const tables = [...cellFiles, archivingFile, coverageFile]
    const isGood = ({ class: one }: Coverage) => one === 'comprehensive'
    return {
      steps: [
        { step: 'receive', in: request.deliveries.length, out: request.deliveries.length },
        ...counted.steps,
        { step: 'count', in: counted.persons, out: cellFiles[0]?.rows ?? 0 },
        { step: 'coverage', in: coverage.length, out: coverage.filter(isGood).length },
        { step: 'estimate', in: coverage.filter(isGood).length, out: estimates.length },
      ],
      flags: counted.flags,
      files: [...tables, estimatesFile],
      cellsDigest: digestOf(tables),
    }
  })
}

interface Counted {
  readonly steps: readonly RunStep[]
  readonly persons: number
  readonly flags: Readonly<Record<string, number>>
}

async function countDeliveries(
  connection: DuckDBConnection,
  { files, frame }: { readonly files: RegisterFiles; readonly frame: CountingFrame },
  context: OperationContext,
): Promise<Counted> {
  await createSourceViews(connection, files)
  announce(context, 'identify')
  const identityLinks = await readIdentityLinks(connection, files)
  const joined = new Set(identityLinks.map(({ temporaryClient }) => temporaryClient)).size
  const onBatch = (done: number, total: number) => context.progress({ step: 'count', label: RUN_STEPS.count, done, total })
  await countBySql(connection, frame, { identityLinks, onBatch })
  const step = await stepRows(connection)
  const flags = await readRows(connection, 'SELECT * FROM flag_count ORDER BY flag', (value) => [value('flag'), value('clients')])
  return {
    steps: [{ step: 'identify', in: identityLinks.length, out: joined }, step('derive'), step('enrich')],
    persons: step('persons').out,
    flags: Object.fromEntries(flags) as Record<string, number>,
  }
}

async function stepRows(connection: DuckDBConnection): Promise<(name: string) => RunStep> {
  const query = 'SELECT step, sum(rows_in)::BIGINT AS rows_in, sum(rows_out)::BIGINT AS rows_out FROM step_part GROUP BY step'
  const rows = await readRows(connection, query, (value) => ({
    step: value('step') as RunStepName,
    in: Number(value('rows_in')),
    out: Number(value('rows_out')),
  }))
  return (name) => rows.find(({ step }) => step === name) ?? { step: name as RunStepName, in: 0, out: 0 }
}

async function judgeCoverage(
  connection: DuckDBConnection,
  { files, frame, deliveries, decisions }: RunRequest & { readonly files: RegisterFiles; readonly frame: CountingFrame },
  { definitions }: OperationContext,
): Promise<Coverage[]> {
  const query = `SELECT DISTINCT content, area, period FROM client_cell WHERE source = 'SHA+ET'`
  const present = await readRows(connection, query, (value) => `${value('content')}/${value('area')}/${value('period')}`)
  const counted = new Set(present)
  return coverageOf({
    quarters: frame.quarters,
    tasks: frame.tasks,
    municipalitiesOn: (quarter) => municipalitiesOn(definitions, Number(quarter.slice(0, 4))),
    file: await readCoverageFiles(connection, files),
    manifests: manifestCoverage(deliveries),
    decisions,
    hasClients: ({ content, municipality, quarter }) => counted.has(`${content}/${municipality}/${quarter}`),
  })
}

async function estimate(
  connection: DuckDBConnection,
  { frame, coverage }: { readonly frame: CountingFrame; readonly coverage: readonly Coverage[] },
  { definitions }: OperationContext,
): Promise<NationalEstimate[]> {
  return nationalEstimates(
    nationalQuestion({
      definitions,
      periods: frame.periods,
      homes: frame.homes,
      coverage,
      cells: await readRows(connection, `SELECT * FROM client_cell WHERE source = 'SHA+ET'`, clientCellOf),
    }),
  )
}

function announce({ progress }: OperationContext, step: RunStepName): void {
  progress({ step, label: RUN_STEPS[step], done: 0, total: null })
}
