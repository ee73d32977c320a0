import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPERATOR } from '../../src/access/actor.ts'
import { REPORT_TEXT_NAMES } from '../../src/model/report-texts.ts'
import { addCoding } from '../../src/operations/coding/add-coding.ts'
import { acceptReports } from '../../src/operations/triage/accept-reports.ts'
import { importNames } from '../../src/operations/triage/import-names.ts'
import { listInbox } from '../../src/operations/triage/list-inbox.ts'
import { openOriginal } from '../../src/operations/triage/open-original.ts'
import { redactReport } from '../../src/operations/triage/redact-report.ts'
import { resealSecret } from '../../src/register/state-secrets.ts'
import { countOutlivedReports, removeOutlivedReports } from '../../src/store/social/report-retention.ts'
import { SEALED_COLUMNS, sealedSecrets } from '../../src/store/upkeep/sealed-secrets.ts'
import { AINO, ELSEWHERE, problemOf } from '../fixtures/coding-desk.ts'
import { openTriageDesk, type TriageDesk } from '../fixtures/triage-desk.ts'
import { testDatabases } from './databases.ts'

const TEXT = 'Perhe asuu Koivukadulla 5 ja odottaa Matti Virtasen päätöstä.'
const spanOf = (words: string, text = TEXT) => ({
  part: 'observation' as const,
  from: text.indexOf(words),
  until: text.indexOf(words) + words.length,
})

/** A quote as the phenomenon workspace keeps one: where it stands, not what stands there. */
const quoteOf = (report: string, { from, until }: { from: number; until: number }) => ({
  ...{ id: `quote of ${report}`, phenomenon: 'p', report, kind: 'verbatim', part: 'observation' },
  ...{ passage_from: from, passage_until: until, digest: '', wording_fi: '', wording_sv: '' },
  ...{ added_by: 'a', added_at: '2024-05-20T08:00:00.000Z', version: 1 },
})

