import type { Context } from 'hono'
import { type Actor, SYSTEM } from '../access/actor.ts'
import type { RegisterKind } from '../model/delivery.ts'
import type { RegisterHealth } from '../operations/upkeep/show-health.ts'

interface HealthOptions {
  perform(operation: string, input: unknown, actor: Actor): Promise<unknown>
  readonly registerKind: RegisterKind
  report(error: unknown): string
}

/** Everybody may ask, so the register is asked once in this time at most. */
const FRESH_MS = 2_000
const MINUTE_MS = 60_000
const OK = 200
const UNAVAILABLE = 503

/**
 * `/health`: whether the process answers and its database does, for whoever restarts it or sends visitors to it. 503 when the database
 * does not answer. No secrets, and nothing that tells what the register holds.
 */
export function health({ perform, registerKind, report }: HealthOptions): (context: Context) => Promise<Response> {
  let last: { at: number; answer: Promise<{ status: 200 | 503; body: object }> } | null = null
  const ask = async () => {
    try {
      const { program, letters, now } = (await perform('register.health', {}, SYSTEM)) as RegisterHealth
      const waited = letters.oldest === null ? 0 : Date.parse(now) - Date.parse(letters.oldest)
      const body = {
        status: 'ok',
        registerKind,
        version: program,
        database: 'ok',
        lettersWaitMinutes: Math.floor(waited / MINUTE_MS),
      }
      return { status: OK, body } as const
    } catch (error) {
      report(error)
      return { status: UNAVAILABLE, body: { status: 'unavailable', registerKind, database: 'unavailable' } } as const
    }
  }
  return async (context) => {
    if (last === null || Date.now() - last.at > FRESH_MS) last = { at: Date.now(), answer: ask() }
    const { status, body } = await last.answer
    return context.json(body, status, { 'Cache-Control': 'no-store' })
  }
}
