import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { answersFromJson } from '../../src/collect/questionnaire/answers-json.ts'
import { evaluateForm } from '../../src/collect/questionnaire/evaluate-form.ts'
import { NAME_FUNCTIONS, PLAIN_FUNCTIONS } from '../../src/collect/questionnaire/expression/functions.ts'
import { proveForm } from '../../src/collect/questionnaire/prove-form.ts'
import { readForm } from '../../src/design/read-questionnaire.ts'
import { NO_SURROUNDINGS } from '../../src/model/answers.ts'
import { QUESTION_TYPES } from '../../src/model/questionnaire.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/reference/forms.md', import.meta.url)), 'utf8')
const blocks = (kind: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)

test('the example of the reference page is a form without a fault, and its answers have the finding that the page tells', () => {
  const [yaml = ''] = blocks('yaml')
  const { form, faults } = readForm(new Map([['visit.yaml', yaml]]), 'visit.yaml')
  expect([...faults, ...proveForm(form)]).toEqual([])
  const { answers, findings } = answersFromJson(form, JSON.parse(blocks('json')[0] ?? ''))
  expect(findings).toEqual([])
  const told = evaluateForm(form, answers, NO_SURROUNDINGS).findings.map(({ rule, at }) => `${rule} ${at}`)
  expect(told).toEqual(['part-of-all V2'])
})

test('the version of the reference page is a difference that can be made', () => {
  const [first = '', second = ''] = blocks('yaml')
  const files = new Map([
    ['form-1.yaml', first],
    ['form-2.yaml', second],
  ])
  const { form } = readForm(files, 'form-2.yaml')
  expect(form.sections.map(({ id, items }) => [id, items.map((item) => item.id)])).toEqual([
    ['visits', ['V1', 'V3', 'share', 'M']],
    ['people', ['K']],
    ['end', []],
  ])
})

test('the page names every type and every function', () => {
  for (const type of QUESTION_TYPES) expect(page).toContain(`\`${type}\``)
  for (const name of [...Object.keys(PLAIN_FUNCTIONS), ...NAME_FUNCTIONS]) expect(page).toMatch(new RegExp(`\`${name}\\b`))
})
