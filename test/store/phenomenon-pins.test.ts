import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { OPERATOR } from '../../src/access/actor.ts'
import { createRelease } from '../../src/operations/create-release.ts'
import type { IndicatorImport, ListedIndicators } from '../../src/operations/phenomenon/import-indicators.ts'
import type { PinChoices } from '../../src/operations/phenomenon/pin-choices.ts'
import type { ShownPhenomenon } from '../../src/operations/phenomenon/show-phenomenon.ts'
import type { ListedSources } from '../../src/operations/phenomenon/sources.ts'
import { publishRelease } from '../../src/operations/publish-release.ts'
import { fetchText, indicatorHosts } from '../../src/register/fetch-text.ts'
import { ANALYST, OTHER_COORDINATOR, openPhenomenonDesk, type PhenomenonDesk } from '../fixtures/phenomenon-desk.ts'
import { clients, judged, KESKI_POHJANMAA } from '../fixtures/publication.ts'

let desk: PhenomenonDesk
beforeAll(async () => {
  desk = await openPhenomenonDesk()
})
afterAll(() => desk.close())

const raise = async (actor?: typeof ANALYST) =>
  (await desk.perform<{ phenomenon: string }>('phenomenon.create', { titles: { fi: 'Ilmiö', sv: '' } }, actor)).phenomenon
const pinsOf = async (phenomenon: string, actor?: typeof ANALYST) =>
  (await desk.perform<ShownPhenomenon>('phenomenon.show', { phenomenon }, actor)).pins
const refusal = (code: string) => ({ description: { code } })

/** A county of eight municipalities with 100 clients each, but so many in Kokkola. */
async function publish(run: string, kokkola: number): Promise<string> {
  await desk.register.addRun(run, {
    cycle: '2023Q1',
    clients: KESKI_POHJANMAA.map((area) => clients({ area, clients: area === '272' ? kokkola : 100 })),
    coverage: judged(KESKI_POHJANMAA),
  })
  const { id } = await desk.register.perform(createRelease, { cycle: '2023Q1' })
  await desk.register.perform(publishRelease, { release: id })
  return id
}

describe('a figure of the register', () => {
  it('cannot be pinned before anything is published', async () => {
    const phenomenon = await raise()
    const pin = { phenomenon, kind: 'register', subject: 'disability', measure: 'clients', area: '18' }
    await expect(desk.perform('evidence.pin', pin)).rejects.toMatchObject(refusal('figure-not-published'))
  })

  it('stays as pinned, says when a newer one is published, and is refreshed with a word', async () => {
    const first = await publish('r1', 100)
    const phenomenon = await raise()
    await desk.perform('evidence.pin', { phenomenon, kind: 'register', subject: 'disability', measure: 'clients', area: '18' })
    const [pinned] = await pinsOf(phenomenon)
    // Eight municipalities of 100 clients: 800, published to the nearest ten.
    const value = (pin: typeof pinned) => pin?.editions.at(-1)?.points.find(({ period }) => period === '2023Q1')
    expect(value(pinned)).toMatchObject({ value: 800, missing: null, mark: 'comprehensive' })
    expect(pinned).toMatchObject({ newer: null, isGone: false })
    expect(pinned?.editions.at(-1)?.edition).toBe(first)

    const second = await publish('r2', 150)
    const [waiting] = await pinsOf(phenomenon)
    expect(value(waiting)?.value).toBe(800)
    expect(waiting?.newer?.points.find(({ period }) => period === '2023Q1')?.value).toBe(850)

    const refresh = { pin: waiting?.id, version: 1 }
    await expect(desk.perform('evidence.refresh-pin', { ...refresh, word: ' ' })).rejects.toMatchObject(
      refusal('figure-word-missing'),
    )
    await desk.perform('evidence.refresh-pin', { ...refresh, word: 'Kokkolan luku korjattiin' })
    const [fresh] = await pinsOf(phenomenon)
    expect(value(fresh)?.value).toBe(850)
    expect(fresh?.editions.map(({ edition, word }) => [edition, word])).toEqual([
      [first, ''],
      [second, 'Kokkolan luku korjattiin'],
    ])
    await expect(desk.perform('evidence.refresh-pin', { ...refresh, version: 2, word: 'uudelleen' })).rejects.toMatchObject(
      refusal('figure-not-newer'),
    )
  })

  it('is refreshed by one of two people only', async () => {
    const phenomenon = await raise()
    await desk.perform('evidence.pin', { phenomenon, kind: 'register', subject: 'disability', measure: 'clients', area: '18' })
    await publish('r3', 170)
    const [pin] = await pinsOf(phenomenon)
    const refresh = () => desk.perform('evidence.refresh-pin', { pin: pin?.id, version: 1, word: 'uusi julkaisu' })
    await refresh()
    await expect(refresh()).rejects.toMatchObject(refusal('changed-meanwhile'))
  })

  it('is not touched by another county', async () => {
    const phenomenon = await raise()
    await desk.perform('evidence.pin', { phenomenon, kind: 'register', subject: 'disability', measure: 'share', area: 'SSS' })
    const [pin] = await pinsOf(phenomenon)
    for (const [name, more] of [
      ['unpin', {}],
      ['save-pin-note', { version: 1, note: 'x' }],
      ['refresh-pin', { version: 1, word: 'x' }],
    ] as const)
      await expect(desk.perform(`evidence.${name}`, { pin: pin?.id, ...more }, OTHER_COORDINATOR)).rejects.toMatchObject({
        description: { kind: 'notFound' },
      })
    expect(await pinsOf(phenomenon)).toHaveLength(1)
    await desk.perform('evidence.unpin', { pin: pin?.id })
    expect(await pinsOf(phenomenon)).toEqual([])
  })
})

