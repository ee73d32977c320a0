import { Problem } from '../../model/problem.ts'
import type { ReportState } from '../../model/social-report.ts'
import { reportById } from '../../store/social/reports.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { actOnReport } from './act-on-report.ts'
import { heldReport } from './held-report.ts'
import { reportIdSchema, reportVersionSchema } from './input-shapes.ts'

/** Says that an observation tells the same as another of the county: it no longer counts, and both stay readable. */
export const markDuplicate = defineOperation({
  name: 'triage.duplicate',
  title: { fi: 'Merkitse samaksi havainnoksi', sv: 'Märk som samma observation', en: 'Mark as the same as another' },
  access: 'state',
  input: reportVersionSchema.extend({ of: reportIdSchema }),
  perform: async ({ of, ...report }, context) => {
    const held = await heldReport(context, report.report)
    const duplicateOf = await firstOf(context, of)
    const original = await heldReport(context, duplicateOf)
    const isOther = duplicateOf !== report.report && original.row.organiser === held.row.organiser
    if (!isOther || NO_ORIGINALS.includes(original.row.state as ReportState)) throw noOriginal()
    return actOnReport(context, { operation: 'triage.duplicate', ...report, duplicateOf, details: { of: duplicateOf } })
  },
})

const NO_ORIGINALS: readonly ReportState[] = ['withdrawn', 'moved', 'duplicate']

/** When that other is itself the same as a third, the third is meant. */
async function firstOf({ db }: Pick<OperationContext, 'db'>, id: string): Promise<string> {
  const seen = new Set<string>()
  let current = id
  while (!seen.has(current)) {
    seen.add(current)
    const next = (await reportById(db, current))?.row.duplicate_of ?? null
    if (next === null) return current
    current = next
  }
  return id
}

function noOriginal(): Problem {
  return new Problem({
    code: 'no-original',
    kind: 'refused',
    place: 'of',
    parameters: {},
    texts: {
      fi: 'Valitse toinen havainto, joka on edelleen mukana. Havainto ei voi olla sama kuin se itse eikä sama kuin peruttu tai muualle ohjattu.',
      sv: 'Välj en annan observation som fortfarande är med. En observation kan inte vara samma som sig själv eller som en återtagen eller hänvisad.',
      en: 'Choose another observation that still stands. None can be the same as itself, or as one that was withdrawn or moved.',
    },
  })
}
