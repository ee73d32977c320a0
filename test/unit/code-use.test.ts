import { describe, expect, test } from 'vitest'
import { type CodeAtHand, codeUse } from '../../src/model/code-use.ts'

/** A code until 30 June for a form in an open round, looked at on 15 May. */
const CODE: CodeAtHand = {
  isRevoked: false,
  validUntil: '2024-06-30',
  round: 'open',
  submission: { state: 'draft', reopenedUntil: null },
}
const use = (more: Partial<CodeAtHand>, day = '2024-05-15') => codeUse({ ...CODE, ...more }, day)
const reopened = { state: 'reopened', reopenedUntil: '2024-08-10' } as const

describe('an access code', () => {
  test('opens its form while the round takes answers or corrections, sent or not', () => {
    expect(use({})).toBe('opens')
    expect(use({ round: 'correcting' })).toBe('opens')
    expect(use({ submission: { state: 'received', reopenedUntil: null } })).toBe('opens')
  })

  test('works on its last day and not on the day after', () => {
    expect([use({}, '2024-06-30'), use({}, '2024-07-01')]).toEqual(['opens', 'refused'])
  })

  test('is told to wait while the round has not opened', () => {
    expect(use({ round: 'planned', submission: null })).toBe('not-yet')
  })

  test('opens nothing in a closed round, in none, or when the respondent is not asked', () => {
    expect(use({ round: 'closed' })).toBe('refused')
    expect(use({ round: null })).toBe('refused')
    expect(use({ submission: null })).toBe('refused')
  })

  test('opens a form that was opened again, until that day, whatever its own last day and the round', () => {
    const again = { submission: reopened, round: 'closed' } as const
    expect([use(again, '2024-08-10'), use(again, '2024-08-11')]).toEqual(['opens', 'refused'])
  })

  test('opens nothing at all once it is revoked', () => {
    expect(use({ isRevoked: true })).toBe('refused')
    expect(use({ isRevoked: true, submission: reopened })).toBe('refused')
    expect(use({ isRevoked: true, round: 'planned' })).toBe('refused')
  })
})
