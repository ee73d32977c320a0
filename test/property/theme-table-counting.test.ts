import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CountAxis, CountQuestion } from '../../src/analyse/social/count-axis.ts'
import { countFacts } from '../../src/analyse/social/count-facts.ts'
import { countLines, FIELD_SEPARATOR, fieldsOf, LINE_SEPARATOR } from '../../src/analyse/social/count-lines.ts'
import type { ReportFact } from '../../src/model/theme-table.ts'

const listOf = (codes: readonly string[]) => fc.subarray([...codes]).map((chosen) => chosen.join(','))

const FACT: fc.Arbitrary<ReportFact> = fc.record({
  organiser: fc.constantFrom('16', '06'),
  month: fc.constantFrom('2024-01', '2024-02', '2024-07'),
  polarity: fc.constantFrom('negative', 'positive', 'weak-signal'),
  source: fc.constantFrom('A', 'B'),
  municipality: fc.constantFrom('', '005', '743'),
  unit: fc.constantFrom('', 'u1', 'u2', 'u3', 'small'),
  trend: fc.constantFrom('', 'new', 'growing'),
  account: fc.constantFrom('', '', 'a1', 'a2', 'a3'),
  themes: listOf(['8', '8.1', '12.1', '19.4']),
  needs: listOf(['1', '2', '3']),
  groups: listOf(['children', 'older']),
  tasks: listOf(['families', 'older']),
  causes: listOf(['person', 'society']),
  gaps: listOf(['queue', 'too-late']),
})

const told = (code: string) => [code === '' ? 'none' : code]
const ABOVE: Readonly<Record<string, readonly string[]>> = { '8.1': ['8'], '12.1': ['12', '8'] }
const AXES: readonly CountAxis[] = [
  // A theme of two parents: 12.1 counts under 12 and under 8, once.
  { field: 'themes', codes: ['8', '8.1', '12', '12.1', 'none'], of: (code) => [...told(code), ...(ABOVE[code] ?? [])] },
  { field: 'groups', codes: ['children', 'older', 'none'], of: told },
  { field: 'polarity', codes: ['negative', 'positive', 'weak-signal'], of: told },
  { field: 'month', codes: ['2024'], of: (month) => [month.slice(0, 4)] },
  { field: 'municipality', codes: ['005', 'none'], of: told },
]
const QUESTION: fc.Arbitrary<CountQuestion> = fc
  .tuple(fc.constantFrom(...AXES), fc.constantFrom(...AXES), fc.boolean())
  .map(([rows, columns, isFiltered]) => ({
    rows,
    columns,
    filters: isFiltered ? [{ field: 'source', fits: (value: string) => value === 'A' } as const] : [],
    isUnitShown: (unit: string) => unit !== 'small',
  }))

test('the fast way of counting says what the plain way says', () => {
  fc.assert(
    fc.property(fc.array(FACT, { maxLength: 40 }), QUESTION, (facts, question) => {
      const fields = fieldsOf(question)
      const lines = facts.map((fact) => fields.map((field) => fact[field]).join(FIELD_SEPARATOR)).join(LINE_SEPARATOR)
      expect(countLines(lines, question)).toEqual(countFacts(facts, question))
    }),
    { numRuns: 300 },
  )
})
