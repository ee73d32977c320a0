import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router'
import { edge } from './edge.ts'
import type { PageHandle } from './page-handle.ts'

export { edge }

/** Renders one page whole: a reader without scripts gets everything in the first answer. */
export default function handleRequest(
  ...[request, status, headers, routerContext, context]: [Request, number, Headers, EntryContext, RouterContextProvider]
): Promise<Response> {
  const nonce = hasScripts(routerContext) ? { nonce: context.get(edge).nonce } : {}
  return new Promise((resolve, reject) => {
    const page = <ServerRouter context={routerContext} url={request.url} {...nonce} />
    const { pipe } = renderToPipeableStream(page, {
      ...nonce,
      onAllReady() {
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
        pipe(body)
      },
      onShellError: reject,
      onError: reject,
    })
  })
}

/** A page without scripts carries no nonce, so that it is the same for everybody and can be kept. */
function hasScripts({ staticHandlerContext, routeModules }: EntryContext): boolean {
  return staticHandlerContext.matches.some(({ route }) => (routeModules[route.id]?.handle as PageHandle | undefined)?.hasScripts)
}

/** Faults while a page is drawn. Those while its data is fetched are reported by the page itself (see site/visit.ts). */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) context.get(edge).report(error)
}
