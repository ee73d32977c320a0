import { describe, expect, test } from 'vitest'
import { withoutTellingRatios } from '../../src/analyse/disclosure/hidden-denominators.ts'
import { protectedTables } from '../../src/analyse/disclosure/protected-tables.ts'
import { shownByDecision } from '../../src/analyse/disclosure/shown-by-decision.ts'
import { type CollectionTablesInput, collectionCandidates } from '../../src/disseminate/collection/collection-tables.ts'
import { hiddenRatioParts } from '../../src/disseminate/collection/ratio-parts.ts'
import { seriesBreaks } from '../../src/disseminate/collection/series-breaks.ts'
import { sumsThatDiffer } from '../../src/disseminate/collection/sums-check.ts'
import type { TableRound } from '../../src/disseminate/collection/table-round.ts'
import { tableIndex } from '../../src/disseminate/table/index-of.ts'
import type { ProtectedTables } from '../../src/model/release.ts'
import { roundFigures } from '../../src/process/collection/round-figures.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { answered, roundOf, staffingIndicators } from '../fixtures/round-answers.ts'

const INDICATORS = staffingIndicators()
const SETTINGS = loadDefinitions().disclosure
const LIMIT = [{ name: 'limit', names: { fi: 'Enimmäismäärä', sv: 'Högsta antal', en: 'Maximum' } }]
const name = (text: string) => ({ fi: text, sv: text, en: text })

interface Drawn {
  readonly round?: string
  readonly limit?: number | null
  readonly level?: string
}

/** A round of three counties; the third has so few workers that they could be told apart. */
function drawn({ round = '2024-10', limit = 30, level = 'county' }: Drawn = {}): TableRound {
  const respondents = [
    answered('08', { H2: 1_200, H3: 40, H4: 10, H5: 20, H6: 9 }),
    answered('16', { H2: 600, H3: 24, H4: 8, H5: 10, H6: 7 }),
    answered('20', { H2: 90, H3: 3, H4: 0, H5: 2, H6: 1 }),
  ]
  const figures = roundFigures(INDICATORS, roundOf(respondents, { round, limit }))
  const standing = { asked: 3, answered: 3, late: 0, missing: [], excused: [], preliminary: [] }
  const facts = {
    round,
    day: `${round}-08`,
    from: null,
    until: null,
    label: name(round),
    parameters: { limit },
    level,
    ...standing,
  }
  return { facts, figures, response: new Map([['SSS', { asked: 3, answered: 3, late: 0, excused: 0 }]]), warned: new Map() }
}

function input(rounds: readonly TableRound[], isProtected: boolean): CollectionTablesInput {
  const breaks = seriesBreaks(
    rounds.map(({ facts }) => facts),
    INDICATORS,
    LIMIT,
  )
  const areas = ['SSS', '08', '16', '20'].map((code) => ({ code, label: name(code) }))
  return { names: name('Staffing'), owner: name('Institute'), indicators: INDICATORS, rounds, areas, breaks, isProtected }
}

function cellIn({ tables }: ProtectedTables, table: string) {
  const found = tables.find(({ id }) => id === table)
  if (!found) throw new Error(`no table ${table}`)
  return (area: string, measure: string, round = '2024-10') => tableIndex(found).cell({ round, area }, measure)
}

