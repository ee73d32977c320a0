import { existsSync } from 'node:fs'
import { dataRoot, openApp } from '../../app.ts'
import { buildWeb } from '../../http/build-web.ts'
import { initialiseDataFolder, isDataFolder } from '../../register/data-folder.ts'
import type { CliCommand } from '../command.ts'
import { demoAccounts, howToSignIn } from '../demo/demo-accounts.ts'
import { demoCollection } from '../demo/demo-collection.ts'
import { DEMO, DEMO_APPROVERS, deliveriesOf, produceDemo } from '../demo/demo-country.ts'
import { type DemoLinks, demoSocial } from '../demo/demo-social.ts'
import { generateBeside } from '../demo/generate-beside.ts'
import { stepClock } from '../demo/step-clock.ts'
import { serveApp, untilStopped } from '../serve-app.ts'

/** `demo`: from nothing to a site with a published quarter. Called again, it serves what is there. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Make an invented country, carry it to a published quarter, and serve it')
      .option('--clients <n>', 'clients in a quarter', String(DEMO.clients))
      .option('--port <port>', 'port of the site (also PORT)')
      .option('--once', 'stop when the site has answered'),

  async run(options, _args, session) {
    const root = dataRoot(process.env, session.callerFolder)
    const clock = stepClock()
    // Beside the other steps: the builder is a process of its own and uses the second core.
    const isBuilt = buildWeb({ say: () => undefined })
    isBuilt.catch(() => undefined) // reported where it is awaited
    const size = { ...DEMO, clients: Number(options.clients) }
    const isNew = !isDataFolder(root)
    if (isNew) initialiseDataFolder({ root, kind: 'synthetic', now: new Date().toISOString() })
    const generated = isNew && !existsSync(deliveriesOf(root)) ? generateBeside(deliveriesOf(root), size) : null
    generated?.catch(() => undefined) // reported where it is awaited
    const app = await clock.step('folder', () => openApp({ root, environment: process.env, command: 'demo' }))
    try {
      const late = await produceDemo({ app, size, clock, generated })
      const answering = await clock.step('collection', () => demoCollection(app))
      const signIns = await demoAccounts(app)
      const links = await clock.step('observations', () => demoSocial(app, signIns.accounts))
      const site = await clock.step('site', async () => {
        await isBuilt
        const started = await serveApp({ app, port: options.port, say: session.say })
        await fetch(started.address)
        return started
      })
      session.say(`\n${clock.table()}\n\nTietopolku is at ${site.address} (stop with Ctrl+C)`)
      session.say(howToSignIn(site.address, signIns))
      if (answering) session.say(howToAnswer(site.address, answering))
      session.say(howToReport(site.address, links))
      if (late) session.say(howToRevise(late))
      if (options.once !== true) await untilStopped()
      await site.close()
    } finally {
      await app.close()
    }
    return 0
  },
}

function howToAnswer(address: string, { code, round }: { readonly code: string; readonly round: string }): string {
  return `
To answer for South Karelia in the staffing round ${round}, without an account: ${address}/fi/tyotila/vastaajakoodi
with the code ${code}`
}

function howToReport(address: string, { workers, clients, receipt }: DemoLinks): string {
  const lines = [
    workers && `  as a worker   ${address}/fi/havainto/${workers}`,
    clients && `  as a client   ${address}/fi/havainto/${clients}`,
    receipt && `What became of one that was sent: ${address}/fi/kuitti with the code ${receipt}`,
  ]
  return ['\nTo tell what you have seen, without an account:', ...lines.filter((line) => line !== null)].join('\n')
}

/** The commands reach the running demo through its data folder. */
function howToRevise(late: string): string {
  const second = `monitoring-register-${DEMO.to}-2`
  return `
One county's delivery is late. To see a revision, give these commands in another window, in this folder:
  npx tietopolku intake ${late}
  npx tietopolku run ${DEMO.to}
  npx tietopolku release create ${DEMO.to}
  npx tietopolku release submit ${second}
${DEMO_APPROVERS.map((email) => `  npx tietopolku release approve ${second} --as ${email}`).join('\n')}
  npx tietopolku release publish ${second}`
}
