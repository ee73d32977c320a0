import type { FormFault } from '../../../model/form-fault.ts'
import type { Question, Questionnaire } from '../../../model/questionnaire.ts'
import { fillTexts } from '../../../model/text.ts'
import { type CompiledForm, compiledForm, isNumeric, type Place, type Target, targetOf } from '../compiled-form.ts'
import { levelsOf, namesUsed } from '../expression/names-used.ts'
import { CHAIN, CIRCLE } from './fault-texts.ts'
import { samplePlaces } from './form-expressions.ts'

/**
 * What one thing of a form rests on. Nodes: `asked:` a section, item or row; `value:` a variable, computed field or total (of groups the
 * first instance); and what comes from elsewhere: `outside:`, `round:`, `previous:`, `history:`, `count:`.
 */
export interface Dependencies {
  /** Directly. */
  of(node: string): readonly string[]
  /** How many levels the longest expression has by which the node directly rests on others. */
  levels(node: string): number
  /** Of an expression at a place. */
  ofExpression(text: string, place: Place | null): readonly string[]
  /** Everything that the nodes rest on, themselves included. */
  cone(nodes: readonly string[]): ReadonlySet<string>
  /** Every node of the form itself. */
  readonly nodes: readonly string[]
}

export function formDependencies(form: Questionnaire): Dependencies {
  const compiled = compiledForm(form)
  const known = new Map<string, readonly string[]>()
  const levels = new Map<string, number>()
  const ofExpression = (text: string, place: Place | null) => expressionNodes(compiled, text, place)
  const of = (node: string) => {
    const found = known.get(node)
    if (found) return found
    let most = 0
    const expression = (text: string) => {
      const parsed = compiled.expression(text)
      if (parsed) most = Math.max(most, levelsOf(parsed))
      return parsed
    }
    const direct = directNodes({ ...compiled, expression }, node)
    known.set(node, direct)
    levels.set(node, most)
    return direct
  }
  return {
    of,
    levels(node) {
      of(node)
      return levels.get(node) ?? 0
    },
    ofExpression,
    nodes: allNodes(compiled),
    cone(nodes) {
      const cone = new Set<string>()
      const waiting = [...nodes]
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (cone.has(node)) continue
        cone.add(node)
        waiting.push(...of(node))
      }
      return cone
    },
  }
}

function allNodes({ form, names }: CompiledForm): string[] {
  const items = form.sections.flatMap((section) => section.items)
  const asked = [...form.sections.map(({ id }) => id), ...items.map(({ id }) => id)].map((id) => `asked:${id}`)
  const values = [...names]
    .filter(([, { kind }]) => ['question', 'computed', 'total'].includes(kind))
    .map(([name]) => `value:${name}`)
  const groups = items.flatMap((item) => (item.kind === 'group' ? item.items.map(({ id }) => `value:${item.id}.1.${id}`) : []))
  return [...asked, ...values, ...groups]
}

function expressionNodes(compiled: CompiledForm, text: string, place: Place | null): string[] {
  const node = compiled.expression(text)
  if (node === null) return []
  return namesUsed(node).flatMap(({ name, within, isRows }) => {
    if (isRows) return [`asked:${name}`, ...rowNodes(compiled, name)]
    const places = within === null ? [place] : samplePlaces(compiled.form, within)
    return places.flatMap((one) => {
      const target = targetOf(compiled, name, one)
      return target ? nodesOfTarget(target, text) : []
    })
  })
}

/** Rows are counted by whether they are asked; instances of groups by how many there are. */
function rowNodes(compiled: CompiledForm, id: string): string[] {
  const matrix = compiled.matrices.get(id)
  return matrix ? matrix.rows.map((row) => `asked:${id}.${row.id}`) : [`count:${id}`]
}

function nodesOfTarget(target: Target, text: string): string[] {
  switch (target.kind) {
    case 'question':
      return text.includes('robustDistance') ? [`value:${target.key}`, `history:${target.key}`] : [`value:${target.key}`]
    case 'computed':
      return [`value:${target.id}`]
    case 'total':
      return [`value:${target.key}`]
    case 'outside':
      return [`outside:${target.name}`]
    case 'round':
      return [`round:${target.part}`]
    case 'previous':
      return [`previous:${target.key}`]
  }
}

function directNodes(compiled: CompiledForm, node: string): string[] {
  const colon = node.indexOf(':')
  const [kind, id] = [node.slice(0, colon), node.slice(colon + 1)]
  if (kind === 'asked') return nodesOfAsked(compiled, id)
  if (kind !== 'value') return []
  const target = targetOf(compiled, id, null) ?? groupTarget(compiled, id)
  if (target?.kind === 'computed') return [`asked:${target.id}`, ...expressionNodes(compiled, target.computed.formula, null)]
  if (target?.kind === 'total') return cellNodes(target)
  return target?.kind === 'question' ? nodesOfQuestion(compiled, target) : []
}

function groupTarget(compiled: CompiledForm, key: string): Target | undefined {
  const [item = '', row = '', inner = ''] = key.split('.')
  return targetOf(compiled, inner, { item, row })
}

