import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import type { Context, Next } from 'hono'
import type { Actor } from '../access/actor.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { PROBLEM_KINDS, type ProblemDescription } from '../model/problem.ts'
import { LANGUAGES, type Language } from '../model/text.ts'
import { largestUploadMegabytes } from '../operations/ticket/largest-upload.ts'
import { workspaceAddress } from '../web/workspace/address.ts'
import { sessionToken } from '../web/workspace/session-cookie.ts'

interface UploadOptions {
  perform(operation: string, input: unknown, actor: Actor): Promise<unknown>
  signedIn(token: string): Promise<SignedIn | null>
  readonly publicUrl: string
  /** Shows the upload page with a problem: a form without scripts gets its answer there. */
  show(context: Context, request: Request): Promise<Response>
}

/** What stands in the form before the file, and the file as it comes. */
interface Sent {
  readonly formToken: string
  readonly name: string
  readonly bytes: Readable
}

const FORBIDDEN = 403
const BYTES_OF_MEGABYTE = 1_000_000

/** The addresses of the upload page, to which its form posts the file. */
export const UPLOAD_ADDRESSES: readonly (readonly [Language, string])[] = LANGUAGES.map((language) => [
  language,
  workspaceAddress(language, 'deliveries', 'upload'),
])

/**
 * Takes the file of the upload form as a stream, in front of the limit that other forms have. Another form of the page goes on to the
 * page. A script gets JSON (`{ address }` or `{ problem }`), a plain form a redirect or the page with the problem.
 */
export function upload(
  options: UploadOptions,
  language: Language,
): (context: Context, next: Next) => Promise<Response | undefined> {
  return async (context, next) => {
    const type = context.req.header('Content-Type') ?? ''
    if (!type.startsWith('multipart/form-data')) {
      await next()
      return undefined
    }
    const signedIn = await whoSends(context, options)
    if (!signedIn) return context.redirect(workspaceAddress(language, 'sign-in'), 303)
    const answer = { context, language, signedIn, options }
    try {
      const staged = await receiveFile(context, { type, signedIn, perform: options.perform })
      if (staged === null) return context.text('', FORBIDDEN)
      return answered(answer, `${workspaceAddress(language, 'deliveries', 'upload')}?file=${staged.file}`)
    } catch (error) {
      return refused(answer, problemOf(error))
    }
  }
}

async function whoSends(context: Context, { signedIn, publicUrl }: UploadOptions): Promise<SignedIn | null> {
  const token = sessionToken(context.req.header('Cookie') ?? null, publicUrl)
  return token === null ? null : signedIn(token)
}

interface Receiving {
  readonly type: string
  readonly signedIn: SignedIn
  perform(operation: string, input: unknown, actor: Actor): Promise<unknown>
}

/** Null when the form does not belong to the session: then no byte of the file is kept. */
async function receiveFile(context: Context, { type, signedIn, perform }: Receiving): Promise<{ readonly file: string } | null> {
  const { body } = context.req.raw
  if (!body) return null
  const source = Readable.fromWeb(body as unknown as WebStream<Uint8Array>)
  const sent = await firstFile(source, { 'content-type': type })
  if (!sent || sent.formToken !== signedIn.formToken) {
    ;(sent?.bytes ?? source).resume()
    return null
  }
  const { name } = sent
  const bytes = sent.bytes.iterator({ destroyOnReturn: false })
  try {
    return (await perform(
      'delivery.stage',
      { name, bytes, most: largestUploadMegabytes() * BYTES_OF_MEGABYTE },
      signedIn.actor,
    )) as { file: string }
  } finally {
    // What was refused half-way is still on its way: it is read to the end and forgotten, so that the answer arrives.
    sent.bytes.resume()
  }
}

const MOST_FIELDS = 10
const LONGEST_FIELD = 1000

/** Reads a form up to its first file. Null when it has none, or is no form at all. */
function firstFile(source: Readable, headers: BusboyHeaders): Promise<Sent | null> {
  return new Promise((resolve) => {
    let formToken = ''
    const limits = { fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, files: 1, parts: MOST_FIELDS + 1 }
    const form = new Busboy({ headers, limits })
    form.on('field', (field: string, value: string) => {
      if (field === 'formToken') formToken = value
    })
    form.on('file', (_field: string, bytes: Readable, name: string) => resolve({ formToken, name: name ?? '', bytes }))
    form.on('finish', () => resolve(null))
    form.on('error', () => resolve(null))
    source.on('error', (error) => form.destroy(error))
    source.pipe(form)
  })
}

interface Answering {
  readonly context: Context
  readonly language: Language
  readonly signedIn: SignedIn
  readonly options: UploadOptions
}

function wantsJson(context: Context): boolean {
  return (context.req.header('Accept') ?? '').includes('application/json')
}

function answered({ context }: Answering, address: string): Response {
  return wantsJson(context) ? context.json({ address }) : context.redirect(address, 303)
}

/** The page itself shows the problem, by a form that it would have posted. */
async function refused({ context, language, signedIn, options }: Answering, problem: ProblemDescription): Promise<Response> {
  if (wantsJson(context)) return context.json({ problem: problem.texts[language] }, PROBLEM_KINDS[problem.kind].httpStatus)
  const fields = { act: 'refused', formToken: signedIn.formToken, problem: JSON.stringify(problem) }
  const headers = new Headers(context.req.raw.headers)
  headers.set('Content-Type', 'application/x-www-form-urlencoded')
  headers.delete('Content-Length')
  const request = new Request(context.req.url, { method: 'POST', headers, body: new URLSearchParams(fields) })
  return options.show(context, request)
}

/** @throws the error itself when it is no problem: the server's own answer to faults follows. */
function problemOf(error: unknown): ProblemDescription {
  if (!(error instanceof Error) || error.name !== 'Problem' || !('description' in error)) throw error
  return error.description as ProblemDescription
}

/** `/upload-progress/<file>`: how far the checking has come, for the script of the upload page. */
export function uploadProgress(options: Omit<UploadOptions, 'show'>): (context: Context) => Promise<Response> {
  return async (context) => {
    const token = sessionToken(context.req.header('Cookie') ?? null, options.publicUrl)
    const signedIn = token === null ? null : await options.signedIn(token)
    if (!signedIn) return context.json({ percent: null }, FORBIDDEN)
    context.header('Cache-Control', 'private, no-store')
    try {
      const file = context.req.param('file') ?? ''
      return context.json(
        (await options.perform('delivery.upload-progress', { file }, signedIn.actor)) as { percent: number | null },
      )
    } catch (error) {
      problemOf(error)
      return context.json({ percent: null })
    }
  }
}
