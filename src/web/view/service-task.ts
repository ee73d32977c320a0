import { periodLabel } from '../../disseminate/table/period-label.ts'
import { COUNTRY } from '../../model/area.ts'
import type { Language } from '../../model/text.ts'
import { addressOf } from '../address/address.ts'
import { type Figure, figureAt } from '../site/figure.ts'
import type { Published } from '../site/published.ts'
import { type AgeRow, ageRows } from './ages.ts'
import { countiesInOrder } from './counties.ts'
import { type ReleaseFacts, releaseFacts } from './release-facts.ts'
import { quarterSeries, type SeriesRow } from './series.ts'
import { type SeveralTasks, severalTasks } from './several-tasks.ts'

export interface CountyRow {
  readonly area: string
  readonly name: string
  readonly shortName: string
  readonly href: string
  readonly clients: Figure
  readonly share: Figure
  readonly base: Figure
  readonly municipalities: Figure
}

export interface ServiceTaskView {
  readonly release: ReleaseFacts
  readonly content: string
  readonly name: string
  readonly definition: string
  readonly denominator: string
  readonly period: string
  readonly periodLabel: string
  readonly periods: readonly { readonly code: string; readonly label: string }[]
  readonly country: { readonly clients: Figure; readonly share: Figure; readonly base: Figure; readonly municipalities: Figure }
  readonly representative: CountyRow
  readonly series: readonly SeriesRow[]
  readonly counties: readonly CountyRow[]
  readonly ages: readonly AgeRow[]
  readonly notes: readonly string[]
  readonly annexHref: string | null
  readonly qualityHref: string
  /** The other measure of child welfare; null for everything else. */
  readonly otherMeasure: { readonly name: string; readonly href: string } | null
  readonly several: SeveralTasks | null
}

const REPRESENTATIVE = 'REP'
const OTHER_MEASURES: Readonly<Record<string, string>> = {
  child_welfare: 'child_welfare_act',
  child_welfare_act: 'child_welfare',
}

export interface TaskChoice {
  readonly content: string
  /** The period that the reader chose; an unknown one means the newest quarter. */
  readonly period: string | null
  readonly language: Language
  readonly release: string | undefined
}

/** Everything on the page of one service task; null when the register has no such content. */
export function serviceTaskView(published: Published, choice: TaskChoice): ServiceTaskView | null {
  const { language, release } = choice
  const content = published.facts.contents.find((candidate) => candidate.key === choice.content)
  if (!content) return null
  const index = published.table('clients-by-area')
  const periods = periodsWithFigures(published, content.key, language)
  const period = periods.some(({ code }) => code === choice.period) ? (choice.period ?? '') : published.release.cycle
  const area = { content: content.key, period, published, language, release }
  const other = published.facts.contents.find((candidate) => candidate.key === OTHER_MEASURES[content.key])
  return {
    release: releaseFacts(published, language),
    content: content.key,
    name: content.names[language],
    definition: content.definition[language],
    denominator: content.denominator,
    period,
    periodLabel: periodLabel(period)[language],
    periods,
    country: figuresOf(COUNTRY, area),
    representative: { ...figuresOf(REPRESENTATIVE, area), area: REPRESENTATIVE, name: '', shortName: '', href: '' },
    series: quarterSeries(published, { content: content.key }, language),
    counties: countyRows(area),
    ages: ageRows(published, { content: content.key, period }, language),
    notes: (index?.table.notes ?? []).map((note) => note[language]),
    annexHref: hasAnnex(published, content.key) ? addressOf({ kind: 'annex', content: content.key, release }, language) : null,
    qualityHref: addressOf({ kind: 'quality', release }, language),
    otherMeasure: other
      ? { name: other.names[language], href: addressOf({ kind: 'task', content: other.key, release }, language) }
      : null,
    several: content.key === 'total' ? severalTasks(published, { area: COUNTRY, period, language }) : null,
  }
}

/** Address of a drawing of the page as a file: it names the release, so it always shows the same. */
export function chartHref(
  view: Pick<ServiceTaskView, 'content' | 'period' | 'release'>,
  chart: 'quarters' | 'counties',
  language: Language,
): string {
  const address = addressOf({ kind: 'chart', content: view.content, chart, release: view.release.id }, language)
  return chart === 'counties' ? `${address}?period=${view.period}` : address
}

interface AreaChoice {
  readonly content: string
  readonly period: string
  readonly published: Published
  readonly language: Language
  readonly release: string | undefined
}

function figuresOf(area: string, { content, period, published, language }: AreaChoice) {
  const index = published.table('clients-by-area')
  const figure = (measure: string) => figureAt(index, { address: { content, area, period }, measure }, language)
  return { clients: figure('clients'), share: figure('share'), base: figure('base'), municipalities: figure('municipalities') }
}

function countyRows(choice: AreaChoice): CountyRow[] {
  const { published, language, release } = choice
  return countiesInOrder(published.facts, language).map((county) => ({
    ...figuresOf(county.code, choice),
    area: county.code,
    name: county.names[language],
    shortName: county.shortNames[language],
    href: addressOf({ kind: 'area', area: county.code, names: county.names, release }, language),
  }))
}

/** Periods for which the country or some area has a figure of the content, newest first: quarters, then years. */
function periodsWithFigures(published: Published, content: string, language: Language) {
  const index = published.table('clients-by-area')
  const codes = (index?.dimension('period')?.categories ?? []).filter(({ code }) =>
    index?.cells({ content, period: code }, 'clients').some((cell) => cell.value !== null),
  )
  return codes.map(({ code }) => ({ code, label: periodLabel(code)[language] })).reverse()
}

function hasAnnex(published: Published, content: string): boolean {
  return (published.table('shares-by-municipality')?.cells({ content }, 'share').length ?? 0) > 0
}
