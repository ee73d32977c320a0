import { describe, expect, test } from 'vitest'
import { proveForm } from '../../src/collect/questionnaire/prove-form.ts'
import { readSurveyNotes } from '../../src/design/read-survey-notes.ts'
import { Problem } from '../../src/model/problem.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const TOLD = 'texts: { fi: a, sv: b, en: c }, source: somewhere'
const read = (files: Readonly<Record<string, string>>) =>
  readSurveyNotes(new Map(Object.entries(files).map(([name, text]) => [`collections/x/${name}`, text])), 'collections/x')
function problemOf(name: string, text: string): string {
  try {
    read({ [name]: text })
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
  return 'read'
}

describe('what a survey’s analysis needs beside its form', () => {
  test('may be left out', () => {
    expect(read({})).toBeNull()
    expect(read({ 'analysis.yaml': 'combined: []' })).toEqual({ combined: [], inconsistencies: [], published: [] })
  })

  test.each([
    // 4 + 10 + 8 = 22
    ['a sum that adds up', `{ id: a, kind: sum, parts: [4, 10, 8], total: 22, ${TOLD} }`],
    // 45 is among the bases of which 73, 58, 49 and 40 % can be shares
    ['shares that fit', `{ id: a, kind: shares, question: q, percents: [73, 58, 49, 40], bases: { from: 45, to: 46 }, ${TOLD} }`],
  ])('%s is no inconsistency and is refused', (_, entry) => {
    expect(problemOf('inconsistencies.yaml', `inconsistencies:\n  - ${entry}\n`)).toContain('do fit together')
  })

  test.each([
    ['inconsistencies.yaml', `inconsistencies:\n  - { id: a, kind: guess, ${TOLD} }\n`],
    [
      'inconsistencies.yaml',
      `inconsistencies:\n  - { id: a, kind: sum, parts: [1], total: 2, source: s, texts: { fi: a, en: c } }\n`,
    ],
    [
      'inconsistencies.yaml',
      `inconsistencies:\n  - { id: a, kind: shares, question: q, percents: [101], bases: { from: 1, to: 2 }, ${TOLD} }\n`,
    ],
    ['analysis.yaml', 'combined:\n  - { id: a, of: q, codes: [x], label: { fi: a, sv: b, en: c } }\n'],
    ['analysis.yaml', 'combine: []\n'],
    [
      'published.yaml',
      'published:\n  - { id: a, label: { fi: a, sv: b, en: c }, source: s, shares: [{ variable: q, code: x, percent: 7.5 }] }\n',
    ],
  ])('%s with something wrong is refused, with the file named: %s', (name, text) => {
    expect(problemOf(name, text)).toContain(`collections/x/${name}`)
  })
})

describe('the survey of structural social work in the definitions', () => {
  const known = loadDefinitions().collections.find(({ collection }) => collection.id === 'structural-social-work-survey')

  test('its form is proved: every name is known, every route ends, every text is there', () => {
    expect(known?.questionnaires.flatMap(proveForm)).toEqual([])
  })

  test('every published share is of a choice that the form has', () => {
    const [form] = known?.questionnaires ?? []
    const codes = new Set(
      form?.sections.flatMap(({ items }) =>
        items.flatMap((item) => {
          if (item.kind === 'question') return item.choices.map(({ code }) => `${item.id} ${code}`)
          return item.kind === 'matrix' ? item.rows.map(({ id }) => `${item.id}.${id}.often often_or_sometimes`) : []
        }),
      ),
    )
    const shares = known?.survey?.published.flatMap((one) => one.shares) ?? []
    expect(shares).toHaveLength(24)
    expect(shares.filter(({ variable, code }) => !codes.has(`${variable} ${code}`))).toEqual([])
  })

  test('it is asked of municipalities by hand, and answering is voluntary', () => {
    expect(known?.collection).toMatchObject({ respondents: 'municipality', decision: null, rhythm: { kind: 'by-hand' } })
  })
})
