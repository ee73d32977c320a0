import { describe, expect, test } from 'vitest'
import { type FormSurroundings, NO_SURROUNDINGS } from '../../src/model/answers.ts'
import { type Filling, fill, LIMIT_30, staffingForm } from '../fixtures/filling.ts'

const form = staffingForm()

/** A county that says nothing doubtful: 500 children, 20 workers, 25 children each; 2 posts vacant of 22. */
function ordinary(surroundings: FormSurroundings = LIMIT_30): Filling {
  return fill(form, surroundings)
    .answer('H2', '500')
    .answer('H3', '20')
    .answer('H4', '2')
    .answer('H6', '3')
    .answer('H5', '0')
    .answer('K.1.name', 'Testi Henkilö')
    .answer('K.1.email', 'testi@alue.example')
    .answer('L1', 'true')
}

describe('an ordinary county', () => {
  test('has nothing to explain and may send', () => {
    ordinary().expectFindings().expectMaySend(true)
  })

  test('sees what follows: 500 / 20 = 25 clients, 2 of 22 posts vacant, 3 of 20 substitutes, ceil(500/30) − 20 < 0 workers needed', () => {
    ordinary().expectComputed('I1', 25).expectComputed('I4', 9.0909090909).expectComputed('I5', 15).expectComputed('I6', 0)
  })

  test('needs four figures, a contact person and the confirmation', () => {
    fill(form, LIMIT_30)
      .expectFindings(
        'required H2',
        'required H3',
        'required H4',
        'required H6',
        'required H5',
        'required K.1.name',
        'required K.1.email',
        'required L1',
      )
      .expectMaySend(false)
  })

  test('may say that a figure is not available, with the reason; what rests on it is blank and no rule speaks of it', () => {
    const filling = ordinary().unavailable('H2', 'Järjestelmä vaihtui kesken kauden.')
    filling.expectFindings().expectMaySend(true).expectComputed('I1', null)
  })

  test('zero is an answer and blank is not', () => {
    ordinary().answer('H4', '0').expectFindings().expectComputed('I4', 0)
    ordinary().answer('H4', '').expectFindings('required H4').expectComputed('I4', null)
  })
})

describe('hard rules', () => {
  test('those above the maximum are at most all workers', () => {
    ordinary().answer('H2', '900').answer('H5', '21').answer('H8', 'Syy').expectFindings('over-at-most-workers H5', 'all-over H5')
  })

  test('substitutes are at most all workers', () => {
    ordinary().answer('H6', '21').expectFindings('substitutes-at-most-workers H6')
  })

  test('clients without workers are wrong unless explained', () => {
    const nobody = ordinary().answer('H3', '0').answer('H4', '0').answer('H6', '0')
    nobody.answer('H7', '500').expectFindings('no-workers-with-clients H3').expectMaySend(false)
    nobody.answer('H9', 'Työt ostetaan toiselta alueelta.').expectFindings().expectMaySend(true)
  })

  test('5 workers above 30 have at least 5 × 31 = 155 children: 154 is impossible, 155 possible', () => {
    const five = () => ordinary().answer('H3', '6').answer('H6', '0').answer('H4', '0').answer('H5', '5').answer('H8', 'Syy')
    five().answer('H2', '154').expectFindings('over-limit-needs-clients H2')
    five().answer('H2', '155').expectFindings()
  })

  test('601 children cannot be shared among 20 workers at 30 each unless one has no named worker', () => {
    ordinary().answer('H2', '600').expectFindings()
    ordinary().answer('H2', '601').expectFindings('overflow-without-owner H5')
    ordinary().answer('H2', '601').answer('H7', '1').expectFindings()
  })

  test('children without a named worker are among the clients', () => {
    ordinary().answer('H7', '501').expectFindings('unowned-at-most-clients H7')
  })

  test('a contact needs a readable e-mail address, and three are the most', () => {
    ordinary().expectRefused('K.1.email', 'testi(at)alue', /nimi@organisaatio\.fi/)
    ordinary().given({ 'K.1.email': 'testi(at)alue' }).expectFindings('type K.1.email')
    const four = Object.fromEntries(
      [2, 3, 4].flatMap((n) => [
        [`K.${n}.name`, 'Testi'],
        [`K.${n}.email`, 'testi@alue.example'],
      ]),
    )
    ordinary().given(four).expectFindings('range K')
  })
})

