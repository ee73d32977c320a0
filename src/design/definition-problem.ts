import { Problem } from '../model/problem.ts'
import { fillTexts, type Texts } from '../model/text.ts'

/** A definition that cannot be used. `place` is file and line: `monitoring-register/calendar.yaml:12`. */
export function definitionProblem(
  place: string,
  texts: Texts,
  parameters: Readonly<Record<string, string | number>> = {},
): Problem {
  const filled = fillTexts(texts, parameters)
  return new Problem({
    code: 'definition-invalid',
    kind: 'refused',
    texts: {
      fi: `Määrittelyä ${place} ei voi käyttää. ${filled.fi}`,
      sv: `Definitionen ${place} kan inte användas. ${filled.sv}`,
      en: `The definition ${place} cannot be used. ${filled.en}`,
    },
    parameters,
    place,
  })
}
