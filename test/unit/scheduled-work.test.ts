import { expect, test } from 'vitest'
import { SYSTEM } from '../../src/access/actor.ts'
import { mayPerform } from '../../src/access/permissions.ts'
import { OPERATIONS } from '../../src/operations/all.ts'
import { SCHEDULED_WORK } from '../../src/operations/scheduled-work.ts'

test.each(SCHEDULED_WORK)(
  '$job performs an operation that exists, that the system may perform, with input that it takes',
  (work) => {
    const operation = OPERATIONS.find(({ name }) => name === work.operation)
    expect(operation).toBeDefined()
    expect(mayPerform(SYSTEM, work.operation)).toBe(true)
    expect(operation?.input.safeParse(work.input).success).toBe(true)
  },
)

test('every job has a queue of its own', () => {
  expect(new Set(SCHEDULED_WORK.map(({ job }) => job)).size).toBe(SCHEDULED_WORK.length)
})
