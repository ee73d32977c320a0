import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { loadDefinitions } from '../../register/definition-files.ts'
import { PROJECT } from '../tools/run-tool.ts'

/** Processes of the program as they run in use: with PostgreSQL two web processes and a worker, else one for everything. */
export interface BenchServers {
  /** Of the web processes. */
  readonly addresses: readonly string[]
  stop(): Promise<void>
}

export async function startServers(environment: NodeJS.ProcessEnv): Promise<BenchServers> {
  const processes = environment.DATABASE_URL ? [['serve', '--no-jobs'], ['serve', '--no-jobs'], ['work']] : [['serve']]
  const servers = processes.map((words) => ({ child: start(words, environment), isWeb: words[0] === 'serve' }))
  const stopAll = async () => {
    await Promise.all(servers.map(({ child }) => stop(child)))
  }
  try {
    const web = servers.filter(({ isWeb }) => isWeb)
    return { addresses: await Promise.all(web.map(({ child }) => addressOf(child))), stop: stopAll }
  } catch (error) {
    await stopAll()
    throw error
  }
}

/** Those who have the duty to deliver. */
export function benchOrganisers(): readonly string[] {
  const { divisions } = loadDefinitions()
  const counties = divisions.at(-1)?.counties ?? []
  return counties.filter(({ hasDutyToDeliver }) => hasDutyToDeliver).map(({ code }) => code)
}

function start(words: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const port = words[0] === 'serve' ? ['--port', '0'] : []
  const stdio = ['ignore', 'ignore', 'pipe'] as const
  return spawn(process.execPath, [`${PROJECT}src/cli/main.ts`, ...words, ...port], { env: environment, stdio: [...stdio] })
}

/** The server says where it is when it is ready. What it says afterwards (its request log) is read and let go. */
async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stderr) throw new Error('the server was started without its error stream')
  const lines = createInterface({ input: server.stderr })
  let last = ''
  return new Promise((found, failed) => {
    server.once('exit', (code) => failed(new Error(`the server ended with exit code ${code}: ${last}`)))
    lines.on('line', (line) => {
      last = line
      const address = /http:\/\/localhost:\d+/.exec(line)?.[0]
      if (address) found(address)
    })
  })
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = new Promise((resolved) => server.once('exit', resolved))
  server.kill('SIGTERM')
  await ended
}
