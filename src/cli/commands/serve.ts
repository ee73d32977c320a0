import { dataRoot, openApp } from '../../app.ts'
import type { CliCommand } from '../command.ts'
import { serveApp, untilStopped } from '../serve-app.ts'

/** `serve`: holds the register, answers on the site's port and on the socket of the data folder until it is told to stop. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Serve the web site, and let other commands reach this register')
      .option('--port <port>', 'port of the site (also PORT)'),

  async run(options, _args, session) {
    const root = dataRoot(process.env, session.callerFolder)
    const app = await openApp({ root, environment: process.env, command: 'serve' })
    try {
      const site = await serveApp({ app, port: options.port, say: session.say })
      session.say(`Tietopolku is at ${site.address} (stop with Ctrl+C)`)
      await untilStopped()
      await site.close()
    } finally {
      await app.close()
    }
    return 0
  },
}
