import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCodebook } from '../../src/collect/refi-qda/read-codes.ts'
import { readProject } from '../../src/collect/refi-qda/read-project.ts'
import { writeProject } from '../../src/collect/refi-qda/write-project.ts'
import type { ExchangeFile } from '../../src/operations/codebook/exchange-file.ts'
import { exchangeGuid } from '../../src/operations/codebook/exchange-guid.ts'
import type { CodebookImport } from '../../src/operations/codebook/import-codebook.ts'
import type { ProjectImport } from '../../src/operations/codebook/import-project.ts'
import type { ShownCodebook } from '../../src/operations/codebook/show-codebook.ts'
import { type CodebookDesk, openCodebookDesk, PEOPLE } from '../fixtures/codebook-desk.ts'
import { somebody } from '../fixtures/people.ts'
import { insertTestReport, insertTestUnit } from '../fixtures/social-reports.ts'

const { coordinator, neighbour, worker, analyst } = PEOPLE
const second = somebody('social_coordinator', { name: 'second', organiser: '16' })
let desk: CodebookDesk
/** A report of a large unit with a passage and a face, one of a small unit, one that was not taken in, and one of the neighbour. */
const reports = { large: '', small: '', waiting: '', foreign: '' }

beforeAll(async () => {
  desk = await openCodebookDesk()
  const large = await insertTestUnit(desk.db, { id: 'u-large', possibleReporters: 12 })
  const small = await insertTestUnit(desk.db, { id: 'u-small', possibleReporters: 4 })
  const content = { title: 'Vuokra 😀', observation: 'Vuokra vie kaiken. Velka kasvaa.' }
  reports.large = await insertTestReport(desk.db, { organiser: '16', unit: large.unit, content, sentOn: '2024-05-02' })
  reports.small = await insertTestReport(desk.db, {
    organiser: '16',
    unit: small.unit,
    naming: 'named',
    account: 'a-sender',
    sentOn: '2024-06-02',
  })
  reports.waiting = await insertTestReport(desk.db, { organiser: '16', state: 'sent' })
  reports.foreign = await insertTestReport(desk.db, { organiser: '02' })
  const passage = { part: 'observation', from: 19, until: 24, words: 'Velka' }
  await desk.perform(coordinator, 'coding.add', { report: reports.large, theme: '8.1', passage, memo: 'Kysy lisää' })
  await desk.perform(second, 'coding.add', { report: reports.large, theme: '12.1' })
})
afterAll(() => desk.close())

