import { maySee } from '../../access/visibility.ts'
import type { AreaCode } from '../../model/area.ts'
import type { CoverageRoute } from '../../model/coverage-decision.ts'
import type { Indication } from '../../model/indication.ts'
import type { Measure } from '../../model/measure.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { Texts } from '../../model/text.ts'
import { coverageLines } from '../../store/coverage/decisions.ts'
import type { OperationContext } from '../operation.ts'
import type { CoverageWarnings } from './coverage-warnings.ts'
import { type HistoryLine, historyLine } from './history-line.ts'

/** One municipality with what helps to judge it. */
export interface OpenedPlace {
  readonly municipality: AreaCode
  /** Newest first, of all quarters. */
  readonly history: readonly HistoryLine[]
  /** All ten with their names, in order; null when they have not been computed. A county is not told what rests on others' data. */
  readonly indications: readonly NamedIndication[] | null
  readonly indicationsOf: string | null
}

export interface NamedIndication extends Indication {
  readonly names: Texts
  readonly asks: Texts
}

interface PlaceAsked {
  readonly organiser: AreaCode
  readonly municipality: AreaCode
  readonly content: string
  readonly measure: Measure
  readonly route: CoverageRoute
  readonly cycle: QuarterCode
}

/** Held against the unpublished data of other counties. */
const RESTS_ON_OTHERS = 'share-outlier'

/** History and indications of a municipality. The indications hold exact counts: that they were shown is written to the audit trail. */
export async function openedPlace(
  asked: PlaceAsked,
  warnings: CoverageWarnings,
  context: OperationContext,
): Promise<OpenedPlace> {
  const { organiser, municipality, content, measure, route, cycle } = asked
  const { actor, definitions, db } = context
  const lines = await coverageLines(db, { organisers: [organiser], municipality, content, measure, route })
  const history = lines.reverse().map(historyLine)
  const found = maySee(actor, 'exact-counts', organiser) ? warnings.all({ municipality, content }) : null
  if (found === null) return { municipality, history, indications: null, indicationsOf: null }
  const seesOthers = maySee(actor, 'exact-counts', null)
  const indications = found
    .filter(({ id }) => seesOthers || id !== RESTS_ON_OTHERS)
    .map((one): NamedIndication => {
      const { names, asks } = definitions.indications[one.id]
      return { ...one, names, asks }
    })
  const subject = `coverage/${cycle}/${organiser}/${content}/${measure}/${route}`
  await context.commit({ subject, details: { municipality, indications: indications.length } }, async () => undefined)
  return { municipality, history, indications, indicationsOf: warnings.run }
}
