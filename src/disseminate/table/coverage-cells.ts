import { COUNTRY } from '../../model/area.ts'
import type { CandidateCell } from '../../model/candidate.ts'
import { type CellPlace, candidateCell } from './candidate-cell.ts'
import { type CountyFrame, inEstimateBase, type MunicipalityFrame, type PublicationFrame } from './publication-frame.ts'

/** Row of the municipalities judged comprehensive, all together: what was counted. */
export const REPRESENTATIVE = 'REP'

/**
 * The base of a row: the share of its population that lives in comprehensive municipalities, and their number. Of a county with one
 * decimal, of the whole country in whole per cent, as the base of an estimate is published: without municipalities that are published
 * but carry no estimate. These rest on no clients.
 */
export function coverageCells(frame: PublicationFrame, area: string, place: (measure: string) => CellPlace): CandidateCell[] {
  const isCountry = area === COUNTRY || area === REPRESENTATIVE
  const ofArea = isCountry ? frame.counties : frame.counties.filter(({ county }) => county.code === area)
  const counties = area === COUNTRY ? ofArea.map(inEstimateBase) : ofArea
  const { representative, denominator, number } = baseOf(counties)
  const municipalities = candidateCell(place('municipalities'), { number: representative, rounding: 'none', inner: null })
  if (denominator === 0) return [municipalities]
  const rounding = isCountry ? 'whole-percent' : 'share'
  const base = candidateCell(place('base'), { number, denominator, rounding, inner: null }, { decimals: isCountry ? 0 : 1 })
  return [base, municipalities]
}

/** Representative municipalities of some counties, the inhabitants of these (number) and of all (denominator). */
export function baseOf(counties: readonly CountyFrame[]): { representative: number; number: number; denominator: number } {
  const representative = counties.flatMap((county) => county.representative)
  const everybody = counties.flatMap((county) => county.municipalities)
  return { representative: representative.length, number: inhabitants(representative), denominator: inhabitants(everybody) }
}

function inhabitants(municipalities: readonly MunicipalityFrame[]): number {
  return municipalities.reduce((sum, municipality) => sum + municipality.inhabitants, 0)
}
