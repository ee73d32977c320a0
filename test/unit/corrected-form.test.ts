import { describe, expect, test } from 'vitest'
import { isSameAnswer } from '../../src/model/answer-difference.ts'
import { corrected } from '../../src/model/correction.ts'
import { correctedForm } from '../../src/operations/submission/corrected-form.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import type { SubmissionVersion } from '../../src/store/collection/versions.ts'
import { SENT_ANSWERS, STAFFING } from '../fixtures/form-codes.ts'

const form = loadDefinitions().collections.find(({ collection }) => collection.id === STAFFING)?.questionnaires[0]
if (!form) throw new Error('the staffing form is in the definitions')
const surroundings = {
  previous: null,
  history: [],
  outside: { 'parameter.limit': 30 },
  round: { day: '2024-04-09', from: null, until: null },
}
const versionOf = (answers: SubmissionVersion['answers'], reasons: Record<string, string> = {}) =>
  ({ answers, reasons }) as SubmissionVersion
const correct = (
  values: Readonly<Record<string, number | null>>,
  more: { answers?: object; reasons?: Record<string, string> } = {},
) =>
  correctedForm({
    form,
    version: versionOf({ ...SENT_ANSWERS, ...more.answers }, more.reasons),
    surroundings,
    values: Object.entries(values).map(([key, to]) => ({ key, to })),
    reasons: {},
  })

describe('what an answer becomes with other values', () => {
  test('changes name what differs, blank and zero apart', () => {
    const after = corrected({ answers: { H2: 600, H4: 2 }, reasons: {} }, [
      { key: 'H2', from: 600, to: 0 },
      { key: 'H4', from: 2, to: null },
      { key: 'reason:all-over', from: null, to: 'Syy' },
    ])
    expect(after).toEqual({ answers: { H2: 0 }, reasons: { 'all-over': 'Syy' } })
    expect([isSameAnswer(0, null), isSameAnswer({ unavailable: 'a' }, { unavailable: 'b' })]).toEqual([false, false])
  })

  test('contact persons are not asked for again: they are not kept with what was sent', () => {
    expect(correct({ H4: 3 }).hard).toEqual([])
  })

  test('every worker over the limit needs 31 clients: 20 of them need 620, not 600', () => {
    expect(correct({ H5: 20 }).hard.map(({ rule }) => rule)).toContain('over-limit-needs-clients')
  })

  test('a fault that was there when it was sent does not stop a correction of something else', () => {
    // 25 over the limit of 24 workers was sent before the rule was there; the vacant posts are corrected.
    const faulty = { answers: { H5: 25, H2: 800, H8: 'Selitys' } }
    expect(correct({ H4: 3 }, faulty).hard).toEqual([])
    expect(correct({ H3: 23 }, faulty).hard.map(({ rule }) => rule)).toContain('over-at-most-workers')
  })

  test('the explanation that was given stays and is not asked for again', () => {
    // 600 / 80 = 7.5 clients for one worker: below 8. With 79 workers 600 / 79 = 7.6: the same finding.
    const explained = { answers: { H3: 80 }, reasons: { 'ratio-unusual': 'Työntekijät tekevät myös perhetyötä.' } }
    const { soft, changes } = correct({ H3: 79 }, explained)
    expect(soft.map(({ finding, reason }) => [finding.rule, reason])).toEqual([
      ['ratio-unusual', 'Työntekijät tekevät myös perhetyötä.'],
    ])
    expect(changes.map(({ key }) => key)).toEqual(['H3'])
  })
})
