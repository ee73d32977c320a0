import { describe, expect, test } from 'vitest'
import { countryInMemory } from '../fixtures/synthetic-country.ts'

/*
 * The hard cases that a register meets, each of which the invented country must have, told by what can be seen in the
 * deliveries. 4,000 clients are enough for the rare ones (non-disclosure: 4 of 1,000).
 */
const country = countryInMemory({ clients: 4000, recordsPerClient: 12 })

interface ArchivedDocument {
  readonly quarter: number
  readonly metadata: {
    readonly documentId: string
    readonly version: number
    readonly status: string
    readonly documentType: { readonly code: string }
    readonly organiser: string
    readonly clients: readonly {
      readonly id?: string
      readonly temporaryId?: string
      readonly joined?: string
      readonly left?: string
    }[]
    readonly storedAt: string
    readonly eventStart?: string
    readonly matterClosed?: string
    readonly relationshipId?: string
  }
  // biome-ignore lint/suspicious/noExplicitAny: the content of a document has many shapes
  readonly content: any
}

const documents: readonly ArchivedDocument[] = country.plan.deliveries
  .filter((delivery) => delivery.kind === 'archive')
  .flatMap((delivery) =>
    (country.lines[delivery.files[0]?.number ?? 0] ?? []).map((line) => ({ ...JSON.parse(line), quarter: delivery.quarter })),
  )
const relationships = documents.filter(
  ({ metadata, content }) => metadata.documentType.code === '1' && content.asiakkuusasiakirja !== undefined,
)
const separate = country.rowsOf('asiakkuusjaksot').map(({ cells }) => cells)
const register = country.rowsOf('population-register').map(({ cells }) => cells)
const deaths = new Map(
  register.filter((row) => row.get('kuolinpvm')).map((row) => [row.get('henkilotunnus'), row.get('kuolinpvm')]),
)
const versions = Map.groupBy(documents, ({ metadata }) => metadata.documentId)

describe('persons', () => {
  test('one person has documents at two organisers', () => {
    const organisers = Map.groupBy(relationships, ({ metadata }) => metadata.clients[0]?.id)
    const several = [...organisers].filter(([id, own]) => id && new Set(own.map(({ metadata }) => metadata.organiser)).size > 1)
    expect(several.length).toBeGreaterThan(3)
  })

  test('people move during the series, and the document tells the day', () => {
    const moved = relationships.filter(
      ({ content }) => content.asiakkuusasiakirja.asiakas.kotikunta?.kuntaan_muutto >= '2022-10-01',
    )
    expect(moved.length).toBeGreaterThan(5)
  })

  test('a client with a temporary code is later known by the real one: both codes stand in one document', () => {
    expect(documents.filter(({ metadata }) => metadata.clients.some((one) => one.id && one.temporaryId)).length).toBeGreaterThan(
      5,
    )
    expect(separate.filter((row) => row.get('henkilotunnus') && row.get('tilapainen_tunnus')).length).toBeGreaterThan(5)
  })

  test('a relationship is known by a temporary code in one quarter and by the real code in another, under one identifier', () => {
    const byRelationship = Map.groupBy(relationships, ({ metadata }) => metadata.relationshipId)
    const changed = [...byRelationship.values()].filter(
      (own) => own.some(({ metadata }) => !metadata.clients[0]?.id) && own.some(({ metadata }) => metadata.clients[0]?.id),
    )
    expect(changed.length).toBeGreaterThan(3)
  })

  test('people under non-disclosure have no home municipality in any source', () => {
    const hidden = new Set(register.filter((row) => row.get('kunta') === '').map((row) => row.get('henkilotunnus')))
    expect(hidden.size).toBeGreaterThan(5)
    const told = [
      ...relationships.filter(
        ({ metadata, content }) => hidden.has(metadata.clients[0]?.id) && content.asiakkuusasiakirja.asiakas.kotikunta,
      ),
      ...separate.filter((row) => hidden.has(row.get('henkilotunnus')) && row.get('kotikunta') !== ''),
    ]
    expect(told).toEqual([])
  })

  test('people die, and for some of them the relationship stays open in the records', () => {
    expect(deaths.size).toBeGreaterThan(50)
    const last = country.plan.deliveries.filter((delivery) => delivery.kind === 'separate' && delivery.quarter === 7)
    const folders = new Set(last.map((delivery) => delivery.folder))
    const open = country
      .rowsOf('asiakkuusjaksot')
      .filter(({ file, cells }) => folders.has(file.folder) && !cells.get('loppupvm') && deaths.has(cells.get('henkilotunnus')))
    expect(open.length).toBeGreaterThan(3)
  })
})

