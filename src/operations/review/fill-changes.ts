import { FILL_COLUMNS } from '../../analyse/review-round/fill-columns.ts'
import type { FillError, FilledLine, FilledRows } from '../../analyse/review-round/filled-rows.ts'
import { Problem } from '../../model/problem.ts'
import { type AnswerFields, EMPTY_ANSWER, type ReviewItem } from '../../model/review.ts'
import type { ReviewPolicy } from '../../model/review-policy.ts'
import type { Texts } from '../../model/text.ts'
import { changedFields, fieldsOf, isSameAnswer } from './answer-shape.ts'
import type { StoredSheets } from './round-tables.ts'

/** A line that a spreadsheet would change. */
export interface FillChange {
  readonly table: string
  readonly row: number
  readonly content: string
  readonly area: ReviewItem['area']
  readonly version: number
  readonly seen: number | null
  readonly before: AnswerFields
  readonly after: AnswerFields
  /** Names of the fields that differ. */
  readonly fields: readonly (keyof AnswerFields)[]
}

export interface FillPlan {
  readonly changes: readonly FillChange[]
  readonly errors: readonly FillError[]
  readonly unchanged: number
}

const ANSWERABLE = ['waiting', 'draft', 'reopened']

/** What the rows of a spreadsheet would change of what is stored. A row that was filled on another value than stands now is an error. */
export function fillChanges({ lines, errors }: FilledRows, stored: StoredSheets, policy: ReviewPolicy): FillPlan {
  const items = new Map(stored.items.map((item) => [`${item.content}/${item.area}`, item]))
  const closed = new Set(stored.sheets.filter(({ state }) => !ANSWERABLE.includes(state)).map(({ content }) => content))
  const read = lines.map((line) => {
    const item = items.get(`${line.content}/${line.area}`)
    if (!item) return errorOf(line, NO_LINE)
    if (line.seen !== undefined && line.seen !== item.figures.ownClients['SHA+ET'].clients) return errorOf(line, OTHER_VALUE)
    return changeOf(line, { item, isClosed: closed.has(line.content), policy })
  })
  return {
    changes: read.flatMap((one) => (one !== null && 'after' in one ? [one] : [])),
    errors: [...errors, ...read.flatMap((one) => (one !== null && 'text' in one ? [one] : []))],
    unchanged: read.filter((one) => one === null).length,
  }
}

function changeOf(
  line: FilledLine,
  { item, isClosed, policy }: { readonly item: ReviewItem; readonly isClosed: boolean; readonly policy: ReviewPolicy },
): FillChange | FillError | null {
  const before = fieldsOf(item.answer)
  const { explanations, ...change } = line.change
  try {
    const after = changedFields(item.answer, { ...change, ...(explanations ? { explanations: [...explanations] } : {}) }, policy)
    if (isSameAnswer(before, after) && item.reopened === null) return null
    if (isClosed) return errorOf(line, CLOSED)
    const names = Object.keys(EMPTY_ANSWER) as (keyof AnswerFields)[]
    const fields = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    const { table, row, content } = line
    const seen = item.figures.ownClients['SHA+ET'].clients
    return { table, row, content, area: item.area, version: item.version, seen, before, after, fields }
  } catch (error) {
    if (error instanceof Problem) return errorOf(line, error.description.texts, FILL_COLUMNS.publicationNote)
    throw error
  }
}

function errorOf({ table, row }: FilledLine, text: Texts, column: Texts | null = null): FillError {
  return { table, row, column, text }
}

const NO_LINE: Texts = {
  fi: 'Tätä kuntaa ei ole tämän sisällön lomakkeella.',
  sv: 'Kommunen finns inte på blanketten för det här innehållet.',
  en: 'The sheet of this content has no such municipality.',
}
const OTHER_VALUE: Texts = {
  fi: 'Rekisterin luku on muuttunut taulukon lataamisen jälkeen. Lataa taulukko uudelleen tai vastaa riviin sivulla.',
  sv: 'Registrets tal har ändrats efter att tabellen laddades ner. Ladda ner tabellen på nytt eller svara på sidan.',
  en: 'The register’s count has changed since the table was downloaded. Download it again, or answer the line on the page.',
}
const CLOSED: Texts = {
  fi: 'Lomake on vahvistettu tai suljettu, joten vastausta ei voi muuttaa.',
  sv: 'Blanketten är bekräftad eller stängd, så svaret kan inte ändras.',
  en: 'The sheet is signed or closed, so the answer cannot be changed.',
}
