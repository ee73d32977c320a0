import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readIndications } from '../../src/design/read-indications.ts'
import { INDICATION_IDS } from '../../src/model/indication.ts'
import { Problem } from '../../src/model/problem.ts'
import { loadDefinitions, readDefinitionFiles } from '../../src/register/definition-files.ts'

const PATH = 'monitoring-register/indications.yaml'
const files = readDefinitionFiles(fileURLToPath(new URL('../../definitions', import.meta.url)))
const { contents, indications } = loadDefinitions()

/** What is said of the file with one text replaced, in English. */
function problemAfter(before: string, after: string): string {
  const text = files.get(PATH) ?? ''
  expect(text).toContain(before)
  try {
    readIndications(new Map([[PATH, text.replace(before, after)]]), contents)
  } catch (error) {
    if (error instanceof Problem) return error.description.texts.en
    throw error
  }
  return 'no problem'
}

describe('the definitions of the indications', () => {
  test('are ten, in the order of the report, each with what it asks in three languages', () => {
    expect(Object.keys(indications)).toEqual([...INDICATION_IDS])
    for (const { names, asks } of Object.values(indications)) {
      for (const text of Object.values(asks)) expect(text).toMatch(/[?.]$/)
      for (const name of Object.values(names)) expect(name.length).toBeGreaterThan(3)
    }
  })

  test('hold the known limits: 1.5 interquartile ranges, 20 %, five years', () => {
    expect(indications['share-outlier'].settings.fences).toBe(1.5)
    expect(indications.jump.settings.largestChangePercent).toBe(20)
    expect(indications['never-closed'].settings.years).toBe(5)
  })

  test.each([
    { what: 'a limit above 100 per cent', before: 'smallestPercent: 70', after: 'smallestPercent: 170', said: 'smallestPercent' },
    { what: 'a share of three others', before: 'fewestPeers: 8', after: 'fewestPeers: 3', said: 'fewestPeers' },
    { what: 'a setting that nothing reads', before: 'fences: 1.5', after: 'fences: 1.5, top: 2', said: 'top: unknown key' },
    { what: 'a limit of no content', before: 'older: 45', after: 'oldest: 45', said: 'There is no content oldest' },
    {
      what: 'a statistic on no content',
      before: 'content: child_welfare_act',
      after: 'content: care',
      said: 'There is no content care',
    },
  ])('$what is refused', ({ before, after, said }) => {
    expect(problemAfter(before, after)).toContain(said)
  })

  test('an indication that is missing is refused: there are always ten', () => {
    expect(problemAfter('  overlap:\n', '  overlaps:\n')).toContain('overlap')
  })
})
