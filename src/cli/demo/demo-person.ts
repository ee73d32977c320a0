import type { Perform } from '../../operations/operation.ts'

/** One person of the demo, able to act. */
export interface DemoPerson {
  readonly account: string
  readonly perform: Perform
}
