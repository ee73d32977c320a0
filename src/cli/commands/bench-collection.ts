import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BenchServers, benchOrganisers, startServers } from '../bench/bench-servers.ts'
import { openCareRound, storedAnswers } from '../bench/care-unit-round.ts'
import { folderInTheWay } from '../bench/folder-in-the-way.ts'
import { fillTogether } from '../bench/form-visits.ts'
import { measured } from '../bench/measured-process.ts'
import type { CliCommand } from '../command.ts'

const LOST = 2

/**
 * `bench-collection`: a nationwide round of care units with a form of two hundred fields, filled by many people at the same time, while
 * the institute watches the monitor. Every saved answer is looked for at the end. With `DATABASE_URL` (an empty database) two web processes
 * and a worker; without, one process on the embedded database. Ends with 2 when a save was lost; times are figures, not a test.
 */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Measure many people filling the forms of a data collection at the same time')
      .option('--units <n>', 'care units that are asked', '3000')
      .option('--people <n>', 'people who fill at a time', '300')
      .option('--seconds <n>', 'how long they work', '60')
      .option('--arrive <n>', 'seconds in which they come, not counted', '20')
      .option('--think <n>', 'mean seconds between two saves of a person', '5')
      .option('--dir <folder>', 'where to work; made and removed', 'var-bench-collection'),

  async run(options, _args, session) {
    const folder = resolve(session.callerFolder, String(options.dir))
    if (existsSync(folder)) throw folderInTheWay(folder)
    const data = join(folder, 'data')
    const environment = { ...process.env, TIETOPOLKU_DATA: data }
    let servers: BenchServers | null = null
    try {
      await measured('init', ['init', '--register', 'synthetic', '--format', 'json'], environment)
      const sizes = { units: Number(options.units), people: Number(options.people), organisers: benchOrganisers() }
      session.say(`${sizes.units} care units are asked …`)
      const round = await openCareRound({ data, environment, ...sizes })
      servers = await startServers(environment)
      session.say(`${round.people.length} people fill for ${options.seconds} seconds …`)
      const pace = {
        seconds: Number(options.seconds),
        arriveSeconds: Number(options.arrive),
        thinkSeconds: Number(options.think),
      }
      const visits = await fillTogether({ ...round, addresses: servers.addresses, ...pace })
      await servers.stop()
      session.print(visits.times)
      const stored = await storedAnswers({ data, environment })
      const lost = [...visits.acknowledged].filter(([field, answer]) => stored.get(field) !== answer)
      session.say(`${visits.acknowledged.size} fields saved, ${lost.length} lost, ${visits.conflicts} conflicts`)
      return lost.length > 0 ? LOST : 0
    } finally {
      await servers?.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
