import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import type { Role } from '../../src/access/roles.ts'
import { Problem } from '../../src/model/problem.ts'
import { analyseRound, type RoundAnalysis } from '../../src/operations/survey/analyse-round.ts'
import { downloadSurvey } from '../../src/operations/survey/survey-file.ts'
import { somebody } from '../fixtures/people.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'
import { addSurveyRound, SURVEY, survey2021 } from '../fixtures/survey-desk.ts'

let register: TestRegister
const manager = somebody('collection_manager')

/** Drawn: two sent, one withdrawn, one reopened, one excused, one draft. Only the two count. */
const DRAWN = [
  { respondent: 'A1', organiser: '16', level: 'municipality', answers: { done: 'yes', use_words: '=HYPERLINK("x")' } },
  {
    respondent: 'A2',
    organiser: '16',
    level: 'unit',
    state: 'accepted',
    answers: { done: 'no', use_words: '<script>alert(1)</script>' },
  },
  { respondent: 'A3', organiser: '17', level: 'unit', state: 'withdrawn', answers: { done: 'no' } },
  { respondent: 'A4', organiser: '17', level: 'unit', state: 'reopened', answers: { done: 'no' } },
  { respondent: 'A5', organiser: '17', level: 'unit', state: 'excused' },
  { respondent: 'A6', organiser: '17', level: 'unit', state: 'draft' },
] as const

beforeAll(async () => {
  register = await openTestRegister()
  await addSurveyRound(register, '2021', survey2021())
  await addSurveyRound(register, 'drawn', DRAWN)
})
afterAll(() => register.close())

const analyse = (
  input: Partial<Parameters<typeof analyseRound.perform>[0]> = {},
  actor: Actor = manager,
): Promise<RoundAnalysis> => register.app.perform(analyseRound, { collection: SURVEY, round: '2021', ...input }, { actor })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof Problem ? error.description.code : String(error)),
  )
const done = ({ analysis }: RoundAnalysis) => {
  const found = analysis.questions.find(({ variable }) => variable === 'done')
  return found?.kind === 'choice' ? found.choices.map(({ count }) => count) : []
}
async function file(round: string, name: 'tables.xlsx' | 'tables.csv' | 'open-answers.csv', language: 'fi' | 'sv' | 'en' = 'en') {
  const made = await register.app.perform(downloadSurvey, { collection: SURVEY, round, file: name, language }, { actor: manager })
  return { ...made, bytes: Buffer.from(made.base64, 'base64') }
}

describe('the analysis of a round', () => {
  test('counts the answers of everybody who sent: 46 municipalities and 5 centres', async () => {
    const shown = await analyse()
    expect(shown.analysis.replies).toBe(51)
    const [level, county] = shown.analysis.rates
    expect(level?.lines.map(({ code, asked, answered, percent }) => [code, asked, answered, percent])).toEqual([
      ['municipality', 183, 46, 25],
      ['unit', 11, 5, 45],
    ])
    expect(county?.lines.map(({ label }) => label.fi)).toEqual(['Etelä-Pohjanmaa', 'Pohjanmaa', 'Keski-Pohjanmaa', 'Helsinki'])
    expect(done(shown)).toEqual([34 + 5, 10, 0])
  })

  test('leaves out what was withdrawn, is reopened or only a draft; who is excused is not counted as asked', async () => {
    const shown = await analyse({ round: 'drawn' })
    expect(done(shown)).toEqual([1, 1, 0])
    expect(shown.analysis.rates.find(({ group }) => group === 'level')?.total).toMatchObject({
      asked: 4,
      excused: 1,
      answered: 2,
    })
  })

  test('crosses a question with a group of respondents: base of each column beside', async () => {
    const { analysis } = await analyse({ by: 'level', question: 'done' })
    const [table] = analysis.crossTables
    expect(table?.base).toBe(49)
    expect(table?.columnBases).toEqual([44, 5])
    // 34 of 44 = 77.3 %; 5 of 5 is too few for a share
    expect(table?.cells[0]?.map(({ count, columnPercent }) => [count, columnPercent])).toEqual([
      [34, 77],
      [5, null],
    ])
  })

  test('without a question crosses every question with choices, groups left out', async () => {
    const { analysis } = await analyse({ by: 'done' })
    const rows = analysis.crossTables.map(({ rows: { key } }) => key)
    expect(rows).toContain('tasks.older.often')
    expect(rows).not.toContain('level')
    expect(rows).not.toContain('done')
  })

  test('is compared with what was published and with another round; small bases have no share to compare', async () => {
    const { comparables, comparison } = await analyse({ compare: 'published:2021' })
    expect(comparables.map(({ key }) => key)).toEqual(['round:drawn', 'published:2021'])
    // 39 of 49 = 80 % now, 77 published.
    expect(comparison?.lines[0]).toMatchObject({ variable: 'done', now: 80, answered: 49, earlier: 77, change: 3 })
    expect(comparison?.lines).toHaveLength(24)
    expect((await analyse({ compare: 'round:drawn' })).comparison?.lines).toEqual([])
    const drawn = await analyse({ round: 'drawn', compare: 'round:2021' })
    expect(drawn.comparison?.lines[0]).toMatchObject({ variable: 'done', now: null, answered: 2, earlier: 80, change: null })
    expect(await codeOf(analyse({ compare: 'round:1999' }))).toBe('survey-comparison-not-found')
  })

  test('open answers stand in an order that is not that of respondents, and name nobody', async () => {
    const text = JSON.stringify(await analyse({ round: 'drawn' }))
    expect(text).not.toMatch(/"A\d"|Kunta A/)
  })

  test('a round, collection or question that is not there is a problem that says so', async () => {
    expect(await codeOf(analyse({ round: 'nothing' }))).toBe('collection-round-not-found')
    expect(await codeOf(analyse({ collection: 'nothing' }))).toBe('collection-not-found')
    expect(await codeOf(analyse({ by: 'use_words' }))).toBe('survey-axis-not-found')
    expect(await codeOf(analyse({ by: 'done', question: 'K.name' }))).toBe('survey-axis-not-found')
    expect(await codeOf(analyse({ by: "x'; drop table submission" }))).toBe('input-invalid')
  })

  test.each<[Role, string]>([
    ['collection_manager', 'done'],
    ['statistician', 'done'],
    ['register_manager', 'done'],
    ['data_engineer', 'not-permitted'],
    ['administrator', 'not-permitted'],
    ['county_manager', 'not-permitted'],
    ['county_contact', 'not-permitted'],
    ['vendor_contact', 'not-permitted'],
    ['public', 'not-permitted'],
  ])('is for those who work with what was sent: %s → %s', async (role, outcome) => {
    const actor = somebody(role, { organiser: role.startsWith('county') ? '16' : null })
    expect(await codeOf(analyse({}, actor))).toBe(outcome)
    const asked = { collection: SURVEY, round: '2021', file: 'open-answers.csv', language: 'fi' } as const
    expect(await codeOf(register.app.perform(downloadSurvey, asked, { actor }))).toBe(outcome)
  })
})

