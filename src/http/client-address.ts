import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * The network address of who asks, for limits on tries. Behind proxies of our own it is the one that the outermost of them saw: the
 * entries before it in `X-Forwarded-For` are written by whoever asks, and are not believed.
 */
export function clientAddress(context: Context, trustedProxies: number): string {
  const nearest = nearestAddress(context)
  if (trustedProxies === 0) return nearest
  return forwardedAddress(context.req.header('X-Forwarded-For') ?? '', trustedProxies) ?? nearest
}

/** Each proxy adds the address it saw at the end: the last entry is what the innermost saw. */
export function forwardedAddress(header: string, trustedProxies: number): string | null {
  const entries = header.split(',').map((entry) => entry.trim())
  const seen = entries.at(-trustedProxies)
  return seen !== undefined && /^[0-9A-Fa-f.:]{3,45}$/.test(seen) ? seen : null
}

function nearestAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    return 'unknown' // asked without a connection, as tests do
  }
}
