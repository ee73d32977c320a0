import type { AreaCode } from './area.ts'
import type { AgeClassCode, SexCode } from './person.ts'
import type { ContentKey } from './service-task.ts'
import type { Source } from './source.ts'

/**
 * One counted cell of a run: distinct clients of one content, home area, age class, sex, period and source.
 * Home area is the municipality at the end of the period (or `X16`, municipality of county 16 unknown), on the division of the period's year.
 * Within a period the cells add up over area, age and sex (one home, one age and one sex a client), and over nothing else.
 * Cells that would be 0 are absent.
 */
export interface ClientCell {
  readonly content: ContentKey
  readonly area: AreaCode
  readonly age: AgeClassCode
  readonly sex: SexCode
  /** Code of the period: `2024Q1`, `2023`, `2024Q1-12M`. */
  readonly period: string
  readonly source: Source
  readonly clients: number
  /** Clients among them by evidence path; one client can have several, so these do not add up to `clients`. */
  readonly byPath: { readonly A: number; readonly B: number; readonly C: number; readonly D: number }
}

/** Clients by the exact set of service tasks, source both together. `tasks` = sorted keys joined by `+`. */
export interface TaskSetCell {
  readonly tasks: string
  readonly area: AreaCode
  readonly age: AgeClassCode
  readonly period: string
  readonly clients: number
}

/** Persons with activity (path C) and no stronger evidence: never in `clients`, an indication for those who judge coverage. */
export interface ActivityOnlyCell {
  readonly content: ContentKey
  readonly area: AreaCode
  readonly period: string
  readonly persons: number
}

declare const stage: unique symbol

/** Cells of a run. Not for publication: nothing that publishes takes them. */
export interface DraftCells {
  readonly [stage]: 'draft'
  readonly clients: readonly ClientCell[]
  readonly taskSets: readonly TaskSetCell[]
  readonly activityOnly: readonly ActivityOnlyCell[]
}

/** The one way into the type, for the end of the counting step. */
export function draftCells(cells: Omit<DraftCells, typeof stage>): DraftCells {
  return cells as DraftCells
}
