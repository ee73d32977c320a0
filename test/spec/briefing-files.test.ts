import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { briefingTableCsv, tablesOf } from '../../src/disseminate/briefing/briefing-csv.ts'
import { briefingOnPaper, meetingPackage } from '../../src/disseminate/briefing/briefing-paper.ts'
import { dayWords, monthWords } from '../../src/disseminate/briefing/day-of-briefing.ts'
import { drawnOf } from '../../src/disseminate/briefing/drawn-table.ts'
import { signsOf } from '../../src/disseminate/briefing/part-on-paper.ts'
import { plainWords, structuredText } from '../../src/disseminate/briefing/structured-text.ts'
import { turnedToRead } from '../../src/disseminate/briefing/turned-table.ts'
import type { BriefingContent, ShownContent, ShownTable } from '../../src/model/briefing-content.ts'
import { sourceWithLicence } from '../../src/model/evidence.ts'
import { joinedSmall } from '../../src/operations/briefing/parts/show-reporters.ts'
import { pdfBytes } from '../../src/register/pdf-writer.ts'
import { wordBytes } from '../../src/register/word-writer.ts'

const same = (text: string) => ({ fi: text, sv: text, en: text })
const NO_NOTES = { fi: '', sv: '' }

const TABLE: ShownTable = {
  kind: 'table',
  of: 'cross',
  caption: { fi: 'Havainnot ryhmittäin', sv: 'Observationer efter grupp', en: 'Observations by group' },
  head: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  columns: [{ key: 'reports', names: { fi: 'Havaintoja', sv: 'Observationer', en: 'Observations' } }],
  rows: [
    { key: 'young', names: { fi: 'Nuoret', sv: 'Unga', en: 'Young people' }, cells: [{ value: null, mark: ':' }] },
    { key: 'older', names: { fi: '=Ikääntyneet', sv: 'Äldre', en: 'Older people' }, cells: [{ value: 12, mark: '' }] },
  ],
  notes: [],
  hasChart: true,
  isProtected: true,
}

const CONTENT: BriefingContent = {
  briefing: 'b1',
  owner: '16',
  ownerNames: { fi: 'Etelä-Pohjanmaa', sv: 'Södra Österbotten', en: 'South Ostrobothnia' },
  titles: { fi: 'Mitä nähtiin', sv: '' },
  languages: ['fi', 'sv'],
  periodFrom: '2024-01',
  periodUntil: '2024-06',
  codebook: { national: 1, local: 0 },
  asOf: '2024-07-01',
  sections: [
    {
      id: 's1',
      kind: 'summary',
      titles: { fi: 'Tiivistelmä', sv: 'Sammandrag' },
      texts: { fi: 'Vuokra *nousee*.\n\n- yksi\n- kaksi', sv: 'Hyran stiger 👩‍👩‍👧 \u202eomvänt.' },
      isInternal: false,
      phenomenon: null,
      parts: [
        { id: 'p1', notes: NO_NOTES, content: TABLE },
        {
          id: 'p2',
          notes: NO_NOTES,
          content: {
            kind: 'quote',
            ...{ report: '', language: 'sv', texts: { fi: '', sv: 'Köerna är långa' }, isParaphrase: false },
            ...{ who: same('Socialarbetare'), isRemoved: false },
          },
        },
        {
          id: 'p3',
          notes: NO_NOTES,
          content: {
            kind: 'proposals',
            proposals: [
              {
                ...{ id: 'x', titles: { fi: 'Lisää asuntoja', sv: '' }, texts: { fi: 'Kunta varaa asuntoja.', sv: '' } },
                ...{ addressee: same('Kunta'), body: null, state: 'answered', outcome: 'noted', isPublic: true },
              },
            ],
          },
        },
      ],
    },
  ],
}
const PAPER = {
  content: CONTENT,
  edition: { number: 2, publishedAt: '2024-07-02', notes: { fi: 'Korjattu.', sv: '' } },
  isInternal: false,
  isSynthetic: false,
  address: null,
}

describe('text with a few signs', () => {
  test('headings, lists, lines apart, emphasis and links', () => {
    const text = 'Ensin *tämä*.\nSamaa kappaletta.\n\n## Otsikko\n- yksi\n- kaksi [THL](https://thl.fi)\n> sivuun'
    expect(structuredText(text).map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list', 'aside'])
    expect(plainWords(text)).toBe('Ensin tämä. Samaa kappaletta. Otsikko yksi kaksi THL sivuun')
  })

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](//evil.example)',
    '[x](https://a.example/"onclick="x)',
    '<b>x</b>',
  ])('what is no safe link stays as it was typed: %s', (text) => {
    const runs = structuredText(text).flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.words))
    expect(runs.every(({ href }) => href === null)).toBe(true)
    expect(plainWords(text)).toBe(text)
  })

  test('stars and brackets without partners are signs like others, also very many of them', () => {
    expect(plainWords('3 * 4 * 5 [ei')).toBe('3 * 4 * 5 [ei')
    const began = Date.now()
    structuredText('*['.repeat(10_000))
    expect(Date.now() - began).toBeLessThan(2_000)
  })
})

