import { describe, expect, test } from 'vitest'
import { ARCHIVING_ENGINES, knownUnit } from '../fixtures/archiving.ts'
import { digest, journalEntry, relationshipDocument, taskPeriod, testFrame } from '../fixtures/counting.ts'

/** The frame is 2024Q1 alone. A journal entry of disability services at organiser 08, stored and happened on 10 January 2024. */
const entry = (name: string, unit: string | null, given: Parameters<typeof journalEntry>[0] = {}) =>
  journalEntry({ document: digest(name), unit, ...given })

describe.each(ARCHIVING_ENGINES)('who archives, $name', ({ tell }) => {
  const about = async (content: string, ...args: Parameters<typeof tell>) =>
    (await tell(...args)).filter((facts) => facts.content === content)

  test('units are those of the documents with an event in the quarter, each once', async () => {
    const documents = [
      entry('a', 'unit 1'),
      entry('b', 'unit 1'),
      entry('c', 'unit 2'),
      entry('d', 'unit 3', { eventDate: '2023-12-31' }),
      entry('e', null),
    ]
    const [facts] = await about('disability', { documents }, testFrame())
    expect(facts).toMatchObject({ organiser: '08', period: '2024Q1', units: 2, knownUnits: null, expectedUnits: null })
  })

  test('the total counts a unit of two tasks once: 1 and 2 of disability, 2 of older people are 2', async () => {
    const documents = [entry('a', 'unit 1'), entry('b', 'unit 2'), entry('c', 'unit 2', { task: 'older' })]
    const facts = await tell({ documents }, testFrame())
    const units = Object.fromEntries(facts.map(({ content, units: count }) => [content, count]))
    expect(units).toMatchObject({ disability: 2, older: 1, total: 2, families: 0 })
  })

  test('the first day is that of storing, of any time, and of each content its own', async () => {
    const documents = [
      entry('a', 'unit 1', { storedOn: '2023-05-04', eventDate: '2023-05-03' }),
      entry('b', 'unit 1'),
      entry('c', 'unit 1', { task: 'older', storedOn: '2024-02-01' }),
      entry('d', 'unit 1', { task: 'older', storedOn: '2022-02-01', isVoided: true }),
    ]
    const facts = await tell({ documents }, testFrame())
    const first = Object.fromEntries(facts.map(({ content, firstStored }) => [content, firstStored]))
    expect(first).toMatchObject({ disability: '2023-05-04', older: '2024-02-01', total: '2023-05-04', substance: null })
  })

  test('client relationship documents speak by their blocks, those of the Child Welfare Act too', async () => {
    const documents = [relationshipDocument({ storedOn: '2023-11-01' })]
    const taskPeriods = [taskPeriod(), taskPeriod({ content: 'child_welfare_act' })]
    const facts = await tell({ documents, taskPeriods }, testFrame())
    const first = Object.fromEntries(facts.map(({ content, firstStored }) => [content, firstStored]))
    expect(first).toMatchObject({ disability: '2023-11-01', child_welfare_act: '2023-11-01', child_welfare: null })
  })

  test('of four known units three should archive, and one of these is silent', async () => {
    const units = [
      knownUnit({ unit: 'unit 1' }),
      knownUnit({ unit: 'unit 2' }),
      knownUnit({ unit: 'unit 3', archivesFrom: '2024-03-31' }),
      knownUnit({ unit: 'unit 4', archivesFrom: null }),
    ]
    const documents = [entry('a', 'unit 1'), entry('b', 'unit 3', { task: 'older' }), entry('c', 'unit 9')]
    const [facts] = await about('disability', { documents, units }, testFrame())
    expect(facts).toMatchObject({ units: 2, knownUnits: 4, expectedUnits: 3, silentUnits: 1 })
  })

  test('the newest list of an organiser holds; a list without a document is told too', async () => {
    const units = [knownUnit({ unit: 'unit 1' }), knownUnit({ unit: 'unit 2', delivery: 2 }), knownUnit({ organiser: '06' })]
    const [six, eight] = await about('total', { units }, testFrame())
    expect(six).toMatchObject({ organiser: '06', knownUnits: 1, silentUnits: 1, units: 0, firstStored: null })
    expect(eight).toMatchObject({ organiser: '08', knownUnits: 1, expectedUnits: 1, silentUnits: 1 })
  })

  test('documents stored after the newest extract, and of tasks that are not collected, are not known', async () => {
    const documents = [entry('a', 'unit 1', { storedOn: '2024-04-13' }), entry('b', 'unit 2', { task: 'family_law' })]
    expect(await tell({ documents }, testFrame({ storedUpTo: '2024-04-12' }))).toEqual([])
  })
})
