import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServer } from '../../src/http/server.ts'
import { type FixtureSite, startFixtureSite } from '../fixtures/site.ts'

let site: FixtureSite

beforeAll(async () => {
  site = await startFixtureSite()
})
afterAll(async () => site?.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(site.address + path, { headers, redirect: 'manual' })

describe('headers', () => {
  test('scripts and styles come from the site itself only, or carry the nonce of the answer', async () => {
    const policy = (await get('/fi')).headers.get('content-security-policy') ?? ''

    expect(policy).toContain("default-src 'self'")
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/)
    expect(policy).toMatch(/style-src 'self' 'nonce-[^']+'/)
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1) // style attributes of component libraries
    expect(policy).not.toContain('http')
  })

  test('nothing of an invented register may be indexed', async () => {
    expect((await get('/fi')).headers.get('x-robots-tag')).toBe('noindex')
    expect(await (await get('/fi')).text()).toContain('<meta name="robots" content="noindex"/>')
    expect(await (await get('/robots.txt')).text()).toContain('Disallow: /')
  })

  test('the same page in the other languages is named for search engines', async () => {
    const html = await (await get('/fi/palvelutehtavat/vammaispalvelut')).text()
    expect(html).toContain(`rel="alternate" hrefLang="sv" href="${site.address}/sv/serviceuppgifter/funktionshinderservice"`)
    expect(html).toContain(`rel="alternate" hrefLang="en" href="${site.address}/en/service-tasks/disability"`)
  })
})

describe('the front door', () => {
  test.each([
    ['sv-FI,sv;q=0.9,en;q=0.5', '/sv'],
    ['de,en;q=0.8', '/en'],
    ['de', '/fi'],
    ['fi;q=0.1,en;q=0', '/fi'],
  ])('with the wish %s leads to %s', async (wish, address) => {
    const answer = await get('/', { 'Accept-Language': wish })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(address)
  })
})

describe('keeping and compressing', () => {
  test('a page that has not changed is answered 304 without a body', async () => {
    const first = await get('/fi')
    const tag = first.headers.get('etag') ?? ''
    const again = await get('/fi', { 'If-None-Match': tag })

    expect(tag).toMatch(/^"[\w-]{22}"$/)
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  test('pages are compressed as the browser can read them', async () => {
    const plain = await get('/fi', { 'Accept-Encoding': 'identity' })
    const gzip = await get('/fi', { 'Accept-Encoding': 'gzip' })
    const brotli = await get('/fi', { 'Accept-Encoding': 'gzip, br' })

    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(brotli.headers.get('content-encoding')).toBe('br')
    expect(Number(brotli.headers.get('content-length'))).toBeLessThan(Number(plain.headers.get('content-length')) / 4)
    expect(await brotli.text()).toBe(await plain.text())
  })

  test('files of the build are kept for good, and nothing outside its folder is given out', async () => {
    const style = /\/assets\/root-[\w-]+\.css/.exec(await (await get('/fi')).text())?.[0] ?? ''
    const answer = await get(style)
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect((await get('/assets/..%2f..%2fpackage.json')).status).toBe(404)
    expect((await get('/assets/missing.css')).status).toBe(404)
  })

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['nothing-known', null],
  ])('files of the build go out as small as the browser can read: %s', async (accepted, encoding) => {
    const style = /\/assets\/root-[\w-]+\.css/.exec(await (await get('/fi')).text())?.[0] ?? ''
    const answer = await get(style, { 'Accept-Encoding': accepted })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('vary')).toContain('Accept-Encoding')
    expect(await answer.text()).toContain(':root')
  })
})

describe('downloads', () => {
  test('a table of a release comes as a file with a telling name, and is kept for good', async () => {
    const answer = await get('/data/monitoring-register-2024Q1-1/clients-by-area.csv?lang=sv')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="monitoring-register-2024Q1-1-clients-by-area.sv.csv"',
    )
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(await answer.text()).toBe('content,area,period,value\ndisability,08,2024Q1,9400\n')
  })

  test('what does not exist is said in the language asked for', async () => {
    const answer = await get('/data/monitoring-register-1999Q1-1/clients-by-area.csv?lang=sv')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('Det finns ingen publikation monitoring-register-1999Q1-1.')
    expect((await get('/data/monitoring-register-2024Q1-1/clients-by-area.exe')).status).toBe(404)
  })
})

