/**
 * The value that a Student t variable with the given degrees of freedom (any positive number) is below with the given probability.
 * Solved from the distribution function by bisection; exact to about ten digits.
 * @throws RangeError when the probability is not between 0 and 1 or the degrees of freedom are not positive.
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError('A probability lies between 0 and 1.')
  if (!(degreesOfFreedom > 0)) throw new RangeError('Degrees of freedom are positive.')
  if (probability === 0.5) return 0
  if (probability < 0.5) return -studentQuantile(1 - probability, degreesOfFreedom)
  let low = 0
  let high = 1
  while (studentDistribution(high, degreesOfFreedom) < probability) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2
    if (studentDistribution(middle, degreesOfFreedom) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The quartiles of a sample, linear between its ordered values (definition 7 of Hyndman and Fan): the middle half lies between them. */
export interface Quartiles {
  readonly lower: number
  readonly median: number
  readonly upper: number
}

/** @throws RangeError when there are no values. */
export function quartiles(values: readonly number[]): Quartiles {
  const ordered = [...values].sort((a, b) => a - b)
  const at = (probability: number) => {
    const place = probability * (ordered.length - 1)
    const [below, above] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]]
    if (below === undefined || above === undefined) throw new RangeError('Quartiles need at least one value.')
    return below + (place - Math.floor(place)) * (above - below)
  }
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}

/** Probability that a Student t variable is at most `value`. */
export function studentDistribution(value: number, degreesOfFreedom: number): number {
  const tail = incompleteBeta(degreesOfFreedom / (degreesOfFreedom + value * value), degreesOfFreedom / 2, 0.5) / 2
  return value >= 0 ? 1 - tail : tail
}

/** The regularised incomplete beta function, by its continued fraction (Lentz's method). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  // The fraction converges fast on this side of the mean; the other side follows by symmetry.
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b
}

const SMALLEST = 1e-300

function betaFraction(x: number, a: number, b: number): number {
  const guarded = (value: number) => (Math.abs(value) < SMALLEST ? SMALLEST : value)
  let c = 1
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / guarded(1 + even * d)
    c = guarded(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / guarded(1 + odd * d)
    c = guarded(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return result
}

/** Coefficients of the Lanczos approximation with g = 7. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Natural logarithm of the gamma function of a positive number. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const y = x - 1
  const sum = LANCZOS.reduce((total, coefficient, index) => total + (index === 0 ? coefficient : coefficient / (y + index)), 0)
  const t = y + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum)
}
