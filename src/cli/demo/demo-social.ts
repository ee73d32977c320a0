import { type Actor, ANONYMOUS, OPERATOR } from '../../access/actor.ts'
import type { App } from '../../app.ts'
import { endedHalfYears } from '../../model/synthesis.ts'
import type { DemoAccount } from '../../operations/account/create-demo-accounts.ts'
import { inventObservations } from '../../operations/invent-observations.ts'
import { listPhenomena } from '../../operations/phenomenon/list-phenomena.ts'
import { sendAnonymously } from '../../operations/social-report/send-anonymously.ts'
import { shareContent } from '../../operations/synthesis/share.ts'
import { makeUnitLink } from '../../operations/unit/links.ts'
import { listUnits } from '../../operations/unit/list-units.ts'
import { demoBriefing } from './demo-briefing.ts'
import type { DemoPerson } from './demo-person.ts'
import { demoProposals } from './demo-proposals.ts'
import { FRESH_OBSERVATIONS } from './demo-social-texts.ts'
import { demoWorkshops } from './demo-workshops.ts'

/** Where a visitor of the demo can report without an account, and what was sent so already. */
export interface DemoLinks {
  readonly workers: string
  readonly clients: string
  readonly receipt: string
}

const HELSINKI = '90'
const PIRKANMAA = '08'
/** What each county's workers have told of; the other counties are silent. */
const TOLD = [
  {
    organiser: HELSINKI,
    topics: ['housing', 'debt', 'share', 'generations', 'adults', 'custody', 'advice', 'cars', 'swedish-older'],
    count: 340,
  },
  { organiser: PIRKANMAA, topics: ['poverty', 'debt', 'housing', 'advice', 'cars'], count: 190 },
  { organiser: '16', topics: ['poverty', 'share', 'adults'], count: 60 },
  { organiser: '17', topics: ['swedish-older', 'swedish-housing'], count: 45 },
] as const
const MONTHS = 20

/**
 * Social reporting: observations of four counties, the phenomena of Helsinki with a published briefing, Pirkanmaa's proposals on poverty
 * with what became of them, and fresh observations that wait to be taken in. Does nothing when there are phenomena already.
 */
export async function demoSocial(app: App, accounts: readonly DemoAccount[]): Promise<DemoLinks | null> {
  const coordinator = personOf(app, accounts, 'koordinaattori08')
  if ((await coordinator.perform(listPhenomena, {})).length > 0) return null
  const today = new Date().toISOString().slice(0, 10)
  for (const [seed, { organiser, topics, count }] of TOLD.entries()) {
    const coder = coderOf(app, accounts, organiser)
    const wanted = { organiser, topics, count, until: today, months: MONTHS, seed: seed + 1, coder: coder.account }
    await app.perform(inventObservations, wanted, { actor: OPERATOR })
    await coder.perform(shareContent, { period: endedHalfYears(today, 1)[0], note: null })
  }
  const people = {
    writer: personOf(app, accounts, 'koordinaattori90'),
    approver: personOf(app, accounts, 'paattaja90'),
  }
  await demoBriefing(people, today)
  await demoProposals({ writer: coordinator, body: personOf(app, accounts, 'paattaja08') })
  await demoWorkshops({ writer: coordinator })
  return freshObservations(app, coordinator, today)
}

/** What the form of a worker holds besides what is told. */
const NOT_FILLED = {
  ...{ consequences: '', proposal: '', municipality: '', subArea: '', personClass: '', trend: '', participants: '', unit: '' },
  ...{ event: '', caseload: '', counts: '' },
  ...{ tasks: [], causes: [], gaps: [], addressees: [] },
  ...{ source: 'A', quotePermission: 'yes', naming: 'receipt', concernsWrong: 'no' },
} as const

/** Sent just now by the link of a unit of the coordinator’s county: they wait in the inbox. Needs a unit. */
async function freshObservations(app: App, coordinator: DemoPerson, today: string): Promise<DemoLinks> {
  const [unit] = await coordinator.perform(listUnits, {})
  if (!unit) throw new Error('the demo has no unit')
  const { token: workers } = await coordinator.perform(makeUnitLink, { unit: unit.id, audience: 'workers' })
  const { token: clients } = await coordinator.perform(makeUnitLink, { unit: unit.id, audience: 'clients' })
  let receipt = ''
  for (const [place, { polarity, title, observation, needs }] of FRESH_OBSERVATIONS.entries()) {
    const typed = {
      ...NOT_FILLED,
      ...{ polarity, title, observation, needs, groups: ['working-age'], scale: 'recurring', profession: 'social-worker' },
      ...{ periodFrom: today.slice(0, 7), periodUntil: today.slice(0, 7) },
    }
    const sending = { token: workers, form: 'worker', typed, language: 'fi', formId: `demo-observation-${place}`, from: null }
    const { code } = await app.perform(sendAnonymously, sending, { actor: ANONYMOUS })
    receipt = code ?? receipt
  }
  return { workers, clients, receipt }
}

function personOf(app: App, accounts: readonly DemoAccount[], word: string): DemoPerson {
  const found = accounts.find(({ email }) => email === `${word}@example.invalid`)
  if (!found) throw new Error(`the demo has no account ${word}`)
  const { account, email, role, organiser, vendor } = found
  return acting(app, { kind: 'account', id: account, person: email, grants: [{ role, organiser, vendor }] })
}

/** The county's coordinator; where the demo has none, one that exists only for this. */
function coderOf(app: App, accounts: readonly DemoAccount[], organiser: string): DemoPerson {
  const found = accounts.find((one) => one.role === 'social_coordinator' && one.organiser === organiser)
  const id = found?.account ?? `invented coordinator of ${organiser}`
  return acting(app, { kind: 'account', id, person: id, grants: [{ role: 'social_coordinator', organiser, vendor: null }] })
}

function acting(app: App, actor: Actor): DemoPerson {
  return { account: actor.id, perform: (operation, input) => app.perform(operation, input, { actor }) }
}
