import { describe, expect, test } from 'vitest'
import { crossChecks } from '../../src/analyse/collection/cross-checks.ts'
import { CHECK_LIMITS } from '../../src/analyse/collection/outlier.ts'
import { readyQuestion, whyOf } from '../../src/analyse/collection/outlier-words.ts'
import type { ComparedVariables, Figures, RespondentFigures } from '../../src/analyse/collection/respondent-figures.ts'
import { robustDistance, robustScale } from '../../src/analyse/collection/robust-scale.ts'

/*
 * Checks across the respondents of a round, drawn as small tables. A suspicious answer may be right: the checks ask, they never decide.
 */

const STAFFING: ComparedVariables = {
  counts: ['H2', 'H3'],
  ratios: ['I1'],
  references: [{ variable: 'H2', reference: 'reference.open_care' }],
}

/** A respondent with only what the example is about. */
function respondent(id: string, now: Figures, more: Partial<RespondentFigures> = {}): RespondentFigures {
  return {
    respondent: id,
    now,
    previous: null,
    history: [],
    reference: {},
    asked: Object.keys(now),
    blank: [],
    unavailable: {},
    findings: [],
    ...more,
  }
}

const seen = (respondents: readonly RespondentFigures[]) =>
  crossChecks(respondents, STAFFING).outliers.map(({ respondent: of, check, at }) => `${of} ${check} ${at}`)

describe('against the round before', () => {
  test.each([
    // 1,000 → 1,200 is 20 %: at the limit, not over it.
    { before: 1_000, now: 1_200, isSeen: false },
    { before: 1_000, now: 1_201, isSeen: true },
    { before: 1_000, now: 799, isSeen: true },
    // 5 → 7 is 40 %, but two people more are no news; 5 → 8 is three more.
    { before: 5, now: 7, isSeen: false },
    { before: 5, now: 8, isSeen: true },
    // From nothing there is no percentage.
    { before: 0, now: 2, isSeen: false },
    { before: 0, now: 3, isSeen: true },
    { before: 0, now: 0, isSeen: false },
    { before: 30, now: 0, isSeen: true },
  ])('$before → $now: worth a look is $isSeen', ({ before, now, isSeen }) => {
    const found = seen([respondent('16', { H2: now }, { previous: { H2: before } })])
    expect(found).toEqual(isSeen ? ['16 earlier-round H2'] : [])
  })

  test('a blank of either round is not zero: nothing is compared', () => {
    expect(seen([respondent('16', {}, { previous: { H2: 500 } })])).toEqual([])
    expect(seen([respondent('16', { H2: 500 }, { previous: {} })])).toEqual([])
    expect(seen([respondent('16', { H2: 500 }, { previous: null })])).toEqual([])
  })

  test('the change is told with its sign, in per cent of the earlier number', () => {
    const [outlier] = crossChecks([respondent('16', { H2: 750 }, { previous: { H2: 1_000 } })], STAFFING).outliers
    expect(outlier).toMatchObject({ value: 750, compared: 1_000, measure: -25, weight: 25 / 20 })
    expect(outlier && whyOf(outlier).fi).toBe('Nyt 750, edellisellä kierroksella 1\u00a0000: muutos −25\u00a0%.')
    expect(outlier && whyOf(outlier).en).toBe('Now 750, in the round before 1,000: change −25%.')
  })
})

describe('against the respondent’s own history', () => {
  // Earlier rounds 98, 100, 102, 104: median 101, distances 3, 1, 1, 3, their median 2; 2 × 1.4826 = 2.9652.
  const history = [98, 100, 102, 104].map((H2) => ({ H2 }))

  test('the distance is counted from the median in robust standard deviations', () => {
    const usual = robustScale([98, 100, 102, 104], 4)
    expect(usual).toEqual({ middle: 101, spread: 2.9652 })
    expect(usual && robustDistance(110, usual)).toBeCloseTo(9 / 2.9652, 10)
  })

  test.each([
    // 2 × 2.9652 = 5.93: 106 is 5 away, 107 is 6 away.
    { now: 106, isSeen: false },
    { now: 107, isSeen: true },
    { now: 95, isSeen: true },
  ])('after 98, 100, 102, 104 the number $now is worth a look: $isSeen', ({ now, isSeen }) => {
    expect(seen([respondent('16', { H2: now }, { history })])).toEqual(isSeen ? ['16 own-history H2'] : [])
  })

  test('three earlier rounds do not tell what is usual, and neither do equal ones', () => {
    expect(seen([respondent('16', { H2: 500 }, { history: history.slice(1) })])).toEqual([])
    expect(seen([respondent('16', { H2: 500 }, { history: [1, 2, 3, 4].map(() => ({ H2: 100 })) })])).toEqual([])
  })
})

