import type { AgeClassCode, AgeGroupCode, SexCode } from '../model/person.ts'

/*
 * What the invented country is fitted to. Figures: THL, first estimate of clients of social welfare, 29 May 2024 (mainly the
 * third quarter of 2023), rounded as published: 770,000 clients in a quarter, of them 165,000 under 18, 335,000 aged 18–64,
 * 270,000 aged 65 or over, 100,000 aged 85 or over; tasks older 250,000, working-age 250,000 (7 % of 18–64), families
 * 240,000, child welfare 4.3 % of under 18, disability 130,000, substance 30,000–50,000 (0.5 %). How the clients of a task
 * spread over ages is not published; the split below is invented so that every published margin is met.
 */

/** The six service tasks collected, in the order used for arrays here. */
export const TASKS = ['older', 'working_age', 'families', 'child_welfare', 'disability', 'substance'] as const
export type TaskKey = (typeof TASKS)[number]
export type TaskNumber = 0 | 1 | 2 | 3 | 4 | 5
export const OLDER: TaskNumber = 0
export const WORKING_AGE: TaskNumber = 1
export const CHILD_WELFARE: TaskNumber = 3
export const FAMILIES: TaskNumber = 2

/** Published number of clients in a quarter; the size 1:1. */
export const PUBLISHED_CLIENTS = 770_000

type ByTask = Readonly<Record<TaskKey, number>>

interface AgeTarget {
  readonly group: AgeGroupCode
  /** Clients in a quarter, persons. */
  readonly clients: number
  /** Clients by task, in the order of TASKS; a client can have several. */
  readonly byTask: ByTask
}

export const AGE_TARGETS: readonly AgeTarget[] = [
  {
    group: 'Y0T17',
    clients: 165_000,
    byTask: { older: 0, working_age: 1_000, families: 130_000, child_welfare: 43_500, disability: 16_000, substance: 1_000 },
  },
  {
    group: 'Y18T64',
    clients: 335_000,
    byTask: {
      older: 6_000,
      working_age: 229_000,
      families: 109_000,
      child_welfare: 1_500,
      disability: 77_000,
      substance: 22_000,
    },
  },
  {
    group: 'Y65T84',
    clients: 170_000,
    byTask: { older: 149_000, working_age: 18_000, families: 1_000, child_welfare: 0, disability: 28_000, substance: 4_000 },
  },
  {
    group: 'Y_GE85',
    clients: 100_000,
    byTask: { older: 96_000, working_age: 0, families: 0, child_welfare: 0, disability: 10_000, substance: 500 },
  },
]

/** Of the children in the task child welfare, those with a relationship under the Child Welfare Act: 3.9 % of 4.3 %. */
export const ACT_SHARE = 3.9 / 4.3

/** How likely a task is in an age class, against the other classes of the same group. Invented. */
const CLASS_WEIGHTS: Readonly<Record<TaskKey, Partial<Record<AgeClassCode, number>>>> = {
  older: { Y45T64: 1, Y65T74: 0.35, Y75T84: 1.5, Y_GE85: 1 },
  working_age: { Y13T17: 1, Y18T24: 1.5, Y25T44: 1.1, Y45T64: 0.8, Y65T74: 1, Y75T84: 0.1 },
  families: { Y0T6: 1, Y7T12: 1.1, Y13T17: 0.8, Y18T24: 0.35, Y25T44: 1.6, Y45T64: 0.45, Y65T74: 1, Y75T84: 0.1 },
  child_welfare: { Y0T6: 0.6, Y7T12: 1, Y13T17: 1.6, Y18T24: 1 },
  disability: { Y0T6: 0.6, Y7T12: 1.1, Y13T17: 1.2, Y18T24: 1.2, Y25T44: 1, Y45T64: 1, Y65T74: 1, Y75T84: 1.1, Y_GE85: 1 },
  substance: { Y13T17: 1, Y18T24: 0.8, Y25T44: 1.3, Y45T64: 0.9, Y65T74: 1, Y75T84: 0.2, Y_GE85: 1 },
}

/** How likely a task is for men and for women, grown-ups and children alike unless said. Invented. */
const SEX_WEIGHTS: Readonly<Record<TaskKey, { readonly M: number; readonly F: number }>> = {
  older: { M: 0.87, F: 1.1 },
  working_age: { M: 1.05, F: 0.95 },
  families: { M: 0.7, F: 1.3 },
  child_welfare: { M: 1.1, F: 0.9 },
  disability: { M: 1.15, F: 0.87 },
  substance: { M: 1.45, F: 0.55 },
}

/** Relative rate of a task for a cell of persons; 0 where nobody of the class has it. */
export function relativeRate(task: TaskKey, age: AgeClassCode, sex: SexCode): number {
  const isChild = age === 'Y0T6' || age === 'Y7T12' || age === 'Y13T17'
  const sexWeight = sex === '_U' || (isChild && task === 'families') ? 1 : SEX_WEIGHTS[task][sex]
  return (CLASS_WEIGHTS[task][age] ?? 0) * sexWeight
}

/**
 * Share of a group's clients whose first task is `task`: tasks in proportion to their clients, so that each person has
 * exactly one first task. Adds up to 1.
 */
export function firstTaskShare(target: AgeTarget, task: TaskKey): number {
  return target.byTask[task] / TASKS.reduce((sum, key) => sum + target.byTask[key], 0)
}

/**
 * Probability that a client whose first task is another one has `task` too, so that the clients of the task come out as
 * published: (published share − first-task share) / (1 − first-task share).
 */
export function furtherTaskShare(target: AgeTarget, task: TaskKey): number {
  const first = firstTaskShare(target, task)
  return first === 1 ? 0 : (target.byTask[task] / target.clients - first) / (1 - first)
}
