import { type App, dataRoot, openApp } from '../../app.ts'
import type { CliCommand } from '../command.ts'
import { serveApp, untilStopped } from '../serve-app.ts'

/** `serve`: holds the register, answers on the site's port and on the socket of the data folder until it is told to stop. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Serve the web site, and let other commands reach this register')
      .option('--port <port>', 'port of the site (also PORT)')
      .option('--no-jobs', 'leave scheduled work to other processes (`tietopolku work`)'),

  async run(options, _args, session) {
    const root = dataRoot(process.env, session.callerFolder)
    const app = await openApp({ root, environment: process.env, command: 'serve' })
    try {
      const site = await serveApp({ app, port: options.port, say: session.say, hasJobs: doesJobs(app, options) })
      session.say(`Tietopolku is at ${site.address} (stop with Ctrl+C)`)
      await untilStopped()
      await site.close()
    } finally {
      await app.close()
    }
    return 0
  },
}

/** With the embedded database nobody else could do the work, so it is done here whatever was asked. */
function doesJobs({ engine }: App, options: Record<string, unknown>): boolean {
  return engine === 'embedded' || options.jobs !== false
}
