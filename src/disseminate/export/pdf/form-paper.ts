import { numberText } from '../../../method/number-text.ts'
import type { Answer, Answers, FormState } from '../../../model/answers.ts'
import type { PaperBlock, PaperColumn, PaperDocument, PaperFact, PaperSection } from '../../../model/paper-document.ts'
import type { FormItem, FormSection, Matrix, Question, Questionnaire, RepeatingGroup } from '../../../model/questionnaire.ts'
import type { Language, Texts } from '../../../model/text.ts'

export interface FormOnPaper {
  readonly form: Questionnaire
  readonly answers: Answers
  /** An answer as people read it, empty when blank; the form engine's own words. */
  readonly inWords: (question: Question, answer: Answer | null | undefined, language: Language) => string
  /** What follows from the answers: only what is asked is printed. */
  readonly state: Pick<FormState, 'relevant' | 'computed'>
  /** Doubtful answers with the words they stand on, by the title of the rule; the reason that was given. */
  readonly reasons: readonly { readonly what: Texts; readonly reason: string }[]
  readonly sender: Texts
  /** Null once sent. */
  readonly notice: Texts | null
  readonly facts: readonly { readonly label: Texts; readonly value: string | Texts }[]
}

/**
 * A filled form as a document: its sections with the code, question and answer of everything that is asked. Details of contact persons
 * are never printed: a copy may lie in an archive for years, and a person may ask to be forgotten.
 */
export function formOnPaper(filled: FormOnPaper, language: Language): PaperDocument {
  const sections = filled.form.sections.filter(({ id }) => filled.state.relevant.has(id))
  const version = `${WORDS.version[language]} ${filled.form.version}`
  return {
    language,
    title: filled.form.title[language],
    sender: filled.sender[language],
    notice: filled.notice?.[language] ?? null,
    facts: filled.facts.map(({ label, value }) => factOf(label, value, language)),
    sections: [
      ...sections.map((section) => sectionOnPaper(section, filled, language)).filter(({ blocks }) => blocks.length > 0),
      ...reasonsOnPaper(filled, language),
    ],
    foot: `${filled.form.title[language]} · ${version}`,
    pageWord: WORDS.page[language],
  }
}

function factOf(label: Texts, value: string | Texts, language: Language): PaperFact {
  return { label: label[language], value: typeof value === 'string' ? value : value[language] }
}

type Row = readonly string[]

/** Questions that follow each other make one table; matrices and groups have their own. */
function sectionOnPaper(section: FormSection, filled: FormOnPaper, language: Language): PaperSection {
  const blocks: PaperBlock[] = []
  let rows: Row[] = []
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', caption: null, columns: questionColumns(language), rows })
    rows = []
  }
  for (const item of section.items.filter(({ id }) => filled.state.relevant.has(id))) {
    const row = rowOf(item, filled, language)
    if (row) rows.push(row)
    else {
      const own = blockOf(item, filled, language)
      if (own) {
        closeTable()
        blocks.push(own)
      }
    }
  }
  closeTable()
  return { title: section.title[language], blocks }
}

function rowOf(item: FormItem, filled: FormOnPaper, language: Language): Row | null {
  const { answers, state } = filled
  if (item.kind === 'question') {
    const answer = answers[item.id]
    const words = wordsOf(filled, { question: item, answer }, language)
    const text = typeof answer === 'number' ? withUnit(words, item.unit, language) : words
    return item.isPersonal ? null : [item.id, item.label[language], text]
  }
  if (item.kind !== 'computed') return null
  const value = state.computed.get(item.id)
  const text = typeof value === 'number' ? withUnit(numberText(value, language, item.decimals), item.unit, language) : '–'
  return [item.id, item.label[language], text]
}

function blockOf(item: FormItem, filled: FormOnPaper, language: Language): PaperBlock | null {
  if (item.kind === 'matrix') return matrixOnPaper(item, filled, language)
  if (item.kind === 'group') return groupOnPaper(item, filled, language)
  return null
}

/** A blank is a dash: nobody may take it for a zero. */
function wordsOf({ inWords }: FormOnPaper, { question, answer }: Asked, language: Language): string {
  return inWords(question, answer, language) || '–'
}

interface Asked {
  readonly question: Question
  readonly answer: Answer | null | undefined
}

