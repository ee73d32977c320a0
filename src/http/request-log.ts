import type { MiddlewareHandler } from 'hono'
import { isAnonymousPath } from '../web/address/address.ts'
import { isEchoPath } from '../web/workspace/address.ts'

export type WriteLine = (line: string) => void

/**
 * One line a request: method, path, status, milliseconds. Never what was asked with (search words), from where, or by whom. Where people
 * send observations without an account, or say that they see the same, no line at all: the minute is not to be found anywhere.
 */
export function requestLog(write: WriteLine): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now()
    await next()
    if (isAnonymousPath(context.req.path) || isEchoPath(context.req.path)) return
    write(`${context.req.method} ${context.req.path} ${context.res.status} ${Math.round(performance.now() - start)} ms`)
  }
}
