import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Problem } from '../../model/problem.ts'
import { loadDefinitions } from '../../register/definition-files.ts'
import { signInPeople } from '../bench/bench-people.ts'
import { visitTogether } from '../bench/bench-visits.ts'
import { measured } from '../bench/measured-process.ts'
import type { CliCommand } from '../command.ts'
import { PROJECT } from '../tools/run-tool.ts'

const CYCLE = '2023Q4'

/**
 * `bench-users`: many county people at work in one review round at the same time. With `DATABASE_URL` (an empty database): two web
 * processes and a worker; without: one process on the embedded database. Figures, not a test.
 */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Measure many county people filling a review round at the same time')
      .option('--users <n>', 'people at work', '200')
      .option('--seconds <n>', 'how long they work', '60')
      .option('--arrive <n>', 'seconds in which they come, not counted', '20')
      .option('--think <n>', 'mean seconds between two requests of a person', '5')
      .option('--clients <n>', 'clients in a quarter of the invented country', '20000')
      .option('--dir <folder>', 'where to work; made and removed', 'var-bench-users'),

  async run(options, _args, session) {
    const folder = resolve(session.callerFolder, String(options.dir))
    if (existsSync(folder)) throw folderInTheWay(folder)
    const data = join(folder, 'data')
    const environment = { ...process.env, TIETOPOLKU_DATA: data }
    const databaseUrl = process.env.DATABASE_URL
    const servers: ChildProcess[] = []
    try {
      await prepareRound({ folder, environment, clients: String(options.clients), say: session.say })
      const people = await signInPeople({
        people: Number(options.users),
        organisers: organisers(),
        stateFolder: join(data, 'state'),
        databaseUrl,
      })
      session.say(`${people.length} people work for ${options.seconds} seconds …`)
      const processes = databaseUrl ? [['serve', '--no-jobs'], ['serve', '--no-jobs'], ['work']] : [['serve']]
      for (const words of processes) servers.push(start(words, environment))
      const addresses = await Promise.all(
        servers.flatMap((server, place) => (processes[place]?.[0] === 'serve' ? [addressOf(server)] : [])),
      )
      const seconds = Number(options.seconds)
      const pace = { seconds, arriveSeconds: Number(options.arrive), thinkSeconds: Number(options.think) }
      session.print(await visitTogether({ people, addresses, round: `${CYCLE}-1`, ...pace }))
    } finally {
      await Promise.all(servers.map(stop))
      rmSync(folder, { recursive: true, force: true })
    }
    return 0
  },
}

interface Preparation {
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  readonly clients: string
  say(text: string): void
}

/** An invented country with an open round. */
async function prepareRound({ folder, environment, clients, say }: Preparation): Promise<void> {
  const deliveries = join(folder, 'deliveries')
  const step = async (name: string, words: readonly string[]) => {
    say(`${name} …`)
    await measured(name, [...words, '--format', 'json'], environment)
  }
  const size = ['--clients', clients, '--from', '2022Q4', '--to', CYCLE, '--records-per-client', '3']
  await step('generate', ['generate', '--out', deliveries, ...size])
  await step('init', ['init', '--register', 'synthetic'])
  await step('intake', ['intake', ...readdirSync(deliveries).map((name) => join(deliveries, name))])
  await step('run', ['run', CYCLE])
  await step('review round', ['review', 'open', CYCLE])
}

/** Those who have the duty to deliver, and so sheets to fill. */
function organisers(): readonly string[] {
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
  return new Promise((found, failed) => {
    server.once('exit', (code) => failed(new Error(`the server ended with exit code ${code}`)))
    lines.on('line', (line) => {
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

function folderInTheWay(folder: string): Problem {
  return new Problem({
    code: 'folder-in-the-way',
    kind: 'conflict',
    place: folder,
    texts: {
      fi: `Kansio ${folder} on jo olemassa. Nimeä toinen kansio valitsimella --dir.`,
      sv: `Mappen ${folder} finns redan. Ange en annan mapp med --dir.`,
      en: `The folder ${folder} exists already. Name another one with --dir.`,
    },
  })
}