function withUnit(text: string, unit: Texts | null, language: Language): string {
  return unit === null ? text : `${text}\u00a0${unit[language]}`
}

function questionColumns(language: Language): PaperColumn[] {
  return [
    { title: WORDS.code[language], align: 'start', width: null },
    { title: WORDS.question[language], align: 'start', width: 5 },
    { title: WORDS.answer[language], align: 'start', width: 4 },
  ]
}

function matrixOnPaper(matrix: Matrix, filled: FormOnPaper, language: Language): PaperBlock {
  const { answers, state } = filled
  const cellOf = (row: string, column: Question) =>
    wordsOf(filled, { question: column, answer: answers[`${matrix.id}.${row}.${column.id}`] }, language)
  const totalOf = (row: string, column: string) => {
    const value = state.computed.get(`${matrix.id}.${row}.${column}`)
    return typeof value === 'number' ? numberText(value, language, null) : '–'
  }
  const asked = matrix.rows.filter(({ id }) => state.relevant.has(`${matrix.id}.${id}`) || !matrix.rows.some(({ when }) => when))
  const rows = asked.map(({ id, label }) => [
    label[language],
    ...matrix.columns.map((column) => cellOf(id, column)),
    ...(matrix.hasRowTotals ? [totalOf(id, 'total')] : []),
  ])
  const sums = [WORDS.total[language], ...matrix.columns.map(({ id }) => totalOf('total', id))]
  const isCounted = matrix.hasColumnTotals
  const columns: PaperColumn[] = [
    { title: matrix.id, align: 'start', width: 2 },
    ...matrix.columns.map(({ label }) => ({ title: label[language], align: 'end' as const, width: 1 })),
    ...(matrix.hasRowTotals ? [{ title: WORDS.total[language], align: 'end' as const, width: 1 }] : []),
  ]
  const lastRow = isCounted ? [[...sums, ...(matrix.hasRowTotals ? [totalOf('total', 'total')] : [])]] : []
  return { kind: 'table', caption: matrix.label[language], columns, rows: [...rows, ...lastRow] }
}

function groupOnPaper(group: RepeatingGroup, filled: FormOnPaper, language: Language): PaperBlock | null {
  const { answers } = filled
  const shown = group.items.filter(({ isPersonal }) => !isPersonal)
  if (shown.length === 0) return null
  const numbers = instancesOf(group.id, answers)
  return {
    kind: 'table',
    caption: group.label[language],
    columns: [
      { title: group.oneLabel[language], align: 'end', width: null },
      ...shown.map(({ label }) => ({ title: label[language], align: 'start' as const, width: 1 })),
    ],
    rows: numbers.map((number, place) => [
      String(place + 1),
      ...shown.map((question) =>
        wordsOf(filled, { question, answer: answers[`${group.id}.${number}.${question.id}`] }, language),
      ),
    ]),
  }
}

function instancesOf(group: string, answers: Answers): number[] {
  const start = `${group}.`
  const keys = Object.keys(answers).filter((key) => key.startsWith(start))
  return [...new Set(keys.map((key) => Number(key.slice(start.length).split('.')[0])))].sort((a, b) => a - b)
}

function reasonsOnPaper({ reasons }: FormOnPaper, language: Language): PaperSection[] {
  if (reasons.length === 0) return []
  const columns: PaperColumn[] = [
    { title: WORDS.doubt[language], align: 'start', width: 1 },
    { title: WORDS.reason[language], align: 'start', width: 1 },
  ]
  const rows = reasons.map(({ what, reason }) => [what[language], reason])
  return [{ title: WORDS.reasons[language], blocks: [{ kind: 'table', caption: null, columns, rows }] }]
}

const WORDS = {
  code: { fi: 'Kenttä', sv: 'Fält', en: 'Field' },
  question: { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
  answer: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  total: { fi: 'Yhteensä', sv: 'Totalt', en: 'Total' },
  version: { fi: 'lomakeversio', sv: 'formulärversion', en: 'form version' },
  page: { fi: 'sivu', sv: 'sida', en: 'page' },
  reasons: { fi: 'Perustelut poikkeaville luvuille', sv: 'Motiveringar till avvikande tal', en: 'Reasons for unusual figures' },
  doubt: { fi: 'Havainto', sv: 'Iakttagelse', en: 'Finding' },
  reason: { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
} as const satisfies Readonly<Record<string, Texts>>
