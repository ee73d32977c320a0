import { type SeededChance, seededChance } from '../method/seeded-chance.ts'
import type { PersonClass, QuotePermission, ReportContent, Scale, Trend } from '../model/social-report.ts'
import { OBSERVATION_TOPICS, type ObservationTopic } from './observation-topics.ts'

export interface InventedObservation {
  readonly content: ReportContent
  /** Ids of the national codebook. */
  readonly themes: readonly string[]
  /** `YYYY-MM-DD`. */
  readonly sentOn: string
  /** A number that picks the unit. */
  readonly place: number
}

export interface WantedObservations {
  readonly topics: readonly string[]
  readonly count: number
  /** Last possible day of sending; the first is `months` earlier. */
  readonly until: string
  readonly months: number
  readonly seed: number
}

const DAY_MS = 86_400_000
const DAYS_OF_MONTH = 30

/** Observations of an invented county, in no particular order. The same seed gives the same. */
export function inventedObservations({ topics, count, until, months, seed }: WantedObservations): InventedObservation[] {
  const chance = seededChance(seed)
  const chosen = OBSERVATION_TOPICS.filter(({ key }) => topics.includes(key))
  const last = Date.parse(`${until}T00:00:00Z`)
  return Array.from({ length: count }, () => {
    // More of late than of early: the square root draws towards the end.
    const back = Math.floor((1 - Math.sqrt(chance.fraction())) * months * DAYS_OF_MONTH)
    const sentOn = new Date(last - back * DAY_MS).toISOString().slice(0, 10)
    const topic = oneOf(chosen, chance)
    return { content: contentOf(topic, sentOn, chance), themes: themesOf(topic, chance), sentOn, place: chance.whole(1_000_000) }
  })
}

const SCALES: readonly Scale[] = ['several', 'recurring', 'recurring', 'wide']
const TRENDS: readonly (Trend | null)[] = ['growing', 'growing', 'steady', null]
const CLASSES: readonly (PersonClass | null)[] = ['3-9', '10-49', '10-49', null]
const QUOTES: readonly QuotePermission[] = ['yes', 'yes', 'summary-only', 'no']
const PROFESSIONS = ['social-worker', 'social-worker', 'counsellor', 'other'] as const

function contentOf(topic: ObservationTopic, sentOn: string, chance: SeededChance): ReportContent {
  const isSignal = topic.polarity === 'weak-signal'
  const month = sentOn.slice(0, 7)
  const proposal = topic.proposals.length > 0 && chance.fraction() < 0.4 ? oneOf(topic.proposals, chance) : null
  return {
    polarity: topic.polarity,
    title: oneOf(topic.titles, chance),
    observation: `${oneOf(topic.openings, chance)} ${oneOf(topic.details, chance)}`,
    consequences: null,
    proposal,
    codes: {
      needs: topic.needs,
      groups: someOf(topic.groups, chance),
      tasks: someOf(topic.tasks, chance),
      causes: oneOf([['service-system'], ['society'], ['person', 'service-system']], chance),
      gaps: someOf(topic.gaps, chance),
      addressees: proposal === null ? [] : someOf(topic.addressees, chance),
    },
    municipality: null,
    subArea: null,
    scale: isSignal ? 'single' : oneOf(SCALES, chance),
    personClass: isSignal ? '1-2' : oneOf(CLASSES, chance),
    trend: isSignal ? 'new' : oneOf(TRENDS, chance),
    periodFrom: month,
    periodUntil: month,
    source: 'A',
    profession: oneOf(PROFESSIONS, chance),
    quotePermission: oneOf(QUOTES, chance),
    wantsAnswer: true,
    concernsWrong: false,
    language: topic.language,
    participants: null,
    event: null,
  }
}

/** Coders do not find every theme in every text. */
function themesOf({ themes }: ObservationTopic, chance: SeededChance): string[] {
  const [first, ...others] = themes
  return [...(first === undefined ? [] : [first]), ...others.filter(() => chance.fraction() < 0.6)]
}

function oneOf<T>(things: readonly T[], chance: SeededChance): T {
  const thing = things[chance.whole(things.length)]
  if (thing === undefined) throw new Error('nothing to choose from')
  return thing
}

/** At least one, when there is any. */
function someOf<T>(things: readonly T[], chance: SeededChance): T[] {
  const some = things.filter(() => chance.fraction() < 0.6)
  return some.length > 0 ? some : things.slice(0, 1)
}
