import { Problem } from '../model/problem.ts'
import { fillTexts, type Texts } from '../model/text.ts'

export type ImportTexts = Readonly<Record<string, Texts>>

/** A file that cannot be imported. `file` is its name, without folders. */
export function importProblem(file: string, texts: Texts, parameters: Readonly<Record<string, string | number>> = {}): Problem {
  const filled = fillTexts(texts, parameters)
  return new Problem({
    code: 'import-refused',
    kind: 'refused',
    parameters,
    place: file,
    texts: {
      fi: `Tiedostoa ${file} ei voi tuoda. ${filled.fi}`,
      sv: `Filen ${file} kan inte importeras. ${filled.sv}`,
      en: `The file ${file} cannot be imported. ${filled.en}`,
    },
  })
}
