import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showAnswers } from '../../src/operations/submission/show-answers.ts'
import { showReceipt } from '../../src/operations/submission/show-receipt.ts'
import { accountOf, COMPLETE, type FormDesk, openFormDesk, placeOf } from '../fixtures/form-desk.ts'

const MAIJA = accountOf('16', { id: 'a000001' })

describe('A form is filled and sent', () => {
  let desk: FormDesk
  beforeAll(async () => {
    desk = await openFormDesk()
  })
  afterAll(() => desk.close())

  it('opens it, saves it, sends it and gives a receipt', async () => {
    const first = await desk.show(MAIJA)
    expect(first.submission).toMatchObject({ state: 'opened', mayEdit: true, sentVersion: 0, whyLocked: null })
    const saved = await desk.fill(MAIJA, COMPLETE)
    expect(saved.conflicts).toEqual([])
    expect((await desk.show(MAIJA)).submission.state).toBe('draft')
    const receipt = await desk.send(MAIJA)
    expect(receipt.receipt).toMatch(/^L-2024-10-16-1-[0-9A-Z]{4}$/)
    const after = await desk.show(MAIJA)
    expect(after.submission).toMatchObject({ state: 'received', mayEdit: false, sentVersion: 1 })
    expect(after.fields.H2?.answer).toBe(250)
    expect(after.fields['K.1.name']).toBeUndefined()
    const sent = await desk.as(MAIJA, showAnswers, placeOf())
    expect(sent.answers).toEqual({ H2: 250, H7: 0, H3: 10, H4: 2, H6: 1, H5: 1, H8: 'Kaksi työntekijää on poissa.', L1: true })
    expect((await desk.as(MAIJA, showReceipt, placeOf())).receipt).toBe(receipt.receipt)
  })
})
