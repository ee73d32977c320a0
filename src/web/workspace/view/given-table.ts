import { Problem } from '../../../model/problem.ts'
import type { Posted } from '../visit.ts'
import { fileTooLarge } from './answer-problems.ts'

/** Larger files do not fit in a form; the command line takes them. */
const MOST_BYTES = 700_000

/** A table that somebody gave: the file if there is one, else what was pasted. @throws Problem `nothing-given`, `file-too-large`. */
export async function tableIn({ form, text }: Posted): Promise<string> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    if (file.size > MOST_BYTES) throw fileTooLarge()
    return textIn(new Uint8Array(await file.arrayBuffer()))
  }
  if (text('pasted').trim() === '') throw nothingGiven()
  return text('pasted')
}

/** CSV that a spreadsheet of an older Windows saved is not UTF-8. */
function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function nothingGiven(): Problem {
  return new Problem({
    code: 'nothing-given',
    kind: 'refused',
    texts: {
      fi: 'Valitse tiedosto tai liitä taulukko. Mitään ei tallennettu.',
      sv: 'Välj en fil eller klistra in tabellen. Ingenting sparades.',
      en: 'Choose a file or paste the table. Nothing was stored.',
    },
  })
}
