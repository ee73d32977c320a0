import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, OPERATOR } from '../../src/access/actor.ts'
import type { Answer } from '../../src/model/answers.ts'
import { createCollectionRound } from '../../src/operations/collection/create-round.ts'
import { importUniverse } from '../../src/operations/collection/import-universe.ts'
import { openCollectionRound } from '../../src/operations/collection/open-round.ts'
import { saveSubmission } from '../../src/operations/submission/save-submission.ts'
import { sendSubmission } from '../../src/operations/submission/send-submission.ts'
import { showSubmission } from '../../src/operations/submission/show-submission.ts'
import { analyseRound } from '../../src/operations/survey/analyse-round.ts'
import { accountOf, atInstitute, describedProblem } from '../fixtures/form-desk.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'
import { daysOn, reaching } from '../fixtures/staffing-round.ts'
import { SURVEY } from '../fixtures/survey-desk.ts'

/* From the list of those who are asked to the analysis, through the operations that people use. */

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.close())

const DAYS = { opensOn: daysOn(0), statedDeadline: daysOn(8), lastNewAnswer: daysOn(30), lastCorrection: daysOn(60) }

async function answer(
  actor: Actor,
  place: { collection: string; round: string; respondent: string },
  answers: Readonly<Record<string, Answer>>,
) {
  const { as } = reaching(register)
  const { fields } = await as(actor, showSubmission, place)
  const given = Object.entries(answers).map(([key, value]) => ({ key, answer: value, onVersion: fields[key]?.version ?? 0 }))
  await as(actor, saveSubmission, { ...place, fields: given })
  const { submission } = await as(actor, showSubmission, place)
  return as(actor, sendSubmission, { ...place, version: submission.version })
}

describe('the survey of structural social work, repeated', () => {
  const UNIVERSE = [
    'key,level,organiser,parent,name_fi,name_sv,language,email,valid_from,valid_until',
    'ku-1,municipality,16,,Kunta yksi,Kommun ett,fi,,2020-01-01,',
    'ku-2,municipality,16,,Kunta kaksi,Kommun två,fi,,2020-01-01,',
    'ku-3,municipality,17,,Kunta kolme,Kommun tre,sv,,2020-01-01,',
    'oske-1,unit,16,,Osaamiskeskus,Kompetenscentrum,fi,,2020-01-01,',
  ].join('\n')
  const key = { collection: SURVEY, round: '2026' }

  test('is asked of municipalities and units of a list, answered, and analysed by level', async () => {
    const { as } = reaching(register)
    await as(OPERATOR, importUniverse, { collection: SURVEY, csv: UNIVERSE })
    await as(OPERATOR, createCollectionRound, { ...key, ...DAYS, day: daysOn(0) })
    await as(OPERATOR, openCollectionRound, key)
    const yes = { done: 'yes', software: 'yes', software_names: ['webropol', 'other'], software_other: 'Oma taulukko' }
    await answer(accountOf('16'), { ...key, respondent: 'ku-1' }, { ...yes, 'tasks.older.often': 'often' })
    await answer(
      accountOf('16'),
      { ...key, respondent: 'oske-1' },
      { done: 'no', 'K.1.name': 'Testi', 'K.1.email': 'a@b.example' },
    )
    const { analysis, comparables } = await as(atInstitute(), analyseRound, { ...key, by: 'level', question: 'done' })
    expect(analysis.rates.map(({ group, lines }) => [group, lines.map(({ asked, answered }) => [asked, answered])])).toEqual([
      [
        'level',
        [
          [3, 1],
          [1, 1],
        ],
      ],
      [
        'organiser',
        [
          [3, 2],
          [1, 0],
        ],
      ],
    ])
    const of = (variable: string) => analysis.questions.find((one) => one.variable === variable)
    // The one without software was not asked which.
    expect(of('software_names')?.base).toEqual({ replies: 2, notAsked: 1, answered: 1, unavailable: 0, blank: 0 })
    expect(of('software_other')).toMatchObject({ kind: 'open', answers: [{ text: 'Oma taulukko' }] })
    expect(analysis.crossTables[0]?.cells.map((row) => row.map(({ count }) => count))).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ])
    expect(comparables.map(({ key: one }) => one)).toEqual(['published:2021'])
    // The contact person is nowhere.
    expect(JSON.stringify(analysis)).not.toContain('a@b.example')
  })

  test('somebody of another county reaches neither the form nor the analysis', async () => {
    const { as } = reaching(register)
    expect((await describedProblem(as(accountOf('17'), showSubmission, { ...key, respondent: 'ku-2' }))).kind).toMatch(
      /notFound|forbidden/,
    )
    expect((await describedProblem(as(accountOf('16'), analyseRound, key))).code).toBe('not-permitted')
  })
})

describe('processing times', () => {
  const key = { collection: 'processing-times', round: '2024-04' }
  const contact = { 'K.1.name': 'Testi Yhteyshenkilö', 'K.1.email': 'yhteys@example.invalid', L1: true }

  test('a half-year is asked of the counties, parts that do not add up are stopped, and the figures are analysed', async () => {
    const { as } = reaching(register)
    const round = await as(OPERATOR, createCollectionRound, { ...key, ...DAYS })
    expect([round.day, round.from, round.until]).toEqual([null, '2024-04-01', '2024-09-30'])
    expect(round.parameters).toEqual({ start_weekdays: 7, completion_months: 3 })
    await as(OPERATOR, openCollectionRound, key)
    const given = { A1: 100, A2: 90, A3: 9, B1: 50, B2: 40, B3: 5, B4: 5, ...contact }
    const place = { ...key, respondent: '16' }
    expect((await describedProblem(answer(accountOf('16'), place, given))).code).toBe('form-not-ready')
    await answer(accountOf('16'), place, { A3: 10 })
    const { analysis } = await as(atInstitute('statistician'), analyseRound, key)
    expect(analysis.questions.find(({ variable }) => variable === 'A1')).toMatchObject({ kind: 'number', summary: { sum: 100 } })
    expect(analysis.rates[0]?.total).toMatchObject({ answered: 1 })
  })
})
