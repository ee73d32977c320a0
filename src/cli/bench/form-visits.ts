import { setTimeout as sleep } from 'node:timers/promises'
import { CARE_COLLECTION, CARE_ROUND, careFields } from './care-unit-form.ts'
import type { CareRound, FormPerson } from './care-unit-round.ts'

/** One request as somebody waited for it, to the last byte. */
interface FormVisit {
  readonly what: (typeof WHATS)[number]
  readonly milliseconds: number
  readonly status: number
}
const WHATS = ['form', 'save', 'presence', 'monitor'] as const

export interface FormVisitPlan extends CareRound {
  /** The web processes; people are spread over them. */
  readonly addresses: readonly string[]
  /** How long is counted, after all have come. */
  readonly seconds: number
  /** People come one by one in this time, which is not counted. */
  readonly arriveSeconds: number
  /** Mean time between two saves of one person. */
  readonly thinkSeconds: number
}

export interface FormVisitTimes {
  readonly what: FormVisit['what']
  readonly requests: number
  readonly errors: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly slowestMs: number
  readonly under200Percent: number
}

export interface FormVisits {
  readonly times: readonly FormVisitTimes[]
  /** What the server said it had saved, the newest of each field: by unit and field, JSON of the answer. */
  readonly acknowledged: ReadonlyMap<string, string>
  /** Saves that were given back as somebody else's. */
  readonly conflicts: number
}

interface Going {
  readonly plan: FormVisitPlan
  readonly until: number
  readonly visits: FormVisit[]
  readonly acknowledged: Map<string, string>
  conflicts: number
}

/** Lets all people fill their forms at the same time, while somebody watches the monitor. */
export async function fillTogether(plan: FormVisitPlan): Promise<FormVisits> {
  const until = performance.now() + (plan.arriveSeconds + plan.seconds) * 1000
  const going: Going = { plan, until, visits: [], acknowledged: new Map(), conflicts: 0 }
  const working = plan.people.map((person, place) => fill(person, place, going))
  await Promise.all([...working, watch(going)])
  const { acknowledged, conflicts, visits } = going
  return { times: WHATS.map((what) => timesOf(what, visits)), acknowledged, conflicts }
}

const WORKSPACE = '/fi/tyotila'
const MONITOR_PAUSE_MS = 2_000
const PRESENCE_PAUSE_MS = 15_000
/** Fields that a person saves at a time: most often one, as the page saves when a field is left. */
const AT_ONCE = [1, 1, 1, 2, 4]

async function fill(person: FormPerson, place: number, going: Going): Promise<void> {
  const { plan } = going
  const base = plan.addresses[place % plan.addresses.length] ?? ''
  const page = `${base}${WORKSPACE}/vastaaminen/${CARE_COLLECTION}/${CARE_ROUND}/${person.unit}`
  // People do not come at the same second.
  await sleep(Math.random() * plan.arriveSeconds * 1000)
  const shown = await visit(going, { what: 'form', address: page, token: person.token })
  const formToken = /name="formToken" value="([^"]+)"/.exec(shown)?.[1] ?? ''
  const typing = { person, page, formToken, versions: new Map<string, number>() }
  await Promise.all([type(typing, going), stay(typing, going)])
}

interface Typing {
  readonly person: FormPerson
  readonly page: string
  readonly formToken: string
  readonly versions: Map<string, number>
}

/** Fills field after field, and when all are filled changes them, until the time is over. */
async function type(typing: Typing, going: Going): Promise<void> {
  const { half } = typing.person
  const own = careFields().filter((_, place) => half === null || place % 2 === half)
  for (let typed = 0; ; ) {
    await sleep((0.5 + Math.random()) * going.plan.thinkSeconds * 1000)
    if (performance.now() > going.until) return
    const number = AT_ONCE[Math.floor(Math.random() * AT_ONCE.length)] ?? 1
    const answers = new Map<string, unknown>()
    for (let one = 0; one < number; one++, typed++) {
      const field = own[typed % own.length]
      if (field) answers.set(field.key, field.answer(Math.floor(typed / own.length)))
    }
    await save(typing, answers, going)
  }
}

interface Saved {
  readonly saved?: readonly { readonly key: string; readonly version: number }[]
  readonly conflicts?: readonly { readonly key: string }[]
}

async function save({ person, page, formToken, versions }: Typing, answers: Map<string, unknown>, going: Going): Promise<void> {
  const fields = [...answers].map(([key, answer]) => ({ key, answer, typed: null, onVersion: versions.get(key) ?? 0 }))
  const body = new URLSearchParams({ formToken, act: 'save', fields: JSON.stringify(fields) })
  const told = await visit(going, { what: 'save', address: `${page}/fields/save`, token: person.token, body })
  const { saved = [], conflicts = [] } = readSaved(told)
  going.conflicts += conflicts.length
  for (const { key, version } of saved) {
    versions.set(key, version)
    going.acknowledged.set(`${person.unit} ${key}`, JSON.stringify(answers.get(key)))
  }
}

function readSaved(text: string): Saved {
  try {
    return JSON.parse(text) as Saved
  } catch {
    return {}
  }
}

/** The page asks every quarter of a minute who else is there. */
async function stay({ person, page, formToken }: Typing, going: Going): Promise<void> {
  let since = ''
  for (;;) {
    await sleep(PRESENCE_PAUSE_MS * (0.9 + Math.random() / 5))
    if (performance.now() > going.until) return
    const body = new URLSearchParams({ formToken, act: 'save', field: '', since })
    const told = await visit(going, { what: 'presence', address: `${page}/fields/presence`, token: person.token, body })
    since = /"at":"([^"]+)"/.exec(told)?.[1] ?? since
  }
}

async function watch(going: Going): Promise<void> {
  const { plan } = going
  const address = `${plan.addresses[0] ?? ''}${WORKSPACE}/tiedonkeruut/${CARE_COLLECTION}/${CARE_ROUND}`
  for (; performance.now() < going.until; await sleep(MONITOR_PAUSE_MS))
    await visit(going, { what: 'monitor', address, token: plan.manager })
}

interface Request {
  readonly what: FormVisit['what']
  readonly address: string
  readonly token: string
  readonly body?: URLSearchParams
}

async function visit(going: Going, { what, address, token, body }: Request): Promise<string> {
  const from = performance.now()
  const posted = body ? { method: 'POST', body } : {}
  const origin = body ? { origin: new URL(address).origin } : {}
  const answer = await fetch(address, { redirect: 'manual', headers: { cookie: `tietopolku=${token}`, ...origin }, ...posted })
  const text = await answer.text()
  // The form is opened while people come, so it is counted from the beginning.
  const isCounted = what === 'form' || from > going.until - going.plan.seconds * 1000
  if (isCounted) going.visits.push({ what, milliseconds: performance.now() - from, status: answer.status })
  return text
}

const OK = 200
const GOAL_MS = 200

function timesOf(what: FormVisit['what'], visits: readonly FormVisit[]): FormVisitTimes {
  const own = visits.filter((visit) => visit.what === what)
  const sorted = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const quick = sorted.filter((time) => time < GOAL_MS).length
  return {
    what,
    requests: own.length,
    errors: own.filter(({ status }) => status !== OK).length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    slowestMs: Math.round(sorted.at(-1) ?? 0),
    under200Percent: sorted.length === 0 ? 0 : Math.round((1000 * quick) / sorted.length) / 10,
  }
}
