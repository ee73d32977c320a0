import type { ChoiceCount, QuestionResult, ResponseRates, SurveyAnalysis } from '../../model/survey-analysis.ts'
import type { Language, Texts } from '../../model/text.ts'
import type { Sheet, SheetCell, SheetRow, Workbook } from '../../model/workbook.ts'
import { SMALLEST_BASE } from './base.ts'

/** What the tables of a survey are written down from. */
export interface SurveyTables {
  readonly title: Texts
  readonly analysis: SurveyAnalysis
  readonly sections: readonly { readonly id: string; readonly title: Texts }[]
  /** Stands on every sheet. */
  readonly warnings: readonly Texts[]
  /** Date-time that the file says it was made. */
  readonly createdAt: string
}

type Field = string | number | null

/** Every figure of the analysis as one long table: one row for each choice or figure, with its base beside it. First row: headings. */
export function surveyRows({ analysis, sections }: Pick<SurveyTables, 'analysis' | 'sections'>, language: Language): Field[][] {
  const titles = new Map(sections.map(({ id, title }) => [id, title[language]]))
  const rows = analysis.questions.flatMap((result) => {
    const { variable, label, row, base, section } = result
    const place = [variable, titles.get(section) ?? section, label[language], row?.[language] ?? null]
    const { answered, blank, unavailable, notAsked } = base
    return linesOf(result, language).map((line) => [...place, ...line, answered, blank, unavailable, notAsked])
  })
  return [COLUMNS.map((column) => column[language]), ...rows]
}

/** Code, words, count, share, value. */
function linesOf(result: QuestionResult, language: Language): Field[][] {
  const counted = ({ code, label, count, percent }: ChoiceCount): Field[] => [code, label[language], count, percent, null]
  switch (result.kind) {
    case 'choice':
      return [...result.choices, ...result.combined].map(counted)
    case 'number':
      return Object.entries(result.summary ?? {}).map(([figure, value]) => [figure, null, null, null, value as number])
    case 'day':
      return (['earliest', 'latest'] as const).map((end) => [end, result[end], null, null, null])
    case 'open':
      return result.codes.map(counted)
  }
}

/** The analysis as a workbook: figures, response rates, the cross tables asked for, and what does not fit together in the source. */
export function surveyWorkbook(tables: SurveyTables, language: Language): Workbook {
  const { title, warnings, createdAt, analysis } = tables
  const [heads = [], ...rows] = surveyRows(tables, language)
  const sheets = [
    sheetOf(tables, { name: FIGURES[language], language, heads, rows }),
    ...(analysis.rates.length === 0
      ? []
      : [sheetOf(tables, { name: RATES[language], language, ...rateRows(analysis.rates, language) })]),
    ...(analysis.inconsistencies.length === 0
      ? []
      : [sheetOf(tables, { name: INCONSISTENCIES[language], language, ...inconsistencyRows(analysis, language) })]),
  ]
  return { title: title[language], description: warnings.map((text) => text[language]).join(' '), createdAt, sheets }
}

interface SheetContent {
  readonly name: string
  readonly language: Language
  readonly heads: readonly Field[]
  readonly rows: readonly (readonly Field[])[]
}

function sheetOf({ title, warnings }: SurveyTables, { name, language, heads, rows }: SheetContent): Sheet {
  const notes = [...warnings, HOW_TO_READ]
  const line = (kind: SheetRow['kind'], cells: readonly Field[]): SheetRow => ({ kind, cells: cells.map(cellOf) })
  return {
    name,
    rows: [
      line('title', [title[language]]),
      ...notes.map((text) => line('text', [text[language].replace('{least}', String(SMALLEST_BASE))])),
      line('header', heads),
      ...rows.map((row) => line('data', row)),
    ],
    widths: heads.map((_, place) => WIDTHS[place] ?? 14),
    frozenRows: notes.length + 2,
    frozenColumns: 0,
  }
}

const WIDTHS = [26, 26, 50, 34, 24, 34]

function cellOf(field: Field): SheetCell {
  return typeof field === 'number' ? { number: field, decimals: null } : field
}

