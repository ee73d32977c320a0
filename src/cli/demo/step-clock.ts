import type { Progress } from '../../operations/operation.ts'
import { progressLine } from '../progress-line.ts'

const STEPS = {
  folder: 'Making the data folder',
  generate: 'Inventing a country and its deliveries',
  intake: 'Receiving and checking the deliveries',
  run: 'Counting and estimating',
  release: 'Protecting, writing and publishing the tables',
  review: 'Opening a review round in which people work',
  collection: 'Holding a data collection in which counties answer',
  observations: 'Telling of observations, answering proposals',
  site: 'Building and starting the web site',
} as const
type StepName = keyof typeof STEPS

export interface StepClock {
  progress(event: Progress): void
  /** Names the step, does its work, and adds its seconds. A step can come more than once. */
  step<T>(name: StepName, work: () => Promise<T>): Promise<T>
  /** Seconds by step, in order, and in all. */
  table(): string
}

/** Times the steps of the demo and shows where it is. */
export function stepClock(): StepClock {
  const startedAt = performance.now()
  const seconds = new Map<StepName, number>()
  const line = progressLine(process.stderr, 'en')
  return {
    progress: line.show,
    async step(name, work) {
      const from = performance.now()
      process.stderr.write(`${STEPS[name]} …\n`)
      try {
        return await work()
      } finally {
        line.end()
        seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - from) / 1000)
      }
    },
    table() {
      const rows: [string, number][] = [...seconds].map(([name, taken]) => [STEPS[name], taken])
      rows.push(['In all', (performance.now() - startedAt) / 1000])
      const width = Math.max(...rows.map(([label]) => label.length))
      return rows.map(([label, taken]) => `  ${label.padEnd(width)}  ${taken.toFixed(1).padStart(6)} s`).join('\n')
    },
  }
}
