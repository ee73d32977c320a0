import { expect, test } from 'vitest'
import { newRegister, tietopolku } from './run-command.ts'

const environment = { TIETOPOLKU_DATA: newRegister() }
const review = (...words: string[]) => tietopolku(['review', ...words, '--format', 'json'], environment)

test('there are no rounds at first', async () => {
  expect(await review('list')).toMatchObject({ exitCode: 0, stdout: '[]\n' })
})

test.each([
  { what: 'an action that is none', words: ['fly'], exitCode: 3, says: 'review fly' },
  { what: 'no cycle to open', words: ['open'], exitCode: 3, says: '2024Q3' },
  { what: 'what is no quarter', words: ['open', '2024'], exitCode: 3, says: 'cycle' },
  { what: 'a cycle that has not been processed', words: ['open', '2024Q3'], exitCode: 5, says: 'tietopolku run 2024Q3' },
  { what: 'a round that is not there', words: ['show', '2024Q3-1'], exitCode: 4, says: '2024Q3-1' },
  { what: 'a due date that is no day', words: ['open', '2024Q3', '--due', '2024-02-30'], exitCode: 3, says: 'due' },
])('$what is refused with its exit code and what to do', async ({ words, exitCode, says }) => {
  const outcome = await review(...words)
  expect(outcome.exitCode).toBe(exitCode)
  expect(outcome.stderr).toContain(says)
})
