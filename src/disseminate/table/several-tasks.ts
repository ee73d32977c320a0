import { COUNTRY } from '../../model/area.ts'
import type { CandidateCell } from '../../model/candidate.ts'
import { type CellRemarks, candidateCell, countOf, emptyCell } from './candidate-cell.ts'
import { OUTSIDE_DUTY_NOTE } from './cell-notes.ts'
import { noteOf } from './clients-by-area.ts'
import { type CountyFrame, countedAreas, estimateAreas, isOutsideDuty } from './publication-frame.ts'
import type { SetContext } from './set-context.ts'

const SEVERAL_TASKS = 'several-tasks'

/** Numbers of tasks at once, and `2+`: at least two. */
export const TASK_NUMBERS = ['1', '2', '3', '4', '5', '6', '2+'] as const
type TaskNumber = (typeof TASK_NUMBERS)[number]

/**
 * Clients by number of service tasks: the whole country scaled up like the total, and each county by the municipalities that are
 * comprehensive in every task. Belongs to the set of the content `total`.
 */
export function severalTasks(context: SetContext): CandidateCell[] {
  if (context.frame.content.key !== 'total') return []
  return [...countryRows(context), ...context.frame.counties.flatMap((county) => countyRows(county, context))]
}

function countryRows(context: SetContext): CandidateCell[] {
  const { frame, inner, national } = context
  const areas = estimateAreas(frame)
  const all = inner.sum(inner.select({ areas }))
  const estimate = national({ content: 'total', period: frame.period.code, age: '_T', sex: '_T' })
  return TASK_NUMBERS.flatMap((tasks) => {
    const place = placeOf({ area: COUNTRY, tasks }, context)
    if (!estimate || all === 0) return emptyRow(place, { mark: 'not-comprehensive' })
    const cells = inner.select({ areas, hasTasks: hasNumber(tasks) })
    const counted = inner.sum(cells)
    const scaled = { number: (estimate.number * counted) / all, rounding: 'area-count', inner: cells } as const
    const share = { number: counted, denominator: all, rounding: 'share', inner: cells } as const
    return [candidateCell(place('clients'), scaled, { flags: ['e'] }), candidateCell(place('share'), share, { flags: ['e'] })]
  })
}

function countyRows(county: CountyFrame, context: SetContext): CandidateCell[] {
  const areas = countedAreas(county)
  const remarks: CellRemarks = { mark: county.mark, ...noteOf(county) }
  const all = context.inner.sum(context.inner.select({ areas }))
  return TASK_NUMBERS.flatMap((tasks) => {
    const place = placeOf({ area: county.county.code, tasks }, context)
    if (isOutsideDuty(county)) {
      return ['clients', 'share'].map((measure) => emptyCell(place(measure), 'not-applicable', { note: OUTSIDE_DUTY_NOTE }))
    }
    if (areas.length === 0) return emptyRow(place, remarks)
    const cells = context.inner.select({ areas, hasTasks: hasNumber(tasks) })
    const clients = candidateCell(place('clients'), countOf(context.inner, cells, 'area-count'), remarks)
    if (all === 0) return [clients, emptyCell(place('share'), 'not-applicable', remarks)]
    const share = { number: context.inner.sum(cells), denominator: all, rounding: 'share', inner: cells } as const
    return [clients, candidateCell(place('share'), share, remarks)]
  })
}

function emptyRow(place: ReturnType<typeof placeOf>, remarks: CellRemarks): CandidateCell[] {
  return ['clients', 'share'].map((measure) => emptyCell(place(measure), 'not-comprehensive', remarks))
}

function hasNumber(wanted: TaskNumber): (tasks: string) => boolean {
  const numberOf = (tasks: string) => (tasks === '' ? 0 : tasks.split('+').length)
  return wanted === '2+' ? (tasks) => numberOf(tasks) >= 2 : (tasks) => numberOf(tasks) === Number(wanted)
}

function placeOf({ area, tasks }: { area: string; tasks: TaskNumber }, { frame }: SetContext) {
  return (measure: string) => ({ table: SEVERAL_TASKS, at: [area, tasks, frame.period.code], measure })
}
