import { LANGUAGES, type Language } from '../../../model/text.ts'

/** A sheet as it was read: the first row names the columns. */
export interface XlsFormSheet {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** One row of a sheet, by the names of its columns. */
export interface XlsFormRow {
  /** As the spreadsheet counts: the first row under the header is 2. */
  readonly number: number
  /** Text of a column without language; empty when blank. */
  cell(column: string): string
  /** Texts of a column in the languages there are: `label::Suomi (fi)`; a column without language counts as the form's own. */
  texts(column: string): Readonly<Partial<Record<Language, string>>>
}

/** Names by which people mark the languages of their columns. */
const LANGUAGE_WORDS: Readonly<Record<Language, RegExp>> = {
  fi: /\(fi\)|^fi$|finnish|suomi|finska/i,
  sv: /\(sv\)|^sv$|swedish|svenska|ruotsi/i,
  en: /\(en\)|^en$|english|englanti|engelska/i,
}

/** The language that a word names: `Svenska (sv)`. Null for any other. */
export function languageNamed(word: string): Language | null {
  const plain = word.trim()
  return LANGUAGES.find((language) => LANGUAGE_WORDS[language].test(plain)) ?? null
}

interface Column {
  readonly name: string
  readonly language: Language | null
}

/** The rows under the header of a sheet that have anything in them. */
export function rowsOf(sheet: XlsFormSheet | undefined, ownLanguage: Language): XlsFormRow[] {
  const [header = [], ...rows] = sheet?.rows ?? []
  const columns = header.map((cell) => columnOf(String(cell ?? ''), ownLanguage))
  return rows.flatMap((row, place) => {
    const isBlank = row.every((cell) => cell === null || String(cell).trim() === '')
    return isBlank ? [] : [rowOf(row, columns, place + 2)]
  })
}

function columnOf(title: string, ownLanguage: Language): Column {
  const [name = '', ...words] = title.split(/::?/)
  const plain = name.trim().toLowerCase()
  const language = words.length === 0 ? ownLanguage : languageNamed(words.join(':'))
  return { name: NAMES[plain] ?? plain, language }
}

/** Older names of columns. */
const NAMES: Readonly<Record<string, string>> = { relevance: 'relevant', 'list name': 'list_name', 'read only': 'readonly' }

function rowOf(cells: XlsFormSheet['rows'][number], columns: readonly Column[], number: number): XlsFormRow {
  const filled = columns.map((column, place) => ({ ...column, text: String(cells[place] ?? '').trim() }))
  return {
    number,
    cell: (wanted) => filled.find(({ name, text }) => name === wanted && text !== '')?.text ?? '',
    texts: (wanted) => {
      const found = filled.filter(({ name, language, text }) => name === wanted && language !== null && text !== '')
      return Object.fromEntries(found.map(({ language, text }) => [language, text]))
    },
  }
}