function rateRows(rates: readonly ResponseRates[], language: Language): Pick<SheetContent, 'heads' | 'rows'> {
  const rows = rates.flatMap(({ label, lines, total }) =>
    [...lines, total].map((line) => [
      label[language],
      line.label[language],
      line.asked,
      line.answered,
      line.excused,
      line.percent,
    ]),
  )
  return { heads: RATE_COLUMNS.map((column) => column[language]), rows }
}

function inconsistencyRows({ inconsistencies }: SurveyAnalysis, language: Language): Pick<SheetContent, 'heads' | 'rows'> {
  const rows = inconsistencies.map(({ id, texts, arithmetic, source }) => [id, texts[language], arithmetic[language], source])
  return { heads: INCONSISTENCY_COLUMNS.map((column) => column[language]), rows }
}

/** Open answers for coding: running number, question, answer, and an empty column for codes. First row: headings, the same in all languages. */
export function openAnswerRows(analysis: SurveyAnalysis, language: Language): Field[][] {
  const rows = analysis.questions.flatMap((result) =>
    result.kind === 'open'
      ? result.answers.map(({ number, text }) => [number, result.variable, result.label[language], text, ''])
      : [],
  )
  return [[...CODING_COLUMNS], ...rows]
}

/** Columns of the file for coding. `codes`: separated by spaces, commas or semicolons. */
export const CODING_COLUMNS = ['number', 'variable', 'question', 'answer', 'codes'] as const

const FIGURES: Texts = { fi: 'Tulokset', sv: 'Resultat', en: 'Results' }
const RATES: Texts = { fi: 'Vastausosuus', sv: 'Svarsandel', en: 'Response rate' }
const INCONSISTENCIES: Texts = { fi: 'Lähteen ristiriidat', sv: 'Motstridigheter i källan', en: 'Inconsistencies' }
const HOW_TO_READ: Texts = {
  fi: 'Osuudet ovat kokonaisia prosentteja vastanneista. Jos vastanneita on alle {least}, osuutta ei anneta.',
  sv: 'Andelarna är hela procent av dem som svarade. Om färre än {least} svarade ges ingen andel.',
  en: 'Shares are whole per cents of those who answered. Where fewer than {least} answered no share is given.',
}
const ANSWERED: Texts = { fi: 'Vastanneita', sv: 'Har svarat', en: 'Answered' }
const COLUMNS: readonly Texts[] = [
  { fi: 'Muuttuja', sv: 'Variabel', en: 'Variable' },
  { fi: 'Osio', sv: 'Avsnitt', en: 'Section' },
  { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
  { fi: 'Rivi', sv: 'Rad', en: 'Row' },
  { fi: 'Koodi', sv: 'Kod', en: 'Code' },
  { fi: 'Vaihtoehto', sv: 'Alternativ', en: 'Choice' },
  { fi: 'Vastaajia', sv: 'Svarande', en: 'Respondents' },
  { fi: 'Osuus, %', sv: 'Andel, %', en: 'Share, %' },
  { fi: 'Arvo', sv: 'Värde', en: 'Value' },
  ANSWERED,
  { fi: 'Ei vastannut', sv: 'Svarade inte', en: 'No answer' },
  { fi: 'Ei tietoa', sv: 'Uppgift saknas', en: 'Not available' },
  { fi: 'Ei kysytty', sv: 'Inte tillfrågad', en: 'Not asked' },
]
const RATE_COLUMNS: readonly Texts[] = [
  { fi: 'Ryhmittely', sv: 'Gruppering', en: 'Grouping' },
  { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  { fi: 'Kysytty', sv: 'Tillfrågade', en: 'Asked' },
  ANSWERED,
  { fi: 'Vapautettu', sv: 'Befriade', en: 'Excused' },
  { fi: 'Vastausprosentti', sv: 'Svarsprocent', en: 'Response rate, %' },
]
const INCONSISTENCY_COLUMNS: readonly Texts[] = [
  { fi: 'Tunnus', sv: 'Id', en: 'Id' },
  { fi: 'Mikä ei sovi', sv: 'Vad som inte går ihop', en: 'What does not fit' },
  { fi: 'Laskelma', sv: 'Uträkning', en: 'Arithmetic' },
  { fi: 'Lähde', sv: 'Källa', en: 'Source' },
]
