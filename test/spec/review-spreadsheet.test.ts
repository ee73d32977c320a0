import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillSheets } from '../../src/operations/review/fill-sheets.ts'
import { openRound } from '../../src/operations/review/open-round.ts'
import { downloadRound } from '../../src/operations/review/round-workbook.ts'
import { readWorkbook } from '../../src/register/xlsx-reader.ts'
import { workbookBytes } from '../../src/register/xlsx-writer.ts'
import { actorWith, STATISTICIAN } from '../fixtures/review.ts'
import { FIRST_RUN, openReviewDesk, REVIEWER, type ReviewDesk, ROUND } from '../fixtures/review-desk.ts'

let desk: ReviewDesk
beforeAll(async () => {
  desk = await openReviewDesk()
  await desk.addRun(1, FIRST_RUN)
  await desk.as(STATISTICIAN, openRound, { cycle: '2024Q3' })
})
afterAll(() => desk.register.close())

const PLACE = { round: ROUND, organiser: '16' }
const fill = (rest: object) => desk.as(REVIEWER, fillSheets, { ...PLACE, content: 'disability', dry: true, ...rest })
const download = (rest: object) => desk.as(REVIEWER, downloadRound, { ...PLACE, language: 'fi', ...rest })
const bytesOf = ({ base64 }: { base64: string }) => new Uint8Array(Buffer.from(base64, 'base64'))

describe('pasted rows', () => {
  test('of municipality and own count need no headings', async () => {
    const told = await fill({ text: 'Seinäjoki\t115\nLapua\t12\n' })
    expect(told.errors).toEqual([])
    expect(told.changes.map(({ area, after, fields }) => [area, after.ownCount, fields])).toEqual([
      ['743', 115, ['ownCount']],
      ['408', 12, ['ownCount']],
    ])
    expect(told.saved).toBe(0)
    expect((await desk.line('743')).answer).toBeNull()
  })

  test('in Swedish, with codes that lost their zeros, in any order of columns, with columns of one’s own', async () => {
    const text = 'Bedömning;Egna anteckningar;Kommunkod;Får publiceras\nheltäckande;hej;10;ja\nför lågt;;5;nej\n'
    const told = await fill({ text })
    expect(told.changes.map(({ area, after }) => [area, after.judgement, after.mayPublish])).toEqual([
      ['010', 'comprehensive', 'yes'],
      ['005', 'too_low', 'no'],
    ])
  })

  test.each([
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['0', 0],
  ])('the count %j is %s', async (typed, count) => {
    expect((await fill({ text: `Kunta\tOma luku\nLapua\t${typed}\n` })).changes[0]?.after.ownCount).toBe(count)
  })

  test.each(['1,5', '1,234', '1.5', '-3', '12 kpl', 'noin 100', '123456789', '0x10', '1e3'])(
    'the count %j is refused with its row and column, nothing else of the row is lost',
    async (typed) => {
      const told = await fill({ text: `Kunta\tOma luku\tArvio\nLapua\t${typed}\tkattava\n` })
      expect(told.errors).toMatchObject([{ row: 2, column: { fi: 'Oma luku' }, text: { fi: expect.stringContaining(typed) } }])
      expect(told.changes.map(({ after }) => [after.ownCount, after.judgement])).toEqual([[null, 'comprehensive']])
    },
  )

  test.each([
    ['30.9.2024', '2024-09-30'],
    ['2024-09-30', '2024-09-30'],
  ])('the day %s is %s', async (typed, day) => {
    expect((await fill({ text: `Kunta\tOman luvun päivä\nLapua\t${typed}\n` })).changes[0]?.after.ownCountDate).toBe(day)
  })

  test.each([
    ['31.9.2024', 'Oman luvun päivä'],
    ['9/30/2024', 'Oman luvun päivä'],
    ['13/2025', 'Korjauksen kuukausi'],
    ['ehkä', 'Saako julkaista'],
  ])('%s is no value of %s', async (typed, heading) => {
    const told = await fill({ text: `Kunta\t${heading}\nLapua\t${typed}\n` })
    expect(told.errors).toMatchObject([{ row: 2, column: { fi: heading } }])
  })

  test.each([
    ['a municipality of another county', 'Kunta\tOma luku\nTampere\t5\n', 2],
    ['the same municipality twice', 'Kunta\tOma luku\nLapua\t5\nLapua\t6\n', 2],
    ['no headings and three columns', 'Lapua\t5\tkattava\n', 1],
  ])('%s is told', async (_, text, row) => {
    const told = await fill({ text })
    expect(told.errors[0]).toMatchObject({ row })
    expect(told.changes).toEqual([])
  })

  test('an identity code in a note is refused in its row, and not repeated', async () => {
    const told = await fill({ text: 'Kunta\tHuomautus julkaisuun\nLapua\tAsiakas 010594Y9032\nAlavus\tHyvä\n' })
    expect(told.errors).toMatchObject([{ row: 2, column: { fi: 'Huomautus julkaisuun' } }])
    expect(JSON.stringify(told)).not.toContain('010594')
    expect(told.changes.map(({ area }) => area)).toEqual(['010'])
  })

  test('and in a column of codes, where the wrong value would be shown', async () => {
    expect(JSON.stringify(await fill({ text: 'Kunta\tArvio\nLapua\t010594Y9032\n' }))).not.toContain('010594')
  })

  test('an empty cell changes nothing, a dash takes back', async () => {
    await desk.answer(['989'], { ownCount: 5, judgement: 'too_low' })
    const told = await fill({ text: 'Kunta\tOma luku\tArvio\nÄhtäri\t-\t\n' })
    expect(told.changes.map(({ after }) => [after.ownCount, after.judgement])).toEqual([[null, 'too_low']])
  })
})

