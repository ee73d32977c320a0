import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Context } from 'hono'
import { PROBLEM_KINDS, type ProblemDescription } from '../model/problem.ts'
import { languageOf } from '../model/text.ts'
import type { ReleaseFile } from '../operations/show-release-file.ts'

const FORMATS = {
  csv: { format: 'csv', type: 'text/csv; charset=utf-8', isCompressible: true },
  json: { format: 'json-stat', type: 'application/json; charset=utf-8', isCompressible: true },
  xlsx: { format: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isCompressible: false },
} as const
/** A release never changes, so a file of it may be kept for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

interface DownloadOptions {
  perform(operation: string, input: unknown): Promise<unknown>
}

/** `/data/<release>/<table>.<csv|xlsx|json>?lang=fi`: the file as it lies in the release, streamed. */
export function downloads({ perform }: DownloadOptions): (context: Context) => Promise<Response> {
  return async (context) => {
    const name = /^([a-z0-9_-]+)\.(csv|json|xlsx)$/.exec(context.req.param('file') ?? '')
    if (!name) return context.notFound()
    const [, table = '', ending = 'csv'] = name
    const { format, type, isCompressible } = FORMATS[ending as keyof typeof FORMATS]
    const language = languageOf(context.req.query('lang'))
    const release = context.req.param('release') ?? ''
    try {
      const file = (await perform('site.file', { release, table, format, language })) as ReleaseFile
      const disposition = `attachment; filename="${release}-${table}${ending === 'xlsx' ? '' : `.${language}`}.${ending}"`
      return answer(context, file, { 'Content-Type': type, 'Content-Disposition': disposition }, isCompressible)
    } catch (error) {
      return problemAnswer(context, error)
    }
  }
}

function answer(...[context, file, headers, isCompressible]: [Context, ReleaseFile, Record<string, string>, boolean]): Response {
  const tag = `"${file.sha256.slice(0, 32)}"`
  const kept = { ...headers, ETag: tag, 'Cache-Control': FOR_GOOD, Vary: 'Accept-Encoding' }
  if (context.req.header('If-None-Match') === tag) return context.body(null, 304, kept)
  const content = createReadStream(file.path)
  if (isCompressible && /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? ''))
    return context.body(webStream(content.pipe(createGzip())), 200, { ...kept, 'Content-Encoding': 'gzip' })
  return context.body(webStream(content), 200, { ...kept, 'Content-Length': String(file.bytes) })
}

function webStream(stream: Readable): ReadableStream {
  return Readable.toWeb(stream) as ReadableStream
}

/** A problem in plain text, in the language asked for; anything else goes on to the server's own error answer. */
function problemAnswer(context: Context, error: unknown): Response {
  if (!(error instanceof Error) || error.name !== 'Problem' || !('description' in error)) throw error
  const { kind, texts } = error.description as ProblemDescription
  const language = languageOf(context.req.query('lang'))
  return context.text(texts[language], PROBLEM_KINDS[kind].httpStatus)
}