const HEADER = 'indicator;region;year;gender;value'
const METADATA = JSON.stringify({ id: 1240, title: { fi: 'Tuki', sv: 'Stöd', en: 'Support' } })

describe('an imported indicator', () => {
  it('joins years under the old and the new id of a county to one series, and says when a year has come', async () => {
    // 878 and 958 are Etelä-Pohjanmaa before and after the renumbering.
    const before = `${HEADER}\n1240;878;2021;total;5.6\n1240;958;2022;total;5.4`
    await desk.perform<IndicatorImport>('evidence.import-indicators', { text: before, metadata: METADATA })
    const phenomenon = await raise()
    const keys = { kind: 'imported', subject: '16/sotkanet/1240', measure: 'total', area: '16' }
    await desk.perform('evidence.pin', { phenomenon, ...keys })
    const [pin] = await pinsOf(phenomenon)
    const series = pin?.editions.at(-1)
    expect(series?.points.map(({ period, value }) => [period, value])).toEqual([
      ['2021', 5.6],
      ['2022', 5.4],
    ])
    expect(series).toMatchObject({ licence: 'CC BY 4.0', title: { fi: 'Tuki', sv: 'Stöd', en: 'Support' } })
    await desk.perform('evidence.import-indicators', { text: `${HEADER}\n1240;958;2023;total;5.8` })
    const [waiting] = await pinsOf(phenomenon)
    expect(waiting?.newer?.points.map(({ period }) => period)).toEqual(['2021', '2022', '2023'])
    // The name came with the first file and stays.
    expect(waiting?.newer?.title.fi).toBe('Tuki')
  })

  it('of one county is not seen by another; the institute’s is seen by all', async () => {
    await desk.perform('evidence.import-indicators', { text: `${HEADER}\n77;958;2023;total;1` })
    await desk.perform('evidence.import-indicators', { text: `${HEADER}\n88;658;2023;total;1` }, OPERATOR)
    const seen = async (actor?: typeof ANALYST) => {
      const { indicators } = await desk.perform<ListedIndicators>('evidence.indicators', {}, actor)
      return indicators.map(({ id }) => id).filter((id) => /\/(77|88)$/.test(id))
    }
    expect((await seen()).sort()).toEqual(['16/sotkanet/77', 'national/sotkanet/88'])
    expect(await seen(OTHER_COORDINATOR)).toEqual(['national/sotkanet/88'])
    expect(await seen(ANALYST)).toEqual(['national/sotkanet/88'])
    const phenomenon = await raise(OTHER_COORDINATOR)
    const foreign = { phenomenon, kind: 'imported', subject: '16/sotkanet/77', measure: 'total', area: '16' }
    await expect(desk.perform('evidence.pin', foreign, OTHER_COORDINATOR)).rejects.toMatchObject(refusal('figure-not-published'))
  })

  it('is offered for pinning together with what is published', async () => {
    const { figures, areas } = await desk.perform<PinChoices>('evidence.pin-choices', {})
    expect(figures).toContainEqual(expect.objectContaining({ kind: 'imported', subject: '16/sotkanet/1240', measure: 'total' }))
    expect(figures).toContainEqual(expect.objectContaining({ kind: 'register', subject: 'disability', measure: 'share' }))
    expect(areas.map(({ code }) => code)).toEqual(expect.arrayContaining(['SSS', '16', '91']))
  })

  it('is offered by the genders that were imported, and no others', async () => {
    await desk.perform('evidence.import-indicators', { text: `${HEADER}\n55;658;2023;total;1\n55;958;2023;female;2` })
    const { figures } = await desk.perform<PinChoices>('evidence.pin-choices', {})
    const offered = (code: string) => figures.filter(({ subject }) => subject.endsWith(`/${code}`)).map(({ measure }) => measure)
    expect(offered('55')).toEqual(['total', 'female'])
    expect(offered('1240')).toEqual(['total'])
  })

  it('of a broken file leaves nothing behind and names the line', async () => {
    const text = `${HEADER}\n99;958;2023;total;1\n99;16;2023;total;2`
    await expect(desk.perform('evidence.import-indicators', { text })).rejects.toMatchObject({
      description: { code: 'indicator-file-refused', place: 'file', parameters: { reason: 'region-is-code', place: 3 } },
    })
    const { indicators } = await desk.perform<ListedIndicators>('evidence.indicators', {})
    expect(indicators.map(({ code }) => code)).not.toContain('99')
  })
})