describe('saving', () => {
  test('is refused while there are errors, unless they are passed over', async () => {
    const text = 'Kunta\tOma luku\nLapua\t14\nAlavus\tmonta\n'
    const refused = fill({ text, dry: false })
    await expect(refused).rejects.toMatchObject({ description: { code: 'review-fill-errors', parameters: { errors: 1 } } })
    expect((await desk.line('408')).answer).toBeNull()
    expect(await fill({ text, dry: false, skipErrors: true })).toMatchObject({ saved: 1, errors: { length: 1 } })
    expect((await desk.line('408')).answer).toMatchObject({ ownCount: 14, seen: 12, by: REVIEWER.id })
  })

  test('is refused when somebody answered between the preview and the confirmation', async () => {
    const text = 'Kunta\tOma luku\nLapua\t15\n'
    const { basis } = await fill({ text })
    await desk.answer(['743'], { ownCount: 111 })
    await expect(fill({ text, dry: false, basis })).rejects.toMatchObject({ description: { code: 'changed-meanwhile' } })
    const again = await fill({ text })
    expect(await fill({ text, dry: false, basis: again.basis })).toMatchObject({ saved: 1 })
  })

  test('belongs to the county', async () => {
    const asked = { ...PLACE, text: 'Lapua\t1', dry: false }
    for (const actor of [actorWith('county_reviewer', '08'), STATISTICIAN, actorWith('county_deliverer')])
      await expect(desk.as(actor, fillSheets, asked)).rejects.toMatchObject({ description: { kind: 'forbidden' } })
  })
})

describe('the round as a file', () => {
  test('CSV holds every line, with semicolons, and what looks like a formula is text', async () => {
    await desk.answer(['408'], { publicationNote: '=1+1; "osin"' })
    const file = await download({ format: 'csv', content: 'disability' })
    expect(file).toMatchObject({ fileName: 'tarkastus-2024Q3-1-16-disability.csv', mediaType: 'text/csv; charset=utf-8' })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(file))
    expect(text.startsWith('\ufeffSisältö;Kuntakoodi;Kunta;')).toBe(true)
    const [, , ...values] =
      text
        .split('\r\n')
        .find((row) => row.includes(';408;'))
        ?.split(';') ?? []
    // The 4 residents of unknown municipality are hidden, and the 12 of Lapua with them: else the total would give the 4 away.
    expect(values.slice(0, 6)).toEqual(['Lapua', '12', '0', '12', '..', '0'])
    expect(text).toContain(`"'=1+1; ""osin"""`)
  })

  test('sent back unchanged, CSV changes nothing', async () => {
    const file = await download({ format: 'csv' })
    const told = await fill({ text: new TextDecoder().decode(bytesOf(file)) })
    expect(told).toMatchObject({ changes: [], errors: [] })
    expect(told.unchanged).toBeGreaterThan(0)
  })

  test('a workbook has a sheet for each content and one of choices, and goes back unchanged', async () => {
    const file = await download({ language: 'sv' })
    const sheets = await readWorkbook(bytesOf(file))
    expect(sheets).toHaveLength(7 + 1)
    expect(sheets.at(-1)?.name).toBe('Alternativ')
    expect(sheets[0]?.rows.flat()).toContain('Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data')
    expect(await fill({ workbook: file.base64 })).toMatchObject({ changes: [], errors: [] })
  })

  test('filled in by hand it is read back: own count, several explanations, a day', async () => {
    const header = ['Content', 'Municipality', 'Own clients: together', 'Own count', 'Day of the own count', 'Explanations']
    const filled = ['Disability services', 'Lapua', { number: 12, decimals: 0 }, { number: 40, decimals: 0 }, '30.9.2024']
    const rows = [
      { kind: 'header', cells: header },
      { kind: 'data', cells: [...filled, 'older documents on paper; other reason'] },
    ] as const
    const sheet = { name: 'Mine', rows, widths: [], frozenRows: 0, frozenColumns: 0 }
    const bytes = await workbookBytes({ title: '', description: '', createdAt: '2024-11-01T00:00:00Z', sheets: [sheet] })
    const told = await fill({ content: undefined, workbook: Buffer.from(bytes).toString('base64') })
    expect(told.errors).toEqual([])
    expect(told.changes[0]?.after).toMatchObject({
      ownCount: 40,
      ownCountDate: '2024-09-30',
      explanations: ['on_paper', 'other'],
    })
  })

  test('a row that was filled on another value than stands now is told, not saved', async () => {
    const told = await fill({ text: 'Kunta\tOmat asiakkaat: yhteensä\tOma luku\nLapua\t11\t15\n' })
    expect(told.changes).toEqual([])
    expect(told.errors).toMatchObject([{ row: 2, text: { en: expect.stringContaining('has changed since') } }])
  })

  test.each([
    ['what is no workbook', Buffer.from('hello').toString('base64')],
    ['a zip of something else', Buffer.from('PK\u0003\u0004').toString('base64')],
  ])('%s is refused', async (_, workbook) => {
    await expect(fill({ workbook })).rejects.toMatchObject({ description: { code: 'workbook-unreadable' } })
  })

  test('leaves an entry in the audit trail when it is taken', async () => {
    await download({ format: 'csv' })
    expect(await desk.newestAudit()).toMatchObject({
      operation: 'review.workbook',
      details: { shown: 'exact-counts', format: 'csv', content: 'all' },
    })
  })

  test('another county is refused', async () => {
    const asked = { ...PLACE, language: 'fi' } as const
    await expect(desk.as(actorWith('county_manager', '08'), downloadRound, asked)).rejects.toMatchObject({
      description: { kind: 'forbidden' },
    })
  })
})
