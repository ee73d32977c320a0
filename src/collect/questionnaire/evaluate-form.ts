import type { Answers, FormFinding, FormState, FormSurroundings, VariableState } from '../../model/answers.ts'
import type { Matrix, Questionnaire } from '../../model/questionnaire.ts'
import type { Texts } from '../../model/text.ts'
import { answerFault, limitTexts } from './answer-checks.ts'
import { aboutQuestion, MISSING, NOT_CONFIRMED, TOO_FEW_OF_GROUP, TOO_MANY_OF_GROUP, UNKNOWN_KEY } from './answer-problems.ts'
import { isNumeric } from './compiled-form.ts'
import { exactNumber, type Value } from './expression/value.ts'
import { filledTexts } from './fill-texts.ts'
import { type FormReading, formReading, ownAnswer } from './form-reading.ts'
import { ruleFindings } from './rule-findings.ts'
import { type VariableRef, variableKeys, variableOf } from './variables.ts'

/**
 * Everything that follows from the answers. Answers of what is not asked count as blank, and nothing is said of them; they are not lost.
 * The same on the server and in the browser. Never throws, whatever the answers hold.
 */
export function evaluateForm(form: Questionnaire, answers: Answers, surroundings: FormSurroundings): FormState {
  const reading = formReading({ form, answers, surroundings })
  const refs = variableKeys(form, answers, surroundings.alsoKeys)
  const judged = refs.map((ref) => judgedVariable(ref, reading))
  const findings = [
    ...judged.flatMap(({ finding }) => (finding ? [finding] : [])),
    ...groupFindings(reading),
    ...unknownKeys(form, answers),
    ...ruleFindings(reading),
  ]
  return {
    variables: new Map(judged.map(({ ref, state }) => [ref.key, state])),
    computed: computedValues(reading),
    notes: notesShown(reading),
    relevant: relevantIds(reading),
    findings,
    progress: progressOf(form, judged),
    maySend: !findings.some(({ severity }) => severity === 'hard'),
  }
}

interface Judged {
  readonly ref: VariableRef
  readonly state: VariableState
  readonly finding: FormFinding | null
}

function judgedVariable(ref: VariableRef, reading: FormReading): Judged {
  const { key, question, place } = ref
  const isRelevant = reading.isVariableAsked({ kind: 'question', ...ref })
  if (!isRelevant) return { ref, state: { key, isRelevant, isRequired: false, answer: null }, finding: null }
  const { required } = question
  const isRequired = typeof required === 'boolean' ? required : reading.value(required, place) === true
  const given = ownAnswer(reading.answers, key)
  const answer = given === undefined || isBlank(given, question.type) ? null : given
  const state = { key, isRelevant, isRequired, answer }
  const finding = (rule: string, texts: Texts): FormFinding => ({
    rule,
    severity: 'hard',
    at: key,
    with: [],
    message: aboutQuestion(question, texts),
  })
  if (answer === null) {
    const missing = question.type === 'confirmation' ? NOT_CONFIRMED : MISSING
    return { ref, state, finding: isRequired ? finding('required', missing) : null }
  }
  const fault = answerFault(question, answer)
  return { ref, state, finding: fault ? finding(fault.rule, fault.texts) : null }
}

function isBlank(answer: unknown, type: string): boolean {
  if (answer === null || answer === '') return true
  if (Array.isArray(answer)) return answer.length === 0
  return answer === false && type === 'confirmation'
}

function groupFindings(reading: FormReading): FormFinding[] {
  return [...reading.compiled.groups.values()].flatMap((group) => {
    if (!reading.isAsked(group.id)) return []
    const count = reading.placesOf(group.id).length
    const texts = count < group.min ? limitTexts(TOO_FEW_OF_GROUP, group.min) : limitTexts(TOO_MANY_OF_GROUP, group.max)
    if (count >= group.min && count <= group.max) return []
    return [{ rule: 'range', severity: 'hard', at: group.id, with: [], message: aboutQuestion(group, texts) }]
  })
}

function unknownKeys(form: Questionnaire, answers: Answers): FormFinding[] {
  return Object.keys(answers)
    .filter((key) => variableOf(form, key) === undefined)
    .map((key) => ({ rule: 'unknown', severity: 'hard', at: key, with: [], message: keyTexts(UNKNOWN_KEY, key) }))
}

export function keyTexts(texts: Texts, key: string): Texts {
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key
  const filled = (text: string) => text.replace('{key}', () => shown)
  return { fi: filled(texts.fi), sv: filled(texts.sv), en: filled(texts.en) }
}

type ComputedValue = number | string | boolean | null

function computedValues(reading: FormReading): Map<string, ComputedValue> {
  const values = new Map<string, ComputedValue>()
  for (const [name, target] of reading.compiled.names) {
    if (target.kind !== 'computed' && target.kind !== 'total') continue
    const isShown = target.kind === 'computed' ? reading.isAsked(target.id) : isTotalShown(target.matrix, reading)
    if (isShown) values.set(name, plain(reading.valueOf(target)))
  }
  return values
}

function isTotalShown(matrix: Matrix, reading: FormReading): boolean {
  return reading.isAsked(matrix.id) && matrix.columns.some(isNumeric)
}

function plain(value: Value): ComputedValue {
  if (typeof value === 'number') return exactNumber(value)
  return typeof value === 'object' ? null : value
}

function relevantIds(reading: FormReading): Set<string> {
  const { sections, items } = reading.compiled
  return new Set([...sections.keys(), ...items.keys()].filter((id) => reading.isAsked(id)))
}

function notesShown(reading: FormReading): Map<string, Texts> {
  const notes = [...reading.compiled.items.values()].flatMap(({ item }) =>
    item.kind === 'note' && reading.isAsked(item.id) ? [item] : [],
  )
  return new Map(notes.map(({ id, text }) => [id, filledTexts(text, reading)]))
}

function progressOf(form: Questionnaire, judged: readonly Judged[]): FormState['progress'] {
  const counts = new Map(form.sections.map(({ id }) => [id, { answered: 0, asked: 0, required: 0 }]))
  for (const { ref, state } of judged) {
    const count = counts.get(ref.section)
    if (!count || !state.isRelevant) continue
    count.asked++
    if (state.isRequired) count.required++
    if (state.answer !== null) count.answered++
  }
  return counts
}

/** The answers that count: of what is asked, blank ones left out. What is sent, counted and shown to others. */
export function relevantAnswers(form: Questionnaire, answers: Answers, surroundings: FormSurroundings): Answers {
  const reading = formReading({ form, answers, surroundings })
  const kept = variableKeys(form, answers, surroundings.alsoKeys).flatMap((ref) => {
    const answer = ownAnswer(answers, ref.key)
    const counts =
      answer !== undefined && !isBlank(answer, ref.question.type) && reading.isVariableAsked({ kind: 'question', ...ref })
    return counts ? [[ref.key, answer] as const] : []
  })
  return Object.fromEntries(kept)
}
