import type { Answer, Answers, FormFinding } from '../../model/answers.ts'
import type { FormItem, Questionnaire } from '../../model/questionnaire.ts'
import type { Texts } from '../../model/text.ts'
import { cleanedText } from '../../model/typed-text.ts'
import { answerFault, limitTexts } from './answer-checks.ts'
import { aboutQuestion, TOO_MANY_OF_GROUP, UNKNOWN_KEY, WRONG_TYPE } from './answer-problems.ts'
import { compiledForm } from './compiled-form.ts'
import { keyTexts } from './evaluate-form.ts'
import { jsonKind } from './json-kinds.ts'
import { type VariableRef, variableOf } from './variables.ts'

/** Answers that could be taken, and what is wrong with the rest: unknown keys, wrong types, texts too long. None of the rest is an answer. */
export interface AnswersRead {
  readonly answers: Answers
  readonly findings: readonly FormFinding[]
}

/** More than this many wrong keys are told only as a number of them would be: the file is not of this form. */
const MOST_FINDINGS = 1000

/**
 * Answers from JSON, taken strictly: `{ "H2": 1, "H5": { "unavailable": "…" }, "M1": { "r1": { "c1": 3 } }, "K": [ { "name": "…" } ] }`,
 * or with whole keys (`"M1.r1.c1": 3`). Null is blank. Numbers are JSON numbers: `"1 200"` is refused. What is out of bounds or breaks
 * a rule is still an answer; `evaluateForm` tells of it.
 */
export function answersFromJson(form: Questionnaire, json: unknown): AnswersRead {
  const found = new Map<string, Answer>()
  const findings: FormFinding[] = []
  const tell = (finding: FormFinding) => {
    if (findings.length < MOST_FINDINGS) findings.push(finding)
  }
  if (!isMapping(json)) return { answers: {}, findings: [hard('type', '', NOT_MAPPING)] }
  for (const [key, value] of leavesOf(form, json, tell)) {
    const taken = takenAnswer(form, key, value)
    if ('finding' in taken) tell(taken.finding)
    else if (found.has(key)) tell(hard('type', key, keyTexts(TWICE, key)))
    else if (taken.answer !== null) found.set(key, taken.answer)
  }
  return { answers: Object.fromEntries(found), findings }
}

type Tell = (finding: FormFinding) => void

/** Values with the whole key of their variable, as nested or flat as they were written. */
function leavesOf(form: Questionnaire, json: Record<string, unknown>, tell: Tell): [string, unknown][] {
  const items = new Map(form.sections.flatMap((section) => section.items.map((item) => [item.id, item])))
  return Object.entries(json).flatMap(([key, value]): [string, unknown][] => {
    const item = items.get(key)
    if (item?.kind === 'matrix') return isMapping(value) ? nested(key, value) : wrong(item, tell)
    if (item?.kind !== 'group') return [[key, value]]
    if (Array.isArray(value)) return instancesIn(item, value, tell)
    return isMapping(value) ? nested(key, value) : wrong(item, tell)
  })
}

function nested(key: string, rows: Record<string, unknown>): [string, unknown][] {
  return Object.entries(rows).flatMap(([row, cells]): [string, unknown][] =>
    isMapping(cells)
      ? Object.entries(cells).map(([inner, value]) => [`${key}.${row}.${inner}`, value])
      : [[`${key}.${row}`, cells]],
  )
}

function instancesIn(group: Extract<FormItem, { kind: 'group' }>, list: readonly unknown[], tell: Tell): [string, unknown][] {
  if (list.length > group.max) {
    tell(hard('range', group.id, aboutQuestion(group, limitTexts(TOO_MANY_OF_GROUP, group.max))))
    return []
  }
  if (!list.every(isMapping)) return wrong(group, tell)
  return nested(group.id, Object.fromEntries(list.map((one, index) => [String(index + 1), one])))
}

