import type { FormState } from '../../../model/answers.ts'
import type { FormFault } from '../../../model/form-fault.ts'
import type { FormRule, Question, Questionnaire } from '../../../model/questionnaire.ts'
import type { Texts } from '../../../model/text.ts'
import { compiledForm, type Place } from '../compiled-form.ts'
import { evaluateForm } from '../evaluate-form.ts'
import type { ExpressionNode } from '../expression/parse.ts'
import type { FormReading } from '../form-reading.ts'
import { ruleItem } from '../rule-findings.ts'
import { type Constants, constantsOf } from './constants.ts'
import { type Dependencies, formDependencies } from './dependencies.ts'
import { filledWith } from './domains.ts'
import {
  NEVER_ASKED,
  NEVER_HOLDS,
  NEVER_SPEAKS,
  NOT_PROVEN_ASKED,
  NOT_PROVEN_HOLDS,
  ROUTE_DOES_NOT_END,
  ROUTE_NOT_PROVEN,
} from './fault-texts.ts'
import { formExpressions, samplePlaces } from './form-expressions.ts'
import { routeFrom } from './routes.ts'
import { search, type Verdict } from './search.ts'

/** Something that is asked only when conditions hold. */
interface Conditional {
  readonly path: string
  readonly node: string
  readonly isAsked: (reading: FormReading) => boolean
  readonly isAskedIn: (state: FormState) => boolean
}

/** Every question reached, every route ended, every hard rule possible: by search, and where the search is not complete that is told. */
export function reachFaults(form: Questionnaire): FormFault[] {
  const nodes = expressionNodes(form)
  const proof = { form, dependencies: formDependencies(form), nodes, constants: constantsOf(nodes) }
  return [...routeFaults(proof), ...form.rules.flatMap((rule) => ruleFaults(rule, proof))]
}

interface Proof {
  readonly form: Questionnaire
  readonly dependencies: Dependencies
  readonly nodes: readonly ExpressionNode[]
  readonly constants: Constants
}

function expressionNodes(form: Questionnaire): ExpressionNode[] {
  const compiled = compiledForm(form)
  return formExpressions(form).flatMap(({ text }) => compiled.expression(text) ?? [])
}

/** Each thing with a condition once; and the form as a whole, which must be possible to send. */
function routeFaults(proof: Proof): FormFault[] {
  const ended = new Set<string>()
  const whole: Conditional = { path: 'form', node: '', isAsked: () => true, isAskedIn: () => true }
  const conditionals = [whole, ...conditionalsOf(proof.form)]
  return conditionals.flatMap((conditional) => {
    if (ended.has(conditional.path)) return []
    const verdict = search(proof.form, { ...whatCounts(proof, [conditional.node]), holds: conditional.isAsked })
    if (verdict.kind === 'none') return [fault(conditional.path, 'never-asked', NEVER_ASKED)]
    if (verdict.kind === 'unknown') return [warning(conditional.path, 'not-proven-asked', NOT_PROVEN_ASKED)]
    const state = endOfRoute(proof, conditional, verdict)
    if (state === null) return unended(proof, conditional)
    for (const other of conditionals) if (other.isAskedIn(state)) ended.add(other.path)
    return []
  })
}

function endOfRoute({ form, dependencies, constants }: Proof, conditional: Conditional, found: Verdict): FormState | null {
  if (found.kind !== 'found') return null
  const start = filledWith(form, found.values)
  return routeFrom(start, { form, dependencies, constants, holds: conditional.isAskedIn })
}

/** The way was not found step by step: where the form is small enough, every filling of it is tried. */
function unended(proof: Proof, { path, isAskedIn }: Conditional): FormFault[] {
  const { form, dependencies } = proof
  const cone = dependencies.cone([
    ...dependencies.nodes,
    ...form.rules.flatMap((rule) => rulePlaces(form, rule).flatMap((place) => ruleNodes(proof, rule, place))),
  ])
  const holds = ({ compiled, filled }: FormReading) => {
    const state = evaluateForm(compiled.form, filled.answers, filled.surroundings)
    return state.maySend && isAskedIn(state)
  }
  const verdict = search(form, { cone, expressions: proof.nodes, holds })
  if (verdict.kind === 'found') return []
  if (verdict.kind === 'none') return [fault(path, 'route-does-not-end', ROUTE_DOES_NOT_END)]
  return [warning(path, 'route-not-proven', ROUTE_NOT_PROVEN)]
}

/** What the conditions of some nodes rest on, and every expression met on the way. */
function whatCounts({ form, dependencies }: Proof, nodes: readonly string[]) {
  const cone = dependencies.cone(nodes.filter((node) => node !== ''))
  const compiled = compiledForm(form)
  const ids = new Set([...cone].map((node) => node.slice(node.indexOf(':') + 1)))
  const isMet = (path: string) => {
    const [, id = '', inner] = path.split('.')
    return ids.has(id) || (inner !== undefined && [...ids].some((key) => key.startsWith(`${id}.`)))
  }
  const expressions = formExpressions(form)
    .filter(({ path }) => !path.startsWith('rules.') && !path.endsWith('.required') && isMet(path))
    .flatMap(({ text }) => compiled.expression(text) ?? [])
  return { cone, expressions }
}