describe('documents', () => {
  test('have new versions', () => {
    expect([...versions.values()].filter((own) => own.length > 1).length).toBeGreaterThan(500)
  })

  test('are voided in a later quarter', () => {
    const voided = documents.filter(({ metadata }) => metadata.status === 'voided')
    const later = voided.filter(({ metadata, quarter }) => (versions.get(metadata.documentId)?.[0]?.quarter ?? quarter) < quarter)
    expect(later.length).toBeGreaterThan(5)
  })

  test('are archived late: the event is a quarter or two before the storing', () => {
    const late = documents.filter(({ metadata, quarter }) => {
      const event = metadata.eventStart?.slice(0, 10) ?? '9999'
      return event < (country.plan.series.quarters[quarter] === '2022Q4' ? '2022-07-01' : isoStart(quarter)) && quarter > 0
    })
    expect(late.length).toBeGreaterThan(50)
  })

  test('tell of a task that ended and was opened again in a block of its own', () => {
    const reopened = relationships.filter(({ content }) => {
      const tasks = content.asiakkuusasiakirja.sosiaalihuollon_palvelutehtava.map(
        (block: { palvelutehtava: { code: string } }) => block.palvelutehtava.code,
      )
      return new Set(tasks).size < tasks.length
    })
    expect(reopened.length).toBeGreaterThan(10)
  })

  test('tell of an earlier child welfare relationship only in earlier versions', () => {
    const starts = [...Map.groupBy(relationships, ({ metadata }) => metadata.documentId).values()].map(
      (own) =>
        new Set(
          own.flatMap(({ content }) => {
            const act = content.asiakkuusasiakirja.lastensuojelun_asiakkuus
            return act ? [act.lastensuojelun_asiakkuuden_alkamispvm] : []
          }),
        ).size,
    )
    expect(starts.filter((count) => count > 1).length).toBeGreaterThan(1)
  })

  test('of earlier systems are marked as old relationships, some without an end', () => {
    const old = relationships.filter(
      ({ content }) => content.asiakkuusasiakirja.sosiaalihuollon_asiakkuus.vanha_asiakkuus === true,
    )
    const units = old.flatMap(
      ({ content }) => content.asiakkuusasiakirja.sosiaalihuollon_palvelutehtava[0].palvelunjarjestajan_palveluyksikko,
    )
    expect(units.filter((unit) => unit.asiakkuuden_paattymispvm === undefined).length).toBeGreaterThan(3)
    expect(units.filter((unit) => unit.asiakkuuden_paattymispvm !== undefined).length).toBeGreaterThan(0)
  })

  test('of joint matters name several clients, with the times they joined and left', () => {
    const joint = documents.filter(({ metadata }) => metadata.clients.length > 1)
    expect(joint.length).toBeGreaterThan(20)
    expect(joint.every(({ metadata }) => metadata.clients.every((client) => client.joined))).toBe(true)
    expect(joint.some(({ metadata }) => metadata.clients.some((client) => client.left))).toBe(true)
  })

  test('know some starts only by month or year, in both routes', () => {
    const partial = /^\d{4}(-\d\d)?$/
    expect(separate.filter((row) => partial.test(row.get('alkupvm') ?? '')).length).toBeGreaterThan(5)
    const blocks = relationships.flatMap(({ content }) => content.asiakkuusasiakirja.sosiaalihuollon_palvelutehtava)
    const starts = blocks.map((block) => block.palvelunjarjestajan_palveluyksikko[0].asiakkuuden_alkamispvm)
    expect(starts.filter((start) => partial.test(start)).length).toBeGreaterThan(5)
  })
})

