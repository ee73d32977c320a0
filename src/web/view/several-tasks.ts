import type { Language } from '../../model/text.ts'
import { type Figure, figureAt } from '../site/figure.ts'
import type { Published } from '../site/published.ts'

export interface SeveralTasks {
  readonly rows: readonly { readonly code: string; readonly label: string; readonly clients: Figure; readonly share: Figure }[]
  readonly pairs: {
    readonly tasks: readonly { readonly code: string; readonly label: string }[]
    /** `clients[row][column]`; on the diagonal all clients of the task. */
    readonly clients: readonly (readonly Figure[])[]
  } | null
}

/** Clients by number of service tasks in an area, and for the whole of the country by pair of tasks; null where the table has no such area. */
export function severalTasks(
  published: Published,
  { area, period, language }: { area: string; period: string; language: Language },
): SeveralTasks | null {
  const index = published.table('several-tasks')
  const numbers = (index?.dimension('tasks')?.categories ?? []).filter(({ code }) =>
    index?.cell({ area, tasks: code, period }, 'clients'),
  )
  if (numbers.length === 0) return null
  const figure = (tasks: string, measure: string) => figureAt(index, { address: { area, tasks, period }, measure }, language)
  return {
    rows: numbers.map(({ code, label }) => ({
      code,
      label: label[language],
      clients: figure(code, 'clients'),
      share: figure(code, 'share'),
    })),
    pairs: taskPairs(published, period, language),
  }
}

function taskPairs(published: Published, period: string, language: Language): SeveralTasks['pairs'] {
  const index = published.table('task-pairs')
  const tasks = (index?.dimension('task')?.categories ?? []).filter(({ code }) => index?.cells({ task: code, period }).length)
  if (tasks.length === 0) return null
  return {
    tasks: tasks.map(({ code, label }) => ({ code, label: label[language] })),
    clients: tasks.map(({ code: task }) =>
      tasks.map(({ code: other }) => figureAt(index, { address: { task, other, period }, measure: 'clients' }, language)),
    ),
  }
}
