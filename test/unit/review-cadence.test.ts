import { describe, expect, test } from 'vitest'
import { type CadenceQuestion, cadence } from '../../src/analyse/review-round/cadence.ts'
import type { CoverageClass } from '../../src/model/coverage.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const POLICY = loadDefinitions().review.cadence

/** One county and content that was answered before, comprehensive and quiet, in a quarter that is not the yearly one. */
type Change = Partial<CadenceQuestion> & { readonly classes?: readonly CoverageClass[] }

function asked(change: Change): string | null {
  const { classes = ['comprehensive', 'comprehensive'], ...rest } = change
  const question: CadenceQuestion = {
    cycle: '2024Q2',
    organisers: ['16'],
    contents: ['disability'],
    classesOf: () => classes,
    wasAnswered: () => true,
    hasWarning: () => false,
    ...rest,
  }
  const sheets = cadence(question, POLICY)
  expect(sheets.length).toBeLessThanOrEqual(1)
  return sheets[0]?.trigger ?? null
}

describe('which sheets a round opens', () => {
  const cases: readonly (readonly [string, Change, string | null])[] = [
    ['a comprehensive content rests between its yearly reviews', {}, null],
    ['it comes back once a year, with the fourth quarter', { cycle: '2024Q4' }, 'yearly'],
    ['and whenever an indication warns', { hasWarning: () => true }, 'warning'],
    ['a warning in the yearly quarter is told as a warning', { cycle: '2024Q4', hasWarning: () => true }, 'warning'],
    ['one partial municipality brings the content every quarter', { classes: ['comprehensive', 'partial'] }, 'deficient'],
    ['probably comprehensive is not comprehensive', { classes: ['probably_comprehensive'] }, 'deficient'],
    ['a municipality that nobody has judged is deficient', { classes: ['not_assessed'] }, 'deficient'],
    ['what the county has never answered is new, however good it is', { wasAnswered: () => false }, 'new_content'],
    ['new is told before deficient', { wasAnswered: () => false, classes: ['none'] }, 'new_content'],
  ]
  test.each(cases)('%s', (_, change, trigger) => {
    expect(asked(change)).toBe(trigger)
  })

  test('each county is asked by its own state, in the order of counties and contents', () => {
    const sheets = cadence(
      {
        cycle: '2024Q2',
        organisers: ['08', '16'],
        contents: ['older', 'disability'],
        classesOf: ({ organiser }) => [organiser === '08' ? 'comprehensive' : 'partial'],
        wasAnswered: ({ content }) => content === 'older',
        hasWarning: () => false,
      },
      POLICY,
    )
    expect(sheets).toEqual([
      { organiser: '08', content: 'disability', trigger: 'new_content' },
      { organiser: '16', content: 'older', trigger: 'deficient' },
      { organiser: '16', content: 'disability', trigger: 'new_content' },
    ])
  })
})
