import type { CollectionReleaseFacts, NamedRespondent } from '../../model/collection-release.ts'
import type { CellRevision, PublishedValue } from '../../model/revision.ts'
import { MISSING_SYMBOLS } from '../../model/table.ts'
import type { Language } from '../../model/text.ts'
import type { PublicCollection } from '../../operations/collection-release/site-collections.ts'
import { addressOf } from '../address/address.ts'
import { formatDate, formatNumber } from '../number/format.ts'
import { editionOf } from '../site/collections.ts'
import type { Figure } from '../site/figure.ts'
import {
  type AreaColumn,
  type AreaFigureRow,
  areaColumns,
  areaRows,
  countryFigures,
  indexOf,
  type KeyFigureView,
  keyFigures,
  limitName,
  mainIndicator,
  type ShortName,
} from './collection-figures.ts'
import { type SeriesView, seriesOf, valueOn } from './collection-series.ts'

/** Everything that the page of a data collection shows, in one language. */
export interface CollectionView {
  readonly id: string
  readonly name: string
  readonly purpose: string
  readonly shown: ShownRelease | null
  readonly series: readonly SeriesView[]
  readonly earlier: readonly EarlierRow[]
  readonly definitions: readonly DefinitionRow[]
  readonly limits: LimitsView | null
  readonly releases: readonly {
    readonly id: string
    readonly label: string
    readonly revision: number
    readonly date: string
    readonly href: string
  }[]
  readonly about: AboutView
}

export interface ShownRelease {
  readonly id: string
  readonly round: string
  readonly headline: string
  readonly publishedAt: string
  readonly isPreliminary: boolean
  readonly answered: number
  readonly asked: number
  readonly missing: readonly string[]
  readonly waiting: readonly string[]
  readonly excused: readonly string[]
  readonly note: string | null
  readonly key: readonly KeyFigureView[]
  readonly columns: readonly AreaColumn[]
  readonly areas: readonly AreaFigureRow[]
  readonly country: readonly Figure[]
  readonly main: { readonly name: string; readonly unit: string; readonly country: Figure; readonly limit: number | null }
  /** Whether there is a maximum in this round, so that areas keep within it or not. */
  readonly hasLimit: boolean
  readonly tables: readonly string[]
  readonly qualityHref: string
  readonly chartHref: string
  readonly permanentHref: string
  readonly revisions: RevisionsOfRelease
  readonly source: string
}

export interface EarlierRow {
  readonly key: string
  readonly round: string
  readonly area: string
  readonly measure: string
  readonly value: string
  readonly source: string
  readonly note: string
}

interface DefinitionRow {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly base: 'heads' | 'full-time-equivalents' | null
}

interface LimitsView {
  readonly name: string
  readonly today: number | null
  readonly values: readonly {
    readonly from: string
    readonly until: string | null
    readonly value: number | null
    readonly source: string
  }[]
}

interface AboutView {
  readonly owner: string
  readonly legalBasis: string
  readonly decision: string | null
  readonly contact: string
  readonly until: string | null
  readonly successor: string | null
}

export interface RevisionsOfRelease {
  readonly rows: readonly { readonly key: string; readonly figure: string; readonly old: string; readonly new: string }[]
  readonly all: number
  /** Areas that are above the maximum now and were not, or the other way. */
  readonly over: readonly { readonly area: string; readonly wasWithin: boolean }[]
  readonly isCompared: boolean
}

interface ViewOptions {
  readonly language: Language
  readonly today: string
  /** County names by code, for figures of rounds that are not held here. */
  readonly countyName: (code: string) => string
  readonly shortName: ShortName
}

export function collectionView(known: PublicCollection, { language, today, countyName, shortName }: ViewOptions): CollectionView {
  const { collection, indicators, releases } = known
  const limit = collection.parameters.find(({ name }) => name === limitName(indicators))
  const series = indicators.indicators.filter(({ isKey, formula }) => isKey && formula.kind === 'ratio')
  return {
    id: collection.id,
    name: collection.names[language],
    purpose: collection.purpose[language],
    shown: shownRelease(known, language, shortName),
    series: series.map((indicator) => seriesOf(known, { indicator, limit }, language)),
    earlier: earlierRows(known, { language, countyName }),
    definitions: indicators.indicators.map(({ id, names, definition, base }) => ({
      id,
      name: names[language],
      text: definition[language],
      base,
    })),
    limits: limit ? { name: limit.names[language], today: valueOn(limit, today), values: limit.values } : null,
    releases: releases.map(({ id, round, revision, publishedAt }) => ({
      id,
      label: roundNameOf(known, round, language),
      revision,
      date: formatDate(publishedAt, language),
      href: addressOf({ kind: 'collection', collection: collection.id, edition: editionOf(known, id) }, language),
    })),
    about: {
      owner: collection.owner[language],
      legalBasis: collection.legalBasis[language],
      decision: collection.decision && `${collection.decision.number}: ${collection.decision.title[language]}`,
      contact: collection.contact[language],
      until: collection.until,
      successor: collection.successor?.[language] ?? null,
    },
  }
}

