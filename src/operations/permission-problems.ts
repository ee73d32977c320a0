import { Problem } from '../model/problem.ts'

/** The actor may not perform the operation, or not on this organiser's material. Says nothing of whether the material exists. */
export function notPermitted(operation: string): Problem {
  return new Problem({
    code: 'not-permitted',
    kind: 'forbidden',
    parameters: { operation },
    texts: {
      fi: `Sinulla ei ole oikeutta toimintoon ${operation}.`,
      sv: `Du har inte rätt till funktionen ${operation}.`,
      en: `You have no right to the operation ${operation}.`,
    },
  })
}
