import { municipalityShareRule } from '../../method/rounding.ts'
import type { CandidateCell } from '../../model/candidate.ts'
import type { ClientCell } from '../../model/cell.ts'
import type { Source } from '../../model/source.ts'
import type { Texts } from '../../model/text.ts'
import { type CellRemarks, candidateCell, emptyCell, shareOf } from './candidate-cell.ts'
import { countyNote, OUTSIDE_DUTY_NOTE, PROBABLY_COMPREHENSIVE_NOTE } from './cell-notes.ts'
import { numeratorAges } from './clients-by-area.ts'
import { isOutsideDuty, type MunicipalityFrame } from './publication-frame.ts'
import type { SetContext } from './set-context.ts'

export const SHARES_BY_MUNICIPALITY = 'shares-by-municipality'

/**
 * The annex: clients' share of the population in every municipality, by quarter. Never a count. A municipality that is not judged
 * comprehensive is empty, never 0; a sensitive content in a small municipality is hidden. Nothing for periods other than quarters.
 */
export function sharesByMunicipality(context: SetContext): CandidateCell[] {
  if (context.frame.period.kind !== 'quarter') return []
  const sources = sourcesByArea(context.cells)
  return context.frame.counties.flatMap((county) =>
    county.municipalities.map((municipality) =>
      isOutsideDuty(county)
        ? emptyCell(placeOf(context, municipality), 'not-applicable', { note: OUTSIDE_DUTY_NOTE })
        : municipalityCell(municipality, sources.get(municipality.municipality.code), context),
    ),
  )
}

function municipalityCell(frame: MunicipalityFrame, source: Source | undefined, context: SetContext): CandidateCell {
  const place = placeOf(context, frame)
  const { inner, inputs } = context
  const { content, populationYear: year } = context.frame
  if (!frame.isRepresentative) return emptyCell(place, 'not-comprehensive', { mark: 'not-comprehensive' })
  const remarks: CellRemarks = {
    mark: frame.mark,
    ...(source ? { source } : {}),
    ...(frame.mark === 'comprehensive-with-note' ? { note: noteOf(frame) } : {}),
  }
  const code = frame.municipality.code
  const rounding = municipalityShareRule(frame.inhabitants, inputs.definitions.disclosure.wholePercentBelow)
  const denominator = inputs.populationOf({ municipality: code, year, age: content.denominator, sex: '_T' })
  const share = shareOf(inner, inner.select({ areas: [code], ages: context.blocksOf(numeratorAges(context)) }), {
    denominator,
    rounding,
  })
  if (!share) return emptyCell(place, 'not-applicable', remarks)
  const decimals = rounding === 'whole-percent' ? { decimals: 0 } : {}
  const cell = candidateCell(place, share, { ...remarks, ...decimals })
  return isSensitive(frame, context) ? { ...cell, isForcedHidden: true } : cell
}

function noteOf({ note }: MunicipalityFrame): Texts {
  return note === null ? PROBABLY_COMPREHENSIVE_NOTE : countyNote(note)
}

function isSensitive({ inhabitants }: MunicipalityFrame, { frame, inputs }: SetContext): boolean {
  return inputs.definitions.disclosure.sensitive.some(
    ({ content, municipalityBelow }) => content === frame.content.key && inhabitants < municipalityBelow,
  )
}

/** Which sources the clients of an area came from, by the evidence that counted: D is the separate delivery, the rest the archive. */
function sourcesByArea(cells: readonly ClientCell[]): Map<string, Source> {
  const paths = new Map<string, { archive: number; separate: number }>()
  for (const { area, byPath } of cells) {
    const known = paths.get(area) ?? { archive: 0, separate: 0 }
    paths.set(area, { archive: known.archive + byPath.A + byPath.B + byPath.C, separate: known.separate + byPath.D })
  }
  return new Map([...paths].flatMap(([area, known]) => [[area, sourceOf(known)] as const]))
}

function sourceOf({ archive, separate }: { archive: number; separate: number }): Source {
  if (archive > 0 && separate > 0) return 'SHA+ET'
  return separate > 0 ? 'ET' : 'SHA'
}

function placeOf({ frame }: SetContext, { municipality }: MunicipalityFrame) {
  return { table: SHARES_BY_MUNICIPALITY, at: [frame.content.key, municipality.code, frame.period.code], measure: 'share' }
}
