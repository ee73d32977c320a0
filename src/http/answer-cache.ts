import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|javascript|xml)|image\/svg)/
/** Smaller answers do not get smaller on the wire. */
const SMALLEST_COMPRESSED = 1024
/** Of Brotli, 0 to 11. Pages are compressed anew for each answer: speed goes before the last few per cent. Files of the build once. */
const QUALITY = { answer: 4, kept: 9 } as const

/**
 * Names the content of a page by its digest, so that a reader who has it already gets 304, and compresses it.
 * `Cache-Control` is that of the answer when it says one; other answers may be kept but must be asked for again.
 */
export function finishAnswer(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const answer = context.res
    if (answer.status !== 200 || answer.headers.get('Content-Encoding') !== null || answer.body === null) return
    const body = Buffer.from(await answer.arrayBuffer())
    const tag = answer.headers.get('ETag') ?? `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const headers = new Headers(answer.headers)
    headers.set('ETag', tag)
    headers.append('Vary', 'Accept-Encoding')
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache')
    if (isSame(context.req.header('If-None-Match'), tag)) {
      headers.delete('Content-Length')
      context.res = new Response(null, { status: 304, headers })
      return
    }
    const [type, accepted] = [headers.get('Content-Type') ?? '', context.req.header('Accept-Encoding') ?? '']
    const compressed = await compress({ body, type, accepted }, 'answer')
    if (compressed.encoding) headers.set('Content-Encoding', compressed.encoding)
    headers.set('Content-Length', String(compressed.body.length))
    context.res = new Response(new Uint8Array(compressed.body), { status: 200, headers })
  }
}

function isSame(asked: string | undefined, tag: string): boolean {
  return asked?.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag) ?? false
}

/** What goes on the wire. `encoding` null = as it was. */
export interface Compressed {
  readonly body: Buffer
  readonly encoding: 'br' | 'gzip' | null
}

interface Content {
  readonly body: Buffer
  readonly type: string
  /** `Accept-Encoding` of the request. */
  readonly accepted: string
}

/** Content as small as the reader’s browser can read it: Brotli, gzip, or as it was when it is short or no text. */
export async function compress({ body, type, accepted }: Content, use: keyof typeof QUALITY): Promise<Compressed> {
  if (body.length < SMALLEST_COMPRESSED || !COMPRESSIBLE.test(type)) return { body, encoding: null }
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY[use], [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return { body: await compressBrotli(body, { params }), encoding: 'br' }
  }
  if (/\bgzip\b/.test(accepted)) return { body: await compressGzip(body), encoding: 'gzip' }
  return { body, encoding: null }
}
