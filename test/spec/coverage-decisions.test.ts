import { describe, expect, test } from 'vitest'
import type { CoverageDecision } from '../../src/model/coverage-decision.ts'
import type { QuarterCode } from '../../src/model/period.ts'
import { comprehensiveAreas } from '../../src/process/coverage/comprehensive.ts'
import { type CoverageQuestion, coverageOf } from '../../src/process/coverage/coverage.ts'
import { decisionsInForce, hasSeenEffect, placeState, withDecision } from '../../src/process/coverage/decisions.ts'
import { proposedClass, publicationNoteOf } from '../../src/process/coverage/proposed-class.ts'
import { decided } from '../fixtures/coverage-decisions.ts'

/* County 08 has Tampere (837) and Nokia (536). The manifest says in 2024Q1 that disability services are complete in both. */
const MUNICIPALITIES = [
  { code: '837', county: '08' },
  { code: '536', county: '08' },
]
const MANIFEST = { organiser: '08', period: '2024Q1' as const, delivery: 1, statement: { disability: 'all' as const } }

function coverage(decisions: readonly CoverageDecision[], given: Partial<CoverageQuestion> = {}) {
  return coverageOf({
    quarters: ['2024Q1', '2024Q2'],
    tasks: ['disability'],
    municipalitiesOn: () => MUNICIPALITIES,
    file: [],
    manifests: [MANIFEST],
    decisions: decisionsInForce(decisions),
    hasClients: () => true,
    ...given,
  })
}

function judged(decisions: readonly CoverageDecision[], given: Partial<CoverageQuestion> = {}) {
  const wanted = coverage(decisions, given).filter(({ content }) => content === 'disability')
  return Object.fromEntries(
    wanted.map((one) => [
      `${one.municipality} ${one.period}`,
      `${one.class} by ${one.origin}${one.carriedFrom ? ` of ${one.carriedFrom}` : ''}`,
    ]),
  )
}

describe('a decision is the strongest word on a class', () => {
  test('it comes before the coverage file and the manifest, for the municipality it names only', () => {
    const row = {
      organiser: '08',
      municipality: '837',
      content: 'disability',
      period: '2024Q1',
      class: 'none',
      delivery: 9,
    } as const
    expect(judged([decided({ class: 'partial' })], { file: [row] })).toEqual({
      '837 2024Q1': 'partial by decision',
      '837 2024Q2': 'partial by decision of 2024Q1',
      '536 2024Q1': 'comprehensive by manifest',
      '536 2024Q2': 'comprehensive by manifest of 2024Q1',
    })
  })

  test('a statement on a newer quarter ends it, as it ends any other', () => {
    const newer = { ...MANIFEST, period: '2024Q2' as const, delivery: 2 }
    expect(judged([decided({ class: 'partial' })], { manifests: [MANIFEST, newer] })).toMatchObject({
      '837 2024Q1': 'partial by decision',
      '837 2024Q2': 'comprehensive by manifest',
    })
  })

  // decision on 2023Q1:  2023Q1 ● … 2024Q1 ● | 2024Q2 ○
  test('nobody’s decision holds longer than four quarters after its own', () => {
    const old = [decided({ period: '2023Q1' })]
    expect(judged(old, { manifests: [] })).toMatchObject({
      '837 2024Q1': 'comprehensive by decision of 2023Q1',
      '837 2024Q2': 'not_assessed by rule',
    })
  })

  test('a class of contacts, or of one route alone, does not gate the tables of clients', () => {
    const others = [decided({ measure: 'contacts', class: 'none' }), decided({ route: 'archive', class: 'none' })]
    expect(judged(others)).toMatchObject({ '837 2024Q1': 'comprehensive by manifest' })
  })

  test('the total is as the weakest of its tasks, decisions included', () => {
    const total = coverage([decided({ class: 'none' })]).filter((one) => one.content === 'total' && one.period === '2024Q1')
    expect(total.map((one) => [one.municipality, one.class])).toEqual([
      ['837', 'none'],
      ['536', 'comprehensive'],
    ])
  })
})

describe('the lines of a place', () => {
  const proposed = decided({ line: 1, stage: 'proposed', origin: 'county-answer' })
  const accepted = decided({ line: 2, origin: 'county-answer' })
  const again = decided({ line: 3, stage: 'proposed', origin: 'county-answer', class: 'partial' })
  const refused = decided({ line: 4, stage: 'refused', origin: 'county-answer', class: 'partial' })

  test('a proposal is not in force; accepted it is; a new proposal leaves the accepted class in force until it is answered', () => {
    expect(placeState([proposed])).toMatchObject({ state: 'proposed', inForce: null, proposal: proposed })
    expect(placeState([proposed, accepted])).toMatchObject({ state: 'accepted', inForce: accepted, proposal: null })
    expect(placeState([again, accepted, proposed])).toMatchObject({ state: 'proposed', inForce: accepted, proposal: again })
    expect(placeState([proposed, accepted, again, refused])).toMatchObject({
      state: 'refused',
      inForce: accepted,
      proposal: null,
    })
  })

  test('a place without lines is undecided', () => {
    expect(placeState([])).toEqual({ state: 'undecided', newest: null, inForce: null, proposal: null })
  })

  test('only the newest accepted line of each place goes into a run, in order of number', () => {
    const other = decided({ line: 5, municipality: '536' })
    const newer = decided({ line: 6, class: 'partial' })
    expect(decisionsInForce([accepted, newer, other, refused]).map(({ line }) => line)).toEqual([5, 6])
  })
})