test.each([
  // The figure of open care is 1,000; 50 % of it is 500.
  { now: 1_500, isSeen: false },
  { now: 1_501, isSeen: true },
  { now: 499, isSeen: true },
])('against a figure of 1,000 from another source $now is worth a look: $isSeen', ({ now, isSeen }) => {
  const found = seen([respondent('16', { H2: now }, { reference: { 'reference.open_care': 1_000 } })])
  expect(found).toEqual(isSeen ? ['16 reference H2'] : [])
})

describe('among the respondents', () => {
  const ratios = (values: readonly number[]) => values.map((I1, index) => respondent(`0${index + 1}`, { I1 }))

  test('a ratio far from the others is seen, and its own value is not among the others', () => {
    // The others of 48: 24, 25, 26, 27, 28: median 26, distances 2, 1, 0, 1, 2, their median 1; (48 − 26) / 1.4826 = 14.8.
    const [first, ...rest] = crossChecks(ratios([24, 25, 26, 27, 28, 48]), STAFFING).outliers
    expect(first).toMatchObject({ respondent: '06', check: 'other-respondents', value: 48, compared: 26 })
    expect(first?.measure).toBeCloseTo(22 / 1.4826, 10)
    expect(rest).toEqual([])
  })

  test('two wild values do not hide each other', () => {
    expect(seen(ratios([24, 25, 26, 27, 28, 29, 30, 90, 95]))).toEqual(['09 other-respondents I1', '08 other-respondents I1'])
  })

  test('fewer than five others say nothing', () => {
    expect(seen(ratios([24, 25, 26, 27, 90]))).toEqual([])
  })

  test('among very many respondents the result is the same, though each is not left out in turn', () => {
    const many = Array.from({ length: 300 }, (_, index) => respondent(`u${index}`, { I1: 20 + (index % 10) }))
    expect(seen([...many, respondent('wild', { I1: 90 })])).toEqual(['wild other-respondents I1'])
  })

  test('counts are not compared among respondents: a large county is not suspicious', () => {
    const counties = [100, 110, 120, 130, 140, 9_000].map((H2, index) => respondent(`0${index}`, { H2 }))
    expect(seen(counties)).toEqual([])
  })
})

describe('what the form itself doubts', () => {
  const message = {
    fi: 'Yksi työntekijä kantaa ylityksen.',
    sv: 'En socialarbetare bär överskridningen.',
    en: 'One worker carries it.',
  }
  const finding = { rule: 'one-carries-overflow', severity: 'soft', at: 'H5', message, reason: null } as const

  test('one worker carries the overflow: in the list with its message, before those that were explained', () => {
    const explained = { ...finding, reason: 'Sijainen aloittaa maanantaina.' }
    const { outliers } = crossChecks(
      [respondent('16', { H5: 1 }, { findings: [explained] }), respondent('07', { H5: 1 }, { findings: [finding] })],
      STAFFING,
    )
    expect(outliers.map((one) => [one.respondent, one.rule, one.reason])).toEqual([
      ['07', 'one-carries-overflow', null],
      ['16', 'one-carries-overflow', 'Sijainen aloittaa maanantaina.'],
    ])
    expect(whyOf(outliers[0] as never)).toBe(message)
  })

  test('a hard finding in sent answers stands first, whatever else there is', () => {
    const hard = { ...finding, rule: 'over-at-most-workers', severity: 'hard' } as const
    const { outliers } = crossChecks(
      [respondent('01', { H2: 9_000 }, { previous: { H2: 1_000 } }), respondent('02', { H5: 9 }, { findings: [hard] })],
      STAFFING,
    )
    expect(outliers.map(({ respondent: of }) => of)).toEqual(['02', '01'])
  })

  test('"not available" is told with its reason', () => {
    const { outliers } = crossChecks([respondent('16', {}, { unavailable: { H4: 'Järjestelmä vaihtui.' } })], STAFFING)
    expect(outliers).toMatchObject([{ respondent: '16', check: 'not-available', at: 'H4', reason: 'Järjestelmä vaihtui.' }])
  })
})

