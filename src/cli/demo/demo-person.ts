import type { Operation } from '../../operations/operation.ts'

/** One person of the demo, able to act. */
export interface DemoPerson {
  readonly account: string
  perform<Input, Output>(operation: Operation<Input, Output>, input: unknown): Promise<Output>
}
