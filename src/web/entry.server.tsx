import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router'
import { edge } from './edge.ts'
import type { PageHandle } from './page-handle.ts'

export { edge }

/**
 * Renders one page whole: a reader without scripts gets everything in the first answer. Such a page waits for nothing while it is
 * drawn, so it is written as one text, which is much quicker for a table of 300 rows than a stream of small pieces.
 */
export default async function handleRequest(
  ...[request, status, headers, routerContext, context]: [Request, number, Headers, EntryContext, RouterContextProvider]
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (hasScripts(routerContext)) return streamedPage({ request, status, headers, routerContext, nonce: context.get(edge).nonce })
  const html = renderToString(<ServerRouter context={routerContext} url={request.url} />)
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

interface StreamedPage {
  readonly request: Request
  readonly status: number
  readonly headers: Headers
  readonly routerContext: EntryContext
  readonly nonce: string
}

function streamedPage({ request, status, headers, routerContext, nonce }: StreamedPage): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<ServerRouter context={routerContext} url={request.url} nonce={nonce} />, {
      nonce,
      onAllReady() {
        const body = new PassThrough()
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
