import type { Value } from './value.ts'

/** What the names of an expression mean where it stands. Nothing here throws: an unknown name is blank. */
export interface Scope {
  /** Null: blank, not asked, not available, unknown. */
  valueOf(name: string): Value
  isUnavailable(name: string): boolean
  /** Inside each row of a matrix or each instance of a group that is asked. */
  each(id: string): readonly Scope[]
  /** Known numbers of the variable in all earlier rounds, oldest first. */
  historyOf(name: string): readonly number[]
}
