import { describe, expect, it } from 'vitest'
import { careCollection, careFields, careForm } from '../../src/cli/bench/care-unit-form.ts'
import { evaluateForm } from '../../src/collect/questionnaire/evaluate-form.ts'
import { proveForm } from '../../src/collect/questionnaire/prove-form.ts'
import { readCollection } from '../../src/design/read-collections.ts'
import { readQuestionnaires } from '../../src/design/read-questionnaire.ts'
import { doesAnswerFit } from '../../src/operations/submission/answer-fits.ts'
import { fieldOf } from '../../src/operations/submission/form-fields.ts'

const FOLDER = 'collections/bench-care-units'
const [form] = readQuestionnaires(new Map([[`${FOLDER}/form-1.yaml`, careForm()]]), FOLDER)

describe('The form that is measured with', () => {
  if (!form) throw new Error('the form was not read')

  it('has two hundred fields and no fault', () => {
    expect(careFields()).toHaveLength(200)
    expect(proveForm(form).filter(({ severity }) => severity === 'blocking')).toEqual([])
  })

  it('its collection asks units', () => {
    const path = `${FOLDER}/collection.yaml`
    expect(readCollection(new Map([[path, careCollection()]]), path).respondents).toBe('unit')
  })

  it('every answer that is typed fits its question, and differs from turn to turn but for the contact person', () => {
    for (const { key, answer } of careFields()) {
      const field = fieldOf(form, key)
      if (!field || field.kind === 'reason') throw new Error(`the form has no field ${key}`)
      for (const turn of [0, 1, 2]) expect([key, turn, doesAnswerFit(field.question, answer(turn))]).toEqual([key, turn, true])
      if (field.kind !== 'instance') expect([key, answer(0) === answer(1)]).toEqual([key, false])
    }
  })

  it('filled once, everything is asked and answered', () => {
    const answers = Object.fromEntries(careFields().map(({ key, answer }) => [key, answer(0)]))
    const round = { day: '2024-10-08', from: null, until: null }
    const { progress } = evaluateForm(form, answers, { previous: null, history: [], outside: {}, round })
    const sum = (of: 'answered' | 'asked') => [...progress.values()].reduce((total, section) => total + section[of], 0)
    expect([sum('answered'), sum('asked')]).toEqual([200, 200])
  })
})
