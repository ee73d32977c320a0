import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quoteIn, type ShownQuote } from '../../src/model/evidence.ts'
import type { ShownPhenomenon } from '../../src/operations/phenomenon/show-phenomenon.ts'
import { forgetQuotes } from '../../src/store/social/evidence-quotes.ts'
import { setReportState } from '../../src/store/social/reports.ts'
import { ANALYST, OTHER_COORDINATOR, openPhenomenonDesk, type PhenomenonDesk } from '../fixtures/phenomenon-desk.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'

let desk: PhenomenonDesk
beforeAll(async () => {
  desk = await openPhenomenonDesk()
})
afterAll(() => desk.close())

const OBSERVATION = 'Yhä useampi perhe maksaa vuokraa yli puolet tuloistaan, ja pienempää asuntoa saa odottaa puoli vuotta.'
const WORDS = 'maksaa vuokraa yli puolet tuloistaan'

/** A phenomenon with one report of which so much may be quoted. */
async function raised(content: object = {}) {
  const report = await insertTestReport(desk.db, { organiser: '16', content: { observation: OBSERVATION, ...content } })
  const { phenomenon } = await desk.perform<{ phenomenon: string }>('phenomenon.create', {
    titles: { fi: 'Vuokrat', sv: '' },
    links: [{ kind: 'report', target: report }],
  })
  return { report, phenomenon }
}
const quotesOf = async (phenomenon: string): Promise<readonly ShownQuote[]> =>
  (await desk.perform<ShownPhenomenon>('phenomenon.show', { phenomenon })).quotes
const refusal = (code: string) => ({ description: { code } })

describe('permission of the reporter', () => {
  it('yes: the words themselves, with a translation into the other national language', async () => {
    const { report, phenomenon } = await raised()
    const wordings = { fi: 'Ei käännöstä omalle kielelle', sv: 'betalar över hälften av inkomsterna i hyra' }
    await desk.perform('evidence.quote', { phenomenon, report, words: WORDS, wordings })
    const [quote] = await quotesOf(phenomenon)
    expect(quote && quoteIn(quote, 'fi')).toEqual({ text: WORDS, isTranslation: false })
    expect(quote && quoteIn(quote, 'sv')).toEqual({ text: wordings.sv, isTranslation: true })
  })

  it('a Swedish report stays in Swedish and gets a Finnish translation', async () => {
    const observation = 'Klienterna väntar i tre månader på skuldrådgivning.'
    const { report, phenomenon } = await raised({ observation, language: 'sv' })
    const wordings = { fi: 'odottavat kolme kuukautta', sv: '' }
    await desk.perform('evidence.quote', { phenomenon, report, words: 'väntar i tre månader', wordings })
    const [quote] = await quotesOf(phenomenon)
    expect(quote && quoteIn(quote, 'sv')).toEqual({ text: 'väntar i tre månader', isTranslation: false })
    expect(quote && quoteIn(quote, 'fi')).toEqual({ text: 'odottavat kolme kuukautta', isTranslation: true })
  })

  it('a summary only: the words are refused, own words are taken, copied ones are not', async () => {
    const { report, phenomenon } = await raised({ quotePermission: 'summary-only' })
    const quote = (wordings: object) => desk.perform('evidence.quote', { phenomenon, report, words: WORDS, wordings })
    await expect(quote({ fi: '', sv: '' })).rejects.toMatchObject(refusal('quote-summary-missing'))
    // Seven words of the report in a row, with other signs and capitals between.
    const copied = 'Siis: ”Perhe maksaa vuokraa YLI puolet, tuloistaan – ja” niin edelleen.'
    await expect(quote({ fi: copied, sv: '' })).rejects.toMatchObject(refusal('quote-summary-too-close'))
    await quote({ fi: 'Asuminen vie suurimman osan monen perheen rahoista.', sv: '' })
    const [shown] = await quotesOf(phenomenon)
    expect(shown).toMatchObject({ kind: 'paraphrase', original: null, standing: 'standing' })
  })

  it('no: nothing at all, not even in own words', async () => {
    const { report, phenomenon } = await raised({ quotePermission: 'no' })
    const given = { phenomenon, report, words: WORDS, wordings: { fi: 'Omin sanoin.', sv: '' } }
    await expect(desk.perform('evidence.quote', given)).rejects.toMatchObject(refusal('quote-not-permitted'))
  })
})

