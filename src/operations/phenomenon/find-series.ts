import { countyByCode } from '../../design/areas.ts'
import { FIGURES_BY_AREA, ROUND } from '../../disseminate/collection/figures-head.ts'
import { tableIndex } from '../../disseminate/table/index-of.ts'
import { COUNTRY } from '../../model/area.ts'
import { GENDERS, type Gender, type PinnedKeys, type PinnedPoint, type PinnedSeries } from '../../model/evidence.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { StatisticalTable, TableCell } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import { newestPublishedRow } from '../../store/releases.ts'
import { importedIndicatorById, importedSeries } from '../../store/social/imported-indicators.ts'
import { showPublicCollection } from '../collection-release/site-collections.ts'
import type { OperationContext } from '../operation.ts'
import { showPublishedRelease } from '../show-release.ts'

/**
 * The series of a figure as it is published today; null when there is none such. Of the register and of data collections only what is
 * published; of imported ones only those of the owner and of the institute.
 */
export async function findSeries(context: OperationContext, keys: PinnedKeys, owner: Owner): Promise<PinnedSeries | null> {
  return FINDERS[keys.kind](context, keys, owner)
}

type Finder = (context: OperationContext, keys: PinnedKeys, owner: Owner) => Promise<PinnedSeries | null>

const FINDERS: Readonly<Record<PinnedKeys['kind'], Finder>> = {
  register: async (context, { subject, measure, area }) => {
    if (!(await newestPublishedRow(context.db))) return null
    const { release, tables } = await showPublishedRelease.perform({}, context)
    const table = tables.get('clients-by-area')
    if (!table) return null
    const points = pointsOf(table, { time: 'period', address: { content: subject, area }, measure })
    const name = tableIndex(table).category('content', subject)?.label
    if (!name || !hasFigure(points)) return null
    return seriesOf(context, { table, measure, area, name, edition: release.id, points })
  },
  collection: async (context, { subject, measure, area }) => {
    const { collection, shown } = await showPublicCollection.perform({ id: subject }, context)
    const table = shown?.tables.get(FIGURES_BY_AREA)
    if (!shown || !table) return null
    const points = pointsOf(table, { time: ROUND, address: { area }, measure })
    if (!hasFigure(points)) return null
    return seriesOf(context, { table, measure, area, name: collection.names, edition: shown.release.id, points })
  },
  imported: async (context, { subject, measure, area }, owner) => {
    const indicator = await importedIndicatorById(context.db, subject)
    if (!indicator || (indicator.owner !== owner && indicator.owner !== 'national')) return null
    const values = await importedSeries(context.db, { indicator: subject, area, gender: measure })
    if (values.length === 0) return null
    const gender = GENDERS[measure as Gender]
    return {
      edition: `${indicator.fetchedOn}/${indicator.version}`,
      takenOn: indicator.fetchedOn,
      title: measure === 'total' ? indicator.titles : joined(indicator.titles, gender),
      areaName: areaName(context, area),
      unit: { fi: indicator.unit, sv: indicator.unit, en: indicator.unit },
      isPercent: indicator.unit === '%',
      source: SOTKANET,
      licence: indicator.licence,
      points: values.map(({ year, value }) => pointOfYear(year, value)),
    }
  },
}

const SOTKANET: Texts = {
  fi: 'Terveyden ja hyvinvoinnin laitos, Sotkanet.fi',
  sv: 'Institutet för hälsa och välfärd, Sotkanet.fi',
  en: 'Finnish Institute for Health and Welfare, Sotkanet.fi',
}

interface Wanted {
  readonly time: string
  readonly address: Readonly<Record<string, string>>
  readonly measure: string
}

function pointsOf(table: StatisticalTable, { time, address, measure }: Wanted): PinnedPoint[] {
  const index = tableIndex(table)
  const decimals = index.measure(measure)?.decimals ?? null
  const periods = index.dimension(time)?.categories ?? []
  // Quarters only: half-years and years of the register overlap with them.
  const isKept = (code: string) => time !== 'period' || /^\d{4}Q[1-4]$/.test(code)
  return periods
    .filter(({ code }) => isKept(code))
    .flatMap(({ code, label }) => {
      const cell = index.cell({ ...address, [time]: code }, measure)
      return cell ? [pointOf({ code, label }, cell, decimals)] : []
    })
    .sort((a, b) => (time === 'period' ? a.period.localeCompare(b.period) : 0))
}

function pointOf({ code, label }: { code: string; label: Texts }, cell: TableCell, decimals: number | null): PinnedPoint {
  const { value, missing, mark, flags, low = null, high = null, note = null } = cell
  return { period: code, label, value, missing, mark, flags, low, high, decimals: cell.decimals ?? decimals, note }
}

function pointOfYear(year: number, value: string): PinnedPoint {
  const label = { fi: String(year), sv: String(year), en: String(year) }
  const decimals = value.split('.')[1]?.length ?? 0
  const bare = { missing: null, mark: null, flags: [], low: null, high: null, note: null }
  return { ...bare, period: String(year), label, value: Number(value), decimals }
}

/** A figure, or a word why there is none in one of the periods at least. */
function hasFigure(points: readonly PinnedPoint[]): boolean {
  return points.length > 0
}

interface Found {
  readonly table: StatisticalTable
  readonly measure: string
  readonly area: string
  readonly name: Texts
  readonly edition: string
  readonly points: readonly PinnedPoint[]
}

function seriesOf(context: OperationContext, { table, measure, area, name, edition, points }: Found): PinnedSeries | null {
  const described = tableIndex(table).measure(measure)
  if (!described) return null
  return {
    edition,
    takenOn: helsinkiDay(context.now()),
    title: joined(name, described.label),
    areaName: areaName(context, area),
    unit: described.unit,
    isPercent: /%|per cent/.test(described.unit.en),
    source: table.source,
    licence: 'CC BY 4.0',
    points,
  }
}

function joined(a: Texts, b: Texts): Texts {
  return { fi: `${a.fi}: ${b.fi}`, sv: `${a.sv}: ${b.sv}`, en: `${a.en}: ${b.en}` }
}

function areaName({ definitions }: OperationContext, area: string): Texts {
  if (area === COUNTRY) return { fi: 'Koko maa', sv: 'Hela landet', en: 'The whole country' }
  return countyByCode(definitions, area)?.shortNames ?? { fi: area, sv: area, en: area }
}
