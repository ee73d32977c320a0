import { answersFromJson } from '../../collect/questionnaire/answers-json.ts'
import { readTyped } from '../../collect/questionnaire/read-typed.ts'
import { variableOf } from '../../collect/questionnaire/variables.ts'
import type { Answer, Answers } from '../../model/answers.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { Language, Texts } from '../../model/text.ts'
import { rowsOfText } from '../review/semicolon-text.ts'

/** One respondent's answers as a file has them. */
export interface AnswersInFile {
  readonly respondent: string
  readonly groups: Readonly<Record<string, string>>
  readonly answers: Answers
}

/** Something in an answer file that could not be taken; the rest of the answers count. */
export interface AnswerFileFinding {
  readonly file: string
  /** From 1; in CSV the headings are line 1. */
  readonly line: number
  readonly variable: string
  readonly message: Texts
}

export interface AnswerFile {
  readonly name: string
  readonly text: string
}

export interface AnswersRead {
  readonly respondents: readonly AnswersInFile[]
  readonly findings: readonly AnswerFileFinding[]
}

/**
 * Answers of many respondents: JSON (one respondent a file, or a list), JSON Lines (one a line) or CSV (one a row, variables as headings).
 * A respondent is either its answers or `{ respondent, groups, answers }`; in CSV the columns `respondent` and `groups.<name>`.
 */
export function readAnswerFiles(form: Questionnaire, files: readonly AnswerFile[], language: Language): AnswersRead {
  const read = files.map((file) => {
    if (/\.csv$/i.test(file.name)) return fromCsv(form, file, language)
    return fromJson(form, file)
  })
  return { respondents: read.flatMap(({ respondents }) => respondents), findings: read.flatMap(({ findings }) => findings) }
}

function fromJson(form: Questionnaire, file: AnswerFile): AnswersRead {
  const respondents: AnswersInFile[] = []
  const findings: AnswerFileFinding[] = []
  for (const { json, line } of valuesIn(file)) {
    if (json === undefined) {
      findings.push({ file: file.name, line, variable: '', message: NOT_JSON })
      continue
    }
    const { head, answers } = parted(form, json)
    const taken = answersFromJson(form, answers)
    findings.push(...taken.findings.map(({ at, message }) => ({ file: file.name, line, variable: at, message })))
    respondents.push({ respondent: head.respondent ?? `${file.name}:${line}`, groups: head.groups, answers: taken.answers })
  }
  return { respondents, findings }
}

/** Values with their lines; undefined where there is no JSON. */
function valuesIn({ name, text }: AnswerFile): readonly { readonly json: unknown; readonly line: number }[] {
  if (/\.json$/i.test(name)) {
    const json = parsed(text)
    return Array.isArray(json) ? json.map((one, index) => ({ json: one, line: index + 1 })) : [{ json, line: 1 }]
  }
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ text: line, line: index + 1 }))
    .filter(({ text: line }) => line.trim() !== '')
    .map(({ text: line, line: number }) => ({ json: parsed(line), line: number }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

interface Head {
  readonly respondent: string | null
  readonly groups: Readonly<Record<string, string>>
}

/** A form that asks something called `answers` is not wrapped. */
function parted(form: Questionnaire, json: unknown): { head: Head; answers: unknown } {
  const isWrapped = isMapping(json) && isMapping(json.answers) && variableOf(form, 'answers') === undefined
  if (!isWrapped) return { head: { respondent: null, groups: {} }, answers: json }
  const { respondent, groups, answers } = json
  const named = isMapping(groups) ? Object.entries(groups).filter(([, code]) => typeof code === 'string') : []
  return {
    head: {
      respondent: typeof respondent === 'string' ? respondent : null,
      groups: Object.fromEntries(named) as Record<string, string>,
    },
    answers,
  }
}

const GROUP_COLUMN = 'groups.'

function fromCsv(form: Questionnaire, file: AnswerFile, language: Language): AnswersRead {
  const [head = [], ...rows] = rowsOfText(file.text)
  const columns = head.map((name) => name.trim())
  const findings: AnswerFileFinding[] = columns
    .filter((name) => name !== 'respondent' && !name.startsWith(GROUP_COLUMN) && variableOf(form, name) === undefined)
    .map((variable) => ({ file: file.name, line: 1, variable, message: UNKNOWN_COLUMN }))
  const respondents = rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row, index): AnswersInFile => {
      const line = index + 2
      const cells = columns.map((name, place) => [name, row[place]?.trim() ?? ''] as const)
      const answers: Record<string, Answer> = {}
      for (const [name, typed] of cells) {
        const question = variableOf(form, name)?.question
        if (!question || typed === '') continue
        const reading = readTyped(question, typed, language)
        if ('problem' in reading) findings.push({ file: file.name, line, variable: name, message: reading.problem })
        else if (reading.answer !== null) answers[name] = reading.answer
      }
      const groups = cells.filter(([name, cell]) => name.startsWith(GROUP_COLUMN) && cell !== '')
      return {
        respondent: cells.find(([name]) => name === 'respondent')?.[1] || `${file.name}:${line}`,
        groups: Object.fromEntries(groups.map(([name, cell]) => [name.slice(GROUP_COLUMN.length), cell])),
        answers,
      }
    })
  return { respondents, findings }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const NOT_JSON: Texts = {
  fi: 'Rivi ei ole JSONia. Vastaukset jätettiin pois.',
  sv: 'Raden är inte JSON. Svaren lämnades bort.',
  en: 'The line is not JSON. The answers were left out.',
}
const UNKNOWN_COLUMN: Texts = {
  fi: 'Lomakkeessa ei ole tällaista muuttujaa. Sarake jätettiin pois.',
  sv: 'Formuläret har ingen sådan variabel. Kolumnen lämnades bort.',
  en: 'The form has no such variable. The column was left out.',
}