describe('the passage', () => {
  it('is found whatever spaces and line breaks copying has put between the words', async () => {
    const { report, phenomenon } = await raised()
    await desk.perform('evidence.quote', { phenomenon, report, words: '  maksaa\n vuokraa   yli\tpuolet tuloistaan ' })
    expect((await quotesOf(phenomenon))[0]?.original).toBe(WORDS)
  })

  it('must stand in the report word for word', async () => {
    const { report, phenomenon } = await raised()
    const given = { phenomenon, report, words: 'maksaa vuokraa kaikki tulonsa' }
    await expect(desk.perform('evidence.quote', given)).rejects.toMatchObject(refusal('quote-passage-not-found'))
  })

  it('with a name or a telephone number is taken only after somebody has looked it through', async () => {
    const observation = 'Perhe kertoi, että numeroon 040 123 4567 ei kukaan vastaa.'
    const { report, phenomenon } = await raised({ observation })
    const given = { phenomenon, report, words: 'numeroon 040 123 4567 ei kukaan vastaa' }
    const marked = { description: { code: 'quote-has-marks', parameters: { kinds: 'phone' } } }
    await expect(desk.perform('evidence.quote', given)).rejects.toMatchObject(marked)
    await desk.perform('evidence.quote', { ...given, isLookedThrough: true })
    expect(await quotesOf(phenomenon)).toHaveLength(1)
  })

  it('with an identity code is never taken, and the code is not repeated', async () => {
    const { report, phenomenon } = await raised({ observation: 'Tunnus on 010190-999X tässä.' })
    const given = { phenomenon, report, words: 'Tunnus on 010190-999X', isLookedThrough: true }
    const refused = await desk.perform('evidence.quote', given).catch((error: unknown) => error)
    expect(refused).toMatchObject(refusal('identity-code-in-text'))
    expect(JSON.stringify(refused)).not.toContain('010190')
  })

  it('is not kept in words anywhere beside the report', async () => {
    const { report, phenomenon } = await raised()
    await desk.perform('evidence.quote', { phenomenon, report, words: WORDS })
    const rows = await desk.db.selectFrom('quote').selectAll().where('phenomenon', '=', phenomenon).execute()
    expect(JSON.stringify(rows)).not.toContain('vuokraa')
    const trail = await desk.db.selectFrom('audit').selectAll().where('subject', '=', `phenomenon/${phenomenon}`).execute()
    expect(JSON.stringify(trail)).not.toContain('vuokraa')
  })
})

describe('what happens to a report afterwards', () => {
  const rewrite = (report: string, text: string) =>
    desk.db
      .updateTable('social_report_text')
      .set({ text })
      .where('report', '=', report)
      .where('part', '=', 'observation')
      .execute()

  it('withdrawn: the quote is gone and says so', async () => {
    const { report, phenomenon } = await raised()
    await desk.perform('evidence.quote', { phenomenon, report, words: WORDS, wordings: { fi: '', sv: 'över hälften' } })
    const event = { id: `withdrawal of ${report}`, kind: 'social-report.withdraw', at: '2024-05-20', by: null }
    await desk.db.transaction().execute(async (tx) => {
      await setReportState(tx, { report, state: 'withdrawn', event })
      await forgetQuotes(tx, report)
    })
    const [quote] = await quotesOf(phenomenon)
    expect(quote).toMatchObject({ standing: 'withdrawn', original: null, wordings: { fi: '', sv: '' } })
    expect(quote && quoteIn(quote, 'fi')).toBeNull()
    const rows = await desk.db.selectFrom('quote').selectAll().where('report', '=', report).execute()
    expect(JSON.stringify(rows)).not.toContain('hälften')
  })

  it('something before the passage blacked out: the quote moves with the text', async () => {
    const { report, phenomenon } = await raised()
    await desk.perform('evidence.quote', { phenomenon, report, words: WORDS })
    await rewrite(report, OBSERVATION.replace('Yhä useampi perhe', '██'))
    expect((await quotesOf(phenomenon))[0]).toMatchObject({ standing: 'standing', original: WORDS })
  })

  it('the passage itself blacked out: the quote is not shown', async () => {
    const { report, phenomenon } = await raised()
    await desk.perform('evidence.quote', { phenomenon, report, words: WORDS })
    await rewrite(report, OBSERVATION.replace('vuokraa', '███████'))
    expect((await quotesOf(phenomenon))[0]).toMatchObject({ standing: 'changed', original: null })
  })

  it('the reporter changes the permission: the words are not shown any more', async () => {
    const { report, phenomenon } = await raised()
    await desk.perform('evidence.quote', { phenomenon, report, words: WORDS })
    await desk.db.updateTable('social_report').set({ quote_permission: 'summary-only' }).where('id', '=', report).execute()
    expect((await quotesOf(phenomenon))[0]).toMatchObject({ standing: 'not-permitted', original: null })
  })

  it('taken away from the phenomenon: the quote does not stand there alone', async () => {
    const { report, phenomenon } = await raised()
    await desk.perform('evidence.quote', { phenomenon, report, words: WORDS })
    await desk.perform('phenomenon.unlink', { phenomenon, kind: 'report', target: report })
    expect((await quotesOf(phenomenon))[0]).toMatchObject({ standing: 'not-joined', original: null })
  })
})

describe('whose quotes', () => {
  it('of another county’s report, or for another county’s phenomenon, none can be picked', async () => {
    const { report, phenomenon } = await raised()
    const foreign = await insertTestReport(desk.db, { organiser: '08' })
    await expect(desk.perform('evidence.quote', { phenomenon, report: foreign, words: WORDS })).rejects.toMatchObject(
      refusal('quote-report-not-joined'),
    )
    await expect(desk.perform('evidence.quote', { phenomenon, report, words: WORDS }, OTHER_COORDINATOR)).rejects.toMatchObject(
      refusal('phenomenon-not-found'),
    )
    await expect(desk.perform('evidence.quote', { phenomenon, report, words: WORDS }, ANALYST)).rejects.toMatchObject(
      refusal('not-permitted'),
    )
  })

  it('another county cannot remove one, nor learn that there is one', async () => {
    const { report, phenomenon } = await raised()
    const { quote } = await desk.perform<{ quote: string }>('evidence.quote', { phenomenon, report, words: WORDS })
    const remove = (id: string) => desk.perform('evidence.remove-quote', { quote: id }, OTHER_COORDINATOR)
    await expect(remove(quote)).rejects.toMatchObject({ description: { kind: 'notFound' } })
    await expect(remove('zzzz')).rejects.toMatchObject({ description: { kind: 'notFound' } })
    expect(await quotesOf(phenomenon)).toHaveLength(1)
  })
})
