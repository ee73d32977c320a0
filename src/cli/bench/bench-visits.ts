import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchPerson } from './bench-people.ts'

/** One request as a person waited for it, to the last byte. */
interface Visit {
  readonly what: 'front page' | 'review table' | 'save a line'
  readonly milliseconds: number
  readonly status: number
}

/** What people waited for one kind of request. */
export interface VisitTimes {
  readonly what: Visit['what']
  readonly requests: number
  /** Answers that were neither done nor a conflict to be decided (409). */
  readonly errors: number
  readonly conflicts: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly slowestMs: number
  readonly under300Percent: number
}

export interface VisitPlan {
  readonly people: readonly BenchPerson[]
  /** The web processes; people are spread over them. */
  readonly addresses: readonly string[]
  readonly round: string
  /** How long is counted, after all have come. */
  readonly seconds: number
  /** People come one by one in this time, which is not counted. */
  readonly arriveSeconds: number
  /** Mean time that a person reads or types between two requests. */
  readonly thinkSeconds: number
}

/** Lets all people work at the same time: look at the front page, open a table, fill line after line. */
export async function visitTogether(plan: VisitPlan): Promise<VisitTimes[]> {
  const until = performance.now() + (plan.arriveSeconds + plan.seconds) * 1000
  const visits = (await Promise.all(plan.people.map((person, place) => work(person, { plan, place, until })))).flat()
  return (['front page', 'review table', 'save a line'] as const).map((what) => timesOf(what, visits))
}

/** One person: the front page, the table of a content, a few lines of it, and again. */
async function work(
  person: BenchPerson,
  { plan, place, until }: { plan: VisitPlan; place: number; until: number },
): Promise<Visit[]> {
  const base = plan.addresses[place % plan.addresses.length] ?? ''
  const front = '/fi/tyotila'
  const table = `${front}/tarkastus/${plan.round}/${person.organiser}`
  const visits: Visit[] = []
  // People do not come at the same second.
  await sleep(Math.random() * plan.arriveSeconds * 1000)
  const isCounted = () => performance.now() > until - plan.seconds * 1000
  const visit = async (...request: Parameters<typeof timed>) => {
    const { visit: made, body } = await timed(...request)
    if (isCounted()) visits.push(made)
    return body
  }
  for (let turn = 0; performance.now() < until; turn++) {
    await visit('front page', base + front, person)
    await think(plan)
    const contents = contentsIn(await visit('review table', base + table, person))
    const content = `?content=${contents[place % contents.length] ?? ''}`
    const page = await visit('review table', `${base}${table}${content}`, person)
    for (const fields of linesToSave(page, place + turn * LINES_A_TURN)) {
      await think(plan)
      if (performance.now() > until) break
      await visit('save a line', `${base}${table}/lines/save${content}`, person, fields)
    }
    await think(plan)
  }
  return visits
}

const LINES_A_TURN = 4

/** From half to one and a half of the mean. */
function think({ thinkSeconds }: VisitPlan): Promise<void> {
  return sleep((0.5 + Math.random()) * thinkSeconds * 1000)
}

async function timed(...[what, address, person, fields]: [Visit['what'], string, BenchPerson, URLSearchParams?]) {
  const from = performance.now()
  const answer = await fetch(address, {
    redirect: 'manual',
    headers: { cookie: `tietopolku=${person.token}`, ...(fields ? { origin: new URL(address).origin } : {}) },
    ...(fields ? { method: 'POST', body: fields } : {}),
  })
  const body = await answer.text()
  return { body, visit: { what, milliseconds: performance.now() - from, status: answer.status } }
}

/** The forms of some lines, each with an own count that is a little off the register's and new, as a person would type it. */
function linesToSave(page: string, from: number): URLSearchParams[] {
  const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const lines = [...page.matchAll(/name="([0-9a-zX]+)\.was" value="([^"]+)"/g)]
  const turned = lines.map((_, place) => lines[(place + from) % lines.length]).filter((line) => line !== undefined)
  return turned.slice(0, LINES_A_TURN).map(([, area = '', was = '']) => {
    const shown = unescapeHtml(was)
    const [, seen, before] = JSON.parse(shown) as [number, number | null, { own?: string }]
    const typed = Number(before.own ?? 0) || (seen ?? 0)
    const own = String(typed + 1 + Math.floor(Math.random() * 5))
    return new URLSearchParams({
      formToken,
      [`${area}.was`]: shown,
      [`${area}.own`]: own,
      [`${area}.judgement`]: 'comprehensive',
    })
  })
}

/** The contents that the page has tabs for. */
function contentsIn(page: string): string[] {
  return [...new Set([...page.matchAll(/\?content=([a-z_]+)/g)].map(([, content = '']) => content))]
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

const DONE = new Set([200, 302])
const CONFLICT = 409
const GOAL_MS = 300

function timesOf(what: Visit['what'], visits: readonly Visit[]): VisitTimes {
  const own = visits.filter((visit) => visit.what === what)
  const sorted = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const quick = sorted.filter((time) => time < GOAL_MS).length
  return {
    what,
    requests: own.length,
    errors: own.filter(({ status }) => !DONE.has(status) && status !== CONFLICT).length,
    conflicts: own.filter(({ status }) => status === CONFLICT).length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    slowestMs: Math.round(sorted.at(-1) ?? 0),
    under300Percent: sorted.length === 0 ? 0 : Math.round((1000 * quick) / sorted.length) / 10,
  }
}
