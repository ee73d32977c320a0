import type { AreaCode } from '../../model/area.ts'
import type { ClientCell, TaskSetCell } from '../../model/cell.ts'
import type { SexCode } from '../../model/person.ts'
import { AGE_BLOCKS, type AgeBlock, ageBlockOf } from './age-blocks.ts'

/** One of the finest cells behind everything published of a content and period. They are disjoint: a client is in exactly one. */
export interface InnerCell {
  readonly area: AreaCode
  readonly age: AgeBlock
  readonly sex: SexCode
  /** The exact set of service tasks, sorted keys joined by `+`; empty where the tables of the set do not ask for it. */
  readonly tasks: string
  readonly clients: number
}

interface InnerSelection {
  readonly areas: readonly AreaCode[]
  readonly ages?: readonly AgeBlock[]
  readonly sex?: SexCode
  readonly hasTasks?: (tasks: string) => boolean
}

/** The inner cells of a linked set, and sums over them. */
export interface InnerCells {
  readonly counts: readonly number[]
  /** Indexes of the cells selected, ascending. */
  select(selection: InnerSelection): number[]
  sum(indexes: readonly number[]): number
}

const KNOWN_SEXES: readonly SexCode[] = ['M', 'F']

/**
 * Inner cells of the areas given, from cells of one content, one period and source SHA+ET whose areas are carried forward already.
 * Known ages and sexes are there even when 0, because whoever reads the tables cannot know that they are; unknown ones only when
 * somebody is in them.
 */
export function innerCellsOf(areas: readonly AreaCode[], cells: readonly ClientCell[]): InnerCell[] {
  const counts = new Map<string, number>()
  for (const { area, age, sex, clients } of cells) {
    const key = innerKey(area, ageBlockOf(age), sex)
    counts.set(key, (counts.get(key) ?? 0) + clients)
  }
  return areas.flatMap((area) =>
    AGE_BLOCKS.flatMap((age) =>
      [...KNOWN_SEXES, '_U' as const].flatMap((sex) => {
        const clients = counts.get(innerKey(area, age, sex)) ?? 0
        const isAlwaysThere = age !== '_U' && sex !== '_U' && !area.startsWith('X')
        return clients > 0 || isAlwaysThere ? [{ area, age, sex, tasks: '', clients }] : []
      }),
    ),
  )
}

/**
 * Splits the inner cells of the content `total` so that they also add up to the numbers of clients by exact set of tasks, known by
 * county. Ages and task sets are counted apart, so which client of a cell has which tasks is not known here; the two lists are laid
 * side by side and cut at every border of either. Every sum that is published comes out exactly, and a reader is credited with
 * knowing more zeros than he does, which can only make the protection stronger.
 *
 * @throws Error when the two lists of a county do not have the same total: they are counts of the same clients.
 */
export function splitByTasks(cells: readonly InnerCell[], tasksOfCounty: readonly TaskSetCount[]): InnerCell[] {
  const split: InnerCell[] = []
  const left = tasksOfCounty.map((tasks) => ({ ...tasks }))
  let next = 0
  for (const cell of cells) {
    let open = cell.clients
    if (open === 0) split.push(cell)
    while (open > 0) {
      const tasks = left[next]
      if (!tasks) throw new Error('Clients by set of tasks do not add up to the clients in total.')
      const clients = Math.min(open, tasks.clients)
      if (clients > 0) split.push({ ...cell, tasks: tasks.tasks, clients })
      open -= clients
      tasks.clients -= clients
      if (tasks.clients === 0) next += 1
    }
  }
  if (left.slice(next).some(({ clients }) => clients > 0)) throw new Error('Clients by set of tasks exceed the clients in total.')
  return split
}

export interface TaskSetCount {
  readonly tasks: string
  clients: number
}

/** Clients by set of tasks over some areas, in order of the set's name. */
export function taskSetsOf(areas: readonly AreaCode[], cells: readonly TaskSetCell[]): TaskSetCount[] {
  const wanted = new Set(areas)
  const counts = new Map<string, number>()
  for (const { area, tasks, clients } of cells) if (wanted.has(area)) counts.set(tasks, (counts.get(tasks) ?? 0) + clients)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tasks, clients]) => ({ tasks, clients }))
}

export function indexedInnerCells(cells: readonly InnerCell[]): InnerCells {
  const byArea = new Map<AreaCode, number[]>()
  cells.forEach(({ area }, index) => {
    const known = byArea.get(area)
    if (known) known.push(index)
    else byArea.set(area, [index])
  })
  const isSelected = (index: number, { ages, sex, hasTasks }: InnerSelection): boolean => {
    const cell = cells[index]
    if (!cell) return false
    return (!ages || ages.includes(cell.age)) && (sex === undefined || cell.sex === sex) && (!hasTasks || hasTasks(cell.tasks))
  }
  return {
    counts: cells.map(({ clients }) => clients),
    select: (selection) =>
      selection.areas
        .flatMap((area) => byArea.get(area) ?? [])
        .filter((index) => isSelected(index, selection))
        .sort((a, b) => a - b),
    sum: (indexes) => indexes.reduce((sum, index) => sum + (cells[index]?.clients ?? 0), 0),
  }
}

function innerKey(area: AreaCode, age: AgeBlock, sex: SexCode): string {
  return `${area} ${age} ${sex}`
}
