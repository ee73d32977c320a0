import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import type { Context } from 'hono'
import { type Actor, PUBLIC } from '../access/actor.ts'
import { PROBLEM_KINDS, type ProblemDescription } from '../model/problem.ts'
import { largestUploadMegabytes } from '../operations/ticket/largest-upload.ts'
import type { StagedPackage } from '../operations/ticket/staged-package.ts'

interface DeliverOptions {
  perform(operation: string, input: unknown, actor: Actor): Promise<unknown>
}

const CREATED = 201
const UNAUTHORISED = 401
const BYTES_OF_MEGABYTE = 1_000_000

/**
 * `POST /deliveries` with `Authorization: Bearer <service key>`: a county's own system sends a package as the body and gets the receipt
 * as JSON. The same package again gets the receipt of the first time.
 */
export function deliverByKey({ perform }: DeliverOptions): (context: Context) => Promise<Response> {
  return async (context) => {
    const token = /^Bearer (\S{1,200})$/.exec(context.req.header('Authorization') ?? '')?.[1]
    const actor = token === undefined ? null : ((await perform('key.show', { token }, PUBLIC)) as Actor | null)
    const { body } = context.req.raw
    if (!actor || !body) return context.json({ code: 'key-unknown' }, UNAUTHORISED)
    const source = Readable.fromWeb(body as unknown as WebStream<Uint8Array>)
    try {
      const bytes = source.iterator({ destroyOnReturn: false })
      const most = largestUploadMegabytes() * BYTES_OF_MEGABYTE
      const { file } = (await perform('delivery.stage', { name: 'package', bytes, most }, actor)) as StagedPackage
      return context.json((await perform('delivery.upload', { file, lang: 'en' }, actor)) as object, CREATED)
    } catch (error) {
      // What was refused half-way is read to the end and forgotten, so that the answer arrives.
      source.resume()
      if (!(error instanceof Error) || error.name !== 'Problem' || !('description' in error)) throw error
      const { code, kind, texts } = error.description as ProblemDescription
      return context.json({ code, texts }, PROBLEM_KINDS[kind].httpStatus)
    }
  }
}
