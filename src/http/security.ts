import type { MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'

/**
 * Security headers of every answer. Only our own files and, on pages that carry scripts, those with this answer's nonce.
 * Style attributes are allowed because component libraries of workspaces write them; style elements are not.
 * The referrer policy is not hono's `no-referrer`: with it browsers send `Origin: null` with forms posted without JavaScript.
 */
export function security(): MiddlewareHandler {
  return secureHeaders({
    referrerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'", NONCE],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

/** Nothing invented may be found by a search engine and taken for true. */
export function noIndexWhenInvented(isInvented: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next()
    if (isInvented) context.header('X-Robots-Tag', 'noindex')
  }
}
