import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CENTRES, centreAnswers, municipalAnswers, REPLIES } from '../fixtures/survey-2021.ts'
import { tietopolku } from './run-command.ts'

const FORM = 'structural-social-work-survey'

/** Writes files into a folder of their own and gives the folder. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tietopolku-survey-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const lines = [
  ...Array.from({ length: REPLIES }, (_, place) => ({
    respondent: `M${place}`,
    groups: { level: 'municipality' },
    answers: municipalAnswers(place),
  })),
  ...Array.from({ length: CENTRES }, (_, place) => ({
    respondent: `C${place}`,
    groups: { level: 'unit' },
    answers: centreAnswers(place),
  })),
]
const JSON_LINES = lines.map((line) => JSON.stringify(line)).join('\n')
const ASKED = [
  'respondent,groups.level,name',
  ...Array.from({ length: 183 }, (_, place) => `M${place},municipality,Kunta`),
  ...Array.from({ length: 11 }, (_, place) => `C${place},unit,Keskus`),
].join('\n')

interface Shown {
  readonly replies: number
  readonly questions: readonly { variable: string; choices?: { code: string; count: number; percent: number | null }[] }[]
  readonly rates: readonly { lines: { code: string; percent: number }[] }[]
  readonly crossTables: readonly { base: number; rows: { key: string } }[]
  readonly findings: readonly { file: string; line: number; variable: string }[]
  readonly inconsistencies: readonly { id: string }[]
}
async function analysed(words: readonly string[]): Promise<{ shown: Shown; exitCode: number | null; stderr: string }> {
  const { stdout, exitCode, stderr } = await tietopolku(['survey', 'analyse', ...words, '--format', 'json'])
  return { shown: JSON.parse(stdout) as Shown, exitCode, stderr }
}
const counts = (shown: Shown, variable: string) =>
  shown.questions.find((question) => question.variable === variable)?.choices?.map(({ count }) => count)

describe('survey analyse on the command line, without a data folder', () => {
  test('reproduces the survey of 2021 from JSON lines, with response rates and a cross table', async () => {
    const folder = folderOf({ 'answers.jsonl': JSON_LINES, 'asked.csv': ASKED })
    const paths = ['--answers', join(folder, 'answers.jsonl'), '--asked', join(folder, 'asked.csv')]
    const { shown, exitCode } = await analysed([FORM, ...paths, '--by', 'level', '--question', 'done'])
    expect([exitCode, shown.replies, shown.findings]).toEqual([0, 51, []])
    expect(shown.rates[0]?.lines.map(({ percent }) => percent)).toEqual([25, 45])
    expect(shown.crossTables.map(({ rows, base }) => [rows.key, base])).toEqual([['done', 49]])
    expect(shown.inconsistencies.map(({ id }) => id)).toContain('programme-evaluation-2020')
  })

  test('reads a folder of JSON files, bare answers or with their respondent, and says where something is wrong', async () => {
    const folder = folderOf({
      'a.json': '{ "done": "yes", "sources": ["clients"] }',
      'b.json': '{ "respondent": "B", "answers": { "done": "perhaps", "nonsense": 1, "minutes": "12" } }',
      'c.jsonl': '{ "done": "no" }\n\nnot json\n{ "done": "no" }',
      'notes.txt': 'not read',
    })
    const { shown, exitCode, stderr } = await analysed([FORM, '--answers', folder])
    expect([exitCode, shown.replies, counts(shown, 'done')]).toEqual([2, 4, [1, 2, 0]])
    expect(shown.findings.map(({ file, line, variable }) => `${file}:${line} ${variable}`)).toEqual([
      'b.json:1 done',
      'b.json:1 nonsense',
      'b.json:1 minutes',
      'c.jsonl:3 ',
    ])
    expect(stderr).toContain('b.json:1 nonsense: ')
  })

  test('reads CSV as spreadsheets of Finland write it: semicolons, a mark, several choices in one cell', async () => {
    const csv =
      '\ufeffrespondent;groups.kind;done;sources;workers;tasks.older.often;oops\nA;town;yes;clients, research;1 200;often;x\nB;town;;;zero;never;\n'
    const folder = folderOf({ 'answers.csv': csv })
    const { shown, exitCode } = await analysed([FORM, '--answers', join(folder, 'answers.csv'), '--by', 'kind'])
    expect([exitCode, counts(shown, 'sources'), counts(shown, 'tasks.older.often')]).toEqual([
      2,
      [0, 1, 1, 0, 0],
      [1, 0, 0, 0, 0],
    ])
    expect(shown.findings.map(({ line, variable }) => [line, variable])).toEqual([
      [1, 'oops'],
      [3, 'workers'],
      [3, 'tasks.older.often'],
    ])
  })

  test('takes a form that is not in the repository, and what its analysis needs beside it', async () => {
    const form = [
      'form: own-survey',
      'version: 1',
      'texts:',
      '  title: { fi: Oma, sv: Egen, en: Own }',
      '  sections: { s: { title: { fi: Osa, sv: Del, en: Part } } }',
      '  items:',
      '    q:',
      '      label: { fi: Miten?, sv: Hur?, en: How? }',
      '      choices: { a: { fi: Hyvin, sv: Bra, en: Well }, b: { fi: Huonosti, sv: Illa, en: Badly } }',
      'sections:',
      '  - { id: s, items: [{ question: q, type: single, choices: [a, b] }] }',
    ].join('\n')
    const combined = 'combined:\n  - { id: any, of: q, codes: [a, b], label: { fi: Jotenkin, sv: På något sätt, en: Somehow } }\n'
    const folder = folderOf({ 'own.yaml': form, 'analysis.yaml': combined })
    mkdirSync(join(folder, 'answers'))
    for (let place = 0; place < 10; place++) {
      writeFileSync(join(folder, 'answers', `${place}.json`), JSON.stringify({ q: place < 7 ? 'a' : 'b' }))
    }
    const words = [
      'survey',
      'analyse',
      join(folder, 'own.yaml'),
      '--answers',
      join(folder, 'answers'),
      '--lang',
      'en',
      '--format',
      'table',
    ]
    const { stdout, exitCode } = await tietopolku(words)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('q         Somehow  10      100  10         0')
  })

  test('open answers go out for coding and come back coded', async () => {
    const folder = folderOf({
      'a.jsonl': ['Raha', 'Aika', 'Raha ja aika'].map((use_words) => JSON.stringify({ use_words })).join('\n'),
    })
    const words = ['survey', 'analyse', FORM, '--answers', join(folder, 'a.jsonl')]
    const { stdout } = await tietopolku([...words, '--as', 'open-answers', '--lang', 'en'])
    const [head, ...rows] = stdout.trim().split('\r\n')
    expect(head).toBe('number;variable;question;answer;codes')
    expect(rows.map((row) => row.split(';')[3])).toEqual(['Raha', 'Aika', 'Raha ja aika'])
    const coded = rows.map((row, place) => row + ['money', 'time', '"money, time"'][place])
    writeFileSync(join(folder, 'coded.csv'), [head, ...coded].join('\r\n'))
    const { shown } = await analysed([...words.slice(2), '--codes', join(folder, 'coded.csv')])
    const open = shown.questions.find(({ variable }) => variable === 'use_words') as unknown as {
      codes: { code: string; count: number }[]
    }
    expect(open.codes.map(({ code, count }) => [code, count])).toEqual([
      ['money', 2],
      ['time', 2],
    ])
  })

  test('a form, file or variable that is not there ends with 4, a wrong use with 3, and nothing looks like an identity code', async () => {
    const folder = folderOf({ 'a.jsonl': '{}', 'codes.csv': 'number;variable\n1;x\n', 'id.jsonl': '{"done":"010180-900T"}' })
    const answers = ['--answers', join(folder, 'a.jsonl')]
    const codes = await Promise.all(
      [
        ['analyse', 'no-such-form', ...answers],
        ['analyse', FORM, '--answers', join(folder, 'none.jsonl')],
        ['analyse', FORM, ...answers, '--by', 'use_words'],
        ['analyse', FORM],
        ['nonsense', FORM],
        ['analyse', FORM, ...answers, '--codes', join(folder, 'codes.csv')],
      ].map(async (words) => (await tietopolku(['survey', ...words])).exitCode),
    )
    expect(codes).toEqual([4, 4, 4, 3, 3, 3])
    const { stdout, stderr, exitCode } = await tietopolku(['survey', 'analyse', FORM, '--answers', join(folder, 'id.jsonl')])
    expect([exitCode, `${stdout}${stderr}`.includes('010180')]).toEqual([2, false])
  })
})

describe('survey bases and working-days', () => {
  test('tell which bases printed shares can have, both ways', async () => {
    const words = ['survey', 'bases', '96,89,85,72,77', '--from', '30', '--to', '60', '--format', 'json']
    const { stdout } = await tietopolku(words)
    expect(JSON.parse(stdout)).toMatchObject({ bases: [47, 53] })
    const one = await tietopolku(['survey', 'bases', '6', '--count', '1975', '--base', '183', '--format', 'json'])
    expect(JSON.parse(one.stdout)).toMatchObject({
      basesOfCount: { from: 30_385, to: 35_909 },
      countsOfBase: { from: 11, to: 11 },
    })
    expect((await tietopolku(['survey', 'bases', 'seven'])).exitCode).toBe(3)
  })

  test('count weekdays and tell the time limits', async () => {
    const { stdout } = await tietopolku(['working-days', '2025-04-15', '2025-04-28', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ weekdays: 7, lastDayToStart: '2025-04-28', isStartedInTime: true })
    const wrong = await Promise.all(
      [
        ['2025-04-28', '2025-04-15'],
        ['2025-02-29', '2025-04-15'],
        ['1980-01-01', '1980-02-01'],
      ].map(async (days) => (await tietopolku(['working-days', ...days])).exitCode),
    )
    expect(wrong).toEqual([3, 3, 3])
  })
})
