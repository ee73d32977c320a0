import { roundLabel } from '../../disseminate/collection/round-label.ts'
import { COUNTRY } from '../../model/area.ts'
import type { DatedParameter } from '../../model/collection.ts'
import type { CollectionIndicator, EarlierFigure } from '../../model/collection-indicator.ts'
import type { SeriesBreak } from '../../model/collection-release.ts'
import type { Language } from '../../model/text.ts'
import type { PublicCollection } from '../../operations/collection-release/site-collections.ts'
import { type Figure, figureAt, figureText } from '../site/figure.ts'
import { indexOf } from './collection-figures.ts'

/** One figure of the country in one round: ours, or somebody else's. */
export interface SeriesPointView {
  readonly value: number
  readonly text: string
  /** Null: ours. */
  readonly source: string | null
}

export interface SeriesRoundView {
  readonly round: string
  readonly day: string
  readonly label: string
  /** None when nobody has published; two when sources differ. */
  readonly points: readonly SeriesPointView[]
  readonly limit: number | null
  /** Reasons why figures before this round cannot be compared with it. */
  readonly breaks: readonly string[]
}

export interface SeriesView {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly rounds: readonly SeriesRoundView[]
}

/** The country by round, oldest first: the rounds of the release, and where it has none what others have published. */
export function seriesOf(
  known: PublicCollection,
  { indicator, limit }: { readonly indicator: CollectionIndicator; readonly limit: DatedParameter | undefined },
  language: Language,
): SeriesView {
  const days = roundDays(known)
  const index = indexOf(known, 'figures-by-area')
  const rounds = [...days].sort(([, a], [, b]) => (a < b ? -1 : 1))
  const held = new Set(
    (known.shown?.release.collection
      ? [...known.shown.release.collection.earlier, known.shown.release.collection.round]
      : []
    ).map(({ round }) => round),
  )
  const view = rounds.map(([round, day]): SeriesRoundView => {
    const figure = figureAt(index, { address: { round, area: COUNTRY }, measure: indicator.id }, language)
    const earlier = known.earlier.filter((one) => one.round === round && one.area === COUNTRY && one.measure === indicator.id)
    return {
      round,
      day,
      label: labelOf(known, { round, day }, language),
      points: held.has(round) ? ownPoint(figure, language) : earlier.map((one) => foreignPoint(one, figure, indicator, language)),
      limit: limit === undefined ? null : valueOn(limit, day),
      breaks: [],
    }
  })
  return {
    id: indicator.id,
    name: indicator.names[language],
    unit: indicator.unit[language],
    rounds: withBreaks(view, { known, indicator, limit }, language),
  }
}

function ownPoint(figure: Figure, language: Language): SeriesPointView[] {
  return figure.value === null ? [] : [{ value: figure.value, text: figureText(figure, language) ?? '', source: null }]
}

function foreignPoint(
  ...[earlier, figure, indicator, language]: [EarlierFigure, Figure, CollectionIndicator, Language]
): SeriesPointView {
  const unit = indicator.unit.en.includes('%') ? 'percent' : 'number'
  const text = figureText({ ...figure, value: earlier.value, unit, decimals: null }, language) ?? ''
  return { value: earlier.value, text, source: `${earlier.source}, ${earlier.sourceDate}` }
}

/** Last day by round, of every round that anybody has figures of. */
function roundDays({ shown, earlier }: PublicCollection): Map<string, string> {
  const facts = shown?.release.collection
  const own = facts ? [...facts.earlier, facts.round] : []
  return new Map([
    ...earlier.map(({ round, day }) => [round, day] as const),
    ...own.map(({ round, day, until }) => [round, day ?? until ?? round] as const),
  ])
}

function labelOf(
  { shown }: PublicCollection,
  { round, day }: { readonly round: string; readonly day: string },
  language: Language,
): string {
  const facts = shown?.release.collection
  const own = (facts ? [...facts.earlier, facts.round] : []).find((one) => one.round === round)
  return (own?.label ?? roundLabel({ round, day, from: null, until: null }))[language]
}

/** The value in force on a day; null when there is none. */
export function valueOn({ values }: Pick<DatedParameter, 'values'>, day: string): number | null {
  return values.find(({ from, until }) => from <= day && (until === null || day <= until))?.value ?? null
}

interface Breaking {
  readonly known: PublicCollection
  readonly indicator: CollectionIndicator
  readonly limit: DatedParameter | undefined
}

/** Breaks of the release, those that the definitions declare, and changes of the parameter between rounds that only others have. */
function withBreaks(
  rounds: readonly SeriesRoundView[],
  { known, indicator, limit }: Breaking,
  language: Language,
): SeriesRoundView[] {
  const released: readonly SeriesBreak[] = known.shown?.release.collection?.breaks ?? []
  return rounds.map((row, place) => {
    const before = rounds[place - 1]
    if (before === undefined) return row
    const inRelease = released.filter(
      ({ round, measures }) => round === row.round && (measures.length === 0 || measures.includes(indicator.id)),
    )
    const declared = known.indicators.breaks.filter(({ round }) => round === row.round)
    const isChanged = indicator.needs !== null && indicator.needs === limit?.name && before.limit !== row.limit
    const changed = isChanged && limit ? [`${limit.names[language]}: ${before.limit ?? '–'} → ${row.limit ?? '–'}.`] : []
    const reasons = [...inRelease, ...declared].map(({ reason }) => reason[language])
    return { ...row, breaks: [...new Set(inRelease.length > 0 ? reasons : [...reasons, ...changed])] }
  })
}
