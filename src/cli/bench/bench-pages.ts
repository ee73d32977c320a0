import { openApp } from '../../app.ts'
import { serveApp } from '../serve-app.ts'

/** One page: median and slowest tenth in milliseconds, from request to last byte, and its size as sent. */
interface PageTime {
  readonly page: string
  readonly medianMs: number
  readonly p90Ms: number
  readonly kilobytes: number
}

const PAGES = [
  '/fi',
  '/fi/palvelutehtavat/vammaispalvelut',
  '/fi/palvelutehtavat/vammaispalvelut/kunnat',
  '/fi/alueet/08-pirkanmaan-hyvinvointialue',
  '/fi/alueet/837-tampere',
  '/fi/laatuseloste',
]

/** Asks the pages of a warm server one after the other. Each request has a query of its own, so that no kept answer is measured. */
export async function benchPages({ data, requests }: { data: string; requests: number }): Promise<readonly PageTime[]> {
  const app = await openApp({ root: data, environment: process.env, command: 'bench' })
  try {
    const site = await serveApp({ app, port: 0, say: () => undefined, log: () => undefined })
    const times: PageTime[] = []
    for (const page of PAGES) times.push(await timePage(`${site.address}${page}`, requests))
    await site.close()
    return times.map((time) => ({ ...time, page: time.page.replace(site.address, '') }))
  } finally {
    await app.close()
  }
}

async function timePage(address: string, requests: number): Promise<PageTime> {
  const taken: number[] = []
  let bytes = 0
  for (let request = -5; request < requests; request++) {
    const from = performance.now()
    const response = await fetch(`${address}?n=${request + 5}`, { headers: { 'accept-encoding': 'identity' } })
    bytes = (await response.arrayBuffer()).byteLength
    if (!response.ok) throw new Error(`${address} answered ${response.status}`)
    if (request >= 0) taken.push(performance.now() - from) // the first five warm the process
  }
  taken.sort((one, other) => one - other)
  const at = (share: number) => Math.round((taken[Math.floor(taken.length * share)] ?? 0) * 10) / 10
  return { page: address, medianMs: at(0.5), p90Ms: at(0.9), kilobytes: Math.round(bytes / 1024) }
}
