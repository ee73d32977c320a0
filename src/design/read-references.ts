import { looksLikeIdentityCode } from '../model/identity-look-alike.ts'
import type { Texts } from '../model/text.ts'
import { daySchema } from './definition-yaml.ts'
import { type CsvFault, fault, readPlainCsv } from './plain-csv.ts'

/** A figure of another source about one respondent: `reference.open_care` of a county at the end of a year. */
export interface ReferenceFigure {
  readonly name: string
  readonly respondent: string
  readonly day: string
  readonly value: number
  readonly source: string
}

const REFERENCE_COLUMNS = ['name', 'respondent', 'day', 'value', 'source'] as const
type Column = (typeof REFERENCE_COLUMNS)[number]

/** Figures of other sources from a table. Numbers with a decimal point or comma, blanks between thousands. Every fault is told. */
export function readReferences(text: string): {
  readonly figures: readonly ReferenceFigure[]
  readonly faults: readonly CsvFault[]
} {
  const { rows, faults } = readPlainCsv<Column>(text, REFERENCE_COLUMNS)
  const found: CsvFault[] = []
  const seen = new Set<string>()
  const figures = rows.map(({ line, values }) => {
    const value = numberOf(values.value)
    const key = `${values.name} ${values.respondent} ${values.day}`
    const wrong: readonly [Column, boolean, Texts][] = [
      ['name', !/^[a-z][a-z0-9_]{0,60}$/.test(values.name), NAME],
      ['respondent', !/^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/.test(values.respondent), RESPONDENT],
      ['day', !daySchema.safeParse(values.day).success, DAY],
      ['value', value === null, VALUE],
      ['source', values.source === '' || values.source.length > 300 || looksLikeIdentityCode(values.source), SOURCE],
      ['day', seen.has(key), TWICE],
    ]
    seen.add(key)
    found.push(...wrong.filter(([, isWrong]) => isWrong).map(([column, , texts]) => fault(line, column, texts)))
    return { ...values, value: value ?? 0 }
  })
  const empty = rows.length === 0 && faults.length === 0 ? [fault(2, 'name', EMPTY)] : []
  return { figures, faults: [...faults, ...empty, ...found] }
}

function numberOf(text: string): number | null {
  const plain = text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3})/g, '').replace(',', '.')
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}

const NAME: Texts = {
  fi: 'nimi on pieniä kirjaimia, numeroita ja alaviivoja: open_care',
  sv: 'namnet är små bokstäver, siffror och understreck: open_care',
  en: 'the name is small letters, digits and underscores: open_care',
}
const RESPONDENT: Texts = { fi: 'vastaajan tunnus puuttuu', sv: 'den svarandes nyckel saknas', en: 'the respondent is missing' }
const DAY: Texts = { fi: 'päivä muodossa 2024-01-31', sv: 'dagen i formen 2024-01-31', en: 'a day as 2024-01-31' }
const VALUE: Texts = { fi: 'arvo ei ole luku', sv: 'värdet är inte ett tal', en: 'the value is not a number' }
const SOURCE: Texts = {
  fi: 'lähde puuttuu tai ei kelpaa',
  sv: 'källan saknas eller duger inte',
  en: 'the source is missing or not valid',
}
const TWICE: Texts = {
  fi: 'sama luku on taulukossa kahdesti',
  sv: 'samma tal finns två gånger i tabellen',
  en: 'the same figure is in the table twice',
}
const EMPTY: Texts = { fi: 'taulukossa ei ole lukuja', sv: 'tabellen har inga tal', en: 'the table holds no figures' }
