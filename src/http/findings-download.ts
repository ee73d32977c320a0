import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { Actor } from '../access/actor.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { PROBLEM_KINDS, type ProblemDescription } from '../model/problem.ts'
import { sessionToken } from '../web/workspace/session-cookie.ts'

interface FindingsOptions {
  perform(operation: string, input: unknown, actor: Actor): Promise<unknown>
  signedIn(token: string): Promise<SignedIn | null>
  readonly publicUrl: string
}

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const
const FORBIDDEN = 403

/** `/findings/<delivery>.<csv|jsonl>`: all findings of a delivery, streamed, for whoever may see their rows. */
export function findingsDownload(options: FindingsOptions): (context: Context) => Promise<Response> {
  return async (context) => {
    const name = /^(d\d{6,9})\.(csv|jsonl)$/.exec(context.req.param('file') ?? '')
    const token = sessionToken(context.req.header('Cookie') ?? null, options.publicUrl)
    const signedIn = token === null ? null : await options.signedIn(token)
    if (!name) return context.notFound()
    if (!signedIn) return context.text('', FORBIDDEN)
    const [file, delivery, ending] = name
    try {
      const as = ending as keyof typeof TYPES
      const lines = (await options.perform('delivery.findings-file', { delivery, as }, signedIn.actor)) as AsyncIterable<string>
      return context.body(Readable.toWeb(Readable.from(lines)) as ReadableStream, 200, {
        'Content-Type': TYPES[as],
        'Content-Disposition': `attachment; filename="findings-${file}"`,
        'Cache-Control': 'private, no-store',
      })
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Problem' || !('description' in error)) throw error
      const { kind, texts } = error.description as ProblemDescription
      return context.text(texts.fi, PROBLEM_KINDS[kind].httpStatus)
    }
  }
}
