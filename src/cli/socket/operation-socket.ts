import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { OPERATOR } from '../../access/actor.ts'
import type { App } from '../../app.ts'
import { OPERATIONS } from '../../operations/all.ts'
import { describeFailure, type Failure } from '../failure.ts'

/** The longest path that the kernel takes for a socket, with its closing zero. */
const LONGEST_SOCKET_PATH = 107

/** What comes back over the socket, one JSON object a line. */
export type SocketLine = { readonly progress: unknown } | { readonly result: unknown } | { readonly failure: Failure }

/**
 * Lets other commands of the same machine's user reach the register that this process holds: `POST /<operation>` with the input
 * as JSON, answered by lines of progress and one result or failure. The socket is open to its owner only.
 */
export async function listenOnSocket(app: App): Promise<{ close(): Promise<void> }> {
  const path = socketPath(app.folder.paths.state)
  rmSync(path, { force: true })
  const server = createServer((request, response) => void answer(app, request, response))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  chmodSync(path, 0o600)
  app.announce(path)
  return {
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(path, { force: true })
      if (!path.startsWith(app.folder.root)) rmSync(dirname(path), { recursive: true, force: true })
    },
  }
}

function socketPath(stateFolder: string): string {
  const inFolder = join(stateFolder, 'tietopolku.sock')
  return Buffer.byteLength(inFolder) < LONGEST_SOCKET_PATH ? inFolder : join(mkdtempSync(join(tmpdir(), 'tietopolku-')), 's.sock')
}

async function answer(app: App, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (line: SocketLine) => response.write(`${JSON.stringify(line)}\n`)
  try {
    const operation = OPERATIONS.find((candidate) => `/${candidate.name}` === request.url)
    if (!operation) throw new Error(`no operation at ${request.url}`)
    const input: unknown = JSON.parse(await bodyOf(request))
    const result = await app.perform(operation, input, { actor: OPERATOR, progress: (progress) => send({ progress }) })
    send({ result: result ?? null })
  } catch (error) {
    send({ failure: describeFailure(error) })
  }
  response.end()
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
