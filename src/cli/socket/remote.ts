import { request } from 'node:http'
import { createInterface } from 'node:readline'
import { Problem } from '../../model/problem.ts'
import type { Handed, Operation, Progress } from '../../operations/operation.ts'
import type { SocketLine } from './operation-socket.ts'

/** The server met a bug; its log has the details under `reference`. */
export class RemoteBug extends Error {
  readonly reference: string
  constructor(reference: string) {
    super(`bug ${reference}`)
    this.reference = reference
  }
}

/** Performs an operation in the running server of the data folder. */
export async function performRemotely<Input, Output, Given>(
  operation: Operation<Input, Output, Given>,
  input: Handed<Given>,
  { socket, progress }: { socket: string; progress(event: Progress): void },
): Promise<Output> {
  for await (const line of linesFrom(socket, operation.name, JSON.stringify(input ?? {}))) {
    if ('progress' in line) progress(line.progress as Progress)
    else if ('result' in line) return line.result as Output
    else if ('bug' in line.failure) throw new RemoteBug(line.failure.bug)
    else throw new Problem(line.failure.problem)
  }
  throw serverGone()
}

async function* linesFrom(socketPath: string, operation: string, body: string): AsyncGenerator<SocketLine> {
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    const call = request({ socketPath, path: `/${operation}`, method: 'POST' }, resolve)
    call.once('error', () => reject(serverGone()))
    call.end(body)
  })
  for await (const line of createInterface({ input: response })) yield JSON.parse(line) as SocketLine
}

function serverGone(): Problem {
  return new Problem({
    code: 'server-gone',
    kind: 'unavailable',
    texts: {
      fi: 'Käynnissä oleva palvelin ei vastannut loppuun asti. Tarkista, että se on käynnissä, ja yritä uudelleen.',
      sv: 'Den server som körs svarade inte till slut. Kontrollera att den är i gång och försök igen.',
      en: 'The running server did not answer to the end. See that it is running and try again.',
    },
  })
}
