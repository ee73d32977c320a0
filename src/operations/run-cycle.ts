import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CoverageDecision } from '../model/coverage-decision.ts'
import type { Definitions } from '../model/definitions.ts'
import type { Delivery } from '../model/delivery.ts'
import { isQuarterCode, type QuarterCode } from '../model/period.ts'
import { Problem } from '../model/problem.ts'
import { COUNTING_VERSION } from '../process/counting-version.ts'
import { decisionsInForce, placeKey } from '../process/coverage/decisions.ts'
import { moveIntoPlace, type RunFile, writeText } from '../register/engine/run-folder.ts'
import { acceptedLines } from '../store/coverage/decisions.ts'
import { listDeliveries } from '../store/deliveries.ts'
import { addRun, type RunRow, runIdsOfCycle, runOfInputs } from '../store/runs.ts'
import { type ComputedRun, computeRun } from './compute-run.ts'
import { deliveriesInForce } from './counting-rules.ts'
import { defineOperation, type OperationContext } from './operation.ts'
import type { RunStep } from './run-steps.ts'

/** What a run says about itself: also the `summary` of its row. */
export interface RunSummary {
  readonly id: string
  readonly cycle: QuarterCode
  /** False when a run with exactly these inputs stood already and was returned instead. */
  readonly isNew: boolean
  readonly steps: readonly RunStep[]
  /** Clients concerned by what was doubtful. */
  readonly flags: Readonly<Record<string, number>>
  readonly files: readonly RunFile[]
  readonly inputsDigest: string
  readonly cellsDigest: string
}

/**
 * Processes a cycle: derives who was a client when, counts all quarters of the series, decides coverage and estimates. The result is
 * a run folder of draft cells. The same inputs give the same cells, so a run with the same inputs is returned and not repeated,
 * unless `force` asks for it.
 *
 * @throws Problem `nothing-delivered` (conflict) when neither archive nor separate delivery of the cycle is in force,
 * `cycle-before-programme` (refused) for a quarter before the first one.
 */
export const runCycle = defineOperation({
  name: 'cycle.run',
  title: { fi: 'Käsittele jakso', sv: 'Behandla perioden', en: 'Process a cycle' },
  input: z.strictObject({ cycle: z.string().refine(isQuarterCode, 'YYYYQn'), force: z.boolean().optional() }),
  async perform({ cycle: code, force }, context): Promise<RunSummary> {
    const cycle = code as QuarterCode
    const deliveries = deliveriesInForce(await listDeliveries(context.db), cycle)
    requireDelivered(deliveries, cycle, context.definitions)
    const decisions = decisionsInForce(await acceptedLines(context.db, cycle))
    const inputs = inputsOf({ cycle, deliveries, decisions }, context.definitions)
    const inputsDigest = sha256(inputs)
    const known = force ? null : await runOfInputs(context.db, inputsDigest)
    if (known && existsSync(join(context.folder.paths.runs, known.id))) return summaryOf(known)
    return makeRun({ cycle, deliveries, decisions, inputs, inputsDigest }, context)
  },
})

interface NewRun {
  readonly cycle: QuarterCode
  readonly deliveries: readonly Delivery[]
  readonly decisions: readonly CoverageDecision[]
  readonly inputs: string
  readonly inputsDigest: string
}

async function makeRun(run: NewRun, context: OperationContext): Promise<RunSummary> {
  const { cycle, deliveries, decisions, inputs, inputsDigest } = run
  const startedAt = context.now()
  const id = nextRunId(cycle, await runIdsOfCycle(context.db, cycle))
  const work = join(context.folder.paths.temporary, `run-${id}`)
  rmSync(work, { recursive: true, force: true })
  const computed = await computeRun({ cycle, deliveries, decisions, work }, context)
  const finishedAt = context.now()
  const summary = { id, cycle, isNew: true, inputsDigest, ...computed }
  const description = { format: 'run/1', ...summary, isNew: undefined, startedAt, finishedAt, inputs: JSON.parse(inputs) }
  writeText(work, 'run.json', `${JSON.stringify(description, null, 1)}\n`)
  const names = ['run.json', ...computed.files.map(({ name }) => name)]
  moveIntoPlace(work, names, join(context.folder.paths.runs, id))
  await context.commit({ subject: id, details: { cycle, cells: computed.cellsDigest } }, (transaction) =>
    addRun(transaction, {
      id,
      cycle,
      started_at: startedAt,
      finished_at: finishedAt,
      inputs,
      inputs_digest: inputsDigest,
      cells_digest: computed.cellsDigest,
      summary: JSON.stringify({ steps: computed.steps, flags: computed.flags, files: computed.files }),
    }),
  )
  return summary
}

