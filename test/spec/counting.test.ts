import { describe, expect, test } from 'vitest'
import type { SeparateTruth } from '../../src/model/unit-record.ts'
import { clientsOf, ENGINES } from '../fixtures/both-engines.ts'
import {
  clientRecord,
  digest,
  matterDocument,
  relationshipDocument,
  residence,
  separatePeriod,
  taskPeriod,
  testFrame,
} from '../fixtures/counting.ts'

const YEAR = { from: '2023Q1', to: '2023Q4' } as const

describe.each(ENGINES)('counting clients, $name', ({ count }) => {
  test('the figure of a year is persons over the year, neither the sum nor the mean of its quarters', async () => {
    // person   Q1 Q2 Q3 Q4
    //   1      ■  ■  ·  ·
    //   2      ·  ■  ■  ·
    //   3      ·  ·  ·  ■          quarters 1 2 1 1, year 3
    const matter = (client: number, opened: string, closed: string) =>
      matterDocument({ client, document: digest(`m${client}`), matterOpened: opened, matterClosed: closed })
    const documents = [
      matter(1, '2023-03-01', '2023-04-30'),
      matter(2, '2023-05-01', '2023-08-01'),
      matter(3, '2023-12-31', '2023-12-31'),
    ]
    const cells = await count({ documents }, testFrame({}, YEAR))
    const clients = (period: string) => clientsOf(cells, { content: 'disability', period })
    expect(['2023Q1', '2023Q2', '2023Q3', '2023Q4'].map(clients)).toEqual([1, 2, 1, 1])
    expect(clients('2023')).toBe(3)
    expect(clients('2023Q4-12M')).toBe(3)
  })

  test('the total counts a person once, over all collected tasks, and leaves the act and family law out', async () => {
    const blocks = ['disability', 'families', 'child_welfare_act', 'family_law'].map((content, block) =>
      taskPeriod({ content, block }),
    )
    const cells = await count({ documents: [relationshipDocument()], taskPeriods: blocks }, testFrame())
    const contents = cells.clients.filter(({ source }) => source === 'SHA').map(({ content, clients }) => [content, clients])
    expect(contents).toEqual([
      ['child_welfare_act', 1],
      ['disability', 1],
      ['families', 1],
      ['total', 1],
    ])
  })

  test('several tasks: everybody is in exactly one set of tasks, so sets add up to the total', async () => {
    // person 1: disability   person 2: disability + families   person 3: disability + families   person 4: older
    const tasks = [['disability'], ['disability', 'families'], ['families', 'disability'], ['older']]
    const documents = tasks.map((_, index) => relationshipDocument({ client: index + 1, document: digest(`r${index}`) }))
    const taskPeriods = tasks.flatMap((own, index) =>
      own.map((content, block) => taskPeriod({ client: index + 1, document: digest(`r${index}`), content, block })),
    )
    const cells = await count({ documents, taskPeriods }, testFrame())
    const sets = Object.fromEntries(cells.taskSets.map(({ tasks: set, clients }) => [set, clients]))
    expect(sets).toEqual({ disability: 1, 'disability+families': 2, older: 1 })
    expect(clientsOf(cells, { content: 'total', period: '2024Q1' })).toBe(4)
  })

  test('within a period cells add up over areas, ages and sexes, because a person has one of each', async () => {
    const clients = [1, 2, 3, 4].map((client) =>
      clientRecord({ client, sex: client % 2 === 0 ? 'F' : 'M', birthDate: client < 3 ? '2010-01-01' : '1950-01-01' }),
    )
    const documents = [1, 2, 3, 4].map((client) =>
      matterDocument({ client, document: digest(`m${client}`), matterOpened: '2024-01-01' }),
    )
    const residences = [residence({ client: 1 }), residence({ client: 2, municipality: '536' }), residence({ client: 3 })]
    const cells = await count({ clients, documents, residences }, testFrame())
    const both = cells.clients.filter(({ content, source }) => content === 'disability' && source === 'SHA+ET')
    expect(both.map(({ area, age, sex, clients: n }) => `${area} ${age} ${sex} ${n}`)).toEqual([
      '536 Y13T17 F 1',
      '837 Y13T17 M 1',
      '837 Y65T74 M 1',
      'X08 Y65T74 F 1',
    ])
  })

  test('the paths of evidence of a cell do not add up to its clients: one person can have several', async () => {
    // person 1: block and matter and delivery   person 2: delivery only
    const records = {
      documents: [relationshipDocument(), matterDocument({ matterOpened: '2024-01-01' })],
      taskPeriods: [taskPeriod()],
      relationshipPeriods: [separatePeriod(), separatePeriod({ client: 2 })],
    }
    const truths: SeparateTruth[] = [{ organiser: '08', table: 'asiakkuusjaksot', quarter: '2024Q1', deliveryNumber: 1 }]
    const cells = await count(records, testFrame({ truths }))
    const of = (source: string) => cells.clients.find((cell) => cell.content === 'disability' && cell.source === source)
    expect(of('SHA')).toMatchObject({ clients: 1, byPath: { A: 1, B: 1, C: 0, D: 0 } })
    expect(of('ET')).toMatchObject({ clients: 2, byPath: { A: 0, B: 0, C: 0, D: 2 } })
    expect(of('SHA+ET')).toMatchObject({ clients: 2, byPath: { A: 1, B: 1, C: 0, D: 2 } })
  })

  test('documents stored after the newest extract of the cycle do not count yet', async () => {
    const documents = [matterDocument({ matterOpened: '2024-02-01', storedOn: '2024-05-05' })]
    const counted = async (storedUpTo: string) =>
      clientsOf(await count({ documents }, testFrame({ storedUpTo })), { content: 'disability', period: '2024Q1' })
    expect(await counted('2024-04-12')).toBe(0)
    expect(await counted('2024-07-12')).toBe(1)
  })

  test('who died in the quarter is counted in it and in no later one', async () => {
    const records = {
      documents: [matterDocument({ matterOpened: '2022-01-01' })],
      residences: [residence({ died: '2023-05-17' })],
    }
    const cells = await count(records, testFrame({}, YEAR))
    const clients = (period: string) => clientsOf(cells, { content: 'disability', period })
    expect(['2023Q1', '2023Q2', '2023Q3', '2023Q4', '2023'].map(clients)).toEqual([1, 1, 0, 0, 1])
    expect(cells.flags['dead-before-quarter']).toBe(1)
  })
})