function wrong(item: Extract<FormItem, { kind: 'matrix' | 'group' }>, tell: Tell): [] {
  tell(hard('type', item.id, aboutQuestion(item, jsonKind(item.kind))))
  return []
}

type Taken = { readonly answer: Answer | null } | { readonly finding: FormFinding }

function takenAnswer(form: Questionnaire, key: string, value: unknown): Taken {
  const ref = variableOf(form, key)
  if (!ref) return { finding: unknownKey(form, key) }
  if (value === null) return { answer: null }
  const shaped = shapedAnswer(value)
  if (shaped === undefined) return { finding: hard('type', key, aboutQuestion(ref.question, jsonKind(ref.question.type))) }
  return checkedAnswer(ref, shaped)
}

function checkedAnswer({ key, question }: VariableRef, answer: Answer): Taken {
  if (answer === '') return { answer: null }
  const fault = answerFault(question, answer)
  if (fault === null || fault.rule === 'range') return { answer: inOrder(question.choices, answer) }
  const toldFault = fault.texts === WRONG_TYPE ? jsonKind(question.type) : fault.texts
  const isNumberAsText = typeof answer === 'string' && /^[\d\s.,−-]+$/u.test(answer) && fault.rule === 'type'
  const texts = isNumberAsText && ['integer', 'decimal', 'percent'].includes(question.type) ? NUMBER_AS_TEXT : toldFault
  return { finding: hard(fault.rule, key, aboutQuestion(question, texts)) }
}

/** What the form counts by itself is known to it, and still no answer. */
function unknownKey(form: Questionnaire, key: string): FormFinding {
  const target = compiledForm(form).names.get(key)
  const isCounted = target?.kind === 'computed' || target?.kind === 'total'
  return hard('unknown', key, keyTexts(isCounted ? COUNTED : UNKNOWN_KEY, key))
}

/** Codes of a multiple choice stand in the order of the form. */
function inOrder(choices: VariableRef['question']['choices'], answer: Answer): Answer {
  if (typeof answer !== 'object' || 'unavailable' in answer) return answer
  return choices.map(({ code }) => code).filter((code) => answer.includes(code))
}

function shapedAnswer(value: unknown): Answer | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return cleanedText(value)
  if (Array.isArray(value)) return value.every((code) => typeof code === 'string') ? value : undefined
  if (!isMapping(value) || Object.keys(value).length !== 1) return undefined
  return typeof value.unavailable === 'string' ? { unavailable: cleanedText(value.unavailable) } : undefined
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hard(rule: string, at: string, message: Texts): FormFinding {
  return { rule, severity: 'hard', at, with: [], message }
}

const NOT_MAPPING: Texts = {
  fi: 'Vastausten pitää olla JSON-olio, jonka avaimet ovat lomakkeen kohtien tunnuksia.',
  sv: 'Svaren ska vara ett JSON-objekt vars nycklar är id:n för formulärets punkter.',
  en: 'The answers must be a JSON object whose keys are ids of the form’s fields.',
}
const NUMBER_AS_TEXT: Texts = {
  fi: 'Luku on annettu tekstinä. Antakaa se JSON-lukuna ilman lainausmerkkejä ja välilyöntejä, desimaalit pisteellä.',
  sv: 'Talet är angivet som text. Ange det som ett JSON-tal utan citattecken och mellanslag, decimaler med punkt.',
  en: 'The number is given as a text. Give it as a JSON number without quotation marks and spaces, decimals with a point.',
}
const COUNTED: Texts = {
  fi: 'Lomake laskee kohdan {key} itse. Jättäkää se pois vastauksista.',
  sv: 'Formuläret räknar självt punkten {key}. Lämna bort den ur svaren.',
  en: 'The form works out {key} itself. Leave it out of the answers.',
}
const TWICE: Texts = {
  fi: 'Kohta {key} on annettu kahdesti.',
  sv: 'Punkten {key} är angiven två gånger.',
  en: 'The field {key} is given twice.',
}