test('the farthest stands first', () => {
  // Change 100 % is five times the limit of 20; 400 % of the reference is seven times the limit of 50 (350 % over).
  expect(
    seen([
      respondent('01', { H2: 200 }, { previous: { H2: 100 } }),
      respondent('02', { H2: 450 }, { reference: { 'reference.open_care': 100 } }),
    ]),
  ).toEqual(['02 reference H2', '01 earlier-round H2'])
})

test('non-response by variable counts blanks and "not available" of those of whom it was asked', () => {
  const { nonResponse } = crossChecks(
    [
      respondent('01', { H2: 1 }, { asked: ['H2', 'H4', 'H6'], blank: ['H6'], unavailable: { H4: 'x' } }),
      respondent('02', { H2: 1 }, { asked: ['H2', 'H4', 'H6'], blank: ['H4', 'H6'] }),
      respondent('03', { H2: 1 }, { asked: ['H2', 'H4'] }),
    ],
    STAFFING,
  )
  expect(nonResponse).toEqual([
    { variable: 'H6', asked: 2, blank: 2, unavailable: 0 },
    { variable: 'H4', asked: 3, blank: 1, unavailable: 1 },
  ])
})

describe('sums', () => {
  test('the change is counted over those who answered both rounds: a missing respondent is not zero', () => {
    const { sums } = crossChecks(
      [
        respondent('01', { H2: 110 }, { previous: { H2: 100 } }),
        respondent('02', { H2: 300 }, { previous: { H2: 300 } }),
        respondent('03', { H2: 50 }),
      ],
      STAFFING,
    )
    // 110 + 300 + 50 = 460; both rounds: 410 against 400, + 2.5 %.
    expect(sums).toEqual([
      { variable: 'H2', sum: 460, respondents: 3, matched: { now: 410, before: 400, respondents: 2, changePercent: 2.5 } },
    ])
  })

  test('a variable that nobody answered has no sum, and one without an earlier round no change', () => {
    expect(crossChecks([respondent('01', { H3: 4 })], STAFFING).sums).toEqual([
      { variable: 'H3', sum: 4, respondents: 1, matched: null },
    ])
  })

  test('decimals add up as on paper', () => {
    const round = [respondent('01', { H3: 0.1 }), respondent('02', { H3: 0.2 })]
    expect(crossChecks(round, STAFFING).sums).toMatchObject([{ sum: 0.3 }])
  })
})

describe('the ready-written question', () => {
  const label = { fi: 'Lastensuojelun asiakkaat', sv: 'Klienter inom barnskyddet', en: 'Child welfare clients' }
  const [changed] = crossChecks([respondent('16', { H2: 1_500 }, { previous: { H2: 1_000 } })], STAFFING).outliers

  test('says what was seen and that it may be right', () => {
    expect(changed && readyQuestion(changed, label).fi).toBe(
      'Kohdassa ”Lastensuojelun asiakkaat” on luku 1\u00a0500. Edellisellä kierroksella se oli 1\u00a0000, joten muutos on +50\u00a0%. ' +
        'Luku voi hyvin pitää paikkansa. Kertoisitteko, mistä se johtuu, tai pyytäisitte korjausta, jos vastauksessa on virhe?',
    )
  })

  test('a label that looks like a replacement pattern stays as it is', () => {
    const odd = { fi: 'Kenttä $& {value}', sv: 'Fält $1', en: 'Field $$' }
    expect(changed && readyQuestion(changed, odd).en).toContain('“Field $$”')
  })

  test('limits are the ones of the collection rules: 20 per cent and two robust standard deviations', () => {
    expect(CHECK_LIMITS).toMatchObject({ changePercent: 20, historyDistance: 2, referencePercent: 50 })
  })
})
