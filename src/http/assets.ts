import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { type Compressed, compress } from './answer-cache.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const FOR_GOOD = 'public, max-age=31536000, immutable'

/**
 * Files of the web build. Their names carry a digest of the content, so a browser may keep them for good, and each is compressed once for
 * as long as the server runs.
 */
export function assets(folder: string): MiddlewareHandler {
  const kept = new Map<string, Promise<Compressed>>()
  return async (context, next) => {
    const path = normalize(context.req.path)
    const type = TYPES[extname(path)]
    const file = join(folder, path)
    if (!path.startsWith('/assets/') || type === undefined || !existsSync(file)) return next()
    const accepted = encodingOf(context.req.header('Accept-Encoding') ?? '')
    const key = `${accepted} ${path}`
    const content = kept.get(key) ?? compress({ body: readFileSync(file), type, accepted }, 'kept')
    kept.set(key, content)
    const { body, encoding } = await content
    const headers = { 'Content-Type': type, 'Cache-Control': FOR_GOOD }
    const compressed = encoding ? { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' } : {}
    return context.body(new Uint8Array(body), 200, { ...headers, ...compressed })
  }
}

/** The encodings that there are, and no other word of a header: what is kept must not grow with what strangers send. */
function encodingOf(accepted: string): 'br' | 'gzip' | '' {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : ''
}
