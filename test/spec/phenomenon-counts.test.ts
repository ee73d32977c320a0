import { describe, expect, it } from 'vitest'
import { echoCounts } from '../../src/analyse/phenomenon/echo-counts.ts'
import { type CountedReport, phenomenonCounts } from '../../src/analyse/phenomenon/phenomenon-counts.ts'
import { isRepeated, passageOf, TOO_MANY_WORDS } from '../../src/analyse/phenomenon/quote-passage.ts'
import type { Theme } from '../../src/model/codebook.ts'
import { themesMeant } from '../../src/operations/phenomenon/reports-behind.ts'
import { toldCounts } from '../../src/operations/phenomenon/share-phenomenon.ts'

/** One report a line: day | polarity | unit | account | municipality | participants. `-` = none. */
function drawn(table: string): CountedReport[] {
  const polarities = { n: 'negative', p: 'positive', w: 'weak-signal' } as const
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [sentOn = '', polarity = 'n', ...rest] = line.split('|').map((cell) => cell.trim())
      const [unit = null, account = null, municipality = null, participants = null] = rest.map((cell) =>
        cell === '-' ? null : cell,
      )
      return {
        sentOn,
        polarity: polarities[polarity as keyof typeof polarities],
        naming: account === null ? 'anonymous' : 'named',
        unit,
        account,
        municipality,
        participants: participants === null ? null : Number(participants),
      }
    })
}
const isBig = (unit: string) => unit === 'north' || unit === 'south'

describe('what stands behind a phenomenon', () => {
  const reports = drawn(`
    2024-01-15 | n | north | anna  | 005 | -
    2024-01-20 | n | north | anna  | 005 | -
    2024-01-31 | p | north | -     | 010 | -
    2024-03-01 | n | south | berit | -   | -
    2024-03-02 | w | tiny  | -     | 010 | 6
    2024-03-09 | n | -     | -     | -   | 12`)
  const counts = phenomenonCounts(reports, isBig)

  it('is six reports, but three of them of one unit, and two of one person', () => {
    expect(counts.reports).toBe(6)
    expect(counts.units.distinct).toBe(2)
    expect(counts.reporters).toEqual({ named: 2, unnamedReports: 3 })
  })

  it('never counts a unit under five as one, so that it cannot be told', () => {
    expect(counts.units).toEqual({ distinct: 2, reportsOfSmall: 1, reportsOfNone: 1 })
  })

  it('is of two municipalities, and twice of the whole county', () => {
    expect(counts.areas).toEqual({ municipalities: 2, reportsOfWholeCounty: 2 })
  })

  it('keeps negative, positive and weak signals apart: 4 + 1 + 1 = 6', () => {
    expect(counts.polarity).toEqual({ negative: 4, positive: 1, 'weak-signal': 1 })
  })

  it('shows every month from the first to the last, also February in which nobody wrote', () => {
    expect(
      counts.months.map(({ month, reports: { negative, positive, 'weak-signal': weak } }) => [month, negative, positive, weak]),
    ).toEqual([
      ['2024-01', 2, 1, 0],
      ['2024-02', 0, 0, 0],
      ['2024-03', 2, 0, 1],
    ])
    expect([counts.firstOn, counts.lastOn]).toEqual(['2024-01-15', '2024-03-09'])
  })

  it('counts people of teams and panels: 6 + 12 = 18', () => {
    expect(counts.participants).toBe(18)
  })

  it('goes over the turn of the year month by month', () => {
    const over = phenomenonCounts(drawn('2023-11-30 | n\n2024-01-01 | n'), isBig)
    expect(over.months.map(({ month }) => month)).toEqual(['2023-11', '2023-12', '2024-01'])
  })

  it('of nothing is nothing, not an error', () => {
    const none = phenomenonCounts([], isBig)
    expect(none).toMatchObject({ reports: 0, months: [], firstOn: null, lastOn: null })
  })
})