describe('fetching from an address', () => {
  let elsewhere: Server
  beforeAll(() => {
    elsewhere = createServer((_, response) => response.end('secret')).listen(0)
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    vi.unstubAllGlobals()
    elsewhere.close()
  })
  const allowed = { hosts: ['sotkanet.example'], bytes: 1000, milliseconds: 1000 }

  it('is off unless the server’s setting names hosts', async () => {
    expect(indicatorHosts({})).toEqual([])
    expect(indicatorHosts({ INDICATOR_HOSTS: 'Sotkanet.example, *, localhost,api.example.org' })).toEqual([
      'sotkanet.example',
      'api.example.org',
    ])
    const address = 'https://sotkanet.example/rest/1.1/csv'
    await expect(desk.perform('evidence.fetch-indicators', { address })).rejects.toMatchObject(
      refusal('indicator-address-not-allowed'),
    )
  })

  it.each([
    'http://sotkanet.example/x',
    'https://sotkanet.example:8443/x',
    'https://user:word@sotkanet.example/x',
    'https://sotkanet.example.evil.example/x',
    'https://evil.example/?https://sotkanet.example',
    'https://127.0.0.1/x',
    'file:///etc/passwd',
    'data:text/plain,x',
    'not an address',
  ])('goes nowhere else: %s', async (address) => {
    const spy = vi.fn()
    vi.stubGlobal('fetch', spy)
    expect(await fetchText(address, allowed)).toMatchObject({ failed: 'not-allowed' })
    expect(spy).not.toHaveBeenCalled()
  })

  const answering = (response: Response | Error) =>
    vi.stubGlobal('fetch', async () => {
      if (response instanceof Error) throw response
      return response
    })
  const ask = () => fetchText('https://sotkanet.example/csv', allowed)

  it('follows no redirect, reads no more than the limit, and tells a failure as one', async () => {
    const redirect = new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/' } })
    answering(redirect)
    expect(await ask()).toMatchObject({ failed: 'redirect' })
    answering(new Response('x'.repeat(1001)))
    expect(await ask()).toMatchObject({ failed: 'too-large' })
    answering(new Response('no', { status: 500 }))
    expect(await ask()).toEqual({ failed: 'status', value: '500' })
    answering(Object.assign(new Error('late'), { name: 'TimeoutError' }))
    expect(await ask()).toMatchObject({ failed: 'time' })
    answering(new TypeError('no network'))
    expect(await ask()).toMatchObject({ failed: 'network' })
  })

  it('takes in what comes from an allowed host, with its address', async () => {
    vi.stubEnv('INDICATOR_HOSTS', 'sotkanet.example')
    answering(new Response(`${HEADER}\n555;958;2023;total;1`))
    const address = 'https://sotkanet.example/rest/1.1/csv?indicator=555&years=2023&genders=total'
    await desk.perform('evidence.fetch-indicators', { address })
    const { indicators } = await desk.perform<ListedIndicators>('evidence.indicators', {})
    expect(indicators.find(({ code }) => code === '555')).toMatchObject({ address, licence: 'CC BY 4.0' })
  })
})

