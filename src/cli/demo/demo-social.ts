import { type Actor, ANONYMOUS, OPERATOR } from '../../access/actor.ts'
import type { App } from '../../app.ts'
import { endedHalfYears, type HalfYear, monthsOfHalfYear } from '../../model/synthesis.ts'
import type { DemoAccount } from '../../operations/account/create-demo-accounts.ts'
import { inventObservations } from '../../operations/invent-observations.ts'
import { listPhenomena } from '../../operations/phenomenon/list-phenomena.ts'
import { sendAnonymously } from '../../operations/social-report/send-anonymously.ts'
import { shareContent } from '../../operations/synthesis/share.ts'
import { confirmOverdue } from '../../operations/theme-table/confirm-overdue.ts'
import { makeUnitLink } from '../../operations/unit/links.ts'
import { listUnits } from '../../operations/unit/list-units.ts'
import { showUnit } from '../../operations/unit/show-unit.ts'
import { demoBriefing } from './demo-briefing.ts'
import { demoNational } from './demo-national.ts'
import type { DemoPerson } from './demo-person.ts'
import { demoProposals } from './demo-proposals.ts'
import { FRESH_OBSERVATIONS } from './demo-social-texts.ts'
import { demoWorkshops } from './demo-workshops.ts'

/** Where a visitor of the demo can report without an account, and what was sent so already. Null where nobody knows it any more. */
export interface DemoLinks {
  readonly workers: string | null
  readonly clients: string | null
  readonly receipt: string | null
}

const HELSINKI = '90'
const PIRKANMAA = '08'
/**
 * What each county's workers have told of, and how many observations in each of three half-years that have ended and in the one that goes
 * on: in Helsinki debt grows, South Ostrobothnia has only begun. The other counties are silent.
 */
const TOLD = [
  {
    organiser: HELSINKI,
    topics: ['housing', 'debt', 'share', 'generations', 'adults', 'custody', 'advice', 'cars', 'swedish-older'],
    counts: [80, 80, 80, 60],
  },
  { organiser: HELSINKI, topics: ['debt'], counts: [0, 10, 20, 10] },
  { organiser: PIRKANMAA, topics: ['poverty', 'debt', 'housing', 'advice', 'cars'], counts: [50, 50, 55, 35] },
  { organiser: '16', topics: ['poverty', 'share', 'adults'], counts: [0, 15, 35, 10] },
  { organiser: '17', topics: ['swedish-older', 'swedish-housing'], counts: [13, 15, 17, 5] },
] as const
const HALF_YEARS = 3

/**
 * Social reporting: observations of four counties over three half-years, the phenomena of Helsinki with a published briefing, Pirkanmaa's proposals on poverty
 * with what became of them, the national level, and fresh observations that wait to be taken in. Where there are phenomena already, only the links are told.
 */
export async function demoSocial(app: App, accounts: readonly DemoAccount[]): Promise<DemoLinks> {
  const coordinator = personOf(app, accounts, 'koordinaattori08')
  if ((await coordinator.perform(listPhenomena, {})).length > 0) return openLinks(coordinator)
  const today = new Date().toISOString().slice(0, 10)
  await pastObservations(app, accounts, today)
  const people = {
    writer: personOf(app, accounts, 'koordinaattori90'),
    approver: personOf(app, accounts, 'paattaja90'),
  }
  await demoBriefing(people, today)
  await demoProposals({ writer: coordinator, body: personOf(app, accounts, 'paattaja08') })
  await demoWorkshops({ writer: coordinator })
  await demoNational({ analyst: personOf(app, accounts, 'ilmio'), helsinki: people.writer, pirkanmaa: coordinator, today })
  return freshObservations(app, coordinator, today)
}

/** Invents what was told before today, half-year by half-year, and shares of each that has ended what there is to share. */
async function pastObservations(app: App, accounts: readonly DemoAccount[], today: string): Promise<void> {
  const ended = endedHalfYears(today, HALF_YEARS).reverse()
  const spans = [...ended.map((period) => ({ until: lastDayOf(period), months: 6 })), { until: today, months: 1 }]
  for (const [row, { organiser, topics, counts }] of TOLD.entries()) {
    const coder = coderOf(app, accounts, organiser).account
    for (const [at, span] of spans.entries()) {
      const wanted = { organiser, topics, count: counts[at] ?? 0, ...span, seed: row * 10 + at + 1, coder }
      if (wanted.count > 0) await app.perform(inventObservations, wanted, { actor: OPERATOR })
    }
  }
  // So that others than coordinators see tables of the half-years that have ended, and the institute what is shared of them.
  await app.perform(confirmOverdue, { days: 1 }, { actor: OPERATOR })
  for (const organiser of new Set(TOLD.map((one) => one.organiser))) {
    const hasTold = (at: number) => TOLD.some((one) => one.organiser === organiser && (one.counts[at] ?? 0) > 0)
    for (const [at, period] of ended.entries()) {
      if (hasTold(at)) await coderOf(app, accounts, organiser).perform(shareContent, { period, note: null })
    }
  }
}

function lastDayOf(period: HalfYear): string {
  const until = monthsOfHalfYear(period)?.until ?? ''
  return `${until}-${until.endsWith('06') ? '30' : '31'}`
}

/** Links of the coordinator's first unit. A receipt code is told once only: nothing but its hash is kept. */
async function openLinks(coordinator: DemoPerson): Promise<DemoLinks> {
  const [unit] = await coordinator.perform(listUnits, {})
  const { links } = await coordinator.perform(showUnit, { unit: unit?.id ?? null })
  const open = links.filter(({ closedOn }) => closedOn === null)
  const tokenFor = (audience: string) => open.find((link) => link.audience === audience)?.token ?? null
  return { workers: tokenFor('workers'), clients: tokenFor('clients'), receipt: null }
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
    const sending = {
      token: workers,
      form: 'worker',
      typed,
      language: 'fi',
      formId: `demo-observation-${place}`,
      from: null,
    } as const
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