describe('small groups of reporters', () => {
  test('are joined until the joined line is large enough: 2 + 3 = 5, and 9 stands alone', () => {
    const counted = [
      { profession: 'social-worker', reports: 9 },
      { profession: 'counsellor', reports: 3 },
      { profession: '', reports: 2 },
    ]
    expect(joinedSmall(counted, 5)).toEqual({ shown: [{ profession: 'social-worker', reports: 9 }], joined: 5 })
  })

  test('one small group takes the next smallest with it: 2 + 6 = 8', () => {
    const counted = [
      { profession: 'a', reports: 6 },
      { profession: 'b', reports: 2 },
      { profession: 'c', reports: 7 },
    ]
    expect(joinedSmall(counted, 5)).toEqual({ shown: [{ profession: 'c', reports: 7 }], joined: 8 })
  })

  test('where none is small nothing is joined', () => {
    expect(joinedSmall([{ profession: 'a', reports: 5 }], 5)).toEqual({ shown: [{ profession: 'a', reports: 5 }], joined: 0 })
  })
})

describe('a briefing on paper', () => {
  test('has its facts, what changed, the sections, and hidden counts explained', () => {
    const paper = briefingOnPaper(PAPER, 'fi')
    expect(paper.title).toBe('Mitä nähtiin')
    expect(paper.facts.map(({ value }) => value)).toContain('tammikuu–kesäkuu 2024')
    expect(paper.sections.map(({ title }) => title)).toEqual(['Mikä muuttui edellisestä painoksesta', 'Tiivistelmä'])
    expect(JSON.stringify(paper.sections[1])).toContain(': = lukua ei näytetä tietosuojan vuoksi')
  })

  test('in the other language it has the title that there is, and the quote in its own words', () => {
    const paper = briefingOnPaper(PAPER, 'sv')
    expect(paper.title).toBe('Mitä nähtiin')
    expect(JSON.stringify(paper)).toContain('”Köerna är långa” – Socialarbetare')
  })

  test('a meeting gets the summary and every proposal with where it stands', () => {
    const paper = meetingPackage(PAPER, 'fi')
    expect(paper.sections.map(({ title }) => title)).toEqual(['Tiivistelmä', 'Toimenpide-ehdotukset', 'Päätettäväksi'])
    expect(paper.annex).toEqual({ label: 'Esityslistan liite', places: ['Kokous ja päivä', 'Pykälä', 'Liitteen numero'] })
    expect(JSON.stringify(paper)).toContain('Tilanne: Vastattu, merkitty tiedoksi.')
  })

  test('becomes PDF/UA, whatever signs people typed, and the same bytes each time', () => {
    const paper = briefingOnPaper(PAPER, 'sv')
    const pdf = Buffer.from(pdfBytes(paper)).toString('latin1')
    expect(pdf).toContain('pdfuaid')
    expect(Buffer.from(pdfBytes(paper)).equals(Buffer.from(pdf, 'latin1'))).toBe(true)
  })

  test('becomes Word with headings, a header row, a list and its language', async () => {
    const files = unzipSync(await wordBytes(briefingOnPaper(PAPER, 'sv')))
    const text = (name: string) => new TextDecoder().decode(files[name])
    const body = text('word/document.xml')
    expect(body).toContain('w:val="Title"')
    expect(body).toContain('w:val="Heading1"')
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toContain('Köerna är långa')
    expect(text('word/styles.xml')).toContain('w:val="sv-FI"')
    expect(text('word/document.xml')).not.toContain('\u0000')
  })
})

test('a drawing has a bar for each line, or for each column of a single one; one bar alone is none', () => {
  const columns = ['young', 'older', 'all'].map((key) => ({ key, names: same(key) }))
  const line = (key: string, ...values: (number | null)[]) => ({
    key,
    names: same(key),
    cells: values.map((value) => ({ value, mark: value === null ? ':' : '' })),
  })
  const drawn = (...rows: ShownTable['rows']) => drawnOf({ ...TABLE, columns, rows })
  const named = (of: ReturnType<typeof drawn>) => of && [of.names.fi, of.bars.map(({ key, cell }) => [key, cell?.value])]
  expect(named(drawn(line('rent', 7, 6, 9), line('debt', 5, null, 8), line('all', 9, 9, 12)))).toEqual([
    'all',
    [
      ['rent', 9],
      ['debt', 8],
    ],
  ])
  expect(named(drawn(line('rent', 7, null, 9), line('all', 9, 9, 12)))).toEqual([
    'rent',
    [
      ['young', 7],
      ['older', null],
    ],
  ])
  // Nothing was told of older people: one bar is left, which has nothing to stand beside.
  expect(drawn(line('rent', 7, 0, 7), line('all', 9, 9, 12))).toBeNull()
})

