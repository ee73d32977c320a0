import { indicationsFor } from '../../analyse/indications/indications-for.ts'
import type { AreaCode } from '../../model/area.ts'
import type { Indication, IndicationId } from '../../model/indication.ts'
import type { Measure } from '../../model/measure.ts'
import type { QuarterCode } from '../../model/period.ts'
import { Problem } from '../../model/problem.ts'
import { ownCountsTold, type ToldOwnCount } from '../../store/coverage/own-counts.ts'
import { newestRunRow } from '../../store/runs.ts'
import type { OperationContext } from '../operation.ts'
import { readIndicationInputs } from './indication-inputs.ts'

/** The indications of all places of a cycle's newest run. */
export interface CoverageWarnings {
  /** The run that they were computed from; null when there is none, or it is of a version that did not know what they rest on. */
  readonly run: string | null
  /** Those that warn of the municipality itself; what is said of its whole organiser is not counted again for each municipality. */
  of(at: { readonly municipality: AreaCode; readonly content: string }): readonly IndicationId[]
  /** All ten, in order; null when there are none. */
  all(at: { readonly municipality: AreaCode; readonly content: string }): readonly Indication[] | null
}

export interface WarningsQuestion {
  readonly cycle: QuarterCode
  readonly measure: Measure
}

/** The last ones computed: a run never changes, and what counties have told changes seldom. */
const KEPT = 3
const kept = new Map<string, Promise<ReadonlyMap<string, readonly Indication[]>>>()

/** Indications of a cycle's newest run, with the own counts that counties have signed. They set no class: people decide. */
export async function coverageWarnings(question: WarningsQuestion, context: OperationContext): Promise<CoverageWarnings> {
  const row = await newestRunRow(context.db, question.cycle)
  const told = await ownCountsTold(context.db, question)
  const key = JSON.stringify([context.folder.root, row?.id, question, context.definitions.digest, told])
  const reading = kept.get(key) ?? computed(question, told, context)
  kept.delete(key)
  kept.set(key, reading)
  reading.catch(() => kept.delete(key))
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
  const found = await reading
  const all: CoverageWarnings['all'] = ({ municipality, content }) => found.get(`${content}/${municipality}`) ?? null
  return {
    run: row && found.size > 0 ? row.id : null,
    all,
    of: (at) => {
      const own = (all(at) ?? []).filter(({ status, isOfOrganiser }) => status === 'warning' && !isOfOrganiser)
      return own.map(({ id }) => id)
    },
  }
}

async function computed(
  { cycle, measure }: WarningsQuestion,
  told: readonly ToldOwnCount[],
  context: OperationContext,
): Promise<ReadonlyMap<string, readonly Indication[]>> {
  const counts = new Map(told.map((one) => [`${one.organiser}/${one.content}/${one.area}`, one]))
  const inputs = await readIndicationInputs(context, {
    cycle,
    measure,
    organisers: 'all',
    ownCountOf: ({ organiser, content, area }) => counts.get(`${organiser}/${content}/${area}`) ?? null,
  }).catch((error: unknown) => {
    if (error instanceof Problem && error.description.code === 'run-too-old') return []
    throw error
  })
  return new Map(inputs.map(({ content, area, question }) => [`${content}/${area}`, indicationsFor(question)]))
}
