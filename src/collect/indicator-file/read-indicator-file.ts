import { GENDERS, type Gender, type ImportedValue, type IndicatorRegion } from '../../model/evidence.ts'
import { fault, type IndicatorFileFault, type IndicatorRow, indicatorRows, isFault } from './indicator-rows.ts'

/** What a file holds: values by indicator, and what was passed over. */
export interface ReadIndicators {
  readonly indicators: readonly { readonly code: string; readonly values: readonly ImportedValue[] }[]
  /** Rows of regions that are none of our areas: municipalities, regions, other countries. */
  readonly otherRegions: number
  /** Rows without a value. */
  readonly withoutValue: number
  /** Rows under an old id of an area whose value the new id gives too. */
  readonly replaced: number
}

/** Ids of regions have three digits; anything less is a code. */
const SMALLEST_ID = 100
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/**
 * Reads a Sotkanet-shaped file. Areas are found by the region's id, new or old; where a file gives both for one area and year, the new one
 * stands. A bare county code is refused: the same code means one county before 2023 and another one after.
 */
export function readIndicatorFile(
  text: string,
  { regions }: { readonly regions: readonly IndicatorRegion[] },
): ReadIndicators | IndicatorFileFault {
  const rows = indicatorRows(text)
  if (isFault(rows)) return rows
  const wrong = firstFault(rows)
  if (wrong) return wrong
  const areas = areasById(regions)
  const ours = rows.flatMap((row) => {
    const area = areas.get(Number(row.region))
    return area ? [{ row, area }] : []
  })
  const valued = ours.filter(({ row }) => row.value !== '')
  const kept = new Map<string, Kept>()
  let replaced = 0
  for (const { row, area } of valued) {
    const met = meet(kept, row, area)
    if (met === 'two-values') return fault('two-values', row.place, row.value)
    if (met === 'replaced') replaced += 1
  }
  if (kept.size === 0) return fault('no-rows')
  return {
    indicators: byIndicator([...kept.values()]),
    otherRegions: rows.length - ours.length,
    withoutValue: ours.length - valued.length,
    replaced,
  }
}

function firstFault(rows: readonly IndicatorRow[]): IndicatorFileFault | null {
  for (const row of rows) {
    const wrong = rowFault(row)
    if (wrong) return wrong
  }
  return null
}

interface Area {
  readonly area: string
  readonly isOldId: boolean
}
interface Kept extends ImportedValue {
  readonly code: string
  readonly isOldId: boolean
}

function areasById(regions: readonly IndicatorRegion[]): ReadonlyMap<number, Area> {
  return new Map(
    regions.flatMap(({ area, id, oldId }): [number, Area][] => [
      [id, { area, isOldId: false }],
      ...(oldId === null ? [] : [[oldId, { area, isOldId: true }] as [number, Area]]),
    ]),
  )
}

function rowFault({ place, indicator, region, year, gender, value }: IndicatorRow): IndicatorFileFault | null {
  if (!/^\d{1,9}$/.test(indicator)) return fault('indicator', place, indicator)
  if (!/^\d{1,9}$/.test(region)) return fault('region', place, region)
  if (Number(region) < SMALLEST_ID) return fault('region-is-code', place, region)
  if (!/^\d{4}$/.test(year) || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return fault('year', place, year)
  if (!Object.hasOwn(GENDERS, gender)) return fault('gender', place, gender)
  if (value !== '' && !/^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)) return fault('value', place, value)
  return null
}

/** Puts a value in its place. The same value twice is one; under a new id it takes the place of the one under the old id. */
function meet(kept: Map<string, Kept>, row: IndicatorRow, { area, isOldId }: Area): 'kept' | 'replaced' | 'two-values' {
  const { indicator: code, year, gender, value } = row
  const key = [code, area, year, gender].join(' ')
  const before = kept.get(key)
  const now: Kept = { code, area, year: Number(year), gender: gender as Gender, value, isOldId }
  if (!before) {
    kept.set(key, now)
    return 'kept'
  }
  if (before.isOldId === isOldId) return before.value === value ? 'kept' : 'two-values'
  if (before.isOldId) kept.set(key, now)
  return 'replaced'
}

function byIndicator(kept: readonly Kept[]): ReadIndicators['indicators'] {
  const byCode = Map.groupBy(kept, ({ code }) => code)
  return [...byCode].map(([code, values]) => ({
    code,
    values: values
      .map(({ area, year, gender, value }) => ({ area, year, gender, value }))
      .sort((a, b) => a.area.localeCompare(b.area) || a.year - b.year || a.gender.localeCompare(b.gender)),
  }))
}