describe('what leaves the county', () => {
  const of = (reports: number) => ({
    reports,
    units: { distinct: 2, reportsOfSmall: 0, reportsOfNone: 0 },
    firstOn: '2024-01-15',
  })

  it('is nothing but the title under five reports', () => {
    expect(toldCounts(of(4), 5)).toEqual({ reports: null, units: null, firstOn: null })
  })

  it('from five on is the number of reports and units, and the month of the first, not the day', () => {
    expect(toldCounts(of(5), 5)).toEqual({ reports: 5, units: 2, firstOn: '2024-01' })
  })
})

describe('"I see this too"', () => {
  it('is counted by group and by unit, apart from reports', () => {
    const echoes = [
      { unit: 'north', group: 'young', onDay: '2024-05-02' },
      { unit: 'north', group: 'older', onDay: '2024-05-01' },
      { unit: null, group: 'young', onDay: '2024-05-03' },
      { unit: null, group: null, onDay: '2024-05-01' },
    ]
    expect(echoCounts(echoes)).toEqual({
      echoes: 4,
      units: 1,
      withoutUnit: 2,
      groups: [
        { group: 'older', echoes: 1 },
        { group: 'young', echoes: 2 },
      ],
      lastOn: '2024-05-03',
    })
  })
})

describe('themes of a phenomenon', () => {
  const names = { fi: '', sv: '', en: '' }
  const theme = (id: string, parents: string[], replacedBy: string[] = []): Theme => ({
    ...{ id, parents, names, description: null, include: [], exclude: [], colour: 'blue', memo: null },
    isRetired: replacedBy.length > 0,
    replacedBy,
  })
  // 8 Income has 8.1 Debt below it; 9 Loans was merged into 8.1; 10 was split into 11 and 12.
  const themes = [
    theme('8', []),
    theme('8.1', ['8']),
    theme('9', [], ['8.1']),
    theme('10', [], ['11', '12']),
    theme('11', []),
    theme('12', []),
  ]

  it('take in all below them, and what was merged into any of these', () => {
    expect(themesMeant(themes, ['8'])).toEqual(['8', '8.1', '9'])
  })

  it('that were merged away go on as what they became', () => {
    expect(themesMeant(themes, ['9'])).toEqual(['8.1', '9'])
  })

  it('that were split keep their old codings and take in both parts', () => {
    expect(themesMeant(themes, ['10'])).toEqual(['10', '11', '12'])
    // Codings of the whole belong to neither part: nobody has decided to which.
    expect(themesMeant(themes, ['11'])).toEqual(['11'])
  })
})

describe('words of a report', () => {
  it('are found where they stand, with any spaces between them', () => {
    const text = 'Ensin jono.\nSitten toinen jono.'
    expect(passageOf(text, 'jono. Sitten')).toEqual({ from: 6, until: 18 })
    expect(text.slice(6, 18)).toBe('jono.\nSitten')
    expect(passageOf(text, 'Sitten kolmas')).toBeNull()
    expect(passageOf(text, '   ')).toBeNull()
  })

  it('may hold any sign without being taken for a pattern', () => {
    const text = 'Hinta (noin 50 %?) on [liian] kova* – a-b/c ^$ {1}|\\d'
    expect(passageOf(text, '(noin 50 %?) on [liian] kova* – a-b/c ^$ {1}|\\d')).toEqual({ from: 6, until: text.length })
    expect(passageOf(text, '.*')).toBeNull()
  })

  it(`are repeated by a summary when ${TOO_MANY_WORDS} of them follow each other, not when six do`, () => {
    const text = 'Perhe maksaa vuokraa yli puolet kaikista tuloistaan joka kuukausi.'
    expect(isRepeated('perhe, maksaa vuokraa YLI puolet kaikista tuloistaan!', text)).toBe(true)
    expect(isRepeated('perhe maksaa vuokraa yli puolet kaikista rahoistaan', text)).toBe(false)
    expect(isRepeated('', text)).toBe(false)
  })
})
