import { withoutIdentityCodes } from './identity-look-alike.ts'
import type { Texts } from './text.ts'

/**
 * A **problem** is a request that cannot be done. It is not a finding (doubtful data) and not a bug (a broken assumption).
 * The kind decides HTTP status and exit code, in one table, `PROBLEM_KINDS`.
 */
export const PROBLEM_KINDS = {
  refused: { httpStatus: 422, exitCode: 3 },
  notFound: { httpStatus: 404, exitCode: 4 },
  conflict: { httpStatus: 409, exitCode: 5 },
  forbidden: { httpStatus: 403, exitCode: 6 },
  unavailable: { httpStatus: 503, exitCode: 7 },
} as const
export type ProblemKind = keyof typeof PROBLEM_KINDS

export interface ProblemDescription {
  /** Stable code in kebab-case, for example `delivery-not-found`. */
  readonly code: string
  readonly kind: ProblemKind
  /** What happened, with the value, and what to do next. Never an identity code. */
  readonly texts: Texts
  /** The values the texts were filled with, for machines. Never an identity code. */
  readonly parameters?: Readonly<Record<string, string | number>>
  /** Where: a file, path, row or field, when there is one. */
  readonly place?: string
}

/** What looks like an identity code is taken out of everything a problem says: a person may have typed it as a path or a key. */
export class Problem extends Error {
  readonly description: ProblemDescription

  constructor(description: ProblemDescription) {
    const { texts, parameters, place } = description
    super(withoutIdentityCodes(texts.en))
    this.name = 'Problem'
    this.description = {
      ...description,
      texts: {
        fi: withoutIdentityCodes(texts.fi),
        sv: withoutIdentityCodes(texts.sv),
        en: withoutIdentityCodes(texts.en),
      },
      ...(parameters === undefined ? {} : { parameters: shownParameters(parameters) }),
      ...(place === undefined ? {} : { place: withoutIdentityCodes(place) }),
    }
  }
}

function shownParameters(parameters: NonNullable<ProblemDescription['parameters']>): Record<string, string | number> {
  const shown = (value: string | number) => (typeof value === 'string' ? withoutIdentityCodes(value) : value)
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, shown(value)]))
}
