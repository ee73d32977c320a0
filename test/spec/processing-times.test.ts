import { describe, expect, test } from 'vitest'
import { proveForm } from '../../src/collect/questionnaire/prove-form.ts'
import { parametersOn, roundsByRule } from '../../src/design/round-calendar.ts'
import { roundTo } from '../../src/method/round-to.ts'
import { basesOfShare, printedPercent } from '../../src/method/rounded-share.ts'
import { shownShare } from '../../src/method/share.ts'
import { NO_SURROUNDINGS } from '../../src/model/answers.ts'
import { ALAND_COUNTY } from '../../src/model/area.ts'
import { roundFigures } from '../../src/process/collection/round-figures.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { type Filling, fill } from '../fixtures/filling.ts'
import { answered, roundOf } from '../fixtures/round-answers.ts'

const known = loadDefinitions().collections.find(({ collection }) => collection.id === 'processing-times')
const form = known?.questionnaires[0]
const indicators = known?.indicators
if (!known || !form || !indicators) throw new Error('the collection is not in the definitions')
const { collection } = known

/** October 2016 to March 2017, the whole country: 49,685 begun in time and 1,019 late; 19,873 completed in time and 1,350 late. */
const COUNTRY_2016 = { A1: 50_704, A2: 49_685, A3: 1_019, B1: 21_223, B2: 19_873, B3: 1_350, B4: 0 }

describe('the published figures of October 2016 to March 2017', () => {
  const share = (numerator: number, denominator: number) => shownShare({ numerator, denominator }, 'share')

  test('49,685 + 1,019 = 50,704; 49,685 of them is 97.99 %, shown as 98.0, and 1,019 is 2.01 %, shown as 2.0', () => {
    expect(49_685 + 1_019).toBe(50_704)
    expect([share(49_685, 50_704), share(1_019, 50_704)]).toEqual([98, 2])
  })

  test('19,873 + 1,350 = 21,223; 19,873 of them is 93.64 %, shown as 93.6 ("nearly 94"), and 1,350 is 6.36 %, shown as 6.4 ("a good 6")', () => {
    expect(19_873 + 1_350).toBe(21_223)
    expect([share(19_873, 21_223), share(1_350, 21_223)]).toEqual([93.6, 6.4])
    expect([printedPercent(19_873, 21_223), printedPercent(1_350, 21_223)]).toEqual([94, 6])
  })

  test('the indicators of the collection give the same from the answers, also when two areas gave them', () => {
    const one = { A1: 10_704, A2: 9_685, A3: 1_019, B1: 1_223, B2: 873, B3: 350, B4: 0 }
    const rest = { A1: 40_000, A2: 40_000, A3: 0, B1: 20_000, B2: 19_000, B3: 1_000, B4: 0 }
    for (const respondents of [[answered('16', COUNTRY_2016)], [answered('16', one), answered('17', rest)]]) {
      const figures = roundFigures(indicators, roundOf(respondents))
      const shown = ['I1', 'I2', 'I3', 'I4'].map((id) => {
        const { value } = figures.figure(id, 'SSS')
        return value === null ? null : roundTo(value, 1)
      })
      expect(shown).toEqual([98, 2, 93.6, 6.4])
    }
  })
})

describe('the published figures of later half-years', () => {
  test('2,391 late at 8 % implies 28,130–31,880 matters, 1,975 at 6 % implies 30,385–35,909', () => {
    // 2,391 of 28,129 is 8.5001 %, which would be printed as 9 %: the range begins at 28,130.
    expect([basesOfShare(2_391, 8), basesOfShare(1_975, 6)]).toEqual([
      { from: 28_130, to: 31_880 },
      { from: 30_385, to: 35_909 },
    ])
  })

  test('begun in time and late make 100 %: 94 + 6 and 92 + 8; completed 86 + 14', () => {
    expect([94 + 6, 92 + 8, 86 + 14]).toEqual([100, 100, 100])
  })

  test('lateness of completion grew in 16 areas and fell in 6: all 22 that deliver (21 counties and Helsinki, not Åland)', () => {
    const counties = new Set(
      loadDefinitions()
        .divisions.at(-1)
        ?.municipalities.map(({ county }) => county),
    )
    expect([...counties].filter((code) => code !== ALAND_COUNTY)).toHaveLength(16 + 6)
  })

  test('what others published stands beside, with its source', () => {
    const of = (round: string, measure: string) =>
      known.publishedEarlier?.find((one) => one.round === round && one.measure === measure)
    expect([
      of('2016-10', 'A2')?.value,
      of('2022-10', 'A3')?.value,
      of('2023-04', 'I4')?.value,
      of('2025-04', 'I3')?.value,
    ]).toEqual([49_685, 1_975, 14, 90])
  })
})