function roundNameOf({ shown }: PublicCollection, round: string, language: Language): string {
  const facts = shown?.release.collection
  return (facts ? [...facts.earlier, facts.round] : []).find((one) => one.round === round)?.label[language] ?? round
}

function shownRelease(known: PublicCollection, language: Language, shortName: ShortName): ShownRelease | null {
  const { shown, collection, indicators } = known
  const facts = shown?.release.collection
  if (shown === null || facts === undefined) return null
  const { release, tables } = shown
  const names = (who: readonly NamedRespondent[]) => who.map((one) => one.names[language])
  const edition = editionOf(known, release.id)
  const page = { collection: collection.id, edition } as const
  return {
    id: release.id,
    round: facts.round.label[language],
    headline: release.headline[language],
    publishedAt: release.publishedAt ?? release.createdAt,
    isPreliminary: facts.isPreliminary,
    answered: facts.round.answered,
    asked: facts.round.asked,
    missing: names(facts.round.missing),
    waiting: names(facts.round.preliminary),
    excused: names(facts.round.excused),
    note: facts.note?.[language] ?? null,
    key: keyFigures(known, language),
    columns: areaColumns(indicators, language),
    areas: areaRows(known, language, shortName),
    country: countryFigures(known, language),
    main: mainOf(known, facts, language),
    hasLimit: (facts.round.parameters[limitName(indicators) ?? ''] ?? null) !== null,
    tables: [...tables.keys()],
    qualityHref: addressOf({ kind: 'collection-quality', ...page }, language),
    chartHref: addressOf({ kind: 'collection-chart', ...page }, language),
    permanentHref: addressOf({ kind: 'collection', ...page }, language),
    revisions: revisionsOf(known, language),
    source: collection.owner[language],
  }
}

function mainOf(known: PublicCollection, facts: CollectionReleaseFacts, language: Language): ShownRelease['main'] {
  const indicator = mainIndicator(known.indicators)
  const place = areaColumns(known.indicators, language).findIndex(({ id }) => id === indicator?.id)
  const country = countryFigures(known, language)[place]
  if (indicator === undefined || country === undefined) throw new Error('a published collection has an indicator')
  const limit = limitName(known.indicators)
  return {
    name: indicator.names[language],
    unit: indicator.unit[language],
    country,
    limit: limit === null ? null : (facts.round.parameters[limit] ?? null),
  }
}

function earlierRows(
  { earlier, indicators }: PublicCollection,
  { language, countyName }: Pick<ViewOptions, 'language' | 'countyName'>,
): EarlierRow[] {
  const measures = [...indicators.totals, ...indicators.indicators]
  const sorted = earlier.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
  return sorted.map((one, place) => {
    const measure = measures.find(({ id }) => id === one.measure)
    const number = formatNumber(one.value, language, null)
    return {
      key: `${one.round} ${one.area} ${one.measure} ${place}`,
      round: formatDate(one.day, language),
      area: countyName(one.area),
      measure: measure?.names[language] ?? one.measure,
      value: measure?.unit.en === '%' ? `${number}${language === 'en' ? '' : '\u00a0'}%` : number,
      source: `${one.source}, ${one.sourceDate}`,
      note: one.note?.[language] ?? '',
    }
  })
}

/** A page stays readable; the files of the release hold every figure. */
const MOST_SHOWN = 60

function revisionsOf(known: PublicCollection, language: Language): RevisionsOfRelease {
  const revisions = known.shown?.revisions ?? null
  if (revisions === null) return { rows: [], all: 0, over: [], isCompared: false }
  const figures = indexOf(known, 'figures-by-area')
  const cells = revisions.cells.filter(({ table }) => table === 'figures-by-area')
  const within = known.indicators.indicators.find(({ formula }) => formula.kind === 'areas-where' && formula.is === 'zero')?.id
  const label = ({ at, measure }: CellRevision) => {
    const [round = '', area = ''] = at
    const names = [
      figures?.category('round', round)?.label,
      figures?.category('area', area)?.label,
      figures?.measure(measure)?.label,
    ]
    return names.map((texts) => texts?.[language] ?? '').join(' · ')
  }
  const over = cells.filter(({ at, measure, old, new: now }) => {
    return measure === within && at[1] !== 'SSS' && old?.value != null && now?.value != null && old.value !== now.value
  })
  return {
    isCompared: true,
    all: cells.length,
    rows: cells.slice(0, MOST_SHOWN).map((cell) => ({
      key: `${cell.at.join(' ')} ${cell.measure}`,
      figure: label(cell),
      old: publishedText(cell.old, language),
      new: publishedText(cell.new, language),
    })),
    over: over.map(({ at, old }) => ({
      area: figures?.category('area', at[1] ?? '')?.label[language] ?? at[1] ?? '',
      wasWithin: old?.value === 1,
    })),
  }
}

function publishedText(value: PublishedValue | null, language: Language): string {
  if (value === null) return '–'
  return value.value === null ? MISSING_SYMBOLS[value.missing ?? 'not-available'] : formatNumber(value.value, language, null)
}
