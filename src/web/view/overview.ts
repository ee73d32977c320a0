import { TILE_GRID } from '../../disseminate/map/tile-grid.ts'
import { COUNTRY } from '../../model/area.ts'
import type { Language } from '../../model/text.ts'
import { addressOf } from '../address/address.ts'
import { type Figure, figureAt } from '../site/figure.ts'
import { type Published, quartersOf } from '../site/published.ts'
import { type ReleaseFacts, releaseFacts } from './release-facts.ts'
import { quarterSeries, type SeriesRow } from './series.ts'

/** One service task on the overview. */
export interface TaskRow {
  readonly key: string
  readonly name: string
  readonly definition: string
  readonly href: string
  readonly denominator: string
  readonly clients: Figure
  readonly share: Figure
  readonly base: Figure
  readonly series: readonly SeriesRow[]
  /** Child welfare is measured in two ways; the second measure stands under the first. */
  readonly act: { readonly href: string; readonly clients: Figure; readonly share: Figure } | null
}

/** How many of the six service tasks have figures from an area, and the mark of each. */
export interface CoverageRow {
  readonly area: string
  readonly name: string
  readonly href: string
  readonly hasDuty: boolean
  readonly published: number
  readonly bases: readonly Figure[]
}

export interface OverviewView {
  readonly release: ReleaseFacts
  readonly headline: string
  readonly totalHref: string
  readonly total: Figure
  readonly tasks: readonly TaskRow[]
  readonly notCollected: readonly string[]
  readonly coverage: readonly CoverageRow[]
  readonly quarters: number
  /** What this release changed of the one before it of the same cycle; null for the first release of a cycle. */
  readonly revisions: { readonly changed: number; readonly href: string } | null
  readonly calendar: readonly { readonly date: string; readonly name: string; readonly isConfirmed: boolean }[]
}

const NEXT_DATES = 3
const ACT = 'child_welfare_act'
const TOTAL = 'total'

export function overviewView(
  published: Published,
  options: { language: Language; today: string; release?: string | undefined },
): OverviewView {
  const { language, today, release } = options
  const { facts } = published
  const collected = facts.serviceTasks.filter((task) => task.isCollected)
  const contents = facts.contents.filter((content) => collected.some((task) => task.key === content.key))
  return {
    release: releaseFacts(published, language),
    headline: published.release.headline[language],
    totalHref: addressOf({ kind: 'task', content: TOTAL, release }, language),
    total: countryFigure(published, { content: TOTAL, measure: 'clients' }, language),
    tasks: contents.map(({ key }) => taskRow(published, key, { language, release })),
    notCollected: facts.serviceTasks.filter((task) => !task.isCollected).map((task) => task.names[language]),
    coverage: coverageRows(published, { keys: contents.map(({ key }) => key), language, release }),
    revisions: published.content.revisions && {
      changed: published.content.revisions.counts.changed,
      href: addressOf({ kind: 'revisions', release: published.release.id }, language),
    },
    quarters: quartersOf(published.table('clients-by-area')).length,
    calendar: facts.calendar
      .filter((entry) => entry.date >= today)
      .sort((a, b) => a.date.localeCompare(b.date))
      .slice(0, NEXT_DATES)
      .map((entry) => ({ date: entry.date, name: entry.names[language], isConfirmed: entry.isConfirmed })),
  }
}

interface In {
  readonly language: Language
  readonly release: string | undefined
}

function countryFigure(
  published: Published,
  { content, measure }: { content: string; measure: string },
  language: Language,
): Figure {
  const address = { content, area: COUNTRY, period: published.release.cycle }
  return figureAt(published.table('clients-by-area'), { address, measure }, language)
}

function taskRow(published: Published, key: string, { language, release }: In): TaskRow {
  const content = published.facts.contents.find((candidate) => candidate.key === key)
  const figure = (measure: string, of = key) => countryFigure(published, { content: of, measure }, language)
  const hasAct = key === 'child_welfare' && published.facts.contents.some((candidate) => candidate.key === ACT)
  return {
    key,
    name: content?.names[language] ?? key,
    definition: content?.definition[language] ?? '',
    href: addressOf({ kind: 'task', content: key, release }, language),
    denominator: content?.denominator ?? '_T',
    clients: figure('clients'),
    share: figure('share'),
    base: figure('base'),
    series: quarterSeries(published, { content: key }, language),
    act: hasAct
      ? {
          href: addressOf({ kind: 'task', content: ACT, release }, language),
          clients: figure('clients', ACT),
          share: figure('share', ACT),
        }
      : null,
  }
}

function coverageRows(published: Published, { keys, language, release }: In & { keys: readonly string[] }): CoverageRow[] {
  const index = published.table('quality-by-area') ?? published.table('clients-by-area')
  const order = new Map(TILE_GRID.map((tile, place) => [tile.area, place]))
  const counties = [...published.facts.counties].sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0))
  return counties.map((county) => {
    const bases = keys.map((content) =>
      figureAt(index, { address: { content, area: county.code, period: published.release.cycle }, measure: 'base' }, language),
    )
    return {
      area: county.code,
      name: county.shortNames[language],
      href: addressOf({ kind: 'area', area: county.code, names: county.names, release }, language),
      hasDuty: county.hasDutyToDeliver,
      published: bases.filter((base) => (base.value ?? 0) > 0).length,
      bases,
    }
  })
}
