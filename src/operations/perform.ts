import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { mayPerform, permittingGrants } from '../access/permissions.ts'
import type { Definitions } from '../model/definitions.ts'
import { Problem } from '../model/problem.ts'
import { appendAudit } from '../store/append-audit.ts'
import type { Schema } from '../store/schema.ts'
import { type WatchedReach, watchedReach } from './ask-reach.ts'
import { holdAnonymousAct } from './audit/hold-anonymous-act.ts'
import type { Actor, AuditSubject, DataFolder, Handed, Operation, OperationContext, Progress, WithDuckDB } from './operation.ts'
import { notPermitted } from './permission-problems.ts'

/** What every operation of one register shares; the composition root makes it. */
export interface Ports {
  readonly definitions: Definitions
  readonly folder: DataFolder
  readonly withDuckDB: WithDuckDB
  readonly db: Kysely<Schema>
  now(): string
  /** Runs the work when no other change is under way, in this process or (PostgreSQL) in any. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
}

export interface Caller {
  readonly actor: Actor
  progress?(event: Progress): void
}

/**
 * The one way in which an operation happens: parsed, permitted, performed, audited.
 *
 * @throws Problem `input-invalid` (refused) naming the fields, `not-permitted` (forbidden), or what the operation itself throws.
 */
export async function perform<Input, Output, Given>(
  operation: Operation<Input, Output, Given>,
  input: Handed<Given>,
  { ports, caller }: { ports: Ports; caller: Caller },
): Promise<Output> {
  if (!mayPerform(caller.actor, operation.name)) throw notPermitted(operation.name)
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) throw inputInvalid(operation.name, parsed.error)
  const reach = watchedReach(caller.actor, operation.name)
  const context = contextOf(operation.name, ports, { ...caller, reach })
  const work = async () => {
    const output = await operation.perform(parsed.data, context)
    reach.requireAsked()
    return output
  }
  return (operation.access ?? 'change') === 'change' && !operation.isStandalone ? ports.exclusively(work) : work()
}

function contextOf(operation: string, ports: Ports, caller: Caller & { readonly reach: WatchedReach }): OperationContext {
  const role = permittingGrants(caller.actor, operation)[0]?.role ?? 'public'
  const audit = (about: AuditSubject) => ({
    at: ports.now(),
    actor: { role, id: caller.actor.id },
    operation,
    subject: about.subject,
    details: about.details ?? {},
  })
  let isInTransaction = false
  return {
    actor: caller.actor,
    reach: caller.reach.ask,
    definitions: ports.definitions,
    folder: ports.folder,
    withDuckDB: ports.withDuckDB,
    now: ports.now,
    progress: (event) => caller.progress?.(event),
    get db() {
      // The embedded database has one connection, which the transaction holds: waiting for it here would wait for ever.
      if (isInTransaction) throw new Error(`${operation} reads outside its own transaction`)
      return ports.db
    },
    commit: async (about, work) => {
      caller.reach.requireAsked()
      isInTransaction = true
      try {
        return await ports.db.transaction().execute(async (transaction) => {
          const result = await work(transaction)
          // The trail would tell the minute of what somebody without an account did: such acts wait until their day is over.
          if (caller.actor.kind === 'anonymous') await holdAnonymousAct(transaction, audit(about))
          else await appendAudit(transaction, audit(about))
          return result
        })
      } finally {
        isInTransaction = false
      }
    },
  }
}

function inputInvalid(operation: string, error: z.ZodError): Problem {
  const fields = error.issues.map((issue) => `${issue.path.join('.') || '(input)'}: ${issue.message}`).join('; ')
  return new Problem({
    code: 'input-invalid',
    kind: 'refused',
    parameters: { operation, fields },
    texts: {
      fi: `Toiminnon ${operation} tiedot eivät kelpaa. Korjaa: ${fields}`,
      sv: `Uppgifterna för funktionen ${operation} duger inte. Rätta: ${fields}`,
      en: `The input of ${operation} is not valid. Correct: ${fields}`,
    },
  })
}
