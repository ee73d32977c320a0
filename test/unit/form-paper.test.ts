import { describe, expect, test } from 'vitest'
import { answerInWords } from '../../src/collect/questionnaire/answer-text.ts'
import { evaluateForm } from '../../src/collect/questionnaire/evaluate-form.ts'
import { readQuestionnaire } from '../../src/design/read-questionnaire.ts'
import { type FormOnPaper, formOnPaper } from '../../src/disseminate/export/pdf/form-paper.ts'
import type { Answers } from '../../src/model/answers.ts'

const FORM = `
form: small-form
version: 3
texts:
  title: { fi: Pieni lomake, sv: Litet formulär, en: Small form }
  sections:
    staff: { title: { fi: Väki, sv: Folk, en: People } }
    hidden: { title: { fi: Piilossa, sv: Gömd, en: Hidden } }
  items:
    N: { label: { fi: Työntekijöitä, sv: Arbetstagare, en: Workers }, unit: { fi: henkilöä, sv: personer, en: persons } }
    E: { label: { fi: Sähköposti, sv: E-post, en: E-mail } }
    M: { label: { fi: Tunnit, sv: Timmar, en: Hours }, rows: { a: { fi: Aamu, sv: Morgon, en: Morning }, b: { fi: Ilta, sv: Kväll, en: Evening } } }
    M.h: { label: { fi: Tuntia, sv: Timmar, en: Hours } }
    G: { label: { fi: Yksiköt, sv: Enheter, en: Units }, one: { fi: Yksikkö, sv: Enhet, en: Unit } }
    G.beds: { label: { fi: Paikkoja, sv: Platser, en: Beds } }
    P: { label: { fi: Viesti, sv: Meddelande, en: Message } }
sections:
  - id: staff
    items:
      - { question: N, type: integer }
      - { question: E, type: email, isPersonal: true }
      - { matrix: M, rows: [a, b], columnTotals: true, columns: [{ question: h, type: integer }] }
      - { group: G, max: 3, items: [{ question: beds, type: integer }] }
  - { id: hidden, when: N > 100, items: [{ question: P, type: text }] }
`
const form = readQuestionnaire(new Map([['form-3.yaml', FORM]]), 'form-3.yaml')

function printed(answers: Answers, more: Partial<FormOnPaper> = {}) {
  const surroundings = { previous: null, history: [], outside: {}, round: { day: null, from: null, until: null } }
  const sender = { fi: 'Laitos', sv: 'Institutet', en: 'Institute' }
  const state = evaluateForm(form, answers, surroundings)
  return formOnPaper(
    { form, answers, state, inWords: answerInWords, reasons: [], sender, notice: null, facts: [], ...more },
    'fi',
  )
}
const tables = (answers: Answers) =>
  printed(answers).sections.flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'table' ? block.rows : [])))

describe('a filled form on paper', () => {
  test('answers stand with code, question and unit; blank is a dash, zero is zero', () => {
    expect(tables({ N: 1250 })[0]).toEqual([['N', 'Työntekijöitä', '1\u00a0250\u00a0henkilöä']])
    expect(tables({ N: 0 })[0]).toEqual([['N', 'Työntekijöitä', '0\u00a0henkilöä']])
    expect(tables({})[0]).toEqual([['N', 'Työntekijöitä', '–']])
  })

  test('a matrix is a table of its own with its sum', () => {
    expect(tables({ 'M.a.h': 5, 'M.b.h': 7 })[1]).toEqual([
      ['Aamu', '5'],
      ['Ilta', '7'],
      ['Yhteensä', '12'],
    ])
  })

  test('things of a group are counted from one, whatever their numbers', () => {
    expect(tables({ 'G.2.beds': 10, 'G.7.beds': 20 })[2]).toEqual([
      ['1', '10'],
      ['2', '20'],
    ])
  })

  test('what is not asked is not printed, and details of people never', () => {
    expect(printed({ N: 5, P: 'piilossa' }).sections.map(({ title }) => title)).toEqual(['Väki'])
    expect(JSON.stringify(printed({ E: 'anna@example.invalid' }))).not.toContain('anna')
  })

  test('reasons given to unusual figures have a part of their own, and the foot names the version', () => {
    const what = { fi: 'Muuttui paljon', sv: 'Ändrades', en: 'Changed' }
    const document = printed({}, { reasons: [{ what, reason: 'Uusi toimisto.' }] })
    expect(document.sections.at(-1)).toMatchObject({
      title: 'Perustelut poikkeaville luvuille',
      blocks: [{ rows: [['Muuttui paljon', 'Uusi toimisto.']] }],
    })
    expect(document.foot).toBe('Pieni lomake · lomakeversio 3')
  })
})
