import { type SeededChance, seededChance } from '../../../method/seeded-chance.ts'
import type { Answer, Answers, FormFinding, FormState } from '../../../model/answers.ts'
import type { Questionnaire } from '../../../model/questionnaire.ts'
import { evaluateForm } from '../evaluate-form.ts'
import type { Filled } from '../form-reading.ts'
import { variableOf } from '../variables.ts'
import type { Constants } from './constants.ts'
import type { Dependencies } from './dependencies.ts'
import { answerValues } from './domains.ts'

/** After so many steps what is filled in is drawn by chance: the first choice has led in circles. */
const PATIENCE = 10

/** Of more changes, so many are tried in one step, evenly chosen. */
const MOST_CHANGES = 60

/** So many steps are taken from where a question is asked towards a form that may be sent. */
const MOST_STEPS = 60

/** What a way to a form that may be sent is looked for with. */
export interface RouteSearch {
  readonly form: Questionnaire
  readonly dependencies: Dependencies
  /** What answers are compared with in the whole form. */
  readonly constants: Constants
  /** Whether the thing that the route goes through is still asked. */
  readonly holds: (state: FormState) => boolean
}

/**
 * Fills what is required and mends what is wrong, one answer at a time, until the form may be sent with the thing still asked; null when
 * it does not get there. A way found is a proof; none found proves nothing.
 */
export function routeFrom(start: Filled, route: RouteSearch): FormState | null {
  const chance = seededChance(2)
  let filled = start
  for (let step = 0; step < MOST_STEPS; step++) {
    const state = evaluateForm(route.form, filled.answers, filled.surroundings)
    const isThere = route.holds(state)
    if (isThere && state.maySend) return state
    const hard = state.findings.filter(({ severity }) => severity === 'hard')
    const required = hard.filter(({ rule }) => rule === 'required')
    const answers =
      required.length > 0
        ? withRequired(filled.answers, required, { route, drawn: step < PATIENCE ? null : chance })
        : mended({ filled, hard, route, chance })
    if (answers === null) return null
    filled = { ...filled, answers }
  }
  return null
}

function withRequired(
  answers: Answers,
  required: readonly FormFinding[],
  { route, drawn }: { route: RouteSearch; drawn: SeededChance | null },
): Answers | null {
  const added = required.map(({ at }) => {
    const candidates = candidatesOf(at, route)
    return [at, candidates[drawn && candidates.length > 0 ? drawn.whole(candidates.length) : 0]] as const
  })
  const known = added.filter((pair): pair is readonly [string, Answer] => pair[1] !== undefined)
  return known.length === added.length ? { ...answers, ...Object.fromEntries(known) } : null
}

/** Answers a variable can have, blank left out. */
function candidatesOf(key: string, { form, constants }: RouteSearch): Answer[] {
  const variable = variableOf(form, key)
  if (!variable) return []
  return answerValues(variable.question, constants).values.filter((value) => value !== undefined) as Answer[]
}

interface Mending {
  readonly filled: Filled
  readonly hard: readonly FormFinding[]
  readonly route: RouteSearch
  readonly chance: SeededChance
}

/** The one changed answer that leaves least wrong; when none helps, one changed by chance. */
function mended({ filled, hard, route, chance }: Mending): Answers | null {
  const keys = hard.length > 0 ? keysOf(hard, route) : Object.keys(filled.answers)
  const changes = keys.flatMap((key) =>
    [...candidatesOf(key, route), undefined].map((answer) => withAnswer(filled.answers, key, answer)),
  )
  if (changes.length === 0) return null
  const stride = Math.ceil(changes.length / MOST_CHANGES)
  const from = chance.whole(stride)
  const judged = changes
    .filter((_, place) => place % stride === from)
    .map((answers) => ({ answers, wrong: wrongWith(answers, filled, route) }))
  const now = wrongWith(filled.answers, filled, route)
  const best = judged.reduce((least, one) => (one.wrong < least.wrong ? one : least))
  return best.wrong < now ? best.answers : (judged[chance.whole(judged.length)] ?? best).answers
}

function wrongWith(answers: Answers, { surroundings }: Filled, { form, holds }: RouteSearch): number {
  const state = evaluateForm(form, answers, surroundings)
  const hard = state.findings.filter(({ severity }) => severity === 'hard')
  // What is merely missing is filled in the next step; what is wrong must be mended; losing the thing itself is worst.
  const missing = hard.filter(({ rule }) => rule === 'required').length
  return (hard.length - missing) * 10 + missing + (holds(state) ? 0 : 1000)
}

function withAnswer(answers: Answers, key: string, answer: Answer | undefined): Answers {
  const { [key]: _, ...others } = answers
  return answer === undefined ? others : { ...others, [key]: answer }
}

/** Variables that the rules found rest on. */
function keysOf(hard: readonly FormFinding[], { form, dependencies }: RouteSearch): string[] {
  const keys = hard.slice(0, 2).flatMap((finding) => {
    const rule = form.rules.find(({ id }) => id === finding.rule)
    if (!rule) return [finding.at]
    const [item, row, inner] = finding.at.split('.')
    const place = inner !== undefined && item !== undefined && row !== undefined ? { item, row } : null
    const texts = rule.when === null ? [rule.check] : [rule.check, rule.when]
    const cone = dependencies.cone(texts.flatMap((text) => dependencies.ofExpression(text, place)))
    return [...cone].flatMap((node) => (node.startsWith('value:') ? [node.slice('value:'.length)] : []))
  })
  return [...new Set(keys)].filter((key) => variableOf(form, key) !== undefined)
}
