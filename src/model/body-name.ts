import type { Body, BodyName } from './proposal.ts'

/**
 * What a body was called on a day, and in which term it was: the newest name that had begun. Before its first day it has its first name,
 * so that nothing is ever without one.
 */
export function nameOn(
  body: Pick<Body, 'names' | 'validFrom'> & { readonly history: readonly BodyName[] },
  day: string,
): BodyName {
  const begun = body.history.filter(({ validFrom }) => validFrom <= day).at(-1)
  return begun ?? body.history[0] ?? { validFrom: body.validFrom, names: body.names, term: null }
}
