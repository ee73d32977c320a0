import { afterAll, describe, expect, it } from 'vitest'
import { ANNA, archivePackage, BENJAMIN, CECILIA, findingsOfRule, metadata, openDesk, rulesOf } from '../fixtures/intake-desk.ts'

const desk = openDesk()
afterAll(() => desk.close())

let drawn = 0
async function checked(...documents: unknown[]) {
  drawn += 1
  return desk.check(desk.draw(`archive-${drawn}`, archivePackage(documents)))
}

/** Each check of an archived document: what fires it, and whether the document is still used. */
const FAULTS = [
  ['A02', 'it has a field that may not be transferred', { metadata: metadata(), content: { merkinta: { kuvaus: 'x' } } }, false],
  [
    'A03',
    'a service is not in its list: the service is left out',
    { metadata: metadata({ socialService: [{ code: '999' }] }) },
    true,
  ],
  ['A04', 'it has no service task', { metadata: metadata({ serviceTask: undefined }) }, false],
  ['A04', 'its document id is no OID', { metadata: metadata({ documentId: ANNA }) }, false],
  ['A05', 'its metadata has an unknown key', { metadata: metadata({ author: 'x' }) }, false],
  ['A06', 'its organiser is not known', { metadata: metadata({ organiser: '1.2.246.10.11111111.10.0' }) }, false],
  [
    'A07',
    'its type is not known',
    { metadata: metadata({ documentType: { system: '1.2.246.537.6.1506', code: '99999' } }) },
    false,
  ],
  [
    'A08',
    'its service task is not known',
    { metadata: metadata({ serviceTask: { system: '1.2.246.537.6.1221', code: '77' } }) },
    false,
  ],
  [
    'A08',
    'its service task names another list',
    { metadata: metadata({ serviceTask: { system: '1.2.246.537.6.1222', code: '20' } }) },
    false,
  ],
  ['A09', 'the line is no document', 'not a document', false],
  [
    'A10',
    'its matter was closed before it was opened',
    { metadata: metadata({ matterOpened: '2024-02-01', matterClosed: '2024-01-31' }) },
    true,
  ],
  ['A10', 'its event is later than its storing', { metadata: metadata({ eventStart: '2024-02-11T08:00:00+02:00' }) }, true],
  ['A11', 'it has more than eight clients', { metadata: metadata({ clients: Array(9).fill({ id: ANNA }) }) }, true],
  ['A14', 'it was stored outside the quarter', { metadata: metadata({ storedAt: '2024-04-01T00:30:00+03:00' }) }, true],
  ['A15', 'none of its clients can be identified', { metadata: metadata({ clients: [{ id: '010594Y9022' }] }) }, false],
  ['D04', 'a client has no code', { metadata: metadata({ clients: [{ id: ANNA }, { birthDate: '1994-05-01' }] }) }, true],
  ['D05', 'the code of a client is wrong', { metadata: metadata({ clients: [{ id: ANNA }, { id: '010594Y9022' }] }) }, true],
] as const

describe('a check of an archived document', () => {
  for (const [rule, when, document, isUsed] of FAULTS) {
    it(`${rule} fires when ${when}`, async () => {
      const report = await checked(document)
      expect(findingsOfRule(report.findings, rule)).toMatchObject([{ table: 'documents', row: 1 }])
      expect(report.files).toMatchObject([{ rowsAccepted: isUsed ? 1 : 0 }])
      expect(JSON.stringify(report.findings)).not.toMatch(/\{\w+\}|010594/)
    })
  }

  it('is silent for a sound document', async () => {
    expect(rulesOf((await checked({ metadata: metadata() })).findings)).toEqual([])
  })

  it('A13 fires when a value is not of the type of its field; the document stays', async () => {
    const content = { asiakkuusasiakirja: { asiakas: { syntymaaika: 'keväällä' } } }
    const report = await checked({ metadata: metadata({ documentType: { system: '1.2.246.537.6.1505', code: '1' } }), content })
    expect(findingsOfRule(report.findings, 'A13')).toMatchObject([{ columns: ['asiakkuusasiakirja/asiakas/syntymaaika'] }])
    expect(report.files).toMatchObject([{ rowsAccepted: 1 }])
  })
})

describe('how codes of the archive are read', () => {
  const task = (serviceTask: unknown) => checked({ metadata: metadata({ serviceTask }) })

  it('takes the code system with or without urn:oid: and with a version behind', async () => {
    for (const system of ['1.2.246.537.6.1221', 'urn:oid:1.2.246.537.6.1221', '1.2.246.537.6.1221.201601']) {
      expect((await task({ system, code: '20', display: 'Vammaispalvelut' })).findingsByRule).toEqual({})
    }
  })

  it('takes the service-task lists of 1989 and 2011 of old documents when the code has a counterpart today', async () => {
    for (const system of ['1.2.246.537.6.1259', '1.2.246.537.6.1283']) {
      expect((await task({ system, code: '10' })).findingsByRule).toEqual({})
      expect((await task({ system, code: '77' })).findingsByRule).toEqual({ A08: 1 })
    }
  })

  it('leaves out documents of tasks that are not collected, and counts them', async () => {
    const report = await task({ system: '1.2.246.537.6.1221', code: 'family_law' })
    expect(report).toMatchObject({ findingsByRule: {}, controlTotals: { documentsOfTasksNotCollected: 1 } })
  })
})

