import { describe, expect, test } from 'vitest'
import { quartiles } from '../../src/method/quantiles.ts'
import { indicationOf } from '../fixtures/indications.ts'

/* The six indications that hold one figure against another: (i) to (iv), (vii) and (x). */

describe('(i) the share of the population against other comprehensive municipalities', () => {
  // Nine shares 1,0 … 3,0: the quartiles are 1,5 and 2,5, their distance 1, the fences 1,5 − 1,5 = 0 and 2,5 + 1,5 = 4.
  const peerShares = [1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3]

  test('the quartiles of nine ordered values are the third and the seventh', () => {
    expect(quartiles(peerShares)).toEqual({ lower: 1.5, median: 2, upper: 2.5 })
  })

  test('between two values the quartile is drawn linearly: of 1, 2, 3, 4 they are 1,75 and 3,25', () => {
    expect(quartiles([4, 1, 3, 2])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 })
  })

  test('4 % of 1,000 lies on the fence and is quiet; 41 of 1,000 is above it', () => {
    expect(indicationOf('share-outlier', { clients: 40, population: 1000, peerShares })).toMatchObject({
      status: 'quiet',
      value: 4,
      reference: 4,
    })
    const above = indicationOf('share-outlier', { clients: 41, population: 1000, peerShares })
    expect(above.status).toBe('warning')
    expect(above.value).toBeCloseTo(4.1, 10)
    expect(above.texts.en).toBe(
      'Clients are 4.1% of the population, more than is usual in the other comprehensive municipalities (9): 0.0–4.0%.',
    )
    expect(above.texts.fi).toContain('4,1\u00a0% väestöstä')
  })

  test('a share below the lower fence warns too', () => {
    const high = peerShares.map((share) => share + 5)
    // Quartiles 6,5 and 7,5: fences 5 and 9.
    expect(indicationOf('share-outlier', { clients: 49, population: 1000, peerShares: high })).toMatchObject({
      status: 'warning',
      value: 4.9,
      reference: 5,
    })
  })

  test('with seven others there is nothing to compare with, and the text says how many are needed', () => {
    const few = indicationOf('share-outlier', { clients: 41, population: 1000, peerShares: peerShares.slice(0, 7) })
    expect(few).toMatchObject({ status: 'not-computable', value: null, reference: null })
    expect(few.texts.en).toBe('The comparison needs at least 8 other comprehensive municipalities. There are 7 now.')
  })

  test('where fewer than 200 of the age group live a share is chance', () => {
    expect(indicationOf('share-outlier', { clients: 30, population: 199, peerShares }).status).toBe('not-computable')
    expect(indicationOf('share-outlier', { clients: 30, population: null, peerShares }).texts.en).toBe(
      'The population is not known, so there is no share.',
    )
  })
})

describe('(ii) the change from the previous quarter', () => {
  test('from 100 to 120 is exactly 20 % and quiet; to 121 warns', () => {
    expect(indicationOf('jump', { clients: 120, clientsBefore: 100 })).toMatchObject({
      status: 'quiet',
      value: 20,
      reference: 20,
    })
    const jumped = indicationOf('jump', { clients: 121, clientsBefore: 100 })
    expect(jumped).toMatchObject({ status: 'warning', value: 21 })
    expect(jumped.texts.sv).toBe('Antalet klienter är 121, föregående kvartal 100: förändringen är +21,0\u00a0%.')
  })

  test('a fall of more than 20 % warns as well', () => {
    expect(indicationOf('jump', { clients: 79, clientsBefore: 100 })).toMatchObject({
      status: 'warning',
      value: -21,
      reference: -20,
    })
  })

  test('from 2 to 3 is half as many again and no warning: fewer than 20 tell nothing', () => {
    const small = indicationOf('jump', { clients: 3, clientsBefore: 2 })
    expect(small).toMatchObject({ status: 'not-computable', value: null })
    expect(small.texts.en).toContain('so few clients (3)')
  })

  test('from 20 to none is a fall of 100 %, from none to 20 a warning without a percentage', () => {
    expect(indicationOf('jump', { clients: 0, clientsBefore: 20 })).toMatchObject({ status: 'warning', value: -100 })
    expect(indicationOf('jump', { clients: 20, clientsBefore: 0 })).toMatchObject({ status: 'warning', value: null })
  })

  test('the first quarter of the series has nothing before it', () => {
    expect(indicationOf('jump', { clients: 100, clientsBefore: null }).texts.en).toContain('first of the series')
  })
})

