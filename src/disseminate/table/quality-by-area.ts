import { COUNTRY } from '../../model/area.ts'
import type { CandidateCell } from '../../model/candidate.ts'
import { emptyCell } from './candidate-cell.ts'
import { OUTSIDE_DUTY_NOTE } from './cell-notes.ts'
import { noteOf } from './clients-by-area.ts'
import { coverageCells } from './coverage-cells.ts'
import { type CountyFrame, isOutsideDuty } from './publication-frame.ts'
import type { SetContext } from './set-context.ts'

const QUALITY_BY_AREA = 'quality-by-area'

/** What the figures rest on, for the whole country and each county: the same bases as beside the figures, in a table of their own. */
export function qualityByArea(context: SetContext): CandidateCell[] {
  const { frame } = context
  const country = coverageCells(frame, COUNTRY, placeOf(context, COUNTRY))
  return [...country, ...frame.counties.flatMap((county) => countyCells(county, context))]
}

function countyCells(county: CountyFrame, context: SetContext): CandidateCell[] {
  const place = placeOf(context, county.county.code)
  if (isOutsideDuty(county)) {
    return ['base', 'municipalities'].map((measure) => emptyCell(place(measure), 'not-applicable', { note: OUTSIDE_DUTY_NOTE }))
  }
  const cells = coverageCells(context.frame, county.county.code, place)
  return cells.map((cell) => ({ ...cell, mark: county.mark, ...noteOf(county) }))
}

function placeOf({ frame }: SetContext, area: string) {
  return (measure: string) => ({ table: QUALITY_BY_AREA, at: [frame.content.key, area, frame.period.code], measure })
}