describe('what stays of an archived document', () => {
  it('a joint matter gives one row a client, with the days of joining and leaving', async () => {
    const clients = [
      { id: ANNA, joined: '2024-01-08T10:00:00+02:00' },
      { id: BENJAMIN, joined: '2024-01-08T10:00:00+02:00', left: '2024-02-01T23:30:00+02:00' },
    ]
    const matter = {
      documentType: { system: '1.2.246.537.6.1505', code: '2' },
      matterId: '1.2.246.10.1.15.7',
      matterOpened: '2024-01-08',
    }
    const reception = await desk.receive(desk.draw('joint', archivePackage([{ metadata: metadata({ clients, ...matter }) }])))
    if (reception.kind !== 'prepared') throw new Error(reception.kind)
    const rows = await desk.rows(reception.prepared.delivery.id, 'documents')
    expect(rows.map((row) => [row.document_type, row.matter_opened, row.joined, row.left])).toEqual([
      ['1505-2', '2024-01-08', '2024-01-08', null],
      ['1505-2', '2024-01-08', '2024-01-08', '2024-02-01'],
    ])
    expect(rows[0]?.matter).toBe(rows[1]?.matter)
  })

  it('a client relationship document gives home, task blocks and the child welfare block', async () => {
    const content = {
      asiakkuusasiakirja: {
        asiakas: { kotikunta: { kunta: { system: '1.2.246.537.6.21', code: '005' }, kuntaan_muutto: '2020-08-01' } },
        sosiaalihuollon_palvelutehtava: [
          {
            palvelutehtava: { system: '1.2.246.537.6.1221', code: '20' },
            palvelunjarjestajan_palveluyksikko: [
              { asiakkuuden_alkamispvm: '2022-11-03', asiakkuuden_paattymispvm: '2023-05' },
              { asiakkuuden_alkamispvm: '2023-06-01' },
            ],
          },
        ],
        lastensuojelun_asiakkuus: { lastensuojelun_asiakkuuden_alkamispvm: '2021-02-01' },
      },
    }
    const document = {
      metadata: metadata({
        documentId: '1.2.246.10.1.14.2',
        documentType: { system: '1.2.246.537.6.1505', code: '1' },
        clients: [{ id: CECILIA }],
      }),
      content,
    }
    const reception = await desk.receive(desk.draw('relationship', archivePackage([document])))
    if (reception.kind !== 'prepared') throw new Error(reception.kind)
    const { id } = reception.prepared.delivery
    expect(await desk.rows(id, 'documents')).toMatchObject([{ home_municipality: '005', home_moved_in: '2020-08-01' }])
    const periods = await desk.rows(id, 'task_periods')
    // The partial end 2023-05 is widened to the last day of May.
    expect(periods.map((row) => [row.content, row.block, row.start, row.end, row.is_widened])).toEqual([
      ['disability', 1, '2022-11-03', '2023-05-31', true],
      ['disability', 1, '2023-06-01', null, false],
      ['child_welfare_act', 1, '2021-02-01', null, false],
    ])
  })

  it('a decision document gives one decision for each service it is about', async () => {
    const code = (list: string, value: string) => ({ system: `1.2.246.537.6.${list}`, code: value })
    const paatos = {
      vireilletulopaivamaara: '2024-01-10',
      paatospaivamaara: '2024-02-09',
      ratkaisun_laji: code('1248', '1'),
      sosiaalipalvelu_jota_paatos_koskee: [{ sosiaalipalvelu: code('1222', '12'), palvelun_maara_tunteina: 40 }],
      paatoksen_voimassaolo: { alkamispaiva: '2024-03-01' },
    }
    const document = {
      metadata: metadata({ documentId: '1.2.246.10.1.14.3', documentType: { system: '1.2.246.537.6.1506', code: '11053' } }),
      content: { vammaispalvelupaatos: { paatos } },
    }
    const reception = await desk.receive(desk.draw('decision', archivePackage([document])))
    if (reception.kind !== 'prepared') throw new Error(reception.kind)
    expect(await desk.rows(reception.prepared.delivery.id, 'decisions')).toMatchObject([
      {
        kind: 'positive',
        service: 'personal_assistance',
        initiated: '2024-01-10',
        decided: '2024-02-09',
        valid_from: '2024-03-01',
        hours_per_month: 40,
      },
    ])
  })
})
