import type { MiddlewareHandler } from 'hono'

export type WriteLine = (line: string) => void

/** One line a request: method, path, status, milliseconds. Never what was asked with (search words), from where, or by whom. */
export function requestLog(write: WriteLine): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now()
    await next()
    write(`${context.req.method} ${context.req.path} ${context.res.status} ${Math.round(performance.now() - start)} ms`)
  }
}
