import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import type { MiddlewareHandler } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const FOR_GOOD = 'public, max-age=31536000, immutable'

/** Files of the web build. Their names carry a digest of the content, so a browser may keep them for good. */
export function assets(folder: string): MiddlewareHandler {
  const kept = new Map<string, Uint8Array<ArrayBuffer> | null>()
  return async (context, next) => {
    const path = normalize(context.req.path)
    const type = TYPES[extname(path)]
    if (!path.startsWith('/assets/') || type === undefined) return next()
    const known = kept.get(path)
    const content = known === undefined ? readAsset(join(folder, path)) : known
    if (content === null) return next()
    kept.set(path, content)
    return context.body(content, 200, { 'Content-Type': type, 'Cache-Control': FOR_GOOD })
  }
}

function readAsset(file: string): Uint8Array<ArrayBuffer> | null {
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null
}
