import { describe, expect, test } from 'vitest'
import { indicationsFor } from '../../src/analyse/indications/indications-for.ts'
import { COVERAGE_CLASSES } from '../../src/model/coverage.ts'
import { INDICATION_IDS } from '../../src/model/indication.ts'
import { LANGUAGES } from '../../src/model/text.ts'
import { archivingOf, indicationOf, indicationQuestion } from '../fixtures/indications.ts'

/* The four indications that look at how data come about, (v), (vi), (viii) and (ix), and what all ten have in common. */

describe('(v) units that archive', () => {
  const units = (expectedUnits: number, silentUnits: number) =>
    indicationOf('units', { archiving: archivingOf({ units: 3, knownUnits: 12, expectedUnits, silentUnits }) })

  test('of 10 that should 8 archived: 80 % is quiet; 7 of 10 warn', () => {
    expect(units(10, 2)).toMatchObject({ status: 'quiet', value: 80, reference: 80 })
    const silent = units(10, 3)
    expect(silent).toMatchObject({ status: 'warning', value: 70, isOfOrganiser: true })
    expect(silent.texts.en).toBe(
      'Of the units that should archive (10), 7 (70.0%) did in the quarter. Units that archived this content: 3. Units that do not archive yet: 2.',
    )
  })

  test('without a list, or while none of the list archives yet, it cannot be computed', () => {
    expect(indicationOf('units', { archiving: archivingOf({ units: 3 }) }).texts.en).toContain('No list')
    expect(indicationOf('units').texts.en).toContain('No list')
    expect(units(0, 0).texts.en).toBe('None of the known units (12) has been said to archive yet.')
  })
})

describe('(vi) the first day of archiving', () => {
  const first = (firstStored: string | null) => indicationOf('first-archiving', { archiving: archivingOf({ firstStored }) })

  test('the first day of the quarter is in time, the second is not: 2024Q1 begins on 1 January', () => {
    expect(first('2024-01-01')).toMatchObject({ status: 'quiet', value: 0 })
    expect(first('2024-01-02')).toMatchObject({ status: 'warning', value: 1 })
    expect(first('2023-12-22')).toMatchObject({ status: 'quiet', value: -10 })
  })

  test('the day is written as each language writes it', () => {
    const late = first('2024-02-15')
    expect(late.texts.fi).toContain('vasta 15.2.2024, vaikka neljännes alkoi 1.1.2024')
    expect(late.texts.en).toContain('only on 15 February 2024, though the quarter began on 1 January 2024')
  })

  test('where the separate delivery was chosen it does not matter', () => {
    const archiving = archivingOf({ firstStored: '2024-02-15' })
    expect(indicationOf('first-archiving', { route: 'separate', archiving }).status).toBe('not-computable')
    expect(indicationOf('first-archiving', { route: 'archive', archiving }).status).toBe('warning')
  })

  test('what has never been archived has no first day', () => {
    expect(first(null).status).toBe('not-computable')
  })
})

describe('(viii) documents without a relationship', () => {
  test('5 of 50 persons are 10 % and quiet, 6 of 50 are 12 % and warn', () => {
    expect(indicationOf('activity-only', { facts: { activity: 50, activityAlone: 5 } }).status).toBe('quiet')
    expect(indicationOf('activity-only', { facts: { activity: 50, activityAlone: 6 } })).toMatchObject({
      status: 'warning',
      value: 12,
      reference: 10,
    })
  })

  test('where relationships come by the separate delivery alone they are not looked for in the archive', () => {
    const facts = { activity: 50, activityAlone: 50 }
    expect(indicationOf('activity-only', { facts: { ...facts, separate: 60 } }).status).toBe('not-computable')
    expect(indicationOf('activity-only', { facts: { ...facts, separate: 60, archive: 5 } }).status).toBe('warning')
    expect(indicationOf('activity-only', { facts }).status).toBe('warning')
    expect(indicationOf('activity-only', { route: 'separate', facts }).status).toBe('not-computable')
  })

  test('the metadata do not know the act, and without documents there is nothing to say', () => {
    const facts = { activity: 50, activityAlone: 50 }
    expect(indicationOf('activity-only', { content: 'child_welfare_act', facts }).status).toBe('not-computable')
    expect(indicationOf('activity-only').texts.en).toBe('No documents of the quarter have been archived.')
    expect(indicationOf('activity-only', { facts: { activity: 19, activityAlone: 19 } }).status).toBe('not-computable')
  })
})

