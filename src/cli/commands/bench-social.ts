import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { OPERATOR } from '../../access/actor.ts'
import { openApp } from '../../app.ts'
import { confirmOverdue } from '../../operations/theme-table/confirm-overdue.ts'
import { loadDefinitions } from '../../register/definition-files.ts'
import { openDatabase } from '../../store/open-database.ts'
import { benchOrganisers } from '../bench/bench-servers.ts'
import { folderInTheWay } from '../bench/folder-in-the-way.ts'
import { measured } from '../bench/measured-process.ts'
import { inventObservations } from '../bench/social-country.ts'
import { askSocialQuestions } from '../bench/social-questions.ts'
import type { CliCommand } from '../command.ts'

/**
 * `bench-social`: a country's observations, and how long the inbox, the search, the tables and a coding take. With `DATABASE_URL` (an empty
 * database) on PostgreSQL; without, on the embedded one. Figures, not a test.
 */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Measure inbox, search, tables and coding of many observations')
      .option('--reports <n>', 'observations', '100000')
      .option('--codings <n>', 'codings for each observation, on average', '5')
      .option('--largest <n>', 'observations of the largest county, which is asked', '20000')
      .option('--times <n>', 'how many times each question is asked', '40')
      .option('--dir <folder>', 'where to work; made and removed', 'var-bench-social'),

  async run(options, _args, session) {
    const folder = resolve(session.callerFolder, String(options.dir))
    if (existsSync(folder)) throw folderInTheWay(folder)
    const data = join(folder, 'data')
    const environment = { ...process.env, TIETOPOLKU_DATA: data }
    try {
      await measured('init', ['init', '--register', 'synthetic', '--format', 'json'], environment)
      const sizes = { reports: Number(options.reports), codings: Number(options.codings), largest: Number(options.largest) }
      const [organiser = '', ...others] = benchOrganisers()
      const reports = await fill({ data, environment, organisers: [organiser, ...others], ...sizes, say: session.say })
      const app = await openApp({ root: data, environment, command: 'bench-social' })
      try {
        const { confirmed } = await app.perform(confirmOverdue, { days: 1 }, { actor: OPERATOR })
        session.say(`${confirmed} half-years confirmed`)
        session.print(await askSocialQuestions(app, { organiser, times: Number(options.times), reports }))
      } finally {
        await app.close()
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    return 0
  },
}

interface Filling {
  readonly data: string
  readonly environment: NodeJS.ProcessEnv
  readonly organisers: readonly string[]
  readonly reports: number
  readonly codings: number
  readonly largest: number
  say(text: string): void
}

/** Answers some reports of the first organiser that wait for coding. */
async function fill({ data, environment, organisers, reports, codings, largest, say }: Filling): Promise<string[]> {
  const databaseUrl = environment.DATABASE_URL
  const database = await openDatabase({ stateFolder: join(data, 'state'), ...(databaseUrl ? { databaseUrl } : {}) })
  try {
    const { divisions, socialReporting } = loadDefinitions()
    const municipalities = Map.groupBy(divisions.at(-1)?.municipalities ?? [], ({ county }) => county)
    const startedAt = performance.now()
    const made = await inventObservations(database.db, {
      ...{ reports, codingsPerReport: codings, organisers, largest, say, definitions: socialReporting },
      municipalities: new Map([...municipalities].map(([county, own]) => [county, own.map(({ code }) => code)])),
    })
    say(`${made.reports} observations, ${made.codings} codings in ${Math.round((performance.now() - startedAt) / 1000)} s`)
    const waiting = await database.db
      .selectFrom('social_report')
      .select('id')
      .where('organiser', '=', organisers[0] ?? '')
      .where('state', '=', 'accepted')
      .limit(400)
      .execute()
    return waiting.map(({ id }) => id)
  } finally {
    await database.close()
  }
}
