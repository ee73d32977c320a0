import type { CandidateCell } from '../../model/candidate.ts'
import type { ContentKey } from '../../model/service-task.ts'
import { candidateCell, countOf, emptyCell } from './candidate-cell.ts'
import { countedAreas, representativeOf } from './publication-frame.ts'
import type { SetContext } from './set-context.ts'

const TASK_PAIRS = 'task-pairs'

/** Contents that are service tasks: everything but the Child Welfare Act and the total. */
export function taskKeys(contents: readonly { readonly key: ContentKey }[]): ContentKey[] {
  return contents.map(({ key }) => key).filter((key) => key !== 'total' && key !== 'child_welfare_act')
}

/**
 * Distinct clients who are in both tasks of a pair, in the municipalities that are comprehensive in every task; a task with itself
 * is all its clients there. Each pair is shown both ways. Belongs to the set of the content `total`.
 */
export function taskPairs(context: SetContext): CandidateCell[] {
  const { frame, inner, inputs } = context
  if (frame.content.key !== 'total') return []
  const areas = frame.counties.flatMap(countedAreas)
  const isEmpty = representativeOf(frame).length === 0
  const tasks = taskKeys(inputs.definitions.contents)
  return tasks.flatMap((task) =>
    tasks.map((other) => {
      const place = { table: TASK_PAIRS, at: [task, other, frame.period.code], measure: 'clients' }
      if (isEmpty) return emptyCell(place, 'not-comprehensive', { mark: 'not-comprehensive' })
      const cells = inner.select({ areas, hasTasks: (set) => hasTask(set, task) && hasTask(set, other) })
      return candidateCell(place, countOf(inner, cells, 'area-count'), { mark: 'comprehensive' })
    }),
  )
}

function hasTask(set: string, task: ContentKey): boolean {
  return `+${set}+`.includes(`+${task}+`)
}
