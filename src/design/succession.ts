import type { AreaSuccession } from '../model/area.ts'

/** The municipality that `code` is part of on `day`, through mergers; the code itself when it has not been merged by then. */
export function successorOn(code: string, successions: readonly AreaSuccession[], day: string): string {
  let current = code
  // Each step goes to another municipality; the number of successions bounds the walk even if the data ran in a circle.
  for (let step = 0; step < successions.length; step++) {
    const next = successions.find((succession) => succession.from === current && succession.date <= day)
    if (!next) return current
    current = next.to
  }
  return current
}

/** Values by municipality carried to the division of 1 January of `year`: those of merged municipalities are combined. */
export function carriedTo<Value>(
  values: ReadonlyMap<string, Value>,
  onto: { readonly year: number; readonly successions: readonly AreaSuccession[] },
  combine: (a: Value, b: Value) => Value,
): Map<string, Value> {
  const carried = new Map<string, Value>()
  for (const [code, value] of values) {
    const target = successorOn(code, onto.successions, `${onto.year}-01-01`)
    const before = carried.get(target)
    carried.set(target, before === undefined ? value : combine(before, value))
  }
  return carried
}