describe.each(testDatabases())('blacking out, in the $name', (database) => {
  let desk: TriageDesk
  let sealing: TriageDesk['policy']
  beforeAll(async () => {
    desk = await openTriageDesk(database)
    sealing = desk.policy
  })
  afterAll(() => desk.close())

  const textOf = async (report: string) => (await desk.show(report)).parts.find(({ part }) => part === 'observation')?.text
  const redact = (report: string, version: number, given: object) =>
    desk.as(AINO, redactReport, { report, version, redactions: [], ...given })

  test('takes the words out for good, and keeps where, why and by whom', async () => {
    const report = await desk.saying(TEXT)
    const redactions = [
      { ...spanOf('Koivukadulla 5'), kind: 'address' },
      { ...spanOf('Matti Virtasen'), kind: 'name' },
    ]
    expect(await redact(report, 1, { redactions })).toEqual({ report, version: 2 })
    expect(await textOf(report)).toBe('Perhe asuu ▇▇▇ ja odottaa ▇▇▇ päätöstä.')
    const rows = await desk.db.selectFrom('redaction').selectAll().where('report', '=', report).orderBy('position').execute()
    expect(rows.map(({ position, length, kind, by }) => [position, length, kind, by])).toEqual([
      [11, 14, 'address', 'a-aino'],
      [26, 14, 'name', 'a-aino'],
    ])
    expect((await desk.audited('triage.redact')).at(-1)?.details).toEqual({ organiser: '16', passages: 2, kinds: 'address name' })
    const all = JSON.stringify(await Promise.all([desk.audited('triage.redact'), desk.show(report)]))
    expect(all).not.toMatch(/Koivukadulla|Virtasen/)
  })

  test('lets an observation be taken in that was held back', async () => {
    const text = 'Asiakas 010185-901E jonottaa.'
    const report = await desk.saying(text)
    await redact(report, 1, { redactions: [{ ...spanOf('010185-901E', text), kind: 'identity-code' }] })
    expect(await desk.as(AINO, acceptReports, { reports: [{ report, version: 2 }] })).toEqual({ accepted: [report], held: [] })
  })

  test('by words: wherever they stand, in every part', async () => {
    const report = await desk.saying('Sirje hoitaa. Vain Sirje.', { content: { title: 'Sirje jaksaa', proposal: 'Tukea' } })
    await redact(report, 1, { phrase: ' Sirje ' })
    expect((await desk.show(report)).parts.map(({ text }) => text)).toEqual(['▇▇▇ jaksaa', '▇▇▇ hoitaa. Vain ▇▇▇.', 'Tukea'])
  })

  test('in every place where a reporter writes: a word blacked out everywhere stands in no row', async () => {
    const content = Object.fromEntries(REPORT_TEXT_NAMES.map((name) => [name, `Sirje ${name}`]))
    const report = await desk.report({ content })
    await redact(report, 1, { phrase: 'Sirje' })
    expect((await desk.show(report)).parts.map(({ part, text }) => [part, text])).toEqual(
      REPORT_TEXT_NAMES.map((name) => [name, `▇▇▇ ${name}`]),
    )
    for (const table of ['social_report', 'social_report_text', 'report_words', 'redaction', 'social_report_event'] as const)
      expect(JSON.stringify(await desk.db.selectFrom(table).selectAll().execute()), table).not.toMatch(
        /sirje subarea|sirje event|sirje title/i,
      )
    const opened = await desk.as(AINO, openOriginal, { report, reason: 'Tarkistan peitetyn' })
    expect(opened.parts).toEqual(content)
  })

  test('of a line beside the text, which the inbox marks too, and once more later', async () => {
    const report = await desk.report({ content: { event: 'Asukasraati Matti Virtasen luona', subArea: null } })
    const line = (await desk.as(AINO, listInbox, {})).lines.find(({ id }) => id === report)
    expect(line?.marks).toBe(1)
    const span = (words: string, text: string) => ({
      part: 'event',
      from: text.indexOf(words),
      until: text.indexOf(words) + words.length,
    })
    await redact(report, 1, { redactions: [{ ...span('Matti Virtasen', 'Asukasraati Matti Virtasen luona'), kind: 'name' }] })
    await redact(report, 2, { redactions: [{ ...span('luona', 'Asukasraati ▇▇▇ luona'), kind: 'other' }] })
    const { parts, redactions } = await desk.show(report)
    expect(parts.find(({ part }) => part === 'event')).toEqual({
      part: 'event',
      text: 'Asukasraati ▇▇▇ ▇▇▇',
      isRedacted: true,
      marks: [],
    })
    expect(redactions.map(({ part, kind }) => [part, kind])).toEqual([
      ['event', 'name'],
      ['event', 'other'],
    ])
    const opened = await desk.as(AINO, openOriginal, { report, reason: 'Tarkistan peitetyn' })
    expect(opened.parts).toEqual({ event: 'Asukasraati Matti Virtasen luona' })
  })

  test('keeps codings and quotes on the words on which they were', async () => {
    const report = await desk.saying(TEXT, { state: 'accepted' })
    const passage = (words: string) => ({ ...spanOf(words), words })
    await desk.db
      .insertInto('quote')
      .values(quoteOf(report, spanOf('päätöstä')))
      .execute()
    await desk.as(AINO, addCoding, { report, theme: '12', passage: passage('odottaa') })
    await desk.as(AINO, addCoding, { report, theme: '8', passage: passage('Matti Virtasen päätöstä') })
    const { version } = await desk.show(report)
    await redact(report, version, { redactions: [{ ...spanOf('Koivukadulla 5'), kind: 'address' }] })
    const rows = await desk.db.selectFrom('coding').selectAll().where('report', '=', report).orderBy('passage_from').execute()
    const text = (await textOf(report)) ?? ''
    expect(rows.map(({ passage_from, passage_until }) => text.slice(passage_from ?? 0, passage_until ?? 0))).toEqual([
      'odottaa',
      'Matti Virtasen päätöstä',
    ])
    const quote = await desk.db.selectFrom('quote').selectAll().where('report', '=', report).executeTakeFirstOrThrow()
    expect(text.slice(quote.passage_from, quote.passage_until)).toBe('päätöstä')
  })

  test('takes whole signs: never half of a picture or of a letter with its accent', async () => {
    const report = await desk.saying('Äiti 👨‍👩‍👧 odottaa')
    await redact(report, 1, { redactions: [{ part: 'observation', from: 6, until: 7, kind: 'other' }] })
    expect(await textOf(report)).toBe('Äiti ▇▇▇ odottaa')
  })

  test('of a text that has changed since is refused, as are passages that are not there', async () => {
    const report = await desk.saying(TEXT)
    const redactions = [{ ...spanOf('Koivukadulla 5'), kind: 'address' }]
    await redact(report, 1, { redactions })
    expect(await problemOf(redact(report, 1, { redactions }))).toBe('changed-meanwhile')
    expect(await problemOf(redact(report, 2, { redactions: [{ ...spanOf('päätöstä'), until: 9_000, kind: 'other' }] }))).toBe(
      'passage-not-there',
    )
    expect(await problemOf(redact(report, 2, { phrase: 'ei tätä' }))).toBe('passage-not-there')
    expect(await problemOf(redact(report, 2, {}))).toBe('passage-not-there')
    expect(await problemOf(redact(report, 2, { redactions: [{ part: 'consequences', from: 0, until: 1, kind: 'other' }] }))).toBe(
      'passage-not-there',
    )
    const foreign = desk.as(ELSEWHERE, redactReport, { report, version: 2, redactions: [], phrase: 'Perhe' })
    expect(await problemOf(foreign)).toBe('report-not-found')
  })

  describe('the original', () => {
    async function redacted(): Promise<string> {
      const report = await desk.saying(TEXT)
      await redact(report, 1, { phrase: 'Matti Virtasen' })
      await redact(report, 2, { phrase: 'Koivukadulla 5' })
      return report
    }
    const open = (report: string, reason: string) => desk.as(AINO, openOriginal, { report, reason })

    test('is what stood there before the first time, sealed, and opens for a reason that stays beside the report', async () => {
      const report = await redacted()
      const row = await desk.db
        .selectFrom('social_report_original')
        .selectAll()
        .where('report', '=', report)
        .executeTakeFirstOrThrow()
      expect(row.sealed).not.toMatch(/Virtasen|Koivukadulla/)
      expect([row.sealed_on, row.destroy_on]).toEqual(['2024-05-20', '2024-11-20'])
      expect(await open(report, 'Tarkistan, mitä peitettiin.')).toEqual({ parts: { observation: TEXT }, destroyOn: '2024-11-20' })
      const { history } = await desk.show(report)
      // All within one moment of the test's clock, so in no particular order.
      const opening = expect.objectContaining({ kind: 'triage.original', note: 'Tarkistan, mitä peitettiin.' })
      expect(history).toContainEqual(opening)
      expect(JSON.stringify(await desk.audited('triage.original'))).not.toMatch(/Tarkistan|Virtasen/)
    })

    test('does not open without a reason, for another county, or when there is none', async () => {
      const report = await redacted()
      expect(await problemOf(open(report, ' '))).toBe('input-invalid')
      const foreign = desk.as(ELSEWHERE, openOriginal, { report, reason: 'Katson vain' })
      expect(await problemOf(foreign)).toBe('report-not-found')
      expect(await problemOf(open(await desk.saying(TEXT), 'Katson vain'))).toBe('no-original-kept')
    })

    test('is never kept where the policy destroys it', async () => {
      for (const originals of [
        { rule: 'destroy', months: 6 },
        { rule: 'seal', months: 0 },
      ] as const) {
        desk.policy = { ...sealing, originals }
        const report = await redacted()
        expect(await problemOf(open(report, 'Katson vain'))).toBe('no-original-kept')
      }
      desk.policy = sealing
    })

    test('is sealed anew when the key of the register is changed', async () => {
      const report = await redacted()
      const column = SEALED_COLUMNS.find(({ table }) => table === 'social_report_original')
      const secrets = column ? await sealedSecrets(desk.db, column) : []
      const { sealed = '' } = secrets.find(({ owner }) => owner === report) ?? {}
      const [old, fresh] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(9)]
      const rotating = { ...desk.folder, incomingKey: () => fresh, incomingKeys: () => [old, fresh] } as typeof desk.folder
      const resealed = resealSecret(rotating, { sealed, owner: report })
      await desk.db.updateTable('social_report_original').set({ sealed: resealed }).where('report', '=', report).execute()
      Object.assign(desk.folder, { incomingKey: () => fresh, incomingKeys: () => [fresh] })
      expect((await open(report, 'Avaan uudella avaimella')).parts).toEqual({ observation: TEXT })
      Object.assign(desk.folder, { incomingKey: () => old, incomingKeys: () => [old] })
    })
  })

  describe('when its time is over', () => {
    const limits = (today: string, textsBefore: string) => ({
      ...{ today, textsBefore, draftsBefore: '2000-01-01', networkBefore: '2000-01-01' },
    })
    let ids = 0
    const remove = (today: string, textsBefore: string) =>
      desk.db.transaction().execute((tx) => removeOutlivedReports(tx, limits(today, textsBefore), () => `event${++ids}`))

    test('a sealed original goes on its day and not before, and the report stays', async () => {
      const report = await desk.saying(TEXT)
      await redact(report, 1, { phrase: 'Matti Virtasen' })
      await remove('2024-11-19', '2000-01-01')
      expect((await desk.show(report)).originalUntil).toBe('2024-11-20')
      await remove('2024-11-20', '2000-01-01')
      expect((await desk.show(report)).originalUntil).toBeNull()
      expect(await textOf(report)).toContain('▇▇▇')
    })

    test('the text goes with the original and all other words; the facts, the receipt and the answer stay', async () => {
      const old = { sentOn: '2019-05-13', naming: 'receipt', receiptHash: 'kept', content: { subArea: 'Kantakylä' } } as const
      const report = await desk.saying(TEXT, { ...old, state: 'accepted' })
      const waiting = await desk.saying(TEXT, { ...old, receiptHash: 'kept too' })
      const young = await desk.saying(TEXT, { sentOn: '2019-05-14' })
      const { version } = await desk.show(report)
      const translated = { ...quoteOf(report, spanOf('päätöstä')), id: 'translated', wording_sv: 'väntar på beslut' }
      await desk.db.insertInto('quote').values(translated).execute()
      await redact(report, version, { phrase: 'Perhe' })
      await desk.db
        .insertInto('coding')
        .values({
          ...{
            id: `coding of ${report}`,
            report,
            organiser: '16',
            theme: '8',
            part: null,
            passage_from: null,
            passage_until: null,
          },
          ...{ coder: 'a-aino', is_counted: 1, memo: 'Koivukadun perhe taas', coded_at: '2019-05-20T08:00:00.000Z' },
        })
        .execute()
      expect((await countOutlivedReports(desk.db, limits('2024-05-14', '2019-05-14'))).reportTexts).toBe(2)
      await remove('2024-05-14', '2019-05-14')
      expect(await desk.show(report)).toMatchObject({
        state: 'archived',
        parts: [],
        textDestroyedOn: '2024-05-14',
        originalUntil: null,
      })
      expect((await desk.show(report)).codes.length).toBeGreaterThan(0)
      const row = await desk.db.selectFrom('social_report').selectAll().where('id', '=', report).executeTakeFirstOrThrow()
      expect(row.receipt_hash).toBe('kept')
      const codings = await desk.db.selectFrom('coding').select(['theme', 'memo']).where('report', '=', report).execute()
      expect(codings).toEqual([{ theme: '8', memo: null }])
      // A translation of the words tells what they were.
      const quote = await desk.db.selectFrom('quote').selectAll().where('id', '=', 'translated').executeTakeFirstOrThrow()
      expect([quote.wording_sv, quote.digest]).toEqual(['', ''])
      expect(await desk.show(waiting)).toMatchObject({ state: 'sent', parts: [] })
      expect((await desk.show(young)).parts).not.toEqual([])
      expect(await countOutlivedReports(desk.db, limits('2024-05-14', '2019-05-14'))).toMatchObject({ reportTexts: 0 })
    })
  })

  test('an imported list of names widens what is seen, and none but the operator imports one', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tietopolku-names-')), 'etunimet.csv')
    writeFileSync(file, 'Etunimi;Lukumäärä\nNooralotta;120\nHarvinen;3\n')
    const report = await desk.saying('Lapsenlapsi Nooralotta hoitaa asioita.', { content: { title: 'Nimi' } })
    const marks = async () => (await desk.as(AINO, listInbox, {})).lines.find(({ id }) => id === report)
    expect((await desk.show(report)).parts[1]?.marks).toEqual([])
    expect(await problemOf(desk.as(AINO, importNames, { path: file }))).toBe('not-permitted')
    expect(await desk.as(OPERATOR, importNames, { path: file })).toEqual({ kind: 'given-names', names: 1, rare: 1 })
    expect((await desk.show(report)).parts[1]?.marks.map(({ kind }) => kind)).toEqual(['given-name'])
    expect(await marks()).toBeDefined()
  })
})
