import { dataRoot, openApp } from '../../app.ts'
import type { CliCommand } from '../command.ts'
import { untilStopped } from '../serve-app.ts'
import { startJobs } from '../start-jobs.ts'

/** `work`: does scheduled work and serves nothing, beside the web processes of the same PostgreSQL. */
export const command: CliCommand = {
  describe: (command) => command.description('Do scheduled work only: letters, reminders, expiry, retention'),

  async run(_options, _args, session) {
    const root = dataRoot(process.env, session.callerFolder)
    const app = await openApp({ root, environment: process.env, command: 'work' })
    try {
      const jobs = await startJobs(app, { say: session.say })
      session.say('Tietopolku does scheduled work (stop with Ctrl+C)')
      await untilStopped()
      await jobs.stop()
    } finally {
      await app.close()
    }
    return 0
  },
}
