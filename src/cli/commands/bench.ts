import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { benchCountry } from '../bench/bench-country.ts'
import { benchPages } from '../bench/bench-pages.ts'
import type { CliCommand } from '../command.ts'

/** `bench`: carries a generated country through every step and prints what each took. Figures, not a test: nothing fails by being slow. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Measure generate, check in, run, release and pages on an invented country of a size')
      .option('--clients <n>', 'clients in a quarter', '150000')
      .option('--from <quarter>', 'first quarter', '2022Q4')
      .option('--to <quarter>', 'last quarter', '2024Q3')
      .option('--records-per-client <n>', 'documents and rows for each client', '9')
      .option('--seed <n>', 'seed of the country', '2024')
      .option('--dir <folder>', 'where to work; made and removed', 'var-bench')
      .option('--pages <n>', 'requests of each page', '40'),

  async run(options, _args, session) {
    const processor = cpus()[0]?.model ?? 'processor not known'
    session.say(`${cpus().length} × ${processor}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`)
    const size = {
      clients: String(options.clients),
      from: String(options.from),
      to: String(options.to),
      seed: String(options.seed),
      recordsPerClient: String(options.recordsPerClient),
    }
    const folder = resolve(session.callerFolder, String(options.dir))
    const { rows, ratios, data, remove } = await benchCountry({ folder, size, say: session.say })
    try {
      const pages = await benchPages({ data, requests: Number(options.pages) })
      session.print(session.format === 'json' ? { steps: rows, ratios, pages } : rows)
      if (session.format === 'table') {
        session.print(ratios)
        session.print(pages)
      }
    } finally {
      remove()
    }
    return 0
  },
}