describe('soft rules ask for a reason and do not stop sending', () => {
  test('20 workers with 48 children each, all above 30, is possible: Ostrobothnia, April 2024', () => {
    ordinary()
      .answer('H2', '960')
      .answer('H5', '20')
      .expectAsked('H8')
      .expectFindings('required H8', 'all-over H5')
      .answer('H8', 'Työntekijöitä ei ole saatu.')
      .expectFindings('all-over H5')
      .expectComputed('I1', 48)
      .expectComputed('I2', 100)
      .expectMaySend(true)
  })

  test('one worker carrying the overflow is asked about: Vantaa and Kerava, October 2023', () => {
    const limit35 = { ...NO_SURROUNDINGS, outside: { 'parameter.limit': 35 } }
    ordinary(limit35).answer('H2', '710').answer('H5', '1').answer('H8', 'Syy').expectFindings('one-carries-overflow H5')
  })

  test('a change of more than 20 per cent: from 500 to 600 is usual, to 601 not', () => {
    const before = { ...LIMIT_30, previous: { H2: 500, H3: 25 } }
    const now = () => ordinary(before).answer('H3', '25')
    now().answer('H2', '600').expectFindings()
    now().answer('H2', '601').expectFindings('clients-changed H2')
    now().answer('H2', '399').expectFindings('clients-changed H2')
    ordinary({ ...before, previous: { H2: 500, H3: 15 } }).expectFindings('workers-changed H3')
  })

  test('within 20 per cent but far from a steady history: 500, 502, 498, 500 have median 500 and MAD 1; 520 is 20 / 1.4826 = 13.5 away', () => {
    const steady = { ...LIMIT_30, previous: { H2: 500, H3: 20 }, history: [500, 502, 498, 500].map((H2) => ({ H2 })) }
    ordinary(steady).answer('H2', '502').expectFindings()
    ordinary(steady).answer('H2', '520').expectFindings('clients-changed H2')
    const short = { ...steady, history: steady.history.slice(1) }
    ordinary(short).answer('H2', '520').expectFindings()
  })

  test('half as many clients again as the open-care figure is the bound: 500 against 334 passes, against 333 not', () => {
    const known = (open_care: number) => ({ ...LIMIT_30, outside: { 'parameter.limit': 30, 'reference.open_care': open_care } })
    ordinary(known(334)).expectFindings()
    ordinary(known(333)).expectFindings('open-care-differs H2')
  })

  test('clients for one worker between 8 and 50 are usual: 159 / 20 and 1,001 / 20 are not', () => {
    ordinary().answer('H2', '160').expectFindings()
    ordinary().answer('H2', '159').expectFindings('ratio-unusual H2')
    ordinary().answer('H2', '1 001').answer('H5', '19').answer('H8', 'Syy').expectFindings('ratio-unusual H2')
  })

  test('more than 40 per cent of posts vacant: 13 of 33 is 39.4, 14 of 34 is 41.2', () => {
    ordinary().answer('H4', '13').expectFindings()
    ordinary().answer('H4', '14').expectFindings('many-vacant H4')
  })
})

describe('the limit is of its time', () => {
  test('when there is no limit, the question and the shares of it are gone, and clients for one worker stay', () => {
    const none = ordinary(NO_SURROUNDINGS)
    none.expectNotAsked('H5', 'limit_note', 'I2', 'I6').expectAsked('H2', 'I1').expectFindings().expectMaySend(true)
    expect(none.state.computed.has('I2')).toBe(false)
    none.expectComputed('I1', 25)
  })

  test('601 children for 20 workers break 30 and not 35', () => {
    const limit35 = { ...NO_SURROUNDINGS, outside: { 'parameter.limit': 35 } }
    ordinary(limit35).answer('H2', '601').expectFindings()
  })
})

test('a message tells the figures it is about, as each language writes them', () => {
  const [finding] = ordinary().answer('H2', '1 601').answer('H3', '40').state.findings
  expect(finding?.message.fi).toContain(
    'Lapsia on 1\u00a0601, mutta 40 sosiaalityöntekijää voi vastata enintään 1\u00a0200 lapsesta',
  )
  expect(finding?.message.sv).toContain('Det finns 1\u00a0601 barn, men 40 socialarbetare')
  expect(finding?.message.en).toContain('There are 1,601 children, but 40 social workers')
})

test('an answer that is no longer asked is left out of the count and not lost', () => {
  ordinary()
    .answer('H2', '900')
    .answer('H5', '19')
    .expectAsked('H8')
    .answer('H8', 'Työntekijöitä ei ole saatu.')
    .answer('H2', '500')
    .answer('H5', '0')
    .expectNotAsked('H8')
    .expectFindings()
    .answer('H2', '900')
    .answer('H5', '19')
    .expectFindings()
})