function conditionalsOf(form: Questionnaire): Conditional[] {
  const { openedBy } = compiledForm(form)
  return form.sections.flatMap((section) => [
    ...(section.when === null ? [] : [askedThing(`sections.${section.id}`, section.id)]),
    ...section.items.flatMap((item): Conditional[] => {
      const own = item.when === null && !openedBy.has(item.id) ? [] : [askedThing(`items.${item.id}`, item.id)]
      if (item.kind === 'matrix') {
        const rows = item.rows.filter(({ when }) => when !== null).map((row) => askedRow({ item: item.id, row: row.id }))
        return [...own, ...rows, ...innerThings(form, item.id, item.columns)]
      }
      return item.kind === 'group' ? [...own, ...innerThings(form, item.id, item.items)] : own
    }),
  ])
}

function askedThing(path: string, id: string): Conditional {
  return { path, node: `asked:${id}`, isAsked: (reading) => reading.isAsked(id), isAskedIn: (state) => state.relevant.has(id) }
}

function askedRow(place: Place): Conditional {
  const prefix = `${place.item}.${place.row}.`
  return {
    path: `items.${place.item}.rows.${place.row}`,
    node: `asked:${place.item}.${place.row}`,
    isAsked: (reading) => reading.isRowAsked(place),
    isAskedIn: (state) => [...state.variables].some(([key, { isRelevant }]) => isRelevant && key.startsWith(prefix)),
  }
}

/** A column or an item of a group is reached when it is in one row; the first rows stand for all. */
const MOST_ROWS = 5

function innerThings(form: Questionnaire, item: string, questions: readonly Question[]): Conditional[] {
  const { openedBy } = compiledForm(form)
  const conditional = questions.filter(({ id, when }) => when !== null || openedBy.has(`${item}.${id}`))
  const places = samplePlaces(form, item).slice(0, MOST_ROWS)
  return conditional.map((question) => {
    const keys = places.map((place) => ({ place, key: `${item}.${place.row}.${question.id}` }))
    return {
      path: `items.${item}.${question.id}`,
      node: `value:${keys[0]?.key}`,
      isAsked: (reading) =>
        keys.some(({ place, key }) => reading.isVariableAsked({ kind: 'question', key, question, item, place })),
      isAskedIn: (state) => keys.some(({ key }) => state.variables.get(key)?.isRelevant === true),
    }
  })
}

function rulePlaces(form: Questionnaire, rule: FormRule): (Place | null)[] {
  const within = ruleItem(compiledForm(form), rule)
  return within === null ? [null] : samplePlaces(form, within).slice(0, MOST_ROWS)
}

function ruleNodes({ dependencies }: Proof, { check, when }: FormRule, place: Place | null): string[] {
  return [check, ...(when === null ? [] : [when])].flatMap((text) => [...dependencies.ofExpression(text, place)])
}

/** A hard rule that nothing fulfils stops every form that it applies to; one that everything fulfils is not needed. */
function ruleFaults(rule: FormRule, proof: Proof): FormFault[] {
  const [place = null] = rulePlaces(proof.form, rule)
  const compiled = compiledForm(proof.form)
  const own = [rule.check, ...(rule.when === null ? [] : [rule.when])].flatMap((text) => compiled.expression(text) ?? [])
  const met = whatCounts(proof, ruleNodes(proof, rule, place))
  const applies = (reading: FormReading) => rule.when === null || reading.value(rule.when, place) === true
  const comesTo = (result: boolean) =>
    search(proof.form, {
      cone: met.cone,
      expressions: [...met.expressions, ...own],
      holds: (reading) => applies(reading) && reading.value(rule.check, place) === result,
    })
  const path = `rules.${rule.id}.check`
  const fulfilled = comesTo(true)
  if (fulfilled.kind === 'none') {
    return [{ path, code: 'rule-never-holds', severity: rule.severity === 'hard' ? 'blocking' : 'warning', texts: NEVER_HOLDS }]
  }
  if (fulfilled.kind === 'unknown') return [warning(path, 'rule-not-proven', NOT_PROVEN_HOLDS)]
  return comesTo(false).kind === 'none' ? [warning(path, 'rule-never-speaks', NEVER_SPEAKS)] : []
}

function fault(path: string, code: string, texts: Texts): FormFault {
  return { path, code, severity: 'blocking', texts }
}

function warning(path: string, code: string, texts: Texts): FormFault {
  return { path, code, severity: 'warning', texts }
}
