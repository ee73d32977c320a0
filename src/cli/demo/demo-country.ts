import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { OPERATOR } from '../../access/actor.ts'
import type { App } from '../../app.ts'
import type { QuarterCode } from '../../model/period.ts'
import { createDemoAccounts } from '../../operations/account/create-demo-accounts.ts'
import { approveFor } from '../../operations/approval/approve-for.ts'
import { submitRelease } from '../../operations/approval/submit-release.ts'
import { createRelease } from '../../operations/create-release.ts'
import { generateCountry } from '../../operations/generate-country.ts'
import { listReleases } from '../../operations/list-releases.ts'
import type { Perform } from '../../operations/operation.ts'
import { publishRelease } from '../../operations/publish-release.ts'
import { receiveDelivery } from '../../operations/receive-delivery.ts'
import { runCycle } from '../../operations/run-cycle.ts'
import { demoRound } from './demo-round.ts'
import type { StepClock } from './step-clock.ts'

/** The demo country: its size and time are part of what the documentation promises. */
export const DEMO = {
  clients: 120_000,
  from: '2022Q4',
  to: '2024Q3',
  seed: 2024,
  recordsPerClient: 3,
} as const satisfies { from: QuarterCode; to: QuarterCode } & Record<string, string | number>

/** Two people who did not make the release. */
export const DEMO_APPROVERS = ['tilasto1@example.invalid', 'tilasto2@example.invalid'] as const

export interface DemoSize {
  readonly clients: number
  readonly from: QuarterCode
  readonly to: QuarterCode
  readonly seed: number
  readonly recordsPerClient: number
}

interface DemoProduction {
  readonly app: App
  readonly size: DemoSize
  readonly clock: StepClock
  /** The country that is being generated beside; null when the demo goes on with what is there. */
  readonly generated: Promise<void> | null
}

/** Where the deliveries of a demo lie until they are received: beside the data folder, which holds only what was received. */
export function deliveriesOf(root: string): string {
  return `${root}.deliveries`
}

/**
 * Carries an invented country to a published release of its last cycle, and opens a review round in which people have begun to work. One county is late: its package is left lying beside the
 * data folder, so that a revision can be tried by hand while the site runs. Every step can be repeated: a demo that was stopped goes
 * on where it was.
 *
 * @returns the folder of the late package, null when it has been received already.
 */
export async function produceDemo({ app, size, clock, generated }: DemoProduction): Promise<string | null> {
  const perform: Perform = (operation, input) => app.perform(operation, input, { actor: OPERATOR, progress: clock.progress })
  const deliveries = deliveriesOf(app.folder.root)
  const isPublished = (await perform(listReleases, {})).some((release) => release.publishedAt !== null)
  if (!isPublished) {
    await clock.step('generate', async () => {
      await generated
      if (!existsSync(deliveries)) await perform(generateCountry, { ...size, out: deliveries, faults: [], isCompressed: true })
    })
    const packages = readdirSync(deliveries).sort(modelPopulationFirst)
    await clock.step('intake', async () => {
      for (const name of packages.filter((name) => !isLate(name))) {
        await perform(receiveDelivery, { path: join(deliveries, name), lang: 'en' })
      }
    })
    await clock.step('run', () => perform(runCycle, { cycle: size.to }))
    await clock.step('release', async () => {
      await perform(createDemoAccounts, { password: randomBytes(16).toString('hex') })
      const { id } = await perform(createRelease, { cycle: size.to })
      await perform(submitRelease, { release: id })
      for (const email of DEMO_APPROVERS) await perform(approveFor, { release: id, email })
      await perform(publishRelease, { release: id })
    })
    for (const name of packages.filter((name) => !isLate(name))) rmSync(join(deliveries, name), { recursive: true })
  }
  await clock.step('review', () => demoRound({ app, cycle: size.to }))
  const late = existsSync(deliveries) ? readdirSync(deliveries).find(isLate) : undefined
  return late ? join(deliveries, late) : null
}

function isLate(name: string): boolean {
  return name.endsWith('-late')
}

/** Shares are counted of the model population from the first delivery on. */
function modelPopulationFirst(one: string, other: string): number {
  const rank = (name: string) => (name === 'model-population' ? 0 : 1)
  return rank(one) - rank(other) || (one < other ? -1 : 1)
}
