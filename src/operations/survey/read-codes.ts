import { CODING_COLUMNS } from '../../analyse/survey/survey-tables.ts'
import { Problem } from '../../model/problem.ts'
import type { CodedAnswers } from '../../model/survey.ts'
import { rowsOfText } from '../review/semicolon-text.ts'

/** The file for coding as it came back: codes by variable and running number. @throws Problem `coding-unreadable` naming the line. */
export function readCodes(text: string): readonly CodedAnswers[] {
  const [head = [], ...rows] = rowsOfText(text)
  const place = Object.fromEntries(CODING_COLUMNS.map((name) => [name, head.findIndex((cell) => cell.trim() === name)]))
  if ([place.number, place.variable, place.codes].some((at) => at === undefined || at < 0)) throw unreadable(1)
  const byVariable = new Map<string, Map<number, string[]>>()
  rows.forEach((row, index) => {
    const [number, variable, codes] = [place.number, place.variable, place.codes].map((at) => row[at ?? -1]?.trim() ?? '')
    if (!variable && !codes) return
    if (!variable || !/^\d{1,9}$/.test(number ?? '')) throw unreadable(index + 2)
    const own = byVariable.get(variable) ?? new Map<number, string[]>()
    byVariable.set(variable, own)
    const given = (codes ?? '').split(/[\s,;]+/).filter((code) => code !== '')
    own.set(Number(number), [...(own.get(Number(number)) ?? []), ...given])
  })
  return [...byVariable].map(([variable, codes]) => ({ variable, codes }))
}

function unreadable(line: number): Problem {
  const columns = CODING_COLUMNS.join(', ')
  return new Problem({
    code: 'coding-unreadable',
    kind: 'refused',
    parameters: { line },
    texts: {
      fi: `Luokittelun riviä ${line} ei voi lukea. Sarakkeet ovat ${columns}; number on kokonaisluku.`,
      sv: `Rad ${line} i klassificeringen kan inte läsas. Kolumnerna är ${columns}; number är ett heltal.`,
      en: `Line ${line} of the coding cannot be read. The columns are ${columns}; number is a whole number.`,
    },
  })
}