describe('sources other than reports', () => {
  const given = { class: 'A', title: 'Selvitys', publisher: 'Alue', publishedOn: '2024-03' }
  const save = (more: object, actor?: typeof ANALYST) =>
    desk.perform<{ source: string }>('evidence.save-source', { ...given, ...more }, actor)

  it('are found by words and class; the institute’s are there for all to read', async () => {
    await save({ title: 'Kanteluiden yhteenveto', class: 'B', summary: { fi: 'Jonot', sv: '' } })
    await save({ title: 'Kansallinen tutkimus', class: 'C' }, ANALYST)
    const found = async (question: object, actor?: typeof ANALYST) => {
      const { sources } = await desk.perform<ListedSources>('evidence.sources', question, actor)
      return sources.map(({ title }) => title)
    }
    expect(await found({ words: 'jonot kant' })).toEqual(['Kanteluiden yhteenveto'])
    expect(await found({ class: 'C' })).toEqual(['Kansallinen tutkimus'])
    expect(await found({}, OTHER_COORDINATOR)).toEqual(['Kansallinen tutkimus'])
  })

  it.each([
    [{ address: 'javascript:alert(1)' }, 'source-field-wrong', 'address'],
    [{ address: '//evil.example' }, 'source-field-wrong', 'address'],
    [{ publishedOn: '20.3.2024' }, 'source-field-wrong', 'publishedOn'],
    [{ title: ' ' }, 'source-field-wrong', 'title'],
    [{ counts: [{ label: 'Ilman lukua', count: -1 }] }, 'source-field-wrong', 'counts'],
    [{ class: 'Z' }, 'source-class-unknown', 'class'],
    [{ title: 'Asia 010190-999X' }, 'identity-code-in-text', 'title'],
  ])('%j is refused', async (more, code, place) => {
    await expect(save(more)).rejects.toMatchObject({ description: { code, place } })
  })

  it('stay while they are joined to a phenomenon, and are changed as they were seen', async () => {
    const { source } = await save({})
    const phenomenon = await raise()
    await desk.perform('phenomenon.link', { phenomenon, kind: 'source', target: source })
    await expect(desk.perform('evidence.remove-source', { source })).rejects.toMatchObject(refusal('source-in-use'))
    await save({ source, version: 1, title: 'Toinen nimi' })
    await expect(save({ source, version: 1 })).rejects.toMatchObject(refusal('changed-meanwhile'))
    await expect(save({ source, version: 2 }, OTHER_COORDINATOR)).rejects.toMatchObject(refusal('source-not-found'))
    await desk.perform('phenomenon.unlink', { phenomenon, kind: 'source', target: source })
    await desk.perform('evidence.remove-source', { source })
  })
})
