import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { signInPeople } from '../bench/bench-people.ts'
import { type BenchServers, benchOrganisers, startServers } from '../bench/bench-servers.ts'
import { visitTogether } from '../bench/bench-visits.ts'
import { folderInTheWay } from '../bench/folder-in-the-way.ts'
import { measured } from '../bench/measured-process.ts'
import type { CliCommand } from '../command.ts'

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
    let servers: BenchServers | null = null
    try {
      await prepareRound({ folder, environment, clients: String(options.clients), say: session.say })
      const people = await signInPeople({
        people: Number(options.users),
        organisers: benchOrganisers(),
        stateFolder: join(data, 'state'),
        databaseUrl,
      })
      session.say(`${people.length} people work for ${options.seconds} seconds …`)
      servers = await startServers(environment)
      const { addresses } = servers
      const seconds = Number(options.seconds)
      const pace = { seconds, arriveSeconds: Number(options.arrive), thinkSeconds: Number(options.think) }
      session.print(await visitTogether({ people, addresses, round: `${CYCLE}-1`, ...pace }))
    } finally {
      await servers?.stop()
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
