import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDefinitions } from '../../src/design/read-definitions.ts'
import { readDefinitionFiles } from '../../src/register/definition-files.ts'

const files = readDefinitionFiles(fileURLToPath(new URL('../../definitions', import.meta.url)))
const PATH = 'monitoring-register/review.yaml'

function readWith(before: string, after: string) {
  const text = files.get(PATH) ?? ''
  expect(text).toContain(before)
  return () => readDefinitions(new Map([...files, [PATH, text.replace(before, after)]])).review
}

test('the policy of the rounds: 5 and 15 per cent, 1 per cent or 2 clients, three weeks, reminders around the due date', () => {
  expect(readDefinitions(files).review).toMatchObject({
    cadence: { yearlyQuarter: 4 },
    difference: { agreesUpTo: 5, explainAbove: 15 },
    tolerance: { percent: 1, clients: 2 },
    daysToAnswer: 21,
    reminders: { daysFromDue: [-7, -1, 1, 7] },
  })
})

test('every typical explanation of too high and too low counts can be chosen', () => {
  const { explanations } = readDefinitions(files).review
  const keysOf = (explains: string) => explanations.filter((one) => one.explains === explains).map(({ key }) => key)
  expect(keysOf('too_high')).toEqual([
    'never_closed',
    'migrated_without_end',
    'notification_only',
    'temporary_and_real_code',
    'joint_matters',
  ])
  expect(keysOf('too_low')).toEqual(['units_missing', 'producers_outside', 'on_paper', 'task_not_archived', 'archiving_delay'])
  expect(keysOf('any')).toEqual(['wrong_task', 'different_definition', 'other'])
})

describe('a fault in the policy is told', () => {
  test.each([
    ['thresholds in the wrong order', 'agreesUpTo: 5', 'agreesUpTo: 20', /20 per cent is above the one of 15/],
    ['an unknown key', 'daysToAnswer: 21', 'daysToAnswer: 21\ndeadline: soon', /deadline: unknown key/],
    ['a quarter that no year has', 'yearlyQuarter: 4', 'yearlyQuarter: 5', /yearlyQuarter/],
    ['a judgement that the program does not know', '- key: too_low', '- key: rather_low', /judgements/],
    ['a reason twice', '- key: yearly', '- key: warning', /triggers/],
    ['an explanation twice', '- key: on_paper', '- key: units_missing', /explanations/],
    ['no time to answer', 'daysToAnswer: 21', 'daysToAnswer: 0', /daysToAnswer/],
    ['a word without Swedish', ', sv: stämmer', '', /sv/],
  ])('%s', (...[, before, after, message]) => {
    expect(readWith(before, after)).toThrow(message)
  })
})
