import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { Reach } from '../access/reach.ts'
import type { Definitions } from '../model/definitions.ts'
import type { Texts } from '../model/text.ts'
import type { DataFolder } from '../register/data-folder.ts'
import type { WithDuckDB } from '../register/duckdb.ts'
import type { Schema } from '../store/schema.ts'

export type { Actor, DataFolder, WithDuckDB }

/** One step of long work, shown as a progress bar. `done` and `total` in `unit`; total null = not known. */
export interface Progress {
  readonly step: string
  readonly label: Texts
  readonly done: number
  readonly total: number | null
}

/** What was done to what, for the audit trail. Keys only, never an identity code, a name or free text. */
export interface AuditSubject {
  readonly subject: string
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** How far the actor reaches in this operation. An operation that a county or a vendor may perform must ask. */
export interface AskedReach {
  /** For lists: the organisers to show, or all. */
  organisers(): Reach['organisers']
  /** For lists: the vendors to show, or all. */
  vendors(): Reach['vendors']
  /** For one thing of one organiser. @throws Problem `not-permitted` (forbidden) when it is another's. */
  requireOrganiser(organiser: string): void
  requireVendor(vendor: string): void
  /** The operation concerns nobody's material but the actor's own (own account, own sessions), or nothing that belongs to anyone. */
  concernsOnlyActor(): void
}

export interface OperationContext {
  readonly actor: Actor
  readonly reach: AskedReach
  readonly definitions: Definitions
  readonly folder: DataFolder
  readonly withDuckDB: WithDuckDB
  /** The clock, as ISO date-time in UTC. */
  now(): string
  progress(event: Progress): void
  /** Reading the state database, outside any transaction. */
  readonly db: Kysely<Schema>
  /**
   * Changes the state, or shows protected material: runs `work` in one transaction together with the operation's audit entry.
   * Short work only.
   */
  commit<T>(about: AuditSubject, work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T>
}

/**
 * One thing a person can do. Parsed by `input`, permitted by the table in `access/permissions`, performed, audited, once: see `perform`.
 * Web, API and command line only call it. `Given` is what a caller hands in, `Input` what parsing makes of it; `Given` is `unknown`
 * where the operation was found by its name.
 */
export interface Operation<Input, Output, Given = unknown> {
  /** `delivery.receive`: noun and verb; permission, audit and address use the same words. */
  readonly name: string
  readonly title: Texts
  /**
   * `read` changes nothing but the audit trail. `state` changes the state database only, in its own transactions, and runs beside
   * others. `change` (the default) changes the register and waits its turn: one change of a register at a time.
   */
  readonly access?: 'read' | 'state' | 'change'
  /** Needs neither the state database nor the lock of the folder: can run beside anything, also where there is no data folder. */
  readonly isStandalone?: true
  readonly input: z.ZodType<Input, Given>
  perform(input: Input, context: OperationContext): Promise<Output>
}

/**
 * Performs operations for one person. What is to be given is known from the operation alone, never from what is given: so the
 * compiler finds the field that is missing.
 */
export type Perform = <Input, Output, Given>(operation: Operation<Input, Output, Given>, input: Handed<Given>) => Promise<Output>

/** What is handed in is only read, so lists that may not change will do; and it never decides what the operation takes. */
export type Handed<Given> = NoInfer<Unchanging<Given>>
type Unchanging<Value> = Value extends (...given: never[]) => unknown
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> }
    : Value

/** One of many operations in a list: its input is parsed by the operation itself, so the list may forget its type. */
// biome-ignore lint/suspicious/noExplicitAny: a list of operations with different inputs has no narrower type
export type AnyOperation = Operation<any, unknown>

/** Keeps what the schema takes in (`Given`) beside what it makes of it (`Input`): fields with a default need not be given. */
export function defineOperation<Input, Output, Given>(
  operation: Operation<Input, Output, Given>,
): Operation<Input, Output, Given> {
  return operation
}

/**
 * The operation, to be given what nobody has typed: the fields of a form, the body of a request, what an attacker tries. The one way
 * to hand such things in, so that it can be found; the operation's own schema says what is wrong with them.
 */
export function untyped<Input, Output>(operation: Operation<Input, Output>): Operation<Input, Output> {
  return operation
}
