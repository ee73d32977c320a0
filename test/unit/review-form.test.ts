import { describe, expect, test } from 'vitest'
import { ownCountDifference } from '../../src/method/own-count-difference.ts'
import { Problem } from '../../src/model/problem.ts'
import { type AnswerDraft, answerOf, draftOf, EMPTY_DRAFT, isSameDraft } from '../../src/web/workspace/view/answer-draft.ts'
import { changedLines, type PostedLine, pickedAreas, postedLines, shownLine } from '../../src/web/workspace/view/answer-form.ts'
import { requireReadable } from '../../src/web/workspace/view/answer-problems.ts'
import { clockText } from '../../src/web/workspace/view/clock-text.ts'
import { type LineState, linesAfter } from '../../src/web/workspace/view/line-state.ts'
import { typedCount } from '../../src/web/workspace/view/typed-count.ts'

describe('an own count as people type it', () => {
  test.each([
    ['1234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    [' 0 ', 0],
    ['', null],
    ['   ', null],
  ])('%j is %j', (text, count) => {
    expect(typedCount(text)).toBe(count)
  })

  test.each(['12,5', '1.234', '-3', '1e3', '٣', 'noin 40', '99999999', '0x10'])('%j is nothing that could be guessed', (text) => {
    expect(typedCount(text)).toBe('invalid')
  })
})

describe('the difference of an own count from the register', () => {
  const limits = { agreesUpTo: 5, explainAbove: 15 }

  test.each([
    { own: 105, register: 100, clients: 5, percent: 5, class: 'agrees' },
    { own: 106, register: 100, clients: 6, percent: 6, class: 'check' },
    { own: 85, register: 100, clients: -15, percent: -15, class: 'check' },
    { own: 84, register: 100, clients: -16, percent: -16, class: 'explain' },
    { own: 3, register: 0, clients: 3, percent: null, class: 'explain' },
    { own: 0, register: 0, clients: 0, percent: 0, class: 'agrees' },
  ])('own $own, register $register: $clients, $percent per cent of the register, $class', ({ own, register, ...expected }) => {
    expect(ownCountDifference({ own, register }, limits)).toEqual(expected)
  })
})

describe('the form of a sheet', () => {
  const was = (before: AnswerDraft) => shownLine({ version: 3, seen: 110, before })

  test('a line whose fields are as shown is not sent', () => {
    const before = { ...EMPTY_DRAFT, own: '110', judgement: 'comprehensive' }
    const lines = postedLines([
      ['837.was', was(before)],
      ['837.own', '110'],
      ['837.judgement', 'comprehensive'],
    ])
    expect(changedLines(lines)).toEqual([])
  })

  test('a changed line names the version and the value it was given on', () => {
    const lines = postedLines([
      ['837.was', was(EMPTY_DRAFT)],
      ['837.own', '1 200'],
    ])
    expect(changedLines(lines)).toEqual([
      { area: '837', version: 3, seen: 110, before: EMPTY_DRAFT, draft: { ...EMPTY_DRAFT, own: '1 200' } },
    ])
  })

  test('what is folded away keeps its explanations; an open line without ticks has none', () => {
    const before = { ...EMPTY_DRAFT, because: ['units_missing'], note: 'Osa puuttuu.' }
    const [folded] = postedLines([['837.was', was(before)]])
    expect(folded?.draft).toEqual(before)
    const [open] = postedLines([
      ['837.was', was(before)],
      ['837.isOpen', '1'],
      ['837.note', ''],
    ])
    expect(open?.draft).toEqual(EMPTY_DRAFT)
  })

  test('every explanation that is ticked is read, also one whose key holds the word code', () => {
    const [line] = postedLines([
      ['837.was', was(EMPTY_DRAFT)],
      ['837.isOpen', '1'],
      ['837.because.0-1', 'temporary_and_real_code'],
      ['837.because.1-0', 'units_missing'],
    ])
    expect(line?.draft.because).toEqual(['temporary_and_real_code', 'units_missing'])
  })

  test.each([
    ['no JSON', '{'],
    ['no version', '["x",1,{}]'],
    ['a list', '[1,2]'],
    ['a value that is no count', '[1,"2",{}]'],
  ])('a hidden field that holds %s is no line', (_, text) => {
    expect(postedLines([['837.was', text]])).toEqual([])
  })

  test('fields that an answer does not have go no further', () => {
    const forged = JSON.stringify([0, 5, { judgement: 'comprehensive', by: 'somebody', at: '2020', because: ['a', 7] }])
    expect(postedLines([['837.was', forged]])[0]?.before).toEqual({
      ...EMPTY_DRAFT,
      judgement: 'comprehensive',
      because: ['a'],
    })
  })

  test('ticks name the lines of a group answer', () => {
    expect(
      pickedAreas([
        ['pick.837', 'on'],
        ['pick.elsewhere', 'on'],
        ['pick.<b>', 'on'],
      ]),
    ).toEqual(['837', 'elsewhere'])
  })
})

describe('an answer', () => {
  test('goes into fields and comes back the same', () => {
    const answer = {
      judgement: 'too_low',
      explanations: ['on_paper'],
      ownCount: 0,
      ownCountDate: '2024-09-30',
      ownCountDefinition: 'open_on_day',
      plannedFix: 'close_old',
      fixMonth: '2025-01',
      mayPublish: 'with_note',
      publicationNote: 'Luku kasvaa.',
    } as const
    expect(answerOf(draftOf(answer))).toEqual(answer)
  })

  test('is the same when only spaces in the count or the order of explanations differ', () => {
    const one = { ...EMPTY_DRAFT, own: '1 234', because: ['a', 'b'] }
    expect(isSameDraft(one, { ...one, own: '1234', because: ['b', 'a'] })).toBe(true)
    expect(isSameDraft(one, { ...one, own: '1235' })).toBe(false)
  })
})

describe('what cannot be read is refused with the field that it stands in', () => {
  const line = (draft: Partial<AnswerDraft>): PostedLine => ({
    area: '837',
    version: 0,
    seen: 1,
    before: EMPTY_DRAFT,
    draft: { ...EMPTY_DRAFT, ...draft },
  })

  test.each([
    ['own', { own: '12,5' }],
    ['ownDate', { ownDate: '30.9.2024' }],
    ['fixMonth', { fixMonth: '2025-13' }],
    ['note', { note: 'x'.repeat(301) }],
    ['note', { note: 'Asiakas 010190-900Y on väärin' }],
  ])('%s', (field, draft) => {
    try {
      requireReadable(line(draft))
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(Problem)
      expect((error as Problem).description.place).toBe(`837.${field}`)
    }
  })

  test('a whole answer is let through', () => {
    const whole = { own: '12', ownDate: '2024-09-30', fixMonth: '2025-12', note: 'x'.repeat(300) }
    expect(() => requireReadable(line(whole))).not.toThrow()
  })
})

describe('a line while it is filled in', () => {
  const first: LineState = {
    area: '837',
    draft: EMPTY_DRAFT,
    before: EMPTY_DRAFT,
    version: 1,
    seen: 110,
    status: 'same',
    refusal: null,
    theirs: null,
    savedAt: null,
  }
  const edited = linesAfter([first], { what: 'edited', area: '837', change: { own: '5' } })
  const sent = edited[0]?.draft ?? EMPTY_DRAFT

  test('what is typed while the answer is on its way is still to be saved, on the new version', () => {
    const typing = linesAfter(linesAfter(edited, { what: 'sent', area: '837' }), {
      what: 'edited',
      area: '837',
      change: { own: '50' },
    })
    const [line] = linesAfter(typing, { what: 'saved', area: '837', sent, version: 2, at: 'klo 14.02' })
    expect(line).toMatchObject({ status: 'changed', version: 2, draft: { own: '50' }, before: { own: '5' } })
  })

  test('without a connection, and when refused, the draft stays', () => {
    expect(linesAfter(edited, { what: 'unreachable', area: '837' })[0]).toMatchObject({ status: 'waiting', draft: { own: '5' } })
    expect(linesAfter(edited, { what: 'refused', area: '837', text: 'Ei.' })[0]).toMatchObject({
      status: 'refused',
      refusal: 'Ei.',
      draft: { own: '5' },
    })
  })

  test('overtaken, both answers stand until the person chooses', () => {
    const theirs = { draft: { ...EMPTY_DRAFT, own: '9' }, version: 7, seen: 120 }
    const overtaken = linesAfter(edited, { what: 'overtaken', area: '837', theirs })
    expect(overtaken[0]).toMatchObject({ status: 'conflict', draft: { own: '5' }, theirs: { draft: { own: '9' } } })
    const kept = linesAfter(overtaken, { what: 'kept-mine', area: '837' })[0]
    expect(kept).toMatchObject({ status: 'changed', draft: { own: '5' }, version: 7, seen: 120, theirs: null })
    const taken = linesAfter(overtaken, { what: 'took-theirs', area: '837' })[0]
    expect(taken).toMatchObject({ status: 'same', draft: { own: '9' }, version: 7, theirs: null })
  })

  test('other lines are not touched', () => {
    const other = { ...first, area: '005' }
    expect(linesAfter([first, other], { what: 'unreachable', area: '837' })[1]).toBe(other)
  })
})

test('the time of a save is said as people say it', () => {
  const at = '2024-12-01T07:02:00Z' // nine in Helsinki
  expect([clockText(at, 'fi'), clockText(at, 'sv'), clockText(at, 'en')]).toEqual(['klo 9.02', 'kl. 9.02', 'at 9:02'])
})