test('that there are no proposals is told as what was asked for, and a licence only once', () => {
  const shown = (content: ShownContent) => {
    const sections = CONTENT.sections.map((section) => ({ ...section, parts: [{ id: 'p', notes: NO_NOTES, content }] }))
    return JSON.stringify(briefingOnPaper({ ...PAPER, content: { ...CONTENT, sections } }, 'fi'))
  }
  expect(shown({ kind: 'proposals', scope: 'phenomenon', proposals: [] })).toContain('Toimenpide-ehdotuksia ei ole tehty.')
  expect(shown({ kind: 'proposals', scope: 'since', proposals: [] })).toContain('Aiemmissa raporteissa ei ole ollut')
  const of = (source: string, licence: string | null) => sourceWithLicence({ source: same(source), licence }, 'fi')
  expect(of('Sotkanet', 'CC BY 4.0')).toBe('Sotkanet, CC BY 4.0')
  expect(of('Seurantarekisteri, CC BY 4.0.', 'CC BY 4.0')).toBe('Seurantarekisteri, CC BY 4.0')
  expect(of('Oma laskenta', null)).toBe('Oma laskenta')
})

describe('a table as it is read best', () => {
  const groups = ['Lapset', 'Nuoret', 'Työikäiset', 'Ikääntyneet', 'Maahanmuuttajat']
  const columns = groups.map((name) => ({ key: name, names: same(name) }))
  const line = (name: string, from: number) => ({
    key: name,
    names: same(name),
    cells: groups.map((_, at) => (at === 1 ? { value: null, mark: ':' } : { value: from + at, mark: '' })),
  })
  const wide: ShownTable = { ...TABLE, columns, rows: [line('Asuminen', 10), line('Kaikki', 50)] }

  test('few lines of many columns are turned: each group is a line with the same counts and marks', () => {
    const { columns: heads, rows, head } = turnedToRead(wide)
    expect(head.fi).toBe('Luokka')
    expect(heads.map(({ names }) => names.fi)).toEqual(['Asuminen', 'Kaikki'])
    expect(rows.map(({ names, cells }) => [names.fi, ...cells.map(({ value, mark }) => value ?? mark)])).toEqual([
      ['Lapset', 10, 50],
      ['Nuoret', ':', ':'],
      ['Työikäiset', 12, 52],
      ['Ikääntyneet', 13, 53],
      ['Maahanmuuttajat', 14, 54],
    ])
  })

  test('one of more lines, or of few columns, stands as it is', () => {
    const longer = { ...wide, rows: [...wide.rows, line('A', 1), line('B', 2)] }
    expect(turnedToRead(longer)).toBe(longer)
    expect(turnedToRead(TABLE)).toBe(TABLE)
  })

  test('paper says what the signs beside a figure mean, and only those that stand there', () => {
    const point = { period: '2024', label: same('2024'), low: null, high: null, decimals: 0, note: null }
    const figure = { ...point, value: 1200, missing: null, mark: 'comprehensive', flags: ['e'] } as const
    const none = { ...point, value: null, missing: 'not-comprehensive', mark: null, flags: [] } as const
    expect(signsOf([figure, none], 'fi')).toBe(
      '— = tietoja ei ole arvioitu kattaviksi, lukua ei esitetä\ne = arvio\n● = kattavat tiedot',
    )
    expect(signsOf([{ ...figure, mark: null, flags: [] }], 'sv')).toBe('')
  })
})

describe('tables as files', () => {
  test('one line a cell: value and why there is none in columns of their own; a formula is no formula', () => {
    expect(tablesOf(CONTENT).map(({ number, title }) => [number, title.fi])).toEqual([[1, 'Havainnot ryhmittäin']])
    expect(briefingTableCsv(TABLE, { language: 'fi', notice: null })).toBe(
      "Ryhmä,Sarake,Luku,Merkintä\r\nNuoret,Havaintoja,,:\r\n'=Ikääntyneet,Havaintoja,12,\r\n",
    )
  })

  test('of invented data says so on every line, as the papers do on their first page and in every foot', () => {
    expect(briefingTableCsv(TABLE, { language: 'fi', notice: 'Keksittyjä' })).toBe(
      "Ryhmä,Sarake,Luku,Merkintä,Huomautus\r\nNuoret,Havaintoja,,:,Keksittyjä\r\n'=Ikääntyneet,Havaintoja,12,,Keksittyjä\r\n",
    )
    for (const make of [briefingOnPaper, meetingPackage]) {
      const { notice, foot } = make({ ...PAPER, isSynthetic: true }, 'sv')
      expect(notice).toBe('Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data.')
      expect(foot).toMatch(/ · Påhittade exempeluppgifter$/)
      expect(make(PAPER, 'sv')).toMatchObject({ notice: null, foot: expect.not.stringContaining('Påhittade') })
    }
  })
})

test('months and days in words', () => {
  expect(monthWords({ periodFrom: '2023-11', periodUntil: '2024-04' }, 'sv')).toBe('november 2023 – april 2024')
  expect(monthWords({ periodFrom: '2024-03', periodUntil: '2024-03' }, 'en')).toBe('March 2024')
  expect([dayWords('2024-05-04', 'fi'), dayWords('2024-05-04', 'en')]).toEqual(['4.5.2024', '4 May 2024'])
})
