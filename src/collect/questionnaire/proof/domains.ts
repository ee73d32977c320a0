import type { Answer, FormSurroundings } from '../../../model/answers.ts'
import type { Question, Questionnaire } from '../../../model/questionnaire.ts'
import { answerFault } from '../answer-checks.ts'
import { compiledForm } from '../compiled-form.ts'
import type { ExpressionNode } from '../expression/parse.ts'
import type { Filled } from '../form-reading.ts'
import { variableOf } from '../variables.ts'
import { type Constants, constantsOf, isFullyTold } from './constants.ts'

/** One thing that can vary while a proof looks for answers, and the values worth trying; undefined is blank. */
export interface Domain {
  readonly node: string
  readonly values: readonly unknown[]
  /** The values stand for all there are: nothing else could make the conditions come out differently. */
  readonly isComplete: boolean
}

/** Domains of everything that the nodes of a cone vary by. `expressions` are those worked out on the way. */
export function domainsOf(form: Questionnaire, cone: ReadonlySet<string>, expressions: readonly ExpressionNode[]): Domain[] {
  const constants = constantsOf(expressions)
  const isTold = expressions.every(isFullyTold)
  return [...cone].flatMap((node): Domain[] => {
    const colon = node.indexOf(':')
    const [kind, id] = [node.slice(0, colon), node.slice(colon + 1)]
    const domain = domainOfKind(form, { kind, id }, constants)
    return domain === null ? [] : [{ node, values: domain.values, isComplete: isTold && domain.isComplete }]
  })
}

type Values = Omit<Domain, 'node'>

function domainOfKind(form: Questionnaire, { kind, id }: { kind: string; id: string }, constants: Constants): Values | null {
  switch (kind) {
    case 'value':
    case 'previous': {
      const variable = variableOf(form, id)
      return variable ? answerValues(variable.question, constants, kind === 'previous') : null
    }
    case 'outside': {
      const type = form.outside.find(({ name }) => name === id)?.type
      if (type === 'date') return { values: [undefined, ...constants.days], isComplete: true }
      return {
        values: [undefined, ...(type === 'text' ? ['x', ...constants.texts] : withBetween(constants.numbers))],
        isComplete: true,
      }
    }
    case 'round':
      return { values: [undefined, ...constants.days], isComplete: true }
    case 'history':
      return { values: [undefined, [10, 11, 12, 13]], isComplete: false }
    case 'count':
      return { values: countsOf(form, id, constants), isComplete: false }
    default:
      return null
  }
}

/** Values from outside may have any decimals: what lies between two constants is tried too. */
function withBetween(numbers: readonly number[]): number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  return sorted.flatMap((number, place) => [number, (number + (sorted[place + 1] ?? number)) / 2])
}

function countsOf(form: Questionnaire, id: string, { numbers }: Constants): number[] {
  const group = compiledForm(form).groups.get(id)
  if (!group) return [0]
  const counts = [group.min, group.max, 1, 2, 3, ...numbers].filter((count) => Number.isInteger(count) && count >= group.min)
  return [...new Set(counts)].filter((count) => count <= Math.min(group.max, 50))
}

/** Valid answers worth trying, blank first. A question's own bounds are not passed: an answer out of bounds cannot be sent. */
export function answerValues(question: Question, constants: Constants, isPrevious = false): Values {
  const { values, isComplete } = BY_TYPE[question.type](question, constants)
  const unavailable = question.mayBeUnavailable ? [{ unavailable: 'x' }] : []
  const valid = values.filter((value) => isPrevious || answerFault(question, value) === null)
  return { values: [undefined, ...new Set(valid), ...unavailable], isComplete }
}

type TypeValues = (
  question: Question,
  constants: Constants,
) => { readonly values: readonly Answer[]; readonly isComplete: boolean }

const BY_TYPE: Readonly<Record<Question['type'], TypeValues>> = {
  integer: numbersOf,
  decimal: numbersOf,
  percent: numbersOf,
  date: ({ min, max }, { days }) => ({
    values: [...days, ...[min, max].filter((day) => typeof day === 'string')],
    isComplete: true,
  }),
  single: ({ choices }) => ({ values: choices.map(({ code }) => code), isComplete: true }),
  multiple: chosenSets,
  text: textsOf,
  paragraph: textsOf,
  email: (_, { texts }) => ({ values: ['a@alue.example', ...texts], isComplete: true }),
  phone: (_, { texts }) => ({ values: ['0401234', ...texts], isComplete: true }),
  'yes-no': () => ({ values: [true, false], isComplete: true }),
  confirmation: () => ({ values: [true], isComplete: true }),
}

function numbersOf({ min, max, decimals }: Question, { numbers }: Constants) {
  const step = 10 ** -decimals
  const bounds = [min, max].filter((bound) => typeof bound === 'number')
  const fitted = [...numbers, ...bounds].flatMap((number) => {
    const near = Number(number.toFixed(decimals))
    return [near, near - step, near + step].map((value) => Number(value.toFixed(decimals)))
  })
  return { values: [...bounds, 1, ...fitted], isComplete: true }
}

function textsOf({ maxLength }: Question, { texts, numbers }: Constants) {
  const lengths = numbers.filter((length) => Number.isInteger(length) && length > 0 && length <= Math.min(maxLength, 5000))
  return { values: ['x', ...texts, ...lengths.map((length) => 'x'.repeat(length))], isComplete: true }
}

/** Every set of up to so many codes; of longer lists each code alone, pairs beside the first, and all that may stand together. */
const MOST_CODES = 6

function chosenSets({ choices }: Question) {
  const codes = choices.map(({ code }) => code)
  const together = choices.filter(({ isExclusive }) => !isExclusive).map(({ code }) => code)
  if (codes.length > MOST_CODES) {
    const pairs = codes.map((code) => codes.filter((other) => other === codes[0] || other === code))
    return { values: [...codes.map((code) => [code]), ...pairs, together], isComplete: false }
  }
  const sets = Array.from({ length: 2 ** codes.length - 1 }, (_, bits) =>
    codes.filter((_code, place) => ((bits + 1) >> place) & 1),
  )
  return { values: sets, isComplete: true }
}

/** Answers and surroundings with the values put in. */
export function filledWith(form: Questionnaire, values: ReadonlyMap<string, unknown>): Filled {
  const answers: Record<string, Answer> = {}
  const previous: Record<string, Answer> = {}
  const outside: Record<string, number | string> = {}
  const round: { day: string | null; from: string | null; until: string | null } = { day: null, from: null, until: null }
  const alsoKeys: string[] = []
  let history: FormSurroundings['history'] = []
  for (const [node, value] of values) {
    if (value === undefined) continue
    const [kind = '', id = ''] = [node.slice(0, node.indexOf(':')), node.slice(node.indexOf(':') + 1)]
    if (kind === 'value') answers[id] = value as Answer
    if (kind === 'previous') previous[id] = value as Answer
    if (kind === 'outside') outside[id] = value as number
    if (kind === 'round') round[id as 'day'] = String(value)
    if (kind === 'history') history = (value as number[]).map((number, place) => ({ ...history[place], [id]: number }))
    if (kind === 'count') alsoKeys.push(...Array.from({ length: Number(value) }, (_, place) => `${id}.${place + 1}.`))
  }
  return { form, answers, surroundings: { previous, history, outside, round, alsoKeys } }
}
