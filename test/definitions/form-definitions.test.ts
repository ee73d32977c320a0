import { describe, expect, test } from 'vitest'
import { proveForm } from '../../src/collect/questionnaire/prove-form.ts'
import { readForm, readQuestionnaire, readQuestionnaires } from '../../src/design/read-questionnaire.ts'
import { Problem } from '../../src/model/problem.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { staffingForm } from '../fixtures/filling.ts'

const forms = loadDefinitions().collections.flatMap(({ questionnaires }) => questionnaires)

describe('forms of the definitions', () => {
  test.each(forms.map((form) => [`${form.id} ${form.version}`, form] as const))('%s is proved without a word', (_, form) => {
    expect(proveForm(form)).toEqual([])
  })

  test('a digest stands for what is asked: the same file twice has one, another word another', () => {
    expect(staffingForm().digest).toMatch(/^[0-9a-f]{64}$/)
    expect(staffingForm().digest).toBe(staffingForm().digest)
  })
})

const FORM = `
form: small
version: 1
sections:
  - id: all
    items:
      - { question: A, type: integer }
`
const TEXTS = `
title: { fi: Pieni, sv: Liten, en: Small }
sections: { all: { title: { fi: Kaikki, sv: Allt, en: All } } }
items: { A: { label: { fi: Luku, sv: Tal, en: Number } } }
`
const whole = (form: string, texts: string) =>
  new Map([
    ['form-1.yaml', form],
    ['form-1.texts.yaml', texts],
  ])

function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error.description.texts.en
    throw error
  }
  return 'read'
}

describe('texts', () => {
  test('stand beside the form, in it, or in a file that it names', () => {
    const beside = readQuestionnaire(whole(FORM, TEXTS), 'form-1.yaml')
    const inside = `${FORM}texts:${TEXTS.replace(/\n(?=\S)/g, '\n  ')}`
    expect(readQuestionnaire(new Map([['x.yaml', inside]]), 'x.yaml').digest).toBe(beside.digest)
    const named = new Map([
      ['folder/x.yaml', `${FORM}texts: words.yaml\n`],
      ['folder/words.yaml', TEXTS],
    ])
    expect(readQuestionnaire(named, 'folder/x.yaml').digest).toBe(beside.digest)
  })

  test('Finnish and Swedish are needed, English falls back on Finnish with a warning', () => {
    const { form, faults } = readForm(whole(FORM, TEXTS.replace(', en: Number', '')), 'form-1.yaml')
    expect(form.sections[0]?.items[0]).toMatchObject({ label: { fi: 'Luku', sv: 'Tal', en: 'Luku' } })
    expect(faults.map(({ path, code, severity }) => [path, code, severity])).toEqual([
      ['texts.items.A.label.en', 'text-english-missing', 'warning'],
    ])
    expect(refusal(() => readQuestionnaire(whole(FORM, TEXTS.replace(', sv: Tal', '')), 'form-1.yaml'))).toMatch(
      /items\.A\.label lacks the language sv/,
    )
    expect(refusal(() => readQuestionnaire(whole(FORM, ''), 'form-1.yaml'))).not.toBe('read')
    expect(refusal(() => readQuestionnaire(whole(FORM, 'title: { fi: "", sv: "", en: "" }'), 'form-1.yaml'))).toMatch(
      /title lacks/,
    )
  })

  test('a text of something that is not there is most often misspelt', () => {
    const { faults } = readForm(
      whole(FORM, TEXTS.replace('items: { A:', 'items: { B: { label: { fi: x, sv: x, en: x } }, A:')),
      'form-1.yaml',
    )
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual(['texts.items.B.label text-unused'])
  })
})

