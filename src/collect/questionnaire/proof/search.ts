import { type SeededChance, seededChance } from '../../../method/seeded-chance.ts'
import type { Questionnaire } from '../../../model/questionnaire.ts'
import { compiledForm } from '../compiled-form.ts'
import type { ExpressionNode } from '../expression/parse.ts'
import { type FormReading, formReading } from '../form-reading.ts'
import { climbed } from './climb.ts'
import { type Domain, domainsOf, filledWith } from './domains.ts'

/** `found`: with these answers. `none`: proved that no answers do. `unknown`: none found, and not all were tried. */
export type Verdict =
  | { readonly kind: 'found'; readonly values: ReadonlyMap<string, unknown> }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }

/** So many combinations are all tried; of more, this many drawn by seeded chance, before answers are looked for one at a time. */
const MOST_COMBINATIONS = 4096
const DRAWS = 300

/** What is looked for, and what it may rest on. */
export interface Question {
  readonly cone: ReadonlySet<string>
  readonly expressions: readonly ExpressionNode[]
  readonly holds: (reading: FormReading) => boolean
}

/** Looks for answers with which something holds. The same question always has the same verdict. */
export function search(form: Questionnaire, { cone, expressions, holds }: Question): Verdict {
  const domains = domainsOf(form, cone, expressions)
  const combinations = domains.reduce((product, { values }) => product * values.length, 1)
  const isAll = combinations <= MOST_COMBINATIONS
  const chance = seededChance(1)
  const tries = isAll ? everyCombination(domains, combinations) : drawnCombinations(domains, chance)
  for (const values of tries) {
    if (holds(formReading(filledWith(form, values)))) return { kind: 'found', values }
  }
  const found = isAll ? null : climbed({ form, domains, conditions: expressions, holds }, chance)
  if (found) return { kind: 'found', values: found }
  const isProof = isAll && !hasMore(form, cone) && domains.every(({ isComplete }) => isComplete)
  return { kind: isProof ? 'none' : 'unknown' }
}

/** Totals add up what the values next to constants cannot stand for; of a group only the first instance is filled here. */
function hasMore(form: Questionnaire, cone: ReadonlySet<string>): boolean {
  const { groups } = compiledForm(form)
  return [...cone].some((node) => /\.total(\.|$)/.test(node) || (groups.get(node.replace(/^asked:/, ''))?.min ?? 0) > 1)
}

function* everyCombination(domains: readonly Domain[], combinations: number): Generator<ReadonlyMap<string, unknown>> {
  for (let number = 0; number < combinations; number++) {
    let rest = number
    const values = new Map<string, unknown>()
    for (const domain of domains) {
      values.set(domain.node, domain.values[rest % domain.values.length])
      rest = Math.floor(rest / domain.values.length)
    }
    yield values
  }
}

function* drawnCombinations(domains: readonly Domain[], chance: SeededChance): Generator<ReadonlyMap<string, unknown>> {
  for (let draw = 0; draw < DRAWS; draw++) {
    yield new Map(domains.map((domain) => [domain.node, drawnValue(domain, chance)]))
  }
}

/** Blank is drawn seldom: most conditions need something to be known. */
function drawnValue({ values }: Domain, chance: SeededChance): unknown {
  const known = values.filter((value) => value !== undefined)
  if (known.length === 0 || chance.whole(8) === 0) return undefined
  return known[chance.whole(known.length)]
}