describe('by decision nothing is hidden', () => {
  const tables = collectionCandidates(input([drawn()], false))
  const { protectedTables: shown, log } = shownByDecision({ tables, decision: 'Figures of public bodies' }, SETTINGS)

  test('a county with three workers, two of them above the maximum, is shown as it is: 67 per cent', () => {
    expect(cellIn(shown, 'figures-by-area')('20', 'H5')).toMatchObject({ value: 2, missing: null })
    expect(cellIn(shown, 'figures-by-area')('20', 'I2')).toMatchObject({ value: 67 })
  })
  test('the log says that the decision was the ground and that nothing was hidden', () => {
    expect(log.every(({ ruleVersion, shown: left, cells }) => ruleVersion.endsWith('/decision') && left === cells)).toBe(true)
  })
  test('without a decision the way is closed', () => {
    expect(() => shownByDecision({ tables, decision: ' ' }, SETTINGS)).toThrow(/decision/)
  })
  test('the areas add up to the country, and a table in which they do not is found', () => {
    expect(sumsThatDiffer(shown.tables, INDICATORS)).toEqual([])
    const wrong = shown.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => (cell.measure === 'H2' && cell.at[1] === '16' ? { ...cell, value: 601 } : cell)),
    }))
    expect(sumsThatDiffer(wrong, INDICATORS)).toEqual(['H2 2024-10'])
  })
})

describe('where figures are protected', () => {
  const protectedOnes = withoutTellingRatios(
    protectedTables(collectionCandidates(input([drawn()], true)), SETTINGS).protectedTables,
    hiddenRatioParts(INDICATORS),
  )
  const cell = cellIn(protectedOnes, 'figures-by-area')

  test('three workers are hidden, and so is another county’s number, or the sum would tell it', () => {
    expect(cell('20', 'H3')).toMatchObject({ value: null, missing: 'hidden' })
    expect([cell('08', 'H3')?.missing, cell('16', 'H3')?.missing]).toContain('hidden')
  })
  test('a mean whose number of workers is hidden is hidden too: 90 clients / 30 would tell 3 workers', () => {
    expect(cell('20', 'H2')).toMatchObject({ value: 90 })
    expect(cell('20', 'I1')).toMatchObject({ value: null, missing: 'hidden' })
  })
  test('changes and sums behind ratios are not published at all', () => {
    expect(protectedOnes.tables.map(({ id }) => id)).toEqual(['figures-by-area', 'response-by-area'])
  })
})

describe('breaks', () => {
  const rounds = [
    drawn({ round: '2022-10', limit: 35, level: 'municipality' }),
    drawn({ round: '2023-04', limit: 35 }),
    drawn({ round: '2024-04' }),
  ]
  const { protectedTables: shown } = shownByDecision(
    { tables: collectionCandidates(input(rounds, false)), decision: 'x' },
    SETTINGS,
  )
  const flags = (measure: string, round: string) => cellIn(shown, 'figures-by-area')('SSS', measure, round)?.flags

  test('where the maximum changed, the share above it breaks and the mean does not', () => {
    expect([flags('I2', '2024-04'), flags('H5', '2024-04'), flags('I1', '2024-04')]).toEqual([['|'], ['|'], []])
  })
  test('where counties answer instead of municipalities, everything breaks, once', () => {
    expect([flags('I1', '2023-04'), flags('H2', '2023-04')]).toEqual([['|'], ['|']])
    expect(
      seriesBreaks(
        rounds.map(({ facts }) => facts),
        INDICATORS,
        LIMIT,
      ).filter(({ round }) => round === '2023-04'),
    ).toHaveLength(1)
  })
  test('a change over a break carries the sign: 0 percentage points are no news then', () => {
    expect(cellIn(shown, 'changes-by-area')('SSS', 'I2', '2024-04')).toMatchObject({ value: 0, flags: ['|'] })
  })
  test('when the maximum is repealed the series of what needs it ends', () => {
    const ended = [drawn({ round: '2024-10' }), drawn({ round: '2030-04', limit: null })]
    const after = shownByDecision({ tables: collectionCandidates(input(ended, false)), decision: 'x' }, SETTINGS).protectedTables
    expect(cellIn(after, 'figures-by-area')('SSS', 'I2', '2030-04')).toMatchObject({
      value: null,
      missing: 'not-applicable',
      flags: [],
    })
    expect(cellIn(after, 'figures-by-area')('SSS', 'I1', '2030-04')).toMatchObject({ value: 28, missing: null }) // 1,890 / 67 = 28.2
  })
})
