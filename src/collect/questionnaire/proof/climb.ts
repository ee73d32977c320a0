import type { SeededChance } from '../../../method/seeded-chance.ts'
import type { Questionnaire } from '../../../model/questionnaire.ts'
import type { ExpressionNode } from '../expression/parse.ts'
import { type FormReading, formReading } from '../form-reading.ts'
import { type Domain, filledWith } from './domains.ts'

/** What is climbed towards: as many of the conditions as possible, and in the end the thing itself. */
export interface Ascent {
  readonly form: Questionnaire
  readonly domains: readonly Domain[]
  readonly conditions: readonly ExpressionNode[]
  readonly holds: (reading: FormReading) => boolean
}

const STARTS = 4
const MOST_PASSES = 8

/**
 * Looks for answers one at a time: each is given the value with which most conditions on the way hold. Finds its way through long chains
 * of conditions, which drawing whole fillings by chance does not. Null when it does not arrive.
 */
export function climbed(ascent: Ascent, chance: SeededChance): ReadonlyMap<string, unknown> | null {
  const parts = ascent.conditions.flatMap(conjuncts)
  // What others rest on stands later in a cone: it is settled first.
  const domains = [...ascent.domains].reverse()
  for (let start = 0; start < STARTS; start++) {
    let values = new Map(domains.map((domain) => [domain.node, start === 0 ? undefined : drawn(domain, chance)]))
    let height = heightOf(values, parts, ascent)
    for (let pass = 0; pass < MOST_PASSES && height < Number.POSITIVE_INFINITY; pass++) {
      const before = height
      for (const domain of domains)
        [values, height] = settled({ values, height }, domain, (tried) => heightOf(tried, parts, ascent))
      if (height === before) break
    }
    if (height === Number.POSITIVE_INFINITY) return values
  }
  return null
}

function drawn({ values }: Domain, chance: SeededChance): unknown {
  return values[chance.whole(values.length)]
}

interface Standing {
  readonly values: Map<string, unknown>
  readonly height: number
}

function settled(
  now: Standing,
  { node, values }: Domain,
  heightWith: (values: Map<string, unknown>) => number,
): [Map<string, unknown>, number] {
  let best = now
  for (const value of values) {
    if (value === now.values.get(node)) continue
    const tried = new Map(now.values).set(node, value)
    const height = heightWith(tried)
    if (height > best.height) best = { values: tried, height }
    if (height === Number.POSITIVE_INFINITY) break
  }
  return [best.values, best.height]
}

/** How many of the conditions hold; without limit once the thing itself does. */
function heightOf(values: ReadonlyMap<string, unknown>, parts: readonly ExpressionNode[], { form, holds }: Ascent): number {
  const reading = formReading(filledWith(form, values))
  if (holds(reading)) return Number.POSITIVE_INFINITY
  return parts.reduce((height, part) => height + (reading.valueOfNode(part, null) === true ? 1 : 0), 0)
}

/** `a and b and c` as its parts, so that getting nearer counts. */
function conjuncts(node: ExpressionNode): ExpressionNode[] {
  if (node.kind !== 'operation' || node.operator !== 'and') return [node]
  return [...conjuncts(node.left), ...conjuncts(node.right)]
}
