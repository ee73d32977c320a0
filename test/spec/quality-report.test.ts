import { describe, expect, it } from 'vitest'
import { type QualityInputs, qualityFacts } from '../../src/evaluate/quality-facts.ts'
import { type QualityReportInputs, qualityReport } from '../../src/evaluate/quality-report.ts'
import type { Delivery } from '../../src/model/delivery.ts'
import { LANGUAGES } from '../../src/model/text.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { clients } from '../fixtures/publication.ts'

const definitions = loadDefinitions()
const counties = definitions.divisions.at(-1)?.counties ?? []

const delivery = (
  organiser: string,
  receivedAt: string,
  rows: { received: number; rejected: number },
): QualityInputs['deliveries'][0] => ({
  ...({
    number: 1,
    id: `d-${organiser}`,
    kind: 'separate-delivery',
    organiser,
    period: '2024Q1',
    createdAt: receivedAt,
    receivedAt,
    status: 'received',
    digest: '',
    coverage: {},
    files: [
      {
        name: 'asiakkuusjaksot.csv',
        table: 'asiakkuusjaksot',
        rowsReceived: rows.received,
        rowsAccepted: rows.received - rows.rejected,
        rowsRejected: rows.rejected,
      },
    ],
  } satisfies Delivery),
  receipt: { findingsByRule: { D08: rows.rejected, D15: 1 } },
})

/*
 *  organiser   archive   separate     received     rows   rejected
 *  16          –         yes          20.4.2024   1,000      10
 *  18          yes       yes          21.4.2024   3,000      30     late: due on 20 April
 *  09          yes       –            –
 */
const facts = qualityFacts({
  cycle: '2024Q1',
  counties,
  deliveries: [
    delivery('16', '2024-04-20T09:00:00Z', { received: 1_000, rejected: 10 }),
    delivery('18', '2024-04-21T09:00:00Z', { received: 3_000, rejected: 30 }),
  ],
  clients: [
    clients({ area: '272', period: '2024Q1', clients: 5 }),
    clients({ area: '398', period: '2024Q1', clients: 5 }),
    clients({ area: '743', period: '2024Q1', clients: 5, byPath: { A: 0, B: 0, C: 0, D: 5 } }),
  ],
  countyOf: (area) => ({ '272': '18', '398': '09', '743': '16' })[area] ?? null,
  coverage: [{ content: 'disability', period: '2024Q1', municipalities: 57, populationShare: 0.24 }],
  estimateMethod: 'ratio',
  registerKind: 'production',
})

describe('facts of the quality description', () => {
  const of = (organiser: string) => facts.deliverers.find((one) => one.organiser === organiser)

  it('tell of the 22 who have the duty to deliver; Åland is not among them', () => {
    expect(facts.deliverers).toHaveLength(22)
    expect(of('91')).toBeUndefined()
  })

  it('tell by which routes data came, and when', () => {
    expect(of('16')).toEqual({ organiser: '16', hasArchive: false, hasSeparate: true, receivedOn: '2024-04-20', isLate: false })
    expect(of('09')).toEqual({ organiser: '09', hasArchive: true, hasSeparate: false, receivedOn: null, isLate: false })
  })

  it('call a delivery late from the 21st day after the quarter', () => {
    expect(of('18')?.isLate).toBe(true)
  })

  it('add up rows and findings of all deliveries', () => {
    expect(facts).toMatchObject({ rowsReceived: 4_000, rowsRejected: 40, findingsByRule: { D08: 40, D15: 2 } })
  })
})

const inputs: QualityReportInputs = {
  facts,
  cycle: '2024Q1',
  cycleName: { fi: 'tammi–maaliskuu 2024', sv: 'januari–mars 2024', en: 'January–March 2024' },
  createdAt: '2024-06-13T05:00:00Z',
  registerKind: 'production',
  programme: definitions.programme,
  contents: definitions.contents,
  counties,
  coverageClasses: definitions.coverageClasses,
  disclosure: definitions.disclosure,
  populationNotes: [],
  populationSource: definitions.population.source,
  revised: null,
}
const section = (id: string, report = qualityReport(inputs)) => {
  const found = report.sections.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the quality description', () => {
  it('has the headings of Finnish quality descriptions, in order', () => {
    expect(qualityReport(inputs).sections.map(({ heading }) => heading.fi)).toEqual([
      'Aineiston kuvaus',
      'Tilastotietojen relevanssi',
      'Tietosisältö',
      'Tilaston tuotantoprosessi',
      'Tarkkuus ja luotettavuus',
      'Ajantasaisuus ja oikea-aikaisuus',
      'Yhtenäisyys ja vertailukelpoisuus',
      'Saatavuus ja selkeys',
      'Tietosuoja',
      'Yhteystiedot',
    ])
  })

  it('fills rejected rows from the run: 40 of 4,000 is 1.0 per cent', () => {
    expect(section('accuracy').paragraphs[0]?.fi).toContain('hylättiin 40 (1,0\u00a0%)')
    expect(section('accuracy').paragraphs[0]?.en).toContain('40 were rejected (1.0%)')
  })

  it('counts the days from the end of the quarter, 31 March, to the making of the release, 13 June: 74', () => {
    expect(section('timeliness').paragraphs[0]?.sv).toContain('sammanställdes den 13.6.2024, 74 dagar senare')
  })

  it('has the coverage of every content: 57 municipalities, 24 per cent of the population', () => {
    const [table] = section('accuracy').tables
    const row = table?.rows.find(([name]) => name?.en === 'Disability services')
    expect(row?.map(({ fi }) => fi)).toEqual(['Vammaispalvelut', '57', '24\u00a0%'])
  })

  it('says that the data are invented, and only when they are', () => {
    const synthetic = qualityReport({ ...inputs, registerKind: 'synthetic' })
    expect(section('data-description', synthetic).paragraphs.at(-1)?.en).toMatch(/^Invented example data/)
    expect(section('data-description').paragraphs.at(-1)?.en).not.toMatch(/Invented/)
  })

  it('tells what a correction changed', () => {
    const corrected = qualityReport({ ...inputs, revised: { added: 1, changed: 12, removed: 0 } })
    expect(section('coherence', corrected).paragraphs.at(-1)?.fi).toContain(
      'muuttuneita lukuja on 12, lisättyjä 1 ja poistettuja 0',
    )
  })

  it('leaves no blank unfilled in any language', () => {
    for (const { paragraphs } of qualityReport({ ...inputs, revised: { added: 0, changed: 0, removed: 0 } }).sections) {
      for (const text of paragraphs) for (const language of LANGUAGES) expect(text[language]).not.toMatch(/[{}]/)
    }
  })
})