async function exported(format: string, rest: object = {}): Promise<Uint8Array> {
  const asked = { organiser: '16', format, language: 'fi', ...rest }
  const { base64 } = await desk.perform<ExchangeFile>(coordinator, 'codebook.export-project', asked)
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const imported = (bytes: Uint8Array, apply: boolean) =>
  desk.perform<ProjectImport>(coordinator, 'codebook.import-project', { organiser: '16', base64: base64(bytes), apply })

describe('a project for other tools', () => {
  test('holds the county’s taken-in reports, each with its text, passages and codings', async () => {
    const project = readProject(await exported('qdpx'))
    expect(project.sources.map(({ guid }) => guid).sort()).toEqual(
      [exchangeGuid('report', reports.large), exchangeGuid('report', reports.small)].sort(),
    )
    const source = project.sources.find(({ guid }) => guid === exchangeGuid('report', reports.large))
    // "Vuokra 😀" is 8 code points, an empty line makes 2 more: the observation begins at 10, "Velka" at 10 + 19.
    expect(source?.text).toBe(
      'Vuokra 😀\n\nVuokra vie kaiken. Velka kasvaa.\n\nKunta varaa pieniä vuokra-asuntoja kiireellisiin tilanteisiin.',
    )
    expect(source?.selections).toMatchObject([
      { from: 29, until: 34, codings: [{ code: exchangeGuid('theme', '8.1'), note: 'Kysy lisää' }] },
    ])
    expect(source?.codings).toMatchObject([{ code: exchangeGuid('theme', '12.1') }])
  })

  test('names nobody: coders are numbers, and neither accounts nor times of day nor small units are in it', async () => {
    const bytes = await exported('qdpx')
    const project = readProject(bytes)
    expect(project.users.map(({ name }) => name).sort()).toEqual(['Coder 1', 'Coder 2'])
    const files = Object.values(unzipSync(bytes))
      .map((file) => strFromU8(file))
      .join('\n')
    for (const secret of [coordinator.id, second.id, 'a-sender', 'u-small', 'u-large', reports.large, 'named', 'Nimellä'])
      expect(files).not.toContain(secret)
    expect(files.match(/T\d\d:\d\d:\d\d/g)?.every((time) => time === 'T00:00:00')).toBe(true)
    const unit = project.variables.find(({ name }) => name === 'Yksikkö')?.guid
    const units = project.sources.map(({ values }) => values.find(({ variable }) => variable === unit)?.value)
    expect(units.filter((name) => name !== undefined)).toEqual(['Keskustan aikuissosiaalityö'])
  })

  test('can be cut by days, and comes as CSV and JSON too', async () => {
    expect(readProject(await exported('qdpx', { from: '2024-06-01' })).sources).toHaveLength(1)
    expect(readProject(await exported('qdpx', { from: '2025-01-01' })).sources).toHaveLength(0)
    const csv = strFromU8(await exported('csv'))
      .trim()
      .split('\r\n')
    expect(csv).toHaveLength(3)
    expect(csv.find((row) => row.includes('Velka;'))).toContain(';29;34;Velka;')
    expect(JSON.parse(strFromU8(await exported('json')))).toMatchObject({ format: 'tietopolku-codings-1', name: 'Havainnot' })
  })

  test('is for the county’s own coordinator, and leaves an entry in the audit trail', async () => {
    const asked = { organiser: '16', format: 'qdpx', language: 'fi' }
    for (const who of [neighbour, worker, analyst, somebody('operator')])
      expect(await desk.outcomeOf(who, 'codebook.export-project', asked)).toBe('not-permitted')
    const trail = await desk.db.selectFrom('audit').select('details').where('operation', '=', 'codebook.export-project').execute()
    expect(JSON.parse(trail[0]?.details ?? '')).toMatchObject({ shown: 'raw-reports', reports: 2 })
  })
})

describe('codings that come back', () => {
  test('are known: nothing is entered twice', async () => {
    expect(await imported(await exported('qdpx'), true)).toMatchObject({ known: 2, codings: 0, already: 2, unknownCount: 0 })
  })

  test('are entered where they were drawn, a passage over two parts as two, after they were looked at', async () => {
    const project = readProject(await exported('qdpx'))
    const theme = exchangeGuid('theme', '8.2')
    const coding = { guid: 'aaaaaaaa-0000-4000-8000-000000000000', code: theme, user: null, day: null, note: null }
    // From "😀" (code point 7) over the empty line to "Vuokra" (10–16): the end of the title, and the beginning of the observation.
    const selection = { guid: 'bbbbbbbb-0000-4000-8000-000000000000', from: 7, until: 16, codings: [coding] }
    const sources = project.sources.map((source) =>
      source.guid === exchangeGuid('report', reports.large) ? { ...source, selections: [selection] } : source,
    )
    const bytes = writeProject({ ...project, sources })
    expect(await imported(bytes, false)).toMatchObject({ codings: 2, isDone: false })
    expect(await codingsOf('8.2')).toEqual([])
    expect(await imported(bytes, true)).toMatchObject({ codings: 2, isDone: true })
    expect(await codingsOf('8.2')).toEqual(['observation 0 6', 'title 7 9'])
    expect(await imported(bytes, true)).toMatchObject({ codings: 0, already: 3 })
  })

  test('a report whose text is another now, a foreign one and an unknown code are told, and nothing of them is entered', async () => {
    const project = readProject(await exported('qdpx'))
    const [one, other] = project.sources
    if (!one || !other) throw new Error('two sources were expected')
    const stranger = { ...other, guid: exchangeGuid('report', reports.foreign), name: 'Toisen alueen havainto' }
    const unknown = {
      guid: 'cccccccc-0000-4000-8000-000000000000',
      code: 'dddddddd-0000-4000-8000-000000000000',
      user: null,
      day: null,
      note: null,
    }
    const code = { guid: unknown.code, name: 'Ihan uusi', description: null, isCodable: true, colour: null, codes: [] }
    const bytes = writeProject({
      ...project,
      codes: [...project.codes, code],
      sources: [{ ...one, text: 'Muuta' }, stranger, { ...other, codings: [unknown], selections: [] }],
    })
    expect(await imported(bytes, true)).toMatchObject({
      codings: 0,
      changed: 1,
      unknownCount: 1,
      unknown: ['Toisen alueen havainto'],
      unknownCodes: ['Ihan uusi'],
    })
  })

  test('a hostile package is refused, and only the county’s own coordinator may bring one', async () => {
    const bomb = base64(zipSync({ 'project.qde': new Uint8Array(61_000_000) }))
    expect(await desk.outcomeOf(coordinator, 'codebook.import-project', { organiser: '16', base64: bomb })).toBe('qda-too-large')
    const harmless = base64(await exported('qdpx'))
    for (const who of [neighbour, worker, analyst])
      expect(await desk.outcomeOf(who, 'codebook.import-project', { organiser: '16', base64: harmless })).toBe('not-permitted')
  })

  async function codingsOf(theme: string): Promise<string[]> {
    const rows = await desk.db.selectFrom('coding').selectAll().where('theme', '=', theme).orderBy('part').execute()
    return rows.map((row) => `${row.part} ${row.passage_from} ${row.passage_until}`)
  }
})

describe('a codebook for other tools, and back', () => {
  const qdc = async () => {
    const file = await desk.perform<ExchangeFile>(worker, 'codebook.export', { format: 'qdc', language: 'sv' })
    expect(file.fileName).toBe('kodbok-16-1-0.qdc')
    return Buffer.from(file.base64, 'base64').toString()
  }

  test('has every theme once, and its other place as a set', async () => {
    const { codes, sets } = readCodebook(await qdc())
    const names: string[] = []
    const walk = (list: typeof codes) => {
      for (const code of list) {
        names.push(code.name)
        walk(code.codes)
      }
    }
    walk(codes)
    expect(names.filter((name) => name === 'Dyrt boende')).toHaveLength(1)
    expect(sets.find(({ name }) => name === 'Hör också till: Boende')?.codes).toEqual([exchangeGuid('theme', '12.1')])
  })

  test('the same file changes nothing', async () => {
    const asked = { owner: '16', version: 0, text: await qdc(), language: 'sv' }
    const { codes } = await desk.perform<CodebookImport>(coordinator, 'codebook.import-codebook', asked)
    expect(new Set(codes.map(({ done }) => done))).toEqual(new Set(['unchanged']))
  })

  test('new codes become themes of the county below national ones; national ones stay, and what is not fit is left out', async () => {
    const text = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
      <Code guid="${exchangeGuid('theme', '12')}" name="Toinen nimi" isCodable="true">
        <Code guid="11111111-0000-4000-8000-000000000000" name="Autoissa" isCodable="true" color="#b02a20">
          <Description>Nukkuu autossa.

Kuuluu tähän:
- talvella</Description>
          <Code guid="22222222-0000-4000-8000-000000000000" name="Talvella" isCodable="true"/></Code>
        <Code guid="33333333-0000-4000-8000-000000000000" name="Asiakas 131052-900A" isCodable="true"/>
        <Code guid="44444444-0000-4000-8000-000000000000" name="KÖYHYYS" isCodable="true"/></Code></Codes></CodeBook>`
    const asked = { owner: '16', version: 0, text, language: 'fi' }
    const preview = await desk.perform<CodebookImport>(coordinator, 'codebook.import-codebook', asked)
    expect(preview.codes.map(({ name, theme, done }) => [name, theme, done])).toEqual([
      ['Toinen nimi', '12', 'unchanged'],
      ['Autoissa', '16-L1', 'added'],
      ['Talvella', '16-L2', 'added'],
      ['…', null, 'refused'],
      ['KÖYHYYS', '8.2', 'unchanged'],
    ])
    await desk.perform(coordinator, 'codebook.import-codebook', { ...asked, apply: true })
    const { themes } = await desk.perform<ShownCodebook>(coordinator, 'codebook.show', { view: 'draft' })
    expect(themes.find(({ id }) => id === '16-L1')).toMatchObject({
      parents: ['12'],
      colour: 'red',
      description: { fi: 'Nukkuu autossa.' },
      include: [{ fi: 'talvella' }],
    })
    expect(themes.find(({ id }) => id === '16-L2')?.parents).toEqual(['16-L1'])
    expect(themes.find(({ id }) => id === '12')?.names.fi).toBe('Asuminen')
  })

  test('the same codes under new names are renamed, and a draft that somebody changed meanwhile is not touched', async () => {
    const guid = exchangeGuid('theme', '16-L2')
    const text = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="${guid}" name="Pakkasella" isCodable="true"/></Codes></CodeBook>`
    const asked = { owner: '16', version: 1, text, language: 'fi', apply: true }
    expect(await desk.outcomeOf(coordinator, 'codebook.import-codebook', { ...asked, version: 0 })).toBe('changed-meanwhile')
    const { codes } = await desk.perform<CodebookImport>(coordinator, 'codebook.import-codebook', asked)
    expect(codes).toMatchObject([{ theme: '16-L2', done: 'renamed' }])
  })

  test('as CSV and JSON it holds every language', async () => {
    const csv = await desk.perform<ExchangeFile>(analyst, 'codebook.export', { format: 'csv', language: 'fi' })
    const rows = Buffer.from(csv.base64, 'base64').toString().split('\r\n')
    expect(rows[0]).toContain('theme;guid;parents;name_fi;name_sv;name_en')
    expect(rows.some((row) => row.startsWith('12.1;') && row.includes('12, 8;Asumisen kalleus;Dyrt boende;Costly housing'))).toBe(
      true,
    )
    const json = await desk.perform<ExchangeFile>(analyst, 'codebook.export', { format: 'json', language: 'fi' })
    expect(JSON.parse(strFromU8(new Uint8Array(Buffer.from(json.base64, 'base64')))).themes).toHaveLength(32)
  })

  test('a file with an entity or of another kind is refused', async () => {
    const asked = { owner: '16', version: 0, language: 'fi' }
    const entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><CodeBook/>'
    expect(await desk.outcomeOf(coordinator, 'codebook.import-codebook', { ...asked, text: entity })).toBe('qda-doctype')
    expect(await desk.outcomeOf(coordinator, 'codebook.import-codebook', { ...asked, text: strFromU8(strToU8('hei')) })).toBe(
      'qda-not-xml',
    )
    expect(await desk.outcomeOf(analyst, 'codebook.import-codebook', { ...asked, text: entity })).toBe('not-permitted')
  })
})
