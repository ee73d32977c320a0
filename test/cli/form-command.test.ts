import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { tietopolku } from './run-command.ts'

const STAFFING = fileURLToPath(new URL('../../definitions/collections/child-protection-staffing/form-1.yaml', import.meta.url))

const FORM = `
form: small
version: 1
outside: [{ name: parameter.limit, type: number }]
sections:
  - id: all
    items:
      - { question: A, type: integer, required: true, min: 0 }
      - { question: B, type: integer, required: true, when: A > 0 }
rules:
  - { id: b-at-most-a, severity: hard, check: B <= A, at: [B, A] }
  - { id: over-limit, severity: soft, check: A <= parameter.limit, at: [A] }
`
const TEXTS = `
title: { fi: Pieni, sv: Liten, en: Small }
sections: { all: { title: { fi: Kaikki, sv: Allt, en: All } } }
items:
  A: { label: { fi: Kaikki, sv: Allt, en: All } }
  B: { label: { fi: Osa, sv: Del, en: Part } }
rules:
  b-at-most-a: { fi: '{B} on enemmän kuin {A}.', sv: '{B} är mer än {A}.', en: '{B} is more than {A}.' }
  over-limit: { fi: 'Yli {parameter.limit}.', sv: 'Över {parameter.limit}.', en: 'Over {parameter.limit}.' }
outside: { parameter.limit: { fi: Raja, sv: Gräns, en: Limit } }
`

/** Files in a folder of their own. */
function folderOf(files: Readonly<Record<string, string>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'tietopolku-form-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return (name) => join(folder, name)
}

const lines = (stdout: string) => stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))

describe('form check', () => {
  test('of the staffing form: its fields, no fault, no data folder needed', async () => {
    const { exitCode, stdout, stderr } = await tietopolku(['form', 'check', STAFFING])
    expect(stderr).toContain('child-protection-staffing 1: 20 fields, 0 blocking faults, 0 warnings')
    expect(stdout).toMatch(/maximum +H8 +paragraph +H5 > 0/)
    expect(exitCode).toBe(0)
  })

  test('faults end with code 2, each a line that names its place, in the language asked for', async () => {
    const path = folderOf({ 'form-1.yaml': FORM.replace('A > 0', 'Q > 0'), 'form-1.texts.yaml': TEXTS.replace('sv: Del, ', '') })
    const { exitCode, stdout } = await tietopolku(['form', 'check', path('form-1.yaml'), '--format', 'json', '--lang', 'fi'])
    expect(lines(stdout).map((line) => [line.severity, line.path, line.code])).toEqual([
      ['blocking', 'texts.items.B.label.sv', 'text-missing'],
      ['blocking', 'items.B.when', 'name-unknown'],
    ])
    expect(stdout).toContain('Nimeä Q ei ole lomakkeella')
    expect(exitCode).toBe(2)
  })

  test('a file that is no form is a fault with its line, a missing file ends with 4', async () => {
    const path = folderOf({ 'form-1.yaml': 'form: small\nversion: 1\nsections: 5\n' })
    const broken = await tietopolku(['form', 'check', path('form-1.yaml'), '--format', 'json'])
    expect(lines(broken.stdout)).toMatchObject([{ path: 'form-1.yaml:3', code: 'definition-invalid' }])
    expect(broken.exitCode).toBe(2)
    expect((await tietopolku(['form', 'check', path('no.yaml')])).exitCode).toBe(4)
    expect((await tietopolku(['form', 'paint', path('form-1.yaml')])).exitCode).toBe(3)
  })

  test('with the version before it tells what differs', async () => {
    const path = folderOf({
      'form-1.yaml': FORM,
      'form-1.texts.yaml': TEXTS,
      'next.yaml': FORM.replace('version: 1', 'version: 2').replace('min: 0', 'min: 1'),
      'next.texts.yaml': TEXTS,
    })
    const { stdout } = await tietopolku([
      'form',
      'check',
      path('next.yaml'),
      '--previous',
      path('form-1.yaml'),
      '--format',
      'json',
    ])
    expect(lines(stdout)).toEqual([{ change: 'changed', of: 'item', path: 'A', label: 'All', aspects: 'min' }])
  })
})

describe('form validate', () => {
  const validate = async (answers: string, ...more: string[]) => {
    const path = folderOf({ 'form-1.yaml': FORM, 'form-1.texts.yaml': TEXTS, 'answers.json': answers, 'before.json': '{"A": 5}' })
    const words = more.map((word) => (word === 'before.json' ? path(word) : word))
    const outcome = await tietopolku([
      'form',
      'validate',
      path('form-1.yaml'),
      '--answers',
      path('answers.json'),
      '--format',
      'json',
      ...words,
    ])
    const findings = outcome.stdout.startsWith('{"rule"') ? lines(outcome.stdout).map((line) => `${line.rule} ${line.at}`) : []
    return { ...outcome, findings }
  }

  test('answers without a fault end with 0', async () => {
    const { exitCode, stdout, stderr } = await validate('{"A": 5, "B": 2}')
    expect([exitCode, stdout]).toEqual([0, ''])
    expect(stderr).toContain('2/2 answered; 0 findings; may be sent')
  })

  test('each wrong answer is a line that names its field', async () => {
    const { exitCode, findings } = await validate('{"A": "1 200", "C": 1}')
    expect(findings).toEqual(['type A', 'unknown C'])
    expect(exitCode).toBe(2)
  })

  test('a rule is told with its figures; a soft one alone does not stop sending', async () => {
    const hard = await validate('{"A": 1200, "B": 1201}')
    expect(lines(hard.stdout)).toEqual([
      { rule: 'b-at-most-a', severity: 'hard', at: 'B', with: ['A'], message: '1,201 is more than 1,200.' },
    ])
    const soft = await validate('{"A": 31, "B": 0}', '--outside', 'parameter.limit=30')
    expect([soft.findings, soft.exitCode]).toEqual([['over-limit A'], 0])
    expect((await validate('{"A": 31, "B": 0}', '--outside', 'limit=31', '--previous-answers', 'before.json')).findings).toEqual(
      [],
    )
  })

  test('what cannot be read is refused: no JSON, a key twice, an unknown value from outside, a day that is none', async () => {
    expect((await validate('{"A": 1,}')).exitCode).toBe(3)
    expect((await validate('{"A": 1, "A": 2}')).exitCode).toBe(3)
    expect((await validate('{"A": 1}', '--outside', 'parameter.other=1')).exitCode).toBe(3)
    expect((await validate('{"A": 1}', '--outside', 'limit=many')).exitCode).toBe(3)
    expect((await validate('{"A": 1}', '--day', '2024-02-30')).exitCode).toBe(3)
  })

  test('the limit of the day comes from the collection beside the form: 35 at the end of 2023, 30 from 2024', async () => {
    const answers = folderOf({
      'a.json': '{"H2":700,"H3":20,"H4":2,"H6":3,"H5":0,"K":[{"name":"Testi","email":"a@alue.example"}],"L1":true}',
    })('a.json')
    const on = (day: string) => tietopolku(['form', 'validate', STAFFING, '--answers', answers, '--day', day, '--format', 'json'])
    expect((await on('2023-12-31')).exitCode).toBe(0)
    const after = await on('2024-01-01')
    expect(lines(after.stdout).map(({ rule }) => rule)).toEqual(['overflow-without-owner'])
    expect(after.exitCode).toBe(2)
  })
})
