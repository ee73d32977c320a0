import { beforeAll, describe, expect, test } from 'vitest'
import type { ResidentArea } from '../../src/analyse/review-round/resident-cells.ts'
import { protectResidents } from '../../src/analyse/review-round/residents.ts'
import type { LinearSolver } from '../../src/method/suppression/intervals/linear-solver.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { highsSolver } from '../../src/register/solver/highs-solver.ts'
import { residentArea } from '../fixtures/drawn-residents.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await highsSolver()
})
const settings = loadDefinitions().disclosure

/** Both sources together, by area; `..` = hidden. */
function together(areas: readonly ResidentArea[]): Record<string, number | '..'> {
  const shown = protectResidents({ id: 'example', areas }, { settings, solver })
  return Object.fromEntries([...shown].map(([area, bySource]) => [area, bySource['SHA+ET'].clients ?? '..']))
}

/** Own clients in the archive only, and residents who are clients of others only, there too. */
const archiveOnly = (area: string, own: number, others: number): ResidentArea =>
  residentArea({ area, others: [others, 0, 0, 0, 0], archive: own, separate: 0, both: 0 })

describe('residents of an organiser, all organisers', () => {
  test('are shown exactly where nobody can be singled out: 200 own and 7 of others, 300 own and nobody else', () => {
    expect(together([archiveOnly('743', 200, 7), archiveOnly('408', 300, 0)])).toEqual({ 743: 207, 408: 300, whole: 507 })
  })

  test('are hidden where few are clients of others: the county would subtract its own 200 from 203', () => {
    const shown = together([archiveOnly('743', 200, 3), archiveOnly('408', 300, 9), archiveOnly('145', 100, 30)])
    expect(shown[743]).toBe('..')
  })

  test('and then another figure is hidden too, or the total would give the 3 away: 642 less 309 less 130 is 203', () => {
    const shown = together([archiveOnly('743', 200, 3), archiveOnly('408', 300, 9), archiveOnly('145', 100, 30)])
    expect(shown).toEqual({ 743: '..', 408: '..', 145: 130, whole: 642 })
  })

  test('a count of 1 to 4 is hidden although the county knows it: the page may be passed on', () => {
    const shown = together([archiveOnly('743', 3, 0), archiveOnly('408', 300, 0), archiveOnly('145', 100, 0)])
    expect(shown[743]).toBe('..')
    expect([shown[408], shown[145], shown.whole]).toContain('..')
  })

  test('nobody at all is a true zero', () => {
    expect(together([archiveOnly('743', 0, 0), archiveOnly('408', 50, 0)])).toEqual({ 743: 0, 408: 50, whole: 50 })
  })

  test('a small municipality of a sensitive content is never shown, and not given away by the rest', () => {
    const small = { ...archiveOnly('743', 40, 10), isSensitive: true }
    const shown = together([small, archiveOnly('408', 300, 10), archiveOnly('145', 100, 10)])
    expect(shown[743]).toBe('..')
    expect([shown[408], shown[145], shown.whole]).toContain('..')
  })

  test('an earlier version that differs by few people keeps the new one hidden', () => {
    const changed = { ...archiveOnly('743', 200, 9), forced: ['SHA+ET' as const] }
    expect(together([changed, archiveOnly('408', 300, 10), archiveOnly('145', 100, 10)])[743]).toBe('..')
  })

  test('numbers that contradict each other show nothing: fewer residents than own clients', () => {
    const wrong = { ...archiveOnly('743', 200, 0), residents: { SHA: 190, ET: 0, 'SHA+ET': 190 } }
    expect(together([wrong, archiveOnly('408', 300, 0)])).toEqual({ 743: '..', 408: '..', whole: '..' })
  })
})

describe('the three source views are linked', () => {
  const shownOf = (areas: readonly ResidentArea[]) => protectResidents({ id: 'example', areas }, { settings, solver })

  test('2 people who are in both sources at others are not found from 8 + 7 − 13', () => {
    // a = 6 + 2 = 8 in others' archive only, b = 5 + 2 = 7 in others' separate delivery, c = 13 in either.
    const bySource = shownOf([
      residentArea({ area: '743', others: [6, 5, 2, 0, 0] }),
      residentArea({ area: '408', others: [0, 0, 0, 0, 0] }),
    ])
    const figures = bySource.get('743')
    const clients = [figures?.SHA.clients, figures?.ET.clients, figures?.['SHA+ET'].clients]
    expect(clients).toContain(null)
  })

  test('with 8 instead of 2 all three are shown', () => {
    const bySource = shownOf([residentArea({ area: '743', others: [6, 5, 8, 0, 0] })])
    expect(bySource.get('743')).toMatchObject({ SHA: { clients: 214 }, ET: { clients: 213 }, 'SHA+ET': { clients: 319 } })
  })

  test('a share stands with its count: 214 of 10,000 is 2.1 %', () => {
    const bySource = shownOf([residentArea({ area: '743', others: [6, 5, 8, 0, 0] })])
    expect(bySource.get('743')?.SHA).toEqual({ clients: 214, sharePercent: 2.1 })
  })
})
