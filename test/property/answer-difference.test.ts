import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerDifference } from '../../src/model/answer-difference.ts'
import type { Answer, Answers } from '../../src/model/answers.ts'

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.string(),
  fc.boolean(),
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
  fc.record({ unavailable: fc.string() }),
)
const keys = fc.constantFrom('H2', 'H3', 'M1.r.c', 'K.1.name', '__proto__', 'constructor', 'toString')
const answers: fc.Arbitrary<Answers> = fc.array(fc.tuple(keys, answer)).map((entries) => Object.fromEntries(entries))

describe('The difference of two lots of answers', () => {
  it('H2 changed from 10 to 12, H3 blanked, H4 new; H7 as it was', () => {
    const difference = answerDifference({ H2: 10, H3: 0, H7: 1 }, { H2: 12, H4: 'x', H7: 1 })
    expect(difference).toEqual([
      { key: 'H2', from: 10, to: 12 },
      { key: 'H3', from: 0, to: null },
      { key: 'H4', from: null, to: 'x' },
    ])
  })

  it('blank and zero differ; the order of chosen codes does not count; the reason of “not available” does', () => {
    expect(answerDifference({}, { H2: 0 })).toHaveLength(1)
    expect(answerDifference({ V: ['a', 'b'] }, { V: ['b', 'a'] })).toEqual([])
    expect(answerDifference({ H2: { unavailable: 'x' } }, { H2: { unavailable: 'y' } })).toHaveLength(1)
  })

  it('with itself is none', () => {
    fc.assert(fc.property(answers, (one) => answerDifference(one, one).length === 0))
  })

  it('there and back are mirror images', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const there = answerDifference(one, other)
        const back = answerDifference(other, one)
        const turned = back.map(({ key, from, to }) => ({ key, from: to, to: from }))
        const byKey = (list: typeof there) => list.map((change) => JSON.stringify(change)).sort()
        expect(byKey(there)).toEqual(byKey(turned))
      }),
    )
  })

  it('put onto the former gives the latter', () => {
    fc.assert(
      fc.property(answers, answers, (from, to) => {
        const changed = new Map(Object.entries(from))
        for (const change of answerDifference(from, to))
          if (change.to === null) changed.delete(change.key)
          else changed.set(change.key, change.to)
        expect(answerDifference(Object.fromEntries(changed), to)).toEqual([])
      }),
    )
  })
})
