/** Classes of a map: class i holds values from `limits[i]` up to (not including) `limits[i + 1]`; the last also its upper limit. */
export interface MapClasses {
  readonly limits: readonly number[]
  /** The class of a value, from 0; null for a missing one. */
  classOf(value: number | null): number | null
}

/**
 * At most `count` classes of equal, round width that hold all the values. Equal width, not quantiles: two areas with nearly the
 * same share get nearly the same shade. The limits are round so that the legend can be read aloud.
 */
export function equalClasses(values: readonly number[], count = 5): MapClasses {
  if (values.length === 0) return fixedClasses([])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const steps = roundSteps((high - low) / count || Math.abs(high) / count || 1)
  for (const step of steps) {
    const first = Math.floor(low / step)
    const last = Math.max(first + 1, Math.ceil(high / step))
    if (last - first <= count) return fixedClasses(Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step)))
  }
  return fixedClasses([low, high])
}

/** Classes with limits that are given, for measures whose limits mean something (coverage: 0, 25, 50, 75, 100 %). */
export function fixedClasses(limits: readonly number[]): MapClasses {
  return {
    limits,
    classOf: (value) => {
      if (value === null || limits.length < 2) return null
      const above = limits.findIndex((limit) => value < limit)
      return above === -1 ? limits.length - 2 : Math.max(0, above - 1)
    },
  }
}

/** Round steps that are not smaller than the one given, in order: 1, 2, 5, 10, 20 … times a power of ten. */
function roundSteps(least: number): number[] {
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10, 20, 50].map((factor) => factor * power).filter((step) => step >= least * 0.999)
}

function clean(value: number): number {
  return Number(value.toPrecision(12))
}
