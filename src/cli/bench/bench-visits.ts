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
  readonly seconds: number
  /** Mean time that a person reads or types between two requests. */
  readonly thinkSeconds: number
}

/** Lets all people work at the same time: look at the front page, open a table, fill line after line. */
export async function visitTogether(plan: VisitPlan): Promise<VisitTimes[]> {
  const until = performance.now() + plan.seconds * 1000
  const visits = (await Promise.all(plan.people.map((person, place) => work(person, { plan, place, until })))).flat()
  return (['front page', 'review table', 'save a line'] as const).map((what) => timesOf(what, visits))
}

async function work(
  person: BenchPerson,
  { plan, place, until }: { plan: VisitPlan; place: number; until: number },
): Promise<Visit[]> {
  const base = plan.addresses[place % plan.addresses.length] ?? ''
  const front = '/fi/tyotila'
  const table = `${front}/tarkastus/${plan.round}/${person.organiser}`
  const visits: Visit[] = []
  // People do not come at the same second.
  await sleep(Math.random() * plan.thinkSeconds * 1000)
  for (let turn = 0; performance.now() < until; turn++) {
    if (turn % 8 === 0) visits.push((await timed('front page', base + front, person)).visit)
    const { visit, body } = await timed('review table', base + table, person)
    visits.push(visit)
    for (const fields of linesToSave(body, place + turn).slice(0, 4)) {
      await think(plan)
      if (performance.now() > until) break
      visits.push((await timed('save a line', `${base}${table}/lines/save${contentOf(body)}`, person, fields)).visit)
    }
    await think(plan)
  }
  return visits
}

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

/** The forms of some lines, each with an own count that is a little off the register's, as a person would type it. */
function linesToSave(page: string, from: number): URLSearchParams[] {
  const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const lines = [...page.matchAll(/name="([0-9a-zX]+)\.was" value="([^"]+)"/g)]
  const turned = lines.map((_, place) => lines[(place + from) % lines.length]).filter((line) => line !== undefined)
  return turned.map(([, area = '', was = '']) => {
    const shown = unescapeHtml(was)
    const [, seen] = JSON.parse(shown) as [number, number | null]
    const own = String(Math.max(0, (seen ?? 0) + Math.round(Math.random() * 6)))
    return new URLSearchParams({
      formToken,
      [`${area}.was`]: shown,
      [`${area}.own`]: own,
      [`${area}.judgement`]: 'comprehensive',
    })
  })
}

/** The content whose lines the page shows, as the address of saving wants it. */
function contentOf(page: string): string {
  const content = /\?content=([a-z_]+)[^"]*"[^>]*aria-current/.exec(page)?.[1] ?? /\?content=([a-z_]+)/.exec(page)?.[1]
  return content === undefined ? '' : `?content=${content}`
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
