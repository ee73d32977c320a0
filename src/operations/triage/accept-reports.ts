import { z } from 'zod'
import { hasRefusedMark, identityMarks } from '../../collect/social-report/identity-guard.ts'
import { Problem, type ProblemDescription } from '../../model/problem.ts'
import type { StoredReport } from '../../store/social/reports.ts'
import { defineOperation } from '../operation.ts'
import { actOnReport } from './act-on-report.ts'
import { guardNamesOf } from './guard-names.ts'
import { reportVersionSchema } from './input-shapes.ts'
import { writtenTexts } from './written-texts.ts'

const MOST_AT_ONCE = 100

export interface AcceptedReports {
  readonly accepted: readonly string[]
  /** Those that could not be taken in, and why: the others were. */
  readonly held: readonly { readonly report: string; readonly problem: ProblemDescription }[]
}

/**
 * Takes observations in: from now on they count, and can be coded. One that holds an identity code is held back until it is blacked out;
 * with `holdMarked`, as when nobody has opened them, also one in which the guard sees anything else that points to a person.
 * Of several those that can are taken in; a single one that cannot is a problem.
 */
export const acceptReports = defineOperation({
  name: 'triage.accept',
  title: { fi: 'Ota havainto vastaan', sv: 'Ta emot en observation', en: 'Take an observation in' },
  access: 'state',
  input: z.strictObject({
    reports: z.array(reportVersionSchema).min(1).max(MOST_AT_ONCE),
    holdMarked: z.boolean().default(false),
  }),
  perform: async ({ reports, holdMarked }, context): Promise<AcceptedReports> => {
    context.reach.organisers()
    const names = guardNamesOf(context)
    const check = (report: StoredReport) => {
      requireNoRefusedMarks(report)
      if (holdMarked) requireNoMarks(report, names)
    }
    const accepted: string[] = []
    const held: { report: string; problem: ProblemDescription }[] = []
    for (const { report, version } of reports) {
      try {
        await actOnReport(context, { operation: 'triage.accept', report, version, check })
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

/** @throws Problem `marks-stand` (refused) */
function requireNoMarks(report: StoredReport, names: ReturnType<typeof guardNamesOf>): void {
  const marks = writtenTexts(report).flatMap(({ text }) => identityMarks(text, { names }))
  if (marks.every(({ isMild }) => isMild)) return
  throw new Problem({
    code: 'marks-stand',
    kind: 'refused',
    parameters: {},
    texts: {
      fi: 'Havainnossa on kohtia, joista ihmisen voi tunnistaa. Avaa havainto, lue se ja peitä kohdat, ennen kuin otat sen vastaan.',
      sv: 'I observationen finns ställen som kan avslöja någon. Öppna den, läs den och täck över ställena innan du tar emot den.',
      en: 'The observation holds passages that may point to a person. Open it, read it and black them out before you take it in.',
    },
  })
}
