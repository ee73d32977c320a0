import { parse } from 'csv-parse/sync'
import { type ImportTexts, importProblem } from './import-problem.ts'

/** Which of the two a list of names holds. */
export type NameKind = 'given-names' | 'surnames'

export interface NameCount {
  readonly name: string
  /** Bearers of the name. */
  readonly count: number
}

const HEADERS: Readonly<Record<NameKind, RegExp>> = {
  'given-names': /^(?:etunimi|etunimet|förnamn|given.?name|first.?name)/i,
  surnames: /^(?:sukunimi|sukunimet|efternamn|släktnamn|surname|last.?name)/i,
}
const COUNT = /^(?:lukumäärä|yhteensä|määrä|antal|count|number)/i
const NAME = /^\p{L}[\p{L}’' -]{0,60}$/u

/**
 * Reads an official list of names: a column of names and one of how many bear each, with commas, semicolons or tabs between, as in the
 * open data of the Digital and Population Data Services Agency. Figures may have spaces between thousands. A name that stands twice (for
 * men and for women) counts together.
 *
 * @throws Problem `import-refused` that names the line.
 */
export function readNamesCsv(text: string, file: string): { readonly kind: NameKind; readonly names: readonly NameCount[] } {
  const [header = [], ...rows] = recordsOf(text)
  const kind = (Object.keys(HEADERS) as NameKind[]).find((one) => header.some((column) => HEADERS[one].test(column)))
  const counted = header.findIndex((column) => COUNT.test(column))
  if (kind === undefined || counted < 0) throw importProblem(file, TEXTS.header, { found: header.join(', ').slice(0, 200) })
  const named = header.findIndex((column) => HEADERS[kind].test(column))
  const counts = new Map<string, number>()
  for (const [place, record] of rows.entries()) {
    const name = (record[named] ?? '').normalize('NFC').trim()
    const figure = (record[counted] ?? '').replace(/[\s\u00a0\u202f]/g, '')
    if (name === '' && figure === '') continue
    if (!NAME.test(name) || !/^\d{1,9}$/.test(figure)) throw importProblem(file, TEXTS.row, { line: place + 2 })
    counts.set(name, (counts.get(name) ?? 0) + Number(figure))
  }
  if (counts.size === 0) throw importProblem(file, TEXTS.empty)
  return { kind, names: [...counts].map(([name, count]) => ({ name, count })).sort(commonestFirst) }
}

/** The same form written, the commonest first. */
export function writeNamesCsv(names: readonly NameCount[], kind: NameKind): string {
  const column = kind === 'given-names' ? 'given name' : 'surname'
  return [`${column},count`, ...names.map(({ name, count }) => `${name},${count}`), ''].join('\n')
}

function recordsOf(text: string): string[][] {
  const [first = ''] = text.split('\n', 1)
  const delimiter = [';', '\t', ','].find((sign) => first.includes(sign)) ?? ','
  return parse(text, { delimiter, trim: true, skip_empty_lines: true, bom: true, relax_column_count: true, relax_quotes: true })
}

function commonestFirst(one: NameCount, other: NameCount): number {
  return other.count - one.count || (one.name < other.name ? -1 : 1)
}

const TEXTS = {
  header: {
    fi: 'Ensimmäisellä rivillä on oltava nimisarake (Etunimi tai Sukunimi) ja Lukumäärä. Siinä on: {found}.',
    sv: 'Första raden ska ha en namnkolumn (Förnamn eller Efternamn) och Antal. Där står: {found}.',
    en: 'The first line must have a column of names (Etunimi or Sukunimi) and Lukumäärä. It has: {found}.',
  },
  row: {
    fi: 'Rivillä {line} ei ole nimeä ja lukumäärää.',
    sv: 'Rad {line} har inte ett namn och ett antal.',
    en: 'Line {line} does not hold a name and a count.',
  },
  empty: { fi: 'Siinä ei ole yhtään nimeä.', sv: 'Den har inga namn.', en: 'It holds no names.' },
} as const satisfies ImportTexts