describe('rounds', () => {
  test('1.4.–30.9. is due 17.10. and 1.10.–31.3. is due 17.4.; counties answer from October 2022', () => {
    const rounds = roundsByRule(collection, { from: '2022-01-01', until: '2024-03-31' })
    expect(rounds.map(({ from, until, opensOn, statedDeadline }) => [from, until, opensOn, statedDeadline])).toEqual([
      ['2022-10-01', '2023-03-31', '2023-04-01', '2023-04-17'],
      ['2023-04-01', '2023-09-30', '2023-10-01', '2023-10-17'],
      ['2023-10-01', '2024-03-31', '2024-04-01', '2024-04-17'],
    ])
  })

  test('the rule of seven weekdays and three months is dated', () => {
    expect(parametersOn(collection.parameters, '2024-03-31')).toEqual({ start_weekdays: 7, completion_months: 3 })
  })

  test('comments go to Valvira until 2025 and to the Finnish Supervisory Agency from 2026', () => {
    expect(collection.handOver.map(({ recipient, until }) => [recipient.en.split(' ')[0], until])).toEqual([
      ['Valvira', '2025-12-31'],
      ['Finnish', null],
    ])
  })
})

const SURROUNDINGS = { ...NO_SURROUNDINGS, outside: { 'parameter.start_weekdays': 7, 'parameter.completion_months': 3 } }
function county(more: Readonly<Record<string, number>> = {}, previous: Readonly<Record<string, number>> | null = null): Filling {
  return fill(form ?? never(), { ...SURROUNDINGS, previous })
    .given({ A1: 1_000, A2: 940, A3: 60, B1: 500, B2: 400, B3: 50, B4: 50, ...more })
    .answer('K.1.name', 'Testi Henkilö')
    .answer('K.1.email', 'testi@alue.example')
    .answer('L1', 'true')
}
function never(): never {
  throw new Error('no form')
}

describe('the form', () => {
  test('is proved: every name is known, every route ends, every text is there', () => {
    expect(proveForm(form)).toEqual([])
  })

  test('is sent when the parts add up: 940 + 60 = 1,000 and 400 + 50 + 50 = 500; open ones are left out of the share: 400 / 450', () => {
    county().expectFindings().expectMaySend(true).expectComputed('I1', 94).expectComputed('I3', 88.8888888889)
  })

  test('parts that do not add up stop it: 940 + 59 is not 1,000; 400 + 50 + 49 is not 500', () => {
    county({ A3: 59 }).expectFindings('starts-add-up A1').expectMaySend(false)
    county({ B4: 49 }).expectFindings('completions-add-up B1').expectMaySend(false)
  })

  test('zero is an answer: no late ones and none open', () => {
    county({ A2: 1_000, A3: 0, B2: 500, B3: 0, B4: 0 }).expectFindings().expectComputed('I2', 0).expectMaySend(true)
  })

  test('a quiet half-year: all zero may be sent, and the shares have no base', () => {
    const none = { A1: 0, A2: 0, A3: 0, B1: 0, B2: 0, B3: 0, B4: 0 }
    county(none).expectFindings().expectComputed('I1', null).expectMaySend(true)
  })

  test('nothing in time is possible but asked about', () => {
    county({ A2: 0, A3: 1_000 }).expectFindings('none-begun-in-time A2')
    county({ B2: 0, B3: 450 }).expectFindings('none-completed-in-time B2')
  })

  test('more assessments than matters is asked about', () => {
    county({ B1: 1_100, B2: 1_000 }).expectFindings('more-assessments-than-matters B1')
  })

  test('against the last half-year: 1,000 matters after 800 is 25 % more; 94 % in time after 80 % is 14 points', () => {
    const last = { A1: 800, A2: 640, A3: 160, B1: 500, B2: 400, B3: 50, B4: 50 }
    county({}, last).expectFindings('matters-changed A1', 'starts-changed A2')
    // 88.9 % completed in time after 70 / 100.
    county({}, { A1: 1_000, A2: 940, A3: 60, B1: 100, B2: 70, B3: 30, B4: 0 }).expectFindings('completions-changed B2')
  })

  test('a rule that lacks an answer says nothing', () => {
    fill(form, SURROUNDINGS).given({ A1: 5, A2: 5 }).expectComputed('I1', null)
    const findings = fill(form, SURROUNDINGS)
      .given({ A1: 5, A2: 5 })
      .state.findings.map(({ rule }) => rule)
    expect(findings).not.toContain('starts-add-up')
  })
})
