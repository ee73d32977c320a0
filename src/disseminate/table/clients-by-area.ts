import { COUNTRY } from '../../model/area.ts'
import type { CandidateCell } from '../../model/candidate.ts'
import type { AgeGroupCode } from '../../model/person.ts'
import { type CellRemarks, candidateCell, countOf, emptyCell, shareOf } from './candidate-cell.ts'
import { NOTED_MUNICIPALITIES_NOTE, OUTSIDE_DUTY_NOTE, PROBABLY_COMPREHENSIVE_NOTE, partNote } from './cell-notes.ts'
import { coverageCells, REPRESENTATIVE } from './coverage-cells.ts'
import { estimateRemarks } from './national-figures.ts'
import {
  type CountyFrame,
  countedAreas,
  estimateAreas,
  inhabitantsOf,
  isOutsideDuty,
  representativeOf,
} from './publication-frame.ts'
import type { SetContext } from './set-context.ts'

export const CLIENTS_BY_AREA = 'clients-by-area'

/**
 * The published table of a content and period: the estimate for the whole country, the representative municipalities in total, and
 * each county by its comprehensive municipalities. Counts are of all ages; the numerator of a share is of the ages of its
 * denominator, when the programme says so.
 */
export function clientsByArea(context: SetContext): CandidateCell[] {
  return [
    ...countryRow(context),
    ...representativeRow(context),
    ...context.frame.counties.flatMap((county) => countyRow(county, context)),
  ]
}

/** Ages of the clients that a share counts. */
export function numeratorAges({ frame, inputs }: SetContext): AgeGroupCode {
  return inputs.definitions.programme.isNumeratorRestricted ? frame.content.denominator : '_T'
}

function countryRow(context: SetContext): CandidateCell[] {
  const { frame, inner, inputs, national } = context
  const place = placeOf(context, COUNTRY)
  const query = { content: frame.content.key, period: frame.period.code, sex: '_T' } as const
  const clients = national({ ...query, age: '_T' })
  const numerator = national({ ...query, age: numeratorAges(context) })
  const areas = estimateAreas(frame)
  const everybody = frame.counties.flatMap(({ municipalities }) => municipalities)
  const denominator = inhabitantsOf(
    everybody,
    { age: frame.content.denominator, year: frame.populationYear },
    inputs.populationOf,
  )
  const shareCells = inner.select({ areas, ages: context.blocksOf(numeratorAges(context)) })
  const nothing = { mark: 'not-comprehensive' } as const
  return [
    clients
      ? candidateCell(
          place('clients'),
          { number: clients.number, rounding: 'area-count', inner: inner.select({ areas }) },
          estimateRemarks(clients),
        )
      : emptyCell(place('clients'), 'not-comprehensive', nothing),
    numerator && denominator > 0
      ? candidateCell(
          place('share'),
          { number: numerator.number, denominator, rounding: 'share', inner: shareCells },
          estimateRemarks(numerator),
        )
      : emptyCell(place('share'), 'not-comprehensive', nothing),
    ...baseCells(context, COUNTRY),
  ]
}

function representativeRow(context: SetContext): CandidateCell[] {
  const { frame } = context
  const isEmpty = representativeOf(frame).length === 0
  const remarks: CellRemarks = { mark: isEmpty ? 'not-comprehensive' : 'comprehensive' }
  if (isEmpty) return [...emptyFigures(context, REPRESENTATIVE, remarks), ...baseCells(context, REPRESENTATIVE)]
  return [
    ...countedFigures({ area: REPRESENTATIVE, counties: frame.counties, remarks }, context),
    ...baseCells(context, REPRESENTATIVE),
  ]
}

function countyRow(county: CountyFrame, context: SetContext): CandidateCell[] {
  const area = county.county.code
  if (isOutsideDuty(county)) {
    const remarks: CellRemarks = { note: OUTSIDE_DUTY_NOTE }
    const place = placeOf(context, area)
    return ['clients', 'share', 'base', 'municipalities'].map((measure) => emptyCell(place(measure), 'not-applicable', remarks))
  }
  const remarks: CellRemarks = { mark: county.mark, ...noteOf(county) }
  const figures =
    county.representative.length === 0
      ? emptyFigures(context, area, remarks)
      : countedFigures({ area, counties: [county], remarks }, context)
  return [...figures, ...baseCells(context, area)]
}

interface CountedRow {
  readonly area: string
  readonly counties: readonly CountyFrame[]
  readonly remarks: CellRemarks
}

/** Clients counted in the comprehensive municipalities of some counties, and their share of the population there. */
function countedFigures({ area, counties, remarks }: CountedRow, context: SetContext): CandidateCell[] {
  const { inner, frame, inputs } = context
  const place = placeOf(context, area)
  const areas = counties.flatMap(countedAreas)
  const municipalities = counties.flatMap(({ representative }) => representative)
  const denominator = inhabitantsOf(
    municipalities,
    { age: frame.content.denominator, year: frame.populationYear },
    inputs.populationOf,
  )
  const inAges = inner.select({ areas, ages: context.blocksOf(numeratorAges(context)) })
  const share = shareOf(inner, inAges, { denominator, rounding: 'share' })
  return [
    candidateCell(place('clients'), countOf(inner, inner.select({ areas }), 'area-count'), remarks),
    share ? candidateCell(place('share'), share, remarks) : emptyCell(place('share'), 'not-applicable', remarks),
  ]
}

function emptyFigures(context: SetContext, area: string, remarks: CellRemarks): CandidateCell[] {
  const place = placeOf(context, area)
  return ['clients', 'share'].map((measure) => emptyCell(place(measure), 'not-comprehensive', remarks))
}

/** What the figures of a row rest on. No persons are behind these: they are numbers of inhabitants and of municipalities. */
function baseCells(context: SetContext, area: string): CandidateCell[] {
  return coverageCells(context.frame, area, placeOf(context, area))
}

export function noteOf(county: CountyFrame): CellRemarks {
  if (county.isPart) return { note: partNote(county) }
  if (county.mark !== 'comprehensive-with-note') return {}
  const isOnlyNoted = county.representative.every(({ mark, note }) => mark === 'comprehensive' || note !== null)
  return { note: isOnlyNoted ? NOTED_MUNICIPALITIES_NOTE : PROBABLY_COMPREHENSIVE_NOTE }
}

function placeOf({ frame }: SetContext, area: string) {
  return (measure: string) => ({ table: CLIENTS_BY_AREA, at: [frame.content.key, area, frame.period.code], measure })
}
