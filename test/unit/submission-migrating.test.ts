import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addForm } from '../../src/operations/collection/add-form.ts'
import { migrateSubmission } from '../../src/operations/submission/migrate-submission.ts'
import { showAnswers } from '../../src/operations/submission/show-answers.ts'
import { accountOf, atInstitute, COMPLETE, type FormDesk, openFormDesk, placeOf, problemOf } from '../fixtures/form-desk.ts'
import { emptyForms } from '../fixtures/form-people.ts'
import { STAFFING } from '../fixtures/staffing-round.ts'

const MAIJA = accountOf('16')

/** The second version: H3F is gone, H4 is asked with a decimal, H6 is chosen instead of counted, H10 is new. */
const SECOND = `
form: ${STAFFING}
version: 2
basedOn: 1
changes:
  - { remove: H3F }
  - { removeRule: substitutes-at-most-workers }
  - { replace: { question: H4, type: decimal, decimals: 1, required: true, min: 0, max: 10000 } }
  - { replace: { question: H6, type: single, required: true, choices: [few, many] } }
  - { remove: I5 }
  - { add: { question: H10, type: integer, min: 0 }, after: H4 }
texts:
  items:
    H6: { label: { fi: Sijaisia, sv: Vikarier, en: Substitutes }, choices: { few: { fi: vähän, sv: få, en: few }, many: { fi: paljon, sv: många, en: many } } }
    H10: { label: { fi: Harjoittelijat, sv: Praktikanter, en: Trainees } }
`

let desk: FormDesk
beforeAll(async () => {
  desk = await openFormDesk()
  await desk.as(atInstitute(), addForm, { collection: STAFFING, structure: SECOND })
})
beforeEach(async () => {
  await emptyForms(desk)
  await setForms({ round: 1, submission: 1 })
})
afterAll(() => desk.close())

async function setForms({ round, submission }: { round: number; submission: number }): Promise<void> {
  await desk.change(async (transaction) => {
    await transaction.updateTable('collection_round').set({ questionnaire_version: round }).execute()
    await transaction.updateTable('submission').set({ questionnaire_version: submission }).execute()
  })
}

async function migrate() {
  const { submission } = await desk.show(MAIJA)
  return desk.as(MAIJA, migrateSubmission, { ...placeOf(), version: submission.version })
}

describe('A draft is bound to the version of the form it was begun on', () => {
  it('while the round has taken no newer one into use there is nothing to take', async () => {
    await desk.fill(MAIJA, { H2: 250 })
    expect((await desk.show(MAIJA)).submission.newerForm).toBeNull()
    expect(await problemOf(migrate())).toBe('form-is-newest')
  })

  it('a newer one is offered; until it is taken the draft is filled and sent as it was begun', async () => {
    await desk.fill(MAIJA, COMPLETE)
    await setForms({ round: 2, submission: 1 })
    const shown = await desk.show(MAIJA)
    expect(shown.submission.newerForm).toBe(2)
    expect(shown.form.version).toBe(1)
    await desk.send(MAIJA)
    expect((await desk.as(MAIJA, showAnswers, placeOf())).form.version).toBe(1)
  })

  it('what the newer form can have is kept; what it cannot is told, not lost silently; what it asks anew is told', async () => {
    await desk.fill(MAIJA, { ...COMPLETE, H3F: 9.5, 'reason:many-vacant': 'Haku on auki.' })
    await setForms({ round: 2, submission: 1 })
    const migrated = await migrate()
    expect(migrated).toMatchObject({ from: 1, to: 2 })
    expect(migrated.dropped.map(({ key, answer, reason }) => [key, answer, reason])).toEqual([
      ['H3F', 9.5, 'removed'],
      ['H6', 1, 'type'],
    ])
    expect(migrated.newlyAsked.map(({ key }) => key)).toEqual(['H10'])
    const { form, fields, submission } = await desk.show(MAIJA)
    expect(form.version).toBe(2)
    expect(submission.newerForm).toBeNull()
    expect(fields.H2?.answer).toBe(250)
    expect(fields.H4?.answer).toBe(2)
    expect(fields.H6).toMatchObject({ answer: null, version: 2 })
    expect(fields['reason:many-vacant']?.answer).toBe('Haku on auki.')
  })

  it('text that could not be read is kept where the question stays, and told where it goes', async () => {
    await desk.save(MAIJA, [
      { key: 'H2', answer: null, typed: 'noin 250', onVersion: 0 },
      { key: 'H3F', answer: null, typed: 'yhdeksän ja puoli', onVersion: 0 },
    ])
    await setForms({ round: 2, submission: 1 })
    expect((await migrate()).droppedTyped).toEqual([{ key: 'H3F', typed: 'yhdeksän ja puoli' }])
    expect((await desk.show(MAIJA)).fields.H2?.typed).toBe('noin 250')
  })

  it('who still types on the old form is told that the question is not there', async () => {
    await desk.fill(MAIJA, { H2: 250 })
    await setForms({ round: 2, submission: 1 })
    await migrate()
    expect(await problemOf(desk.save(MAIJA, [{ key: 'H3F', answer: 9.5, onVersion: 0 }]))).toBe('unknown-fields')
  })

  it('two who take it into use take it once', async () => {
    await desk.fill(MAIJA, { H2: 250 })
    await setForms({ round: 2, submission: 1 })
    const { submission } = await desk.show(MAIJA)
    const take = () => desk.as(MAIJA, migrateSubmission, { ...placeOf(), version: submission.version })
    await take()
    expect(await problemOf(take())).toBe('changed-meanwhile')
  })

  it('what was sent is not put over', async () => {
    await desk.fill(MAIJA, COMPLETE)
    await desk.send(MAIJA)
    await setForms({ round: 2, submission: 1 })
    expect(await problemOf(migrate())).toBe('submission-locked')
  })
})
