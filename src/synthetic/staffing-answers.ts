/** One county that is to have invented answers. */
export interface CountyToStaff {
  readonly organiser: string
  readonly population: number
}

/** What the country as a whole should look like: figures as they are published, of which counties are invented. */
export interface StaffingOfCountry {
  /** Social workers in all, heads. */
  readonly workers: number
  /** Clients for one worker: ratio of sums. */
  readonly ratio: number
  /** Counties in which somebody is above the maximum. */
  readonly countiesOver: number
  /** Share of workers above the maximum, per cent. */
  readonly shareOver: number
  /** Per cent of all posts, and of workers. */
  readonly shareVacant: number
  readonly shareSubstitutes: number
  readonly limit: number
}

/** Answers of one county to the staffing form, by the codes of its fields. */
export interface StaffingAnswers {
  readonly organiser: string
  readonly H2: number
  readonly H3: number
  readonly H4: number
  readonly H5: number
  readonly H6: number
  readonly H7: number
}

/** Where counties stand around the mean, from the lightest caseload to the heaviest. */
const LIGHTEST = 0.72
const HEAVIEST = 1.28
const FEWEST_WORKERS = 8

/**
 * Invented answers of every county that together give the figures of the country: workers by population, caseloads spread evenly around
 * the mean, workers above the maximum where caseloads are heaviest. No chance: the same input gives the same answers.
 * @returns in the order of the counties given.
 */
export function staffingAnswers(counties: readonly CountyToStaff[], country: StaffingOfCountry): StaffingAnswers[] {
  const people = sum(counties.map(({ population }) => population))
  const workers = counties.map(({ population }) => Math.max(FEWEST_WORKERS, Math.round((country.workers * population) / people)))
  const all = sum(workers)
  const ranks = caseloadRanks(counties)
  const spread = ranks.map((rank) => LIGHTEST + ((HEAVIEST - LIGHTEST) * rank) / Math.max(1, counties.length - 1))
  const mean = sum(spread.map((factor, place) => factor * (workers[place] ?? 0))) / all
  const over = shareOut(workers, { ranks, country, all })
  return counties.map(({ organiser }, place) => {
    const H3 = workers[place] ?? FEWEST_WORKERS
    const H5 = over[place] ?? 0
    const even = Math.round((H3 * country.ratio * (spread[place] ?? 1)) / mean)
    // Within the maximum there can be no more clients than the workers may have; above it no fewer than those above it have.
    const H2 = H5 === 0 ? Math.min(even, country.limit * H3) : Math.max(even, (country.limit + 1) * H5)
    const H4 = Math.round((H3 * country.shareVacant) / (100 - country.shareVacant))
    return { organiser, H2, H3, H4, H5, H6: Math.round((H3 * country.shareSubstitutes) / 100), H7: 0 }
  })
}

/** A rank for each county, 0 = lightest: spread over the map by a step that meets every county once. */
function caseloadRanks(counties: readonly CountyToStaff[]): number[] {
  const step = 7
  const isGood = counties.length % step !== 0
  return counties.map((_, place) => (isGood ? (place * step) % counties.length : place))
}

interface Sharing {
  readonly ranks: readonly number[]
  readonly country: StaffingOfCountry
  readonly all: number
}

/** Workers above the maximum, in the counties with the heaviest caseloads, by their size; at least one in each. */
function shareOut(workers: readonly number[], { ranks, country, all }: Sharing): number[] {
  const lightest = workers.length - country.countiesOver
  const isOver = ranks.map((rank) => rank >= lightest)
  const workersThere = sum(workers.filter((_, place) => isOver[place]))
  const wanted = (all * country.shareOver) / 100
  return workers.map((count, place) => (isOver[place] ? Math.max(1, Math.round((wanted * count) / workersThere)) : 0))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
