import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Problem } from '../../model/problem.ts'
import type { GeneratedCountry } from '../../operations/generate-country.ts'
import type { CountingCost } from '../../operations/measure-counting.ts'
import { type Measurement, measured } from './measured-process.ts'

interface BenchSize {
  readonly clients: string
  readonly from: string
  readonly to: string
  readonly seed: string
  readonly recordsPerClient: string
}

interface BenchedCountry {
  readonly rows: readonly Measurement[]
  /** The counting step against a plain scan of the same columns, in the same process. */
  readonly ratios: Readonly<Record<string, number>>
  /** The data folder, for what is measured next. */
  readonly data: string
  remove(): void
}

/** Each step is a command in a process of its own, as a person would give it, measured from outside. */
export async function benchCountry(order: { folder: string; size: BenchSize; say(text: string): void }): Promise<BenchedCountry> {
  const folder = resolve(order.folder)
  if (existsSync(folder)) throw folderInTheWay(folder)
  const [deliveries, data] = [join(folder, 'deliveries'), join(folder, 'data')]
  const environment = { ...process.env, TIETOPOLKU_DATA: data }
  const rows: Measurement[] = []
  const step = async (name: string, words: readonly string[]) => {
    order.say(`${name} …`)
    const { stdout, ...measurement } = await measured(name, [...words, '--format', 'json'], environment)
    rows.push(measurement)
    return { stdout, setRows: (count: number) => rows.splice(-1, 1, { ...measurement, rows: count }) }
  }
  const { size } = order
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const made = await step('generate', [
      ...['generate', '--out', deliveries, '--clients', size.clients, '--from', size.from, '--to', size.to],
      ...['--seed', size.seed, '--records-per-client', size.recordsPerClient],
    ])
    const country = JSON.parse(made.stdout) as GeneratedCountry
    made.setRows(country.documents + country.separateRows)
    await step('init', ['init', '--register', 'synthetic'])
    const packages = readdirSync(deliveries).sort()
    const received = await step('intake', ['intake', ...packages.map((name) => join(deliveries, name))])
    received.setRows(country.documents + country.separateRows)
    await step('run', ['run', size.to])
    const counting = await step('measure', ['measure-counting', size.to])
    const { scan, counting: counted } = JSON.parse(counting.stdout) as CountingCost
    rows.pop()
    rows.push(
      { step: '  plain scan of the same columns', ...scan, peakMegabytes: null },
      { step: '  counting step', ...counted, peakMegabytes: null },
    )
    await step('release', ['release', 'create', size.to])
    await step('publish', ['release', 'publish', `monitoring-register-${size.to}-1`])
    const ratio = (key: 'seconds' | 'cpuSeconds') => Math.round((counted[key] / scan[key]) * 10) / 10
    return {
      rows: rows.map(rounded),
      ratios: { 'counting ÷ scan, seconds': ratio('seconds'), 'counting ÷ scan, CPU': ratio('cpuSeconds') },
      data,
      remove,
    }
  } catch (error) {
    remove()
    throw error
  }
}

function rounded(row: Measurement): Measurement {
  const tenth = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
  return { ...row, seconds: tenth(row.seconds) ?? 0, cpuSeconds: tenth(row.cpuSeconds) }
}

function folderInTheWay(folder: string): Problem {
  return new Problem({
    code: 'bench-folder-exists',
    kind: 'conflict',
    place: folder,
    texts: {
      fi: `Kansio ${folder} on jo olemassa. Poista se tai anna toinen valitsimella --dir.`,
      sv: `Mappen ${folder} finns redan. Ta bort den eller ange en annan med --dir.`,
      en: `The folder ${folder} exists already. Remove it, or name another with --dir.`,
    },
  })
}
