import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeReport, withdrawReport } from '../../src/operations/social-report/change-report.ts'
import { discardDraft, listDrafts, saveDraft } from '../../src/operations/social-report/drafts.ts'
import { ownReports, showOwnReport } from '../../src/operations/social-report/own-reports.ts'
import { sendReport } from '../../src/operations/social-report/send-report.ts'
import { type AccountBench, openBench } from '../fixtures/account-bench.ts'
import { somebody } from '../fixtures/people.ts'
import { insertTestUnit, TYPED } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

const WORKER = somebody('social_worker', { organiser: '16' })
const COLLEAGUE = somebody('social_worker', { organiser: '16', name: 'colleague' })
const problem = (code: string, more: object = {}) => ({ description: { code, ...more } })

describe.each(testDatabases())('social reports of people with accounts on $name', (testDatabase) => {
  let bench: AccountBench
  let links: { unit: string }
  let forms = 0
  beforeAll(async () => {
    bench = await openBench(testDatabase)
    links = await insertTestUnit(bench.database.db)
  })
  afterAll(() => bench.close())

  const send = (changes: object = {}, actor = WORKER) =>
    bench.as(actor, sendReport, {
      organiser: '16',
      form: 'worker',
      typed: TYPED,
      language: 'fi',
      draft: null,
      formId: `form-${++forms}-named`,
      ...changes,
    })

  describe('by name', () => {
    test('is seen by its sender, and by no colleague', async () => {
      const { report } = await send({ typed: { ...TYPED, unit: links.unit } })
      expect(await bench.as(WORKER, showOwnReport, { report })).toMatchObject({
        naming: 'named',
        mode: 'single',
        unit: links.unit,
      })
      await expect(bench.as(COLLEAGUE, showOwnReport, { report })).rejects.toMatchObject(problem('report-not-found'))
      expect((await bench.as(COLLEAGUE, ownReports, {})).reports).toEqual([])
    })

    test('is not sent to another county, nor from a unit of another', async () => {
      await insertTestUnit(bench.database.db, { id: 'u-foreign', organiser: '08' })
      await expect(send({ organiser: '08' })).rejects.toMatchObject(problem('not-permitted'))
      await expect(send({ typed: { ...TYPED, unit: 'u-foreign' } })).rejects.toMatchObject(problem('report-faulty'))
    })

    test('a meeting says how many took part', async () => {
      await expect(send({ form: 'group' })).rejects.toMatchObject(problem('report-faulty', { place: 'participants' }))
      const { report } = await send({ form: 'group', typed: { ...TYPED, participants: '7' } })
      expect(await bench.as(WORKER, showOwnReport, { report })).toMatchObject({ mode: 'group', content: { participants: 7 } })
    })

    test('is changed and withdrawn by its sender only', async () => {
      const { report } = await send()
      await bench.as(WORKER, changeReport, { report, version: 1, typed: { ...TYPED, title: 'Parempi otsikko' } })
      await expect(bench.as(COLLEAGUE, withdrawReport, { report })).rejects.toMatchObject(problem('report-not-found'))
      await bench.as(WORKER, withdrawReport, { report })
      const [own] = (await bench.as(WORKER, ownReports, {})).reports.filter(({ id }) => id === report)
      expect(own).toMatchObject({ state: 'withdrawn', title: '' })
    })
  })

  describe('drafts', () => {
    const save = (changes: object = {}, actor = COLLEAGUE) =>
      bench.as(actor, saveDraft, { organiser: '16', form: 'worker', typed: TYPED, draft: null, version: 0, ...changes })

    test('are saved, also half done, found again, and gone when sent', async () => {
      const { draft } = await save({ typed: { ...TYPED, title: '', needs: [] } })
      await save({ draft, version: 1 })
      expect(await bench.as(COLLEAGUE, listDrafts, {})).toMatchObject([{ id: draft, version: 2, typed: TYPED }])
      await send({ draft }, COLLEAGUE)
      expect(await bench.as(COLLEAGUE, listDrafts, {})).toEqual([])
    })

    test('in two windows: the second to save is told and nothing is overwritten', async () => {
      const { draft } = await save()
      await save({ draft, version: 1, typed: { ...TYPED, title: 'Ensimmäinen' } })
      await expect(save({ draft, version: 1 })).rejects.toMatchObject(problem('changed-meanwhile'))
      expect(await bench.as(COLLEAGUE, listDrafts, {})).toMatchObject([{ typed: { title: 'Ensimmäinen' } }])
      await bench.as(COLLEAGUE, discardDraft, { draft })
    })

    test('of others are not found, and an identity code is never saved', async () => {
      const { draft } = await save()
      await expect(save({ draft, version: 1 }, WORKER)).rejects.toMatchObject(problem('draft-not-found'))
      expect(await bench.as(WORKER, discardDraft, { draft })).toBeNull()
      expect(await bench.as(COLLEAGUE, listDrafts, {})).toHaveLength(1)
      const withCode = save({ typed: { ...TYPED, proposal: '010190-900P' } })
      await expect(withCode).rejects.toMatchObject(problem('report-faulty', { place: 'proposal' }))
    })
  })
})