describe('a class that was set after looking at its effect', () => {
  const HOMES = new Map([[2024, new Map([...MUNICIPALITIES.map(({ code }) => [code, code] as const)])]])
  const base = (decisions: readonly CoverageDecision[], content = 'disability', quarter: QuarterCode = '2024Q1') => {
    const areas = comprehensiveAreas(coverage(decisions), HOMES, (one) => one === 'comprehensive')
    return [...areas.of(content, { code: quarter, kind: 'quarter', start: '2024-01-01', end: '2024-03-31', quarters: [quarter] })]
  }
  const seen = decided({ line: 1, wasEffectSeen: true })

  test('is in force, but no estimate rests on the municipality: of the task, of the total, in quarters it is carried to', () => {
    expect(judged([seen])).toMatchObject({ '837 2024Q1': 'comprehensive by decision' })
    expect(base([seen])).toEqual(['536'])
    expect(base([seen], 'total')).toEqual(['536'])
    expect(base([seen], 'disability', '2024Q2')).toEqual(['536'])
  })

  test('carries estimates again once somebody who has not seen the effect has confirmed it', () => {
    expect(base([seen, decided({ line: 2, wasEffectSeen: false })])).toEqual(['837', '536'])
  })

  const shown = { person: 'p-1', municipality: '837', content: 'disability', measure: 'clients', period: '2024Q1' } as const
  test.each([
    ['the same place', {}, true],
    ['by another person', { person: 'p-2' }, false],
    ['another municipality', { municipality: '536' }, false],
    ['another content', { content: 'families' }, false],
    ['contacts when clients were shown', { measure: 'contacts' }, false],
    ['one route of the same place', { route: 'archive' }, true],
    ['the quarter a year earlier, whose class is carried to the one shown', { period: '2023Q1' }, true],
    ['five quarters earlier', { period: '2022Q4' }, false],
    ['a year later', { period: '2025Q1' }, true],
    ['five quarters later', { period: '2025Q2' }, false],
  ] as const)('having been shown 2024Q1 of a place: deciding %s → %s', (_what, other, expected) => {
    const { person = 'p-1', ...place } = { person: 'p-1', ...other }
    expect(hasSeenEffect(person, decided(place), [shown])).toBe(expected)
  })

  test('the children of the act are clients of child welfare: who saw one has seen both', () => {
    const act = { ...shown, content: 'child_welfare_act' } as const
    expect(hasSeenEffect('p-1', decided({ content: 'child_welfare' }), [act])).toBe(true)
  })
})

describe('the class as the next run will have it', () => {
  const ofRun = { municipality: '837', content: 'disability', period: '2024Q2', class: 'partial', origin: 'manifest' } as const

  test('a decision on the quarter itself replaces what the run has', () => {
    expect(withDecision(ofRun, [decided({ period: '2024Q2' })])).toMatchObject({ class: 'comprehensive', origin: 'decision' })
  })
  test('a decision on an earlier quarter does not replace the quarter’s own statement', () => {
    expect(withDecision(ofRun, [decided({ period: '2024Q1' })])).toEqual(ofRun)
  })
  test('but it does where the run’s own is older still, or nobody’s', () => {
    const carried = { ...ofRun, carriedFrom: '2023Q4' } as const
    const expected = { class: 'comprehensive', origin: 'decision', carriedFrom: '2024Q1' }
    expect(withDecision(carried, [decided({ period: '2024Q1' })])).toMatchObject(expected)
    expect(withDecision({ ...ofRun, origin: 'rule' }, [decided({ period: '2024Q1' })])).toMatchObject(expected)
  })
})

describe('the class that a county’s answer proposes', () => {
  test.each([
    ['comprehensive', 'yes', 'comprehensive'],
    ['comprehensive', 'with_note', 'comprehensive'],
    ['comprehensive', 'no', 'partial'],
    ['comprehensive', null, 'partial'],
    ['too_low', 'yes', 'partial'],
    ['too_high', 'yes', 'partial'],
    ['part_of_municipalities', 'yes', 'partial'],
    ['cannot_say', 'yes', 'not_assessed'],
    ['cannot_say', 'no', 'not_assessed'],
    [null, 'yes', null],
  ] as const)('judged %s, may be published %s: %s', (judgement, mayPublish, expected) => {
    expect(proposedClass({ judgement, mayPublish })).toBe(expected)
  })

  test('a note is kept only with the leave that asks for it', () => {
    expect(publicationNoteOf({ mayPublish: 'with_note', publicationNote: ' Yksi yksikkö puuttuu. ' })).toBe(
      'Yksi yksikkö puuttuu.',
    )
    expect(publicationNoteOf({ mayPublish: 'yes', publicationNote: 'Yksi yksikkö puuttuu.' })).toBe('')
  })
})