describe('code lists', () => {
  const lists = (document: ArchivedDocument) =>
    JSON.stringify(document.metadata).match(/"serviceTask":\{"system":"([^"]+)","code":"([^"]+)"/)
  const written = Map.groupBy(documents, (document) => lists(document)?.[1])

  test('of service tasks are named with and without URN and version, as systems do', () => {
    const list = '1.2.246.537.6.1221'
    for (const name of [list, `urn:oid:${list}`, `${list}.201601`, `urn:oid:${list}.201601`]) {
      expect(written.get(name)?.length ?? 0).toBeGreaterThan(100)
    }
  })

  test('of 2011 stand in documents of earlier systems', () => {
    expect(written.get('1.2.246.537.6.1283')?.length ?? 0).toBeGreaterThan(5)
  })

  test('family law services are archived although they are not collected', () => {
    expect(documents.filter((document) => lists(document)?.[2] === 'family_law').length).toBeGreaterThan(20)
  })
})

describe('counties', () => {
  test('Åland delivers nothing', () => {
    expect(country.plan.deliveries.filter((delivery) => delivery.organiser === '91')).toEqual([])
    expect(documents.filter(({ metadata }) => metadata.organiser.includes('99999999'))).toEqual([])
  })

  test('one sends its last package after the due day', () => {
    const late = country.plan.deliveries.filter((delivery) => delivery.folder.endsWith('-late'))
    expect(late.map((delivery) => [delivery.organiser, delivery.quarter])).toEqual([['12', 7]])
  })

  test('Pohjanmaa begins to send a task separately, Kymenlaakso goes over to the archive for two', () => {
    const changes = country.rowsOf('routes').filter(({ cells }) => cells.get('period_from') === '2023Q3')
    const told = changes.map(({ cells }) => `${cells.get('organiser')} ${cells.get('task')} ${cells.get('route')}`)
    expect(told).toContain('10 older archive')
    expect(told).toContain('10 working_age archive')
    expect(told).toContain('17 working_age separate')
  })

  test('after a change to the archive the packages still tell the quarters before it, as their window covers them', () => {
    const rows = country.rowsOf('asiakkuusjaksot').filter(({ cells }) => cells.get('jarjestaja_tunnus') === '10')
    const folders = rows.filter(({ cells }) => cells.get('palvelutehtava') === 'older').map(({ file }) => file.folder.slice(0, 6))
    expect([...new Set(folders)]).toEqual(['2022Q4', '2023Q1', '2023Q2', '2023Q3', '2023Q4', '2024Q1'])
  })
})

describe('a merger of municipalities', () => {
  test('Pertunmaa (588) is told until the end of 2024 and Mäntyharju (507) in its place from 2025', () => {
    const merged = countryInMemory({ clients: 20_000, recordsPerClient: 0, from: '2024Q4', to: '2025Q1' })
    const homes = (quarter: string) =>
      merged
        .rowsOf('asiakkuusjaksot')
        .filter(({ file }) => file.folder.startsWith(`${quarter}-`))
        .map(({ cells }) => cells.get('kotikunta'))
    expect(homes('2024Q4')).toContain('588')
    expect(homes('2025Q1')).not.toContain('588')
    expect(homes('2025Q1')).toContain('507')
  })
})

function isoStart(quarter: number): string {
  const starts = ['2022-10-01', '2023-01-01', '2023-04-01', '2023-07-01', '2023-10-01', '2024-01-01', '2024-04-01', '2024-07-01']
  return starts[quarter] ?? ''
}
