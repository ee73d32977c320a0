import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { ProtectedResidents } from '../../src/analyse/review-round/residents.ts'
import { protectResidents } from '../../src/analyse/review-round/residents.ts'
import { attackedIntervals, hiddenCells } from '../../src/method/suppression/intervals/attackers.ts'
import type { LinearSolver } from '../../src/method/suppression/intervals/linear-solver.ts'
import { SOURCES } from '../../src/model/source.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { highsSolver } from '../../src/register/solver/highs-solver.ts'
import { type DrawnPeople, residentArea } from '../fixtures/drawn-residents.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await highsSolver()
})
const settings = loadDefinitions().disclosure

/** Kinds of people (see the fixture) who are in others' archive, in others' separate delivery, in either, and not at the county itself. */
const KINDS = { SHA: [0, 2, 4], ET: [1, 2, 3], 'SHA+ET': [0, 1, 2] } as const
/** Those whom a + b − c counts. */
const OVERLAP = [2, 3, 4]

const few = fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 40 }))
/** Own clients of a source alone: none, or enough that being one of them tells nothing. */
const own = fc.oneof(fc.constant(0), fc.integer({ min: 50, max: 300 }))

function drawnPeople(area: string): fc.Arbitrary<DrawnPeople> {
  return fc
    .record({ others: fc.tuple(few, few, few, few, few), archive: own, separate: own, both: fc.integer({ min: 20, max: 300 }) })
    .map(({ others: [one, two, three, four, five], ...rest }) => ({
      area,
      ...rest,
      // Without own clients in one source alone nobody can be at others in the other one only.
      others: [one, two, three, rest.archive === 0 ? 0 : four, rest.separate === 0 ? 0 : five] as const,
    }))
}

/** What the county can compute of the people it does not know, kind by kind and municipality by municipality. */
function attacked(people: readonly DrawnPeople[], shown: ProtectedResidents) {
  const width = 5
  const isPossible = (at: number, kind: number) =>
    !(kind === 3 && people[at]?.archive === 0) && !(kind === 4 && people[at]?.separate === 0)
  const innerOf = (at: number, kinds: readonly number[]) =>
    kinds.filter((kind) => isPossible(at, kind)).map((kind) => at * width + kind)
  const truth = people.flatMap(({ others }) => [...others])
  const everywhere = (kinds: readonly number[]) => people.flatMap((_, at) => innerOf(at, kinds))
  const cells = [
    ...people.flatMap(({ area }, at) => SOURCES.map((source) => ({ area, source, members: innerOf(at, KINDS[source]) }))),
    ...SOURCES.map((source) => ({ area: 'whole', source, members: everywhere(KINDS[source]) })),
  ]
  const guards = [...people.map((_, at) => innerOf(at, OVERLAP)), everywhere(OVERLAP)]
  const count = (members: readonly number[]) => members.reduce((sum, inner) => sum + (truth[inner] ?? 0), 0)
  // What is shown less the own clients, which the county knows, is the count of the others.
  const isShown = cells.map(({ area, source }) => shown.get(area)?.[source].clients !== null)
  const system = {
    innerCells: truth.length,
    members: [...cells.map(({ members }) => members), ...guards],
    shown: [...cells.map(({ members }, index) => (isShown[index] ? count(members) : null)), ...guards.map(() => null)],
    rules: [...cells, ...guards].map(() => null),
    isSingle: [...cells, ...guards].map(() => false),
  }
  const intervals = attackedIntervals(system, 'A0', { solver })
  return hiddenCells(system).map((cell, index) => ({
    true: count(system.members[cell] ?? []),
    lower: intervals[index]?.lower ?? 0,
    upper: intervals[index]?.upper ?? 0,
  }))
}

test('whatever is drawn, the county cannot compute a small number of other organisers’ clients, nor narrow it down', () => {
  fc.assert(
    fc.property(fc.tuple(drawnPeople('743'), drawnPeople('408'), drawnPeople('145')), (people) => {
      const shown = protectResidents({ id: 'drawn', areas: people.map(residentArea) }, { settings, solver })
      for (const cell of attacked(people, shown)) {
        expect(cell.lower).toBeLessThanOrEqual(cell.true)
        expect(cell.upper).toBeGreaterThanOrEqual(cell.true)
        if (cell.true > 0 && cell.true < settings.smallestShown)
          expect(cell.upper - cell.lower).toBeGreaterThanOrEqual(settings.smallestShown - 1)
      }
    }),
    { numRuns: 150 },
  )
})

test('what is shown is true: hiding is the only protection', () => {
  fc.assert(
    fc.property(fc.tuple(drawnPeople('743'), drawnPeople('408')), (people) => {
      const areas = people.map(residentArea)
      const shown = protectResidents({ id: 'drawn', areas }, { settings, solver })
      for (const { area, residents } of areas)
        for (const source of SOURCES) expect([null, residents[source]]).toContain(shown.get(area)?.[source].clients)
    }),
    { numRuns: 100 },
  )
})