function nodesOfAsked(compiled: CompiledForm, id: string): string[] {
  const section = compiled.sections.get(id)
  if (section) return conditionNodes(compiled, section.when, null)
  const placed = compiled.items.get(id)
  if (placed) {
    return [`asked:${placed.section.id}`, ...conditionNodes(compiled, placed.item.when, null), ...openerNodes(compiled, id, null)]
  }
  const [item = '', rowId] = id.split('.')
  const row = compiled.matrices.get(item)?.rows.find((candidate) => candidate.id === rowId)
  return [`asked:${item}`, ...conditionNodes(compiled, row?.when ?? null, null)]
}

function nodesOfQuestion(compiled: CompiledForm, { question, item, place }: Extract<Target, { kind: 'question' }>): string[] {
  if (place === null) return [`asked:${item}`]
  const isMatrix = compiled.matrices.has(item)
  return [
    isMatrix ? `asked:${item}.${place.row}` : `asked:${item}`,
    ...conditionNodes(compiled, question.when, place),
    ...openerNodes(compiled, `${item}.${question.id}`, place),
  ]
}

function conditionNodes(compiled: CompiledForm, when: string | null, place: Place | null): string[] {
  return when === null ? [] : expressionNodes(compiled, when, place)
}

function openerNodes(compiled: CompiledForm, id: string, place: Place | null): string[] {
  const valueNode = (question: Question) => `value:${place === null ? '' : `${place.item}.${place.row}.`}${question.id}`
  return (compiled.openedBy.get(id) ?? []).map(({ question }) => valueNode(question))
}

function cellNodes({ matrix, row, column }: Extract<Target, { kind: 'total' }>): string[] {
  const rows = matrix.rows.filter(({ id }) => row === null || id === row)
  const columns = matrix.columns.filter((one) => isNumeric(one) && (column === null || one.id === column))
  return rows.flatMap(({ id }) => columns.map((one) => `value:${matrix.id}.${id}.${one.id}`))
}

/** Longer chains of conditions and formulas are refused: nobody can follow them. */
const LONGEST_CHAIN = 120
/** Nor may the expressions of a chain have more levels than this together: working them out goes that deep. */
const MOST_LEVELS = 1500
/** What going from one thing of a chain to the next costs, in levels of expressions. */
const LEVELS_BETWEEN = 4

interface Chain {
  readonly things: number
  readonly levels: number
}
const TOO_LONG: Chain = { things: LONGEST_CHAIN + 1, levels: MOST_LEVELS + 1 }

/** Things that need themselves to be worked out, and chains that are too long. */
export function circleFaults(dependencies: Dependencies): FormFault[] {
  const chains = new Map<string, Chain>()
  const path = new Set<string>()
  const faults = new Map<string, FormFault>()
  const chainOf = (node: string): Chain => {
    const known = chains.get(node)
    if (known) return known
    if (path.has(node)) {
      const steps = [...path]
      tellCircle(steps.slice(steps.indexOf(node)), faults)
      return { things: 0, levels: 0 }
    }
    if (path.size > 4 * LONGEST_CHAIN) return TOO_LONG
    path.add(node)
    const chain = longest(dependencies.of(node).map((next) => withNext(dependencies, node, { next, chain: chainOf(next) })))
    path.delete(node)
    chains.set(node, chain)
    return chain
  }
  const long = dependencies.nodes.find((node) => isTooLong(chainOf(node)))
  if (long !== undefined) faults.set(long, chainFault(long))
  return [...faults.values()]
}

function longest(chains: readonly Chain[]): Chain {
  return {
    things: Math.max(0, ...chains.map(({ things }) => things)),
    levels: Math.max(0, ...chains.map(({ levels }) => levels)),
  }
}

/** Whether a thing is asked and what its answer is are one thing. */
function withNext(
  dependencies: Dependencies,
  node: string,
  { next, chain }: { readonly next: string; readonly chain: Chain },
): Chain {
  const isSame = nameOf(next) === nameOf(node)
  return { things: chain.things + (isSame ? 0 : 1), levels: chain.levels + LEVELS_BETWEEN + dependencies.levels(node) }
}

function isTooLong({ things, levels }: Chain): boolean {
  return things > LONGEST_CHAIN || levels > MOST_LEVELS
}

function tellCircle(circle: readonly string[], faults: Map<string, FormFault>): void {
  const names = circle.map(nameOf)
  const key = [...new Set(names)].sort().join()
  if (faults.has(key)) return
  const steps = names.filter((name, index) => name !== names[index - 1])
  const shown = [...(steps.length > 1 && steps.at(-1) === steps[0] ? steps.slice(0, -1) : steps), steps[0]].join(' → ')
  faults.set(key, {
    path: `items.${names[0]}`,
    code: 'circle',
    severity: 'blocking',
    texts: fillTexts(CIRCLE, { circle: shown }),
  })
}

function chainFault(node: string): FormFault {
  const texts = fillTexts(CHAIN, { longest: LONGEST_CHAIN })
  return { path: `items.${nameOf(node)}`, code: 'chain-too-long', severity: 'blocking', texts }
}

function nameOf(node: string): string {
  return node.slice(node.indexOf(':') + 1)
}