describe('the files of a round', () => {
  test('one long table: each choice with its count, share and base', async () => {
    const { bytes, fileName } = await file('2021', 'tables.csv')
    const lines = bytes.toString('utf8').split('\r\n')
    expect(fileName).toBe('structural-social-work-survey-2021-tables.csv')
    expect(lines[0]).toBe(
      '\ufeffVariable;Section;Question;Row;Code;Choice;Respondents;Share, %;Value;Answered;No answer;Not available;Not asked',
    )
    const older = lines.find((line) => line.startsWith('tasks.older.often') && line.includes('often_or_sometimes'))
    expect(older).toMatch(/;often_or_sometimes;Often or sometimes;22;49;;45;6;0;0$/)
  })

  test('a workbook with figures, response rates and inconsistencies, which says that it is not for publication', async () => {
    const { bytes } = await file('2021', 'tables.xlsx', 'sv')
    const parts = unzipSync(bytes)
    const text = Object.values(parts)
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('')
    expect(Object.keys(parts).filter((name) => /worksheets\/sheet\d/.test(name))).toHaveLength(3)
    for (const words of ['Inte för publicering', 'Påhittade exempeluppgifter', 'Motstridigheter i källan', '4 + 10 + 9 = 23']) {
      expect(text).toContain(words)
    }
  })

  test('open answers for coding: running numbers, no respondents, and no formula that a spreadsheet would run', async () => {
    const { bytes } = await file('drawn', 'open-answers.csv', 'fi')
    const [head, ...lines] = bytes.toString('utf8').split('\r\n').filter(Boolean)
    expect(head).toBe('\ufeffnumber;variable;question;answer;codes')
    expect(lines.sort().map((line) => line.replace(/^\d;/, ''))).toEqual(
      expect.arrayContaining([
        `use_words;Miten tietoa on hyödynnetty?;"'=HYPERLINK(""x"")";`,
        'use_words;Miten tietoa on hyödynnetty?;<script>alert(1)</script>;',
      ]),
    )
    expect(lines).toHaveLength(2)
  })

  test('looking and downloading leave entries without anybody’s words', async () => {
    await analyse({ round: 'drawn' })
    await file('drawn', 'open-answers.csv')
    const entries = await register.app.perform(await auditList(), {}, { actor: somebody('key_holder') })
    const text = JSON.stringify(entries)
    expect(text).toContain('survey.analyse')
    expect(text).toContain('survey.file')
    expect(text).not.toMatch(/HYPERLINK|script/)
  })
})
async function auditList() {
  const { AUDIT_OPERATIONS } = await import('../../src/operations/audit/all.ts')
  const list = AUDIT_OPERATIONS.find(({ name }) => name === 'audit.search')
  if (!list) throw new Error('no audit.search')
  return list
}