describe('(iii) the archive against the own count', () => {
  const own = (count: number, facts: { archive: number; separate?: number }) =>
    indicationOf('own-count', { ownCount: { count, definition: null }, facts })

  test('5 % agrees, more is to be looked at: 105 and 106 against 100', () => {
    expect(own(105, { archive: 100 })).toMatchObject({ status: 'quiet', value: 5, reference: 5 })
    expect(own(106, { archive: 100 })).toMatchObject({ status: 'warning', value: 6 })
    expect(own(94, { archive: 100 })).toMatchObject({ status: 'warning', value: -6, reference: -5 })
  })

  test('where nothing is archived the separate delivery is held against it, and the text says so', () => {
    const separate = own(100, { archive: 0, separate: 100 })
    expect(separate).toMatchObject({ status: 'quiet', value: 0 })
    expect(separate.texts.en).toContain('separate delivery 100')
  })

  test('where the separate delivery was chosen, what is left in the archive is not compared', () => {
    const facts = { archive: 60, separate: 100 }
    const ownCount = { count: 100, definition: null }
    expect(indicationOf('own-count', { route: 'separate', ownCount, facts })).toMatchObject({ status: 'quiet', value: 0 })
    expect(indicationOf('own-count', { route: 'both', ownCount, facts }).status).toBe('warning')
  })

  test('an own count against nobody in the register is a warning without a percentage', () => {
    expect(own(30, { archive: 0 })).toMatchObject({ status: 'warning', value: null })
  })

  test('where both routes bring clients the text tells also how many they have together', () => {
    const question = { clients: 130, ownCount: { count: 128, definition: null }, facts: { archive: 100, separate: 60 } }
    expect(indicationOf('own-count', question).texts.en).toBe(
      'The own count is 128 and that of Kanta 100: a difference of +28.0%. The sources together have 130 clients.',
    )
  })

  test('a count of those open on a day is another thing, and the text cautions', () => {
    const ownCount = { count: 90, definition: 'open_on_day' as const }
    expect(indicationOf('own-count', { ownCount, facts: { archive: 100 } }).texts.en).toContain('another definition')
  })

  test('without an own count it cannot be computed; of 19 it tells nothing', () => {
    expect(indicationOf('own-count', { facts: { archive: 100 } }).texts.fi).toBe('Omaa asiakasmäärää ei ole annettu.')
    expect(own(19, { archive: 10 }).status).toBe('not-computable')
  })
})

describe('(iv) the overlap of archive and separate delivery', () => {
  test('100 of 120 in both are 83,3 % of one and, of 110, 90,9 % of the other: the smaller is the value', () => {
    const facts = { clients: 130, archive: 110, separate: 120, overlap: 100 }
    const shared = indicationOf('overlap', { facts })
    expect(shared).toMatchObject({ status: 'quiet', reference: 70 })
    expect(shared.value).toBeCloseTo(83.333, 3)
    expect(shared.texts.en).toContain('83.3% are in Kanta too')
    expect(shared.texts.en).toContain('90.9% in the separate delivery')
  })

  test('70 of 100 is the limit and quiet, 69 of 100 warns', () => {
    const facts = { clients: 130, archive: 100, separate: 100 }
    expect(indicationOf('overlap', { facts: { ...facts, overlap: 70 } }).status).toBe('quiet')
    expect(indicationOf('overlap', { facts: { ...facts, overlap: 69 } }).status).toBe('warning')
  })

  test('one source alone cannot overlap, and the text says which there is', () => {
    expect(indicationOf('overlap', { facts: { archive: 50, clients: 50 } }).texts.en).toContain('Only Kanta')
    expect(indicationOf('overlap', { facts: { separate: 50, clients: 50 } }).texts.en).toContain('Only the separate delivery')
    expect(indicationOf('overlap').texts.en).toBe('Neither source has clients.')
  })

  test('the total is not compared: its tasks come by different routes', () => {
    const facts = { clients: 130, archive: 100, separate: 100, overlap: 1 }
    expect(indicationOf('overlap', { content: 'total', facts }).status).toBe('not-computable')
  })
})

describe('(vii) relationships never closed', () => {
  test('61 of 200 working-age clients are 30,5 %, above 30 %; of disability services 60 % is usual', () => {
    const facts = { clients: 200, open: 90, openLong: 61 }
    expect(indicationOf('never-closed', { content: 'working_age', facts })).toMatchObject({ status: 'warning', value: 30.5 })
    expect(indicationOf('never-closed', { content: 'disability', facts })).toMatchObject({ status: 'quiet', reference: 60 })
  })

  test('exactly the limit is quiet, and few clients tell nothing', () => {
    const facts = { clients: 100, open: 30, openLong: 30 }
    expect(indicationOf('never-closed', { content: 'families', facts }).status).toBe('quiet')
    expect(indicationOf('never-closed', { facts: { clients: 19, openLong: 19 } }).status).toBe('not-computable')
  })
})

describe('(x) sister statistics', () => {
  const sister = {
    value: 4,
    unit: 'percent' as const,
    period: '2023',
    area: 'same' as const,
    areaNames: { fi: 'Kainuu', sv: 'Kajanaland', en: 'Kainuu' },
    source: 'THL',
    own: { value: 5, clients: 100 },
  }

  test('of the same area 4 % may be 3 to 5 %: 5 is quiet, 5,1 warns', () => {
    expect(indicationOf('sister-statistics', { sister })).toMatchObject({ status: 'quiet', value: 5, reference: 5 })
    const beyond = { ...sister, own: { value: 5.1, clients: 100 } }
    expect(indicationOf('sister-statistics', { sister: beyond }).status).toBe('warning')
  })

  test('of the whole country 4 % may be 2 to 8 %', () => {
    const country = { ...sister, area: 'wider' as const, own: { value: 7.9, clients: 100 } }
    expect(indicationOf('sister-statistics', { sister: country })).toMatchObject({ status: 'quiet', reference: 8 })
    const low = { ...country, own: { value: 1.9, clients: 100 } }
    expect(indicationOf('sister-statistics', { sister: low })).toMatchObject({ status: 'warning', reference: 2 })
  })

  test('without a figure of the period, of few clients, or of nothing it cannot be computed', () => {
    const status = (given: object) => indicationOf('sister-statistics', { sister: { ...sister, ...given } }).status
    expect(status({ own: null })).toBe('not-computable')
    expect(status({ own: { value: 5, clients: 19 } })).toBe('not-computable')
    expect(status({ value: 0 })).toBe('not-computable')
    expect(indicationOf('sister-statistics').texts.en).toBe('No sister statistic on this content has been delivered.')
  })
})