describe('addresses', () => {
  test('an unknown page is 404 in the language of the address', async () => {
    const answer = await get('/sv/finns-inte')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Sidan hittades inte')
  })

  test('a word of another language names no page', async () => {
    expect((await get('/sv/palvelutehtavat')).status).toBe(404)
    expect((await get('/sv/serviceuppgifter/vammaispalvelut')).status).toBe(404)
  })

  test('an area is found by its code, whatever name follows it', async () => {
    const answer = await get('/en/areas/837-anything')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('/en/areas/837-tampere')
  })

  test('an unknown release is told in the words of the problem', async () => {
    const answer = await get('/fi/julkaisut/monitoring-register-1999Q1-1')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Julkaisua monitoring-register-1999Q1-1 ei ole.')
  })

  test('a release has the same pages at its permanent address, and an earlier one says that it is earlier', async () => {
    const newest = await (await get('/fi/julkaisut/monitoring-register-2024Q1-1/palvelutehtavat/vammaispalvelut')).text()
    const earlier = await (await get('/fi/julkaisut/monitoring-register-2023Q4-1/palvelutehtavat/vammaispalvelut')).text()
    expect(newest).not.toContain('Katsot aiempaa julkaisua')
    expect(earlier).toContain('Katsot aiempaa julkaisua (monitoring-register-2023Q4-1).')
    expect(earlier).toContain('Koko maa, loka–joulukuu 2023')
  })
})

describe('a corrected release', () => {
  test('says which release it corrects, and lists every figure that changed with its old and new value', async () => {
    const front = await (await get('/en/releases/monitoring-register-2023Q4-2')).text()
    const list = await (await get('/en/releases/monitoring-register-2023Q4-2/revisions')).text()
    expect(front).toContain('Corrects the release monitoring-register-2023Q4-1.')
    expect(list).toContain('Figures that differ from the release monitoring-register-2023Q4-1.')
    expect(list).toContain('Pirkanmaa wellbeing services county')
    expect(list).not.toContain('Kainuu')
  })

  test('the first release of a period has revised nothing', async () => {
    expect(await (await get('/fi/tarkentumiset')).text()).toContain('mikään ei ole tarkentunut')
  })
})

describe('faults', () => {
  test('the reader sees a reference number only, and the log neither the message nor what was asked with', async () => {
    const lines: string[] = []
    const broken = await createServer({
      perform: async () => {
        throw new Error('secret detail 131052-308T')
      },
      registerKind: 'synthetic',
      port: 0,
      log: (line) => lines.push(line),
    })
    const answer = await fetch(`${broken.address}/en?q=secret`)
    const html = await answer.text()
    await broken.close()

    const reference = /reference number: ([0-9a-f]{8})/.exec(html)?.[1]
    expect(answer.status).toBe(500)
    expect(html).not.toContain('secret')
    expect(lines.join('\n')).toContain(`fault ${reference} Error`)
    expect(lines.join('\n')).not.toContain('secret')
    expect(lines.at(-1)).toMatch(/^GET \/en 500 \d+ ms$/)
  })

  test('a form sent from another site is refused', async () => {
    const answer = await fetch(`${site.address}/fi`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://elsewhere.example' },
      body: 'a=b',
    })
    expect(answer.status).toBe(403)
  })
})

test('the health address tells that the database answers, and since when the oldest letter waits', async () => {
  const answer = await get('/health')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({
    status: 'ok',
    registerKind: 'synthetic',
    version: '0.1.0',
    database: 'ok',
    lettersWaitMinutes: 12,
  })
})

test('the health address answers 503 when the database does not, without saying why', async () => {
  const perform = async () => {
    throw new Error('connect ECONNREFUSED db.internal:5432')
  }
  const other = await createServer({ perform, registerKind: 'production', port: 0, log: () => {} })
  const answer = await fetch(`${other.address}/health`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ status: 'unavailable', registerKind: 'production', database: 'unavailable' })
  await other.close()
})
