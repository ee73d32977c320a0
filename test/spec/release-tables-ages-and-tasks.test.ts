import { describe, expect, it } from 'vitest'
import { clients, estimated, judged, KESKI_POHJANMAA, publishedTable } from '../fixtures/publication.ts'

describe('clients by age, as published on 29 May 2024 (Q3/2023, THL, CC BY 4.0)', () => {
  /*
   * Estimates a little off the printed figures; shares of the population on 31 December 2022.
   *   all ages 771,000 → 770,000, 14 %     18–64 334,000 → 330,000, 10 %
   *   65+ 270,400 → 270,000, 21 %          85+ 100,100 → 100,000, 61 %
   */
  const period = '2023Q3'
  const whole = { content: 'total', period } as const
  const table = publishedTable(
    {
      cycle: period,
      clients: [clients({ ...whole, area: '272', clients: 5_000 })],
      taskSets: [{ area: '272', age: 'Y25T44', period, tasks: 'disability', clients: 5_000 }],
      coverage: judged(['272'], { content: 'total', quarters: [period] }),
      estimates: [
        estimated({ ...whole, estimate: 771_000 }),
        estimated({ ...whole, age: 'Y0T17', estimate: 166_000 }),
        estimated({ ...whole, age: 'Y18T64', estimate: 334_000 }),
        estimated({ ...whole, age: 'Y_GE65', estimate: 270_400 }),
        estimated({ ...whole, age: 'Y_GE85', estimate: 100_100 }),
      ],
    },
    'clients-by-age',
  )
  const cell = (age: string, measure: string) => table.cell({ content: 'total', age, sex: '_T', period }, measure)

  it.each([
    { age: '_T', count: 770_000, share: 14 },
    { age: 'Y0T17', count: 165_000, share: 16 },
    { age: 'Y18T64', count: 330_000, share: 10 },
    { age: 'Y_GE65', count: 270_000, share: 21 },
    { age: 'Y_GE85', count: 100_000, share: 61 },
  ])('$age: $count clients, $share per cent', ({ age, count, share }) => {
    expect(cell(age, 'clients')).toMatchObject({ value: count, flags: ['e'] })
    expect(cell(age, 'share')).toMatchObject({ value: share, decimals: 0 })
  })
})

describe('the share of a content in the table by age', () => {
  const content = 'older'
  const period = '2023Q1'
  const counted = clients({ content, area: '272', age: 'Y75T84', clients: 2_000 })
  const estimates = [
    estimated({ content, age: '_T', estimate: 250_000 }),
    estimated({ content, age: 'Y_GE65', estimate: 246_000 }),
    estimated({ content, age: 'Y18T64', estimate: 4_000 }),
  ]
  const run = { cycle: period, clients: [counted], coverage: judged(['272'], { content }), estimates } as const
  const cell = (age: string, measure: string) =>
    publishedTable(run, 'clients-by-age').cell({ content, age, sex: '_T', period }, measure)

  it('at all ages is that of its own denominator: 246,000 of 1,296,000 aged 65 and over is 19 per cent', () => {
    expect(cell('_T', 'share')?.value).toBe(19)
  })

  it('does not arise for ages outside the denominator, where the count still stands', () => {
    expect(cell('Y18T64', 'share')).toMatchObject({ value: null, missing: 'not-applicable' })
    expect(cell('Y0T17', 'share')).toMatchObject({ value: null, missing: 'not-applicable' })
  })
})

describe('clients in several tasks', () => {
  /*
   * Keski-Pohjanmaa, 100 clients a municipality, 800 in all:
   *   disability only 500 · older only 100 · disability+older 150 · disability+families+older 50
   *   one task 600 (75 %) · two 150 (18.75 %) · three 50 (6.25 %) · two or more 200 (25 %)
   */
  const SETS = { disability: 500, older: 100, 'disability+older': 150, 'disability+families+older': 50 }
  const run = {
    cycle: '2023Q1' as const,
    clients: KESKI_POHJANMAA.map((area) => clients({ content: 'total', area, clients: 100 })),
    taskSets: spread(SETS),
    coverage: judged(KESKI_POHJANMAA, { content: 'total' }),
    estimates: [estimated({ content: 'total', estimate: 66_000 })],
  }
  const several = publishedTable(run, 'several-tasks')
  const cell = (tasks: string, measure: string, area = '18') => several.cell({ area, tasks, period: '2023Q1' }, measure)

  it.each([
    { tasks: '1', count: 600, share: 75 },
    { tasks: '2', count: 150, share: 18.8 },
    { tasks: '3', count: 50, share: 6.3 },
    { tasks: '4', count: 0, share: 0 },
    { tasks: '2+', count: 200, share: 25 },
  ])('$tasks: $count clients, $share per cent of clients', ({ tasks, count, share }) => {
    expect(cell(tasks, 'clients')?.value).toBe(count)
    expect(cell(tasks, 'share')?.value).toBe(share)
  })

  it('are scaled to the whole country like the total: a quarter of 66,000 is 16,500', () => {
    expect(cell('2+', 'clients', 'SSS')).toMatchObject({ value: 16_500, flags: ['e'] })
    expect(cell('2+', 'share', 'SSS')?.value).toBe(25)
  })

  it('are empty in a county that is not comprehensive in every task', () => {
    expect(cell('1', 'clients', '12')).toMatchObject({ value: null, missing: 'not-comprehensive' })
  })

  it('make pairs of tasks: distinct clients who have both, the same both ways', () => {
    const pairs = publishedTable(run, 'task-pairs')
    const pair = (task: string, other: string) => pairs.cell({ task, other, period: '2023Q1' }, 'clients')?.value
    expect(pair('disability', 'older')).toBe(200)
    expect(pair('older', 'disability')).toBe(200)
    expect(pair('disability', 'families')).toBe(50)
    expect(pair('disability', 'disability')).toBe(700)
    expect(pair('substance', 'older')).toBe(0)
  })
})

/** Sets of tasks laid over the municipalities, a hundred clients each. */
function spread(sets: Readonly<Record<string, number>>) {
  const queue = Object.entries(sets).map(([tasks, left]) => ({ tasks, left }))
  return KESKI_POHJANMAA.flatMap((area) => {
    let open = 100
    const cells = []
    for (const set of queue) {
      const taken = Math.min(open, set.left)
      set.left -= taken
      open -= taken
      if (taken > 0) cells.push({ area, age: 'Y25T44' as const, period: '2023Q1', tasks: set.tasks, clients: taken })
    }
    return cells
  })
}
