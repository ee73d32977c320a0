import type { ComparedVariables, Figures, FindingFigure, RespondentFigures } from '../../analyse/collection/respondent-figures.ts'
import { evaluateForm } from '../../collect/questionnaire/evaluate-form.ts'
import { variableOf } from '../../collect/questionnaire/variables.ts'
import { type Answers, type FormState, type FormSurroundings, isUnavailable } from '../../model/answers.ts'
import type { Question, Questionnaire } from '../../model/questionnaire.ts'
import { isPersonalKey, itemsOf, numberKeys } from './form-facts.ts'

/** One respondent's newest version with what it is compared with. */
export interface AnsweredForm {
  readonly respondent: string
  readonly answers: Answers
  readonly reasons: Readonly<Record<string, string>>
  readonly surroundings: FormSurroundings
}

/** The answers of one respondent as the checks across respondents read them. */
export function figuresOf(form: Questionnaire, { respondent, answers, reasons, surroundings }: AnsweredForm): RespondentFigures {
  const state = evaluateForm(form, answers, surroundings)
  const asked = [...state.variables.values()].filter(({ isRelevant, key }) => isRelevant && isFigure(form, key))
  const given = asked.flatMap(({ key, answer }) => (answer === null ? [] : [[key, answer] as const]))
  const unavailable = given.flatMap(([key, answer]) => (isUnavailable(answer) ? [[key, answer.unavailable] as const] : []))
  return {
    respondent,
    now: { ...numbersIn(Object.fromEntries(given)), ...computedNumbers(state) },
    previous: surroundings.previous === null ? null : numbersIn(surroundings.previous),
    history: surroundings.history.map(numbersIn),
    reference: referencesIn(surroundings),
    asked: asked.map(({ key }) => key),
    blank: asked.filter(({ answer }) => answer === null).map(({ key }) => key),
    unavailable: Object.fromEntries(unavailable),
    findings: findingsIn(form, state, reasons),
  }
}

/** Comments may be left out by anybody: their absence is no missing answer. */
const WORDS: readonly Question['type'][] = ['text', 'paragraph', 'email', 'phone', 'confirmation']

function isFigure(form: Questionnaire, key: string): boolean {
  const type = variableOf(form, key)?.question.type
  return type !== undefined && !WORDS.includes(type) && !isPersonalKey(form, key)
}

/** What there is to compare in a form: its numbers, its computed numbers, and the figures of other sources that its rules name. */
export function comparedVariables(form: Questionnaire): ComparedVariables {
  const counts = numberKeys(form)
  const names = form.outside.map(({ name }) => name).filter((name) => name.startsWith('reference.'))
  const references = names.flatMap((reference) => {
    const rule = form.rules.find(({ check, when }) => `${check} ${when ?? ''}`.includes(reference))
    const variable = rule?.at.find((key) => counts.includes(key))
    return variable === undefined ? [] : [{ variable, reference }]
  })
  const ratios = itemsOf(form).flatMap((item) => (item.kind === 'computed' ? [item.id] : []))
  return { counts, ratios, references }
}

/** The numbers among answers. */
function numbersIn(answers: Answers): Figures {
  return Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

function computedNumbers({ computed }: FormState): Figures {
  return Object.fromEntries([...computed].filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

function referencesIn({ outside }: FormSurroundings): Figures {
  const known = Object.entries(outside).filter(([name]) => name.startsWith('reference.'))
  return Object.fromEntries(known.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

function findingsIn(form: Questionnaire, { findings }: FormState, reasons: AnsweredForm['reasons']): FindingFigure[] {
  const own = findings.filter(({ at }) => !isPersonalKey(form, at))
  return own.map(({ rule, severity, at, message }) => ({ rule, severity, at, message, reason: reasons[rule] ?? null }))
}