describe('a file that is no form is refused with its line', () => {
  test.each([
    ['colour: red', /unknown key/],
    ['rules: 5', /rules/],
  ])('%s', (more, words) => expect(refusal(() => readQuestionnaire(whole(FORM + more, TEXTS), 'form-1.yaml'))).toMatch(words))

  test.each([
    [FORM.replace('type: integer', 'type: whole'), /line 7.*type/],
    [FORM.replace('type: integer', 'type: integer, requird: true'), /line 7.*requird.*unknown key/],
    [FORM.replace('question: A', 'questoin: A'), /one of question, matrix/],
    [FORM.replace('question: A', 'question: 1A'), /line 7/],
    [FORM.replace('question: A', 'question: a-b'), /line 7/],
    [`${FORM}      - { question: A, type: text }`, /A is there twice/],
    [`${FORM}      - { question: all, type: text }`, /all is there twice/],
    [FORM.replace('type: integer', 'type: single, choices: colours'), /colours.*choiceLists/],
    [FORM.replace('type: integer', 'type: single, choices: [a, a]'), /a is there twice/],
    [FORM.replace('type: integer', `type: integer, when: ${'x'.repeat(2000)}`), /line 7/],
    ['a: [', /not valid YAML/],
    ['- 1', /line 1/],
    ['', /line 1/],
  ])('%#', (form, words) => expect(refusal(() => readQuestionnaire(whole(form, TEXTS), 'form-1.yaml'))).toMatch(words))

  test('YAML that multiplies itself is refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[n]}`).join()}]`)
      .join('\n')}\n`
    expect(refusal(() => readQuestionnaire(whole(bomb, TEXTS), 'form-1.yaml'))).toMatch(/not valid YAML.*alias/)
    expect(refusal(() => readQuestionnaire(whole(`${FORM}rules: *nothing`, TEXTS), 'form-1.yaml'))).toMatch(/not valid YAML/)
  })
})

describe('versions', () => {
  const second =
    'form: small\nversion: 2\nbasedOn: 1\nchanges:\n  - { add: { question: B, type: integer }, after: A }\ntexts: { items: { B: { label: { fi: b, sv: b, en: b } } } }\n'
  const folder = (text: string) =>
    new Map([
      ['collections/small/form-1.yaml', FORM],
      ['collections/small/form-1.texts.yaml', TEXTS],
      ['collections/small/form-2.yaml', text],
    ])

  test('of a folder are read oldest first; the second as a difference from the first', () => {
    const versions = readQuestionnaires(folder(second), 'collections/small')
    expect(versions.map(({ version, sections }) => [version, sections[0]?.items.map(({ id }) => id)])).toEqual([
      [1, ['A']],
      [2, ['A', 'B']],
    ])
  })

  test.each([
    [second.replace('after: A', 'after: Q'), /Q, which version 1/],
    [second.replace('- { add: { question: B, type: integer }, after: A }', '- remove: Q'), /Q, which version 1/],
    [second.replace('- { add: { question: B, type: integer }, after: A }', '- removeRule: q'), /q, which version 1/],
    [second.replace('question: B', 'question: A'), /A is there twice/],
    [second.replace('basedOn: 1', 'basedOn: 2'), /based on itself/],
    [second.replace('basedOn: 1', 'basedOn: 7'), /missing/],
    [second.replace('form: small', 'form: other'), /not a version of the form other/],
    [second.replace('version: 2', 'version: 3'), /agree with the names/],
  ])('%#', (text, words) => expect(refusal(() => readQuestionnaires(folder(text), 'collections/small'))).toMatch(words))
})

test('texts of what a version removes are no misspelt ones', () => {
  const first = `${FORM}      - { question: B, type: text }\ntexts: { items: { B: { label: { fi: b, sv: b, en: b } } } }\n`
  const next =
    'form: small\nversion: 2\nbasedOn: 1\nchanges: [{ remove: B }]\ntexts: { items: { C: { label: { fi: c, sv: c, en: c } } } }\n'
  const { faults } = readForm(
    new Map([
      ['form-1.yaml', first],
      ['form-2.yaml', next],
    ]),
    'form-2.yaml',
  )
  expect(faults.filter(({ code }) => code === 'text-unused').map(({ path }) => path)).toEqual(['texts.items.C.label'])
})

describe('what is wrong with a file is told in the reader’s language', () => {
  const told = (files: ReadonlyMap<string, string>) => {
    try {
      readQuestionnaire(files, 'form-1.yaml')
    } catch (error) {
      if (error instanceof Problem) return error.description.texts
      throw error
    }
    return null
  }

  test('a misspelt id, without the pattern of a programmer', () => {
    const texts = told(whole(FORM.replace('question: A', 'question: 1A'), TEXTS))
    expect(texts?.fi).toContain('rivi 7: sections.0.items.0.question: ”1A” ei käy. Kirjaimia a–z')
    expect(texts?.sv).toContain('rad 7: sections.0.items.0.question: ”1A” går inte. Bokstäver a–z')
    expect(texts?.en).toContain('line 7: sections.0.items.0.question: “1A” is not possible. Letters a–z')
  })

  test.each([
    [FORM.replace('type: integer', 'tyep: integer'), 'type: puuttuu. Mahdolliset: integer, decimal'],
    [FORM.replace('type: integer', 'type: integer, maxLength: 0'), 'maxLength: vähintään 1'],
    [FORM.replace('type: integer', 'type: integer, when: ""'), 'when: on tyhjä'],
    [FORM.replace('type: integer', 'type: single, choices: []'), 'choices: on tyhjä'],
    [FORM.replace('type: integer', 'type: single, choices: [_a]'), 'choices.0: ”_a” ei käy. Kirjaimia'],
    [FORM.replace('type: integer', 'type: integer, min: [1]'), 'min: […] ei käy tähän'],
    [FORM.replace('version: 1', 'version: "1"'), 'version: pitää olla luku, ei ”1”'],
    [FORM.replace('version: 1', 'version: 1.5'), 'version: pitää olla kokonaisluku'],
    [FORM.replace('question: A', 'questoin: A'), 'jokin näistä tarvitaan: question, matrix'],
    [FORM.replace('version: 1', 'version: 1\nversion: 2'), 'Sama avain on kahdesti'],
    [FORM.replace('    items:', '\titems:'), 'sarkaimella'],
    [`${FORM}---\nform: other\n`, 'useita YAML-asiakirjoja'],
    [FORM.replace('type: integer', 'type: !!js/function integer'), 'tunniste (!)'],
    ['# nothing\n', 'tiedosto on tyhjä'],
    ['hello', 'ei ole avaimia ja arvoja'],
    [FORM.replace('small', 'sm\uFFFDll'), 'ei ole UTF-8-tekstiä'],
  ])('%#: %s', (form, words) => expect(told(whole(form, TEXTS))?.fi).toContain(words))

  test('of a change that fits no kind of change, the kind it comes nearest to is told', () => {
    const next = 'form: small\nversion: 2\nbasedOn: 1\nchanges:\n  - { add: { question: B, type: whole }, after: A }\n'
    const files = new Map([...whole(next, TEXTS), ['form-1.yaml', FORM], ['form-2.yaml', next]])
    expect(refusal(() => readQuestionnaire(files, 'form-2.yaml'))).toMatch(
      /line 5: changes\.0\.add\.type: “whole” is not possible/,
    )
  })

  test('texts inside the form are told with their line', () => {
    const inline = `${FORM}texts:\n  title: { fi: 5, sv: x, en: x }\n`
    expect(told(whole(inline, ''))?.en).toMatch(/line 9: texts\.title\.fi: must be a text, not “5”/)
  })
})
