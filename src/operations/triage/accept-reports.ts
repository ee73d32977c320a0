import { z } from 'zod'
import { hasRefusedMark } from '../../collect/social-report/identity-guard.ts'
import { Problem, type ProblemDescription } from '../../model/problem.ts'
import type { StoredReport } from '../../store/social/reports.ts'
import { defineOperation } from '../operation.ts'
import { actOnReport } from './act-on-report.ts'
import { reportVersionSchema } from './input-shapes.ts'
import { writtenTexts } from './written-texts.ts'

const MOST_AT_ONCE = 100

export interface AcceptedReports {
  readonly accepted: readonly string[]
  /** Those that could not be taken in, and why: the others were. */
  readonly held: readonly { readonly report: string; readonly problem: ProblemDescription }[]
}

/**
 * Takes observations in: from now on they count, and can be coded. One that holds an identity code is held back until it is blacked out.
 * Of several those that can are taken in; a single one that cannot is a problem.
 */
export const acceptReports = defineOperation({
  name: 'triage.accept',
  title: { fi: 'Ota havainto vastaan', sv: 'Ta emot en observation', en: 'Take an observation in' },
  access: 'state',
  input: z.strictObject({ reports: z.array(reportVersionSchema).min(1).max(MOST_AT_ONCE) }),
  perform: async ({ reports }, context): Promise<AcceptedReports> => {
    context.reach.organisers()
    const accepted: string[] = []
    const held: { report: string; problem: ProblemDescription }[] = []
    for (const { report, version } of reports) {
      try {
        await actOnReport(context, { operation: 'triage.accept', report, version, check: requireNoRefusedMarks })
        accepted.push(report)
      } catch (error) {
        if (!(error instanceof Problem) || reports.length === 1) throw error
        held.push({ report, problem: error.description })
      }
    }
    return { accepted, held }
  },
})

/** @throws Problem `identity-code-stands` (refused) */
function requireNoRefusedMarks(report: StoredReport): void {
  if (!writtenTexts(report).some(({ text }) => hasRefusedMark(text))) return
  throw new Problem({
    code: 'identity-code-stands',
    kind: 'refused',
    parameters: {},
    texts: {
      fi: 'Havainnossa on henkilötunnus, joten sitä ei voi ottaa vastaan. Peitä henkilötunnus ensin.',
      sv: 'Observationen innehåller en personbeteckning, så den kan inte tas emot. Täck över personbeteckningen först.',
      en: 'The observation holds a personal identity code, so it cannot be taken in. Black the code out first.',
    },
  })
}