describe('(ix) missing homes and temporary codes', () => {
  const lacking = (missingHome: number, temporary: number) =>
    indicationOf('missing-home', { organiser: { clients: 200, missingHome, temporary } })

  test('10 of 200 without a home are 5 % and 6 temporary codes 3 %: both at their limits', () => {
    expect(lacking(10, 6)).toMatchObject({ status: 'quiet', value: 5, reference: 5, isOfOrganiser: true })
  })

  test('either one above its limit is a warning', () => {
    expect(lacking(11, 0).status).toBe('warning')
    const temporary = lacking(0, 7)
    expect(temporary.status).toBe('warning')
    expect(temporary.texts.en).toContain('7 (3.5%) are known by a temporary code only')
  })
})

describe('all ten', () => {
  test('are always there, in their order, whatever is known', () => {
    expect(indicationsFor(indicationQuestion()).map(({ id }) => id)).toEqual([...INDICATION_IDS])
  })

  test('of a place without any data none warns, and each says why it cannot be computed', () => {
    for (const one of indicationsFor(indicationQuestion())) {
      expect(one).toMatchObject({ status: 'not-computable', value: null, reference: null })
      for (const language of LANGUAGES) expect(one.texts[language]).toMatch(/\.$/)
    }
  })

  test('no text has a place left open, in any language', () => {
    const rich = indicationQuestion({
      clients: 100,
      clientsBefore: 90,
      population: 2000,
      peerShares: [1, 2, 3, 4, 5, 6, 7, 8],
      facts: { clients: 100, archive: 80, separate: 60, overlap: 40, open: 50, openLong: 20, activity: 70, activityAlone: 9 },
      organiser: { clients: 400, missingHome: 3, temporary: 2 },
      archiving: archivingOf({ units: 2, firstStored: '2024-02-01', knownUnits: 9, expectedUnits: 8, silentUnits: 1 }),
      ownCount: { count: 85, definition: 'other' },
      sister: {
        ...{ value: 4, unit: 'percent', period: '2023', area: 'same', source: 'THL', own: { value: 5, clients: 90 } },
        areaNames: { fi: 'Kainuu', sv: 'Kajanaland', en: 'Kainuu' },
      },
    })
    const all = indicationsFor(rich)
    expect(all.map(({ status }) => status)).not.toContain('not-computable')
    for (const { texts } of all) for (const language of LANGUAGES) expect(texts[language]).not.toMatch(/[{}]|undefined|NaN/)
  })

  test('services and contacts are not counted yet: what speaks of documents and persons as such stands, the rest says so', () => {
    const question = indicationQuestion({
      measure: 'contacts',
      clients: 100,
      clientsBefore: 10,
      organiser: { clients: 100, missingHome: 50, temporary: 0 },
      archiving: archivingOf({ firstStored: '2024-02-01', knownUnits: 2, expectedUnits: 2, silentUnits: 2 }),
    })
    const warnings = indicationsFor(question).filter(({ status }) => status === 'warning')
    expect(warnings.map(({ id }) => id)).toEqual(['units', 'first-archiving', 'missing-home'])
  })

  test('none names a class: they never decide', () => {
    const said = JSON.stringify(indicationsFor(indicationQuestion({ clients: 100, clientsBefore: 10 })))
    for (const key of COVERAGE_CLASSES) expect(said).not.toContain(`"${key}"`)
  })
})
