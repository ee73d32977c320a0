import { randomBytes } from 'node:crypto'
import { withoutIdentityCodes } from '../model/identity-look-alike.ts'
import { PROBLEM_KINDS, Problem, type ProblemDescription } from '../model/problem.ts'
import type { Language } from '../model/text.ts'

/** What went wrong, fit to be told: a problem as it is, or a bug by its reference number only. */
export type Failure = { readonly problem: ProblemDescription } | { readonly bug: string }

const BUG_EXIT_CODE = 70

/** A problem is told whole. Of a bug the user sees a number; the details go to the log under the same number. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof Problem) return { problem: error.description }
  const reference = randomBytes(4).toString('hex')
  const details = error instanceof Error ? (error.stack ?? error.message) : 'unknown error'
  process.stderr.write(`[${reference}] ${withoutIdentityCodes(details)}\n`)
  return { bug: reference }
}

export function exitCodeOf(failure: Failure): number {
  return 'problem' in failure ? PROBLEM_KINDS[failure.problem.kind].exitCode : BUG_EXIT_CODE
}

const BUG_TEXTS = {
  fi: 'Ohjelmassa tapahtui virhe. Ilmoita ylläpidolle viitenumero',
  sv: 'Ett programfel inträffade. Meddela supporten referensnumret',
  en: 'The program failed. Tell support the reference number',
}

export function failureText(failure: Failure, lang: Language): string {
  if ('bug' in failure) return `${BUG_TEXTS[lang]} ${failure.bug}.`
  const { texts, place, code } = failure.problem
  return `${place && !texts[lang].includes(place) ? `${place}: ` : ''}${texts[lang]} [${code}]`
}