function summaryOf(row: RunRow): RunSummary {
  const { steps, flags, files } = JSON.parse(row.summary) as Pick<ComputedRun, 'steps' | 'flags' | 'files'>
  return {
    id: row.id,
    cycle: row.cycle as QuarterCode,
    isNew: false,
    steps,
    flags,
    files,
    inputsDigest: row.inputs_digest,
    cellsDigest: row.cells_digest,
  }
}

/** Everything that decides the cells, as JSON: what else could change them is a bug. */
function inputsOf(
  { cycle, deliveries, decisions }: Pick<NewRun, 'cycle' | 'deliveries' | 'decisions'>,
  definitions: Definitions,
): string {
  return JSON.stringify({
    cycle,
    deliveries: deliveries.map(({ id, digest }) => ({ id, digest })),
    decisions: decisionsInput(decisions),
    definitions: definitions.digest,
    population: sha256(JSON.stringify(definitions.population)),
    counting: COUNTING_VERSION,
  })
}

/** The coverage decisions that a run rests on: how many, the newest line, and a digest of what all of them say. */
function decisionsInput(decisions: readonly CoverageDecision[]) {
  const said = decisions.map((one) => [one.line, placeKey(one), one.organiser, one.class, one.wasEffectSeen, one.publicationNote])
  return { inForce: decisions.length, newestLine: decisions.at(-1)?.line ?? 0, digest: sha256(JSON.stringify(said)) }
}

function nextRunId(cycle: QuarterCode, taken: readonly string[]): string {
  const numbers = taken.map((id) => Number(id.split('-r').at(-1)) || 0)
  return `${cycle}-r${Math.max(0, ...numbers) + 1}`
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

function requireDelivered(deliveries: readonly Delivery[], cycle: QuarterCode, { programme }: Definitions): void {
  if (cycle < programme.firstQuarter) throw beforeProgramme(cycle, programme.firstQuarter)
  const isRegister = ({ kind, period }: Delivery) =>
    period === cycle && (kind === 'archive-extract' || kind === 'separate-delivery')
  if (!deliveries.some(isRegister)) throw nothingDelivered(cycle)
}

function nothingDelivered(cycle: string): Problem {
  return new Problem({
    code: 'nothing-delivered',
    kind: 'conflict',
    parameters: { cycle },
    texts: {
      fi: `Jaksosta ${cycle} ei ole vastaanotettu yhtään toimitusta, joten laskettavaa ei ole. Vastaanota ensin Kannan poiminta tai erillistoimitus komennolla "tietopolku intake".`,
      sv: `Ingen leverans för perioden ${cycle} har tagits emot, så det finns inget att räkna. Ta först emot ett utdrag ur Kanta eller en separat leverans med kommandot "tietopolku intake".`,
      en: `No delivery for ${cycle} has been received, so there is nothing to count. Receive an archive extract or a separate delivery first with "tietopolku intake".`,
    },
  })
}

function beforeProgramme(cycle: string, first: string): Problem {
  return new Problem({
    code: 'cycle-before-programme',
    kind: 'refused',
    parameters: { cycle, first },
    texts: {
      fi: `Seurantarekisterin ensimmäinen jakso on ${first}, joten jaksoa ${cycle} ei voi käsitellä. Valitse myöhempi jakso.`,
      sv: `Uppföljningsregistrets första period är ${first}, så perioden ${cycle} kan inte behandlas. Välj en senare period.`,
      en: `The first period of the monitoring register is ${first}, so ${cycle} cannot be processed. Choose a later one.`,
    },
  })
}
