import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PUBLIC } from '../../src/access/actor.ts'
import type { ShownTable } from '../../src/model/briefing-content.ts'
import type { BriefingList } from '../../src/operations/briefing/list-briefings.ts'
import type { PublicBriefings, ShownEdition } from '../../src/operations/briefing/show-edition.ts'
import { briefingsOfReport } from '../../src/store/social/briefing-editions.ts'
import {
  approve,
  type BriefingDesk,
  beginBriefing,
  bindQuote,
  DECIDER,
  openBriefingDesk,
  publish,
  QUOTED,
  READER,
  SECOND,
} from '../fixtures/briefing-desk.ts'
import { COORDINATOR, OTHER_COORDINATOR, WORKER } from '../fixtures/phenomenon-desk.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'

let desk: BriefingDesk
beforeAll(async () => {
  desk = await openBriefingDesk()
})
afterAll(() => desk?.close())

const code = (of: string) => expect.objectContaining({ description: expect.objectContaining({ code: of }) })
const publicly = (briefing: string, edition?: number, at: BriefingDesk = desk) =>
  at.perform<ShownEdition>('site.briefing', { briefing, ...(edition === undefined ? {} : { edition }) }, PUBLIC)
const contents = (shown: Pick<ShownEdition, 'content'>) =>
  shown.content.sections.flatMap(({ parts }) => parts.map(({ content }) => content))

describe('a briefing begins from a template', () => {
  test('with a section for each phenomenon, titled after it, and what the template binds to it', async () => {
    const { sections, parts } = await desk.show(await beginBriefing(desk))
    expect(sections.map(({ kind }) => kind)).toEqual([
      'cover',
      'summary',
      'phenomenon',
      'positive',
      'changes',
      'coverage',
      'annex',
    ])
    const about = sections[2]
    expect(about?.titles).toEqual({ fi: 'Asumisen kalleus', sv: 'Dyrt boende' })
    expect(parts.filter(({ section }) => section === about?.id).map(({ kind }) => kind)).toEqual([
      'cross',
      'sources',
      'proposals',
    ])
  })

  test('its tables are live and protected: seven observations of one theme, in the group they name', async () => {
    const shown = await desk.show(await beginBriefing(desk))
    const table = contents(shown).find((content) => content.kind === 'table' && content.of === 'cross') as ShownTable
    expect(table.isProtected).toBe(true)
    const line = table.rows.find(({ key }) => key === '12.1')
    const column = table.columns.findIndex(({ key }) => key === 'working-age')
    expect(line?.cells[column]).toEqual({ value: 7, mark: '' })
  })

  test('a month alone has no protected tables: what cannot be shown is told, not left out', async () => {
    const briefing = await beginBriefing(desk, { periodFrom: '2024-05', periodUntil: '2024-05' })
    const { gates } = await desk.show(briefing)
    expect(gates.filter(({ code: of }) => of === 'part-missing')).not.toHaveLength(0)
  })

  test('another county’s phenomenon, an unknown template and a period that ends before it begins are refused', async () => {
    await expect(beginBriefing(desk, { phenomena: ['nosuch'] })).rejects.toEqual(code('briefing-part-not-possible'))
    await expect(beginBriefing(desk, { template: 'other' })).rejects.toEqual(code('briefing-template-not-found'))
    await expect(beginBriefing(desk, { periodUntil: '2023-12' })).rejects.toEqual(code('briefing-period-order'))
    await expect(beginBriefing(desk, { titles: { fi: ' ', sv: '' } })).rejects.toEqual(code('briefing-title-needed'))
  })
})

describe('approval', () => {
  test('names everything that is not in order, and refuses', async () => {
    const briefing = await beginBriefing(desk)
    await expect(approve(desk, briefing)).rejects.toEqual(code('briefing-not-ready'))
    const { gates } = await desk.show(briefing)
    expect(gates.filter(({ isStop }) => isStop).map(({ code: of }) => of)).toContain('no-text')
  })

  test('is by another human being than the last writer', async () => {
    const briefing = await beginBriefing(desk)
    await desk.writeAll(briefing)
    await desk.perform('briefing.move', { briefing, version: await desk.version(briefing), to: 'draft' })
    const asked = { briefing, version: await desk.version(briefing) }
    await expect(desk.perform('briefing.approve', asked)).rejects.toEqual(code('briefing-approver-is-author'))
    await desk.perform('briefing.approve', asked, SECOND)
  })

  test('freezes: a table does not change when more observations come, and an approved briefing cannot be written', async () => {
    const briefing = await beginBriefing(desk)
    await desk.writeAll(briefing)
    await publish(desk, briefing)
    const before = contents(await publicly(briefing))
    await insertTestReport(desk.db, { organiser: '16', content: { profession: 'counsellor' } })
    expect(contents(await publicly(briefing))).toEqual(before)
    const { sections } = await desk.show(briefing)
    const save = { briefing, section: sections[0]?.id, version: 2, titles: {}, texts: {}, states: { fi: 'draft', sv: 'draft' } }
    await expect(desk.perform('briefing.save-section', { ...save, isInternal: false })).rejects.toEqual(
      code('briefing-not-editable'),
    )
  })

  test('an unanswered comment stops it; answered, it does not', async () => {
    const briefing = await beginBriefing(desk)
    await desk.writeAll(briefing)
    const round = { briefing, version: await desk.version(briefing), until: '2999-01-01' }
    await desk.perform('briefing.open-review', round)
    const { comment } = await desk.perform<{ comment: string }>('briefing.comment', { briefing, text: 'Missä nuoret?' }, DECIDER)
    await expect(approve(desk, briefing)).rejects.toEqual(code('briefing-not-ready'))
    const refuse = { briefing, comment, decision: 'not-taken', answer: '' }
    await expect(desk.perform('briefing.answer-comment', refuse)).rejects.toEqual(code('briefing-reason-needed'))
    await desk.perform('briefing.answer-comment', { ...refuse, answer: 'Nuorista tehdään oma raportti.' })
    await approve(desk, briefing)
    expect((await desk.show(briefing)).comments[0]).toMatchObject({ role: 'decision_maker', decision: 'not-taken' })
  })
})

describe('publication', () => {
  test('shows everybody the public version: nothing internal, no hint of a report, and of a quote no profession of few', async () => {
    const briefing = await beginBriefing(desk)
    await bindQuote(desk, briefing)
    const quoted = desk.db.updateTable('social_report').where('id', '=', desk.reports[0] ?? '')
    await quoted.set({ profession: 'supervisor' }).execute()
    await desk.writeAll(briefing)
    const { sections } = await desk.show(briefing)
    const annex = sections.find(({ kind }) => kind === 'annex')
    const texts = { fi: 'Vain meille.', sv: 'Bara för oss.' }
    await desk.perform('briefing.save-section', {
      ...{ briefing, section: annex?.id, version: annex?.version, titles: annex?.titles, texts },
      ...{ states: { fi: 'ready', sv: 'ready' }, isInternal: true, memo: 'Kysy vielä.' },
    })
    await expect(publicly(briefing)).rejects.toEqual(code('briefing-not-found'))
    await publish(desk, briefing)
    const shown = await publicly(briefing)
    expect(JSON.stringify(shown)).not.toMatch(/Vain meille|Kysy vielä|Lähiesihenkilö/)
    expect(JSON.stringify(shown)).toContain('Työntekijä tai yhteistyökumppani')
    for (const report of desk.reports) expect(JSON.stringify(shown)).not.toContain(report)
    expect(shown.content.sections.map(({ kind }) => kind)).not.toContain('annex')
    const internal = await desk.perform<ShownEdition>('briefing.edition', { briefing }, WORKER)
    expect(JSON.stringify(internal)).toContain('Vain meille')
    for (const report of desk.reports) expect(JSON.stringify(internal)).not.toContain(report)
  })

  test('the observations behind it and the phenomenon are reported, and a receipt can tell where', async () => {
    const own = await openBriefingDesk()
    const briefing = await beginBriefing(own)
    await own.writeAll(briefing)
    await publish(own, briefing)
    const states = await own.db.selectFrom('social_report').select('state').where('id', 'in', own.reports).execute()
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['reported']))
    const [used] = await briefingsOfReport(own.db, own.reports[3] ?? '')
    expect(used).toMatchObject({ briefing, titles: { fi: 'Mitä keväällä nähtiin' } })
    const phenomenon = await own.db.selectFrom('phenomenon').select('state').where('id', '=', own.phenomenon).executeTakeFirst()
    expect(phenomenon?.state).toBe('reported')
    await own.close()
  })

  test('words that are withdrawn afterwards are gone from every edition at once, and from the live draft', async () => {
    const own = await openBriefingDesk()
    const briefing = await beginBriefing(own)
    await bindQuote(own, briefing)
    await own.writeAll(briefing)
    await publish(own, briefing)
    expect(JSON.stringify(await publicly(briefing, undefined, own))).toContain(QUOTED)
    await own.db
      .updateTable('social_report')
      .set({ state: 'withdrawn' })
      .where('id', '=', own.reports[0] ?? '')
      .execute()
    const shown = await publicly(briefing, undefined, own)
    expect(JSON.stringify(shown)).not.toContain(QUOTED)
    expect(shown.removedQuotes).toBe(1)
    const waiting = await own.perform<readonly { id: string }[]>('workspace.waiting', {})
    expect(waiting.map(({ id }) => id)).toContain(`briefing/${briefing}/quote`)

    await own.perform('briefing.revise', { briefing, version: await own.version(briefing) })
    const draft = await own.show(briefing)
    expect(JSON.stringify(draft.content)).not.toContain(QUOTED)
    expect(draft.gates.map(({ code: of }) => of)).toEqual(expect.arrayContaining(['quote-gone', 'no-note']))
    const quote = draft.parts.find(({ kind }) => kind === 'quote')
    await own.perform('briefing.unbind', { briefing, section: quote?.section, part: quote?.id })
    const { titles, periodFrom, periodUntil, languages, version } = draft.briefing
    const revision = { fi: 'Yksi lainaus poistettiin.', sv: 'Ett citat togs bort.' }
    await own.perform('briefing.save', { briefing, version, titles, periodFrom, periodUntil, languages, revision })
    await publish(own, briefing)
    const second = await publicly(briefing, undefined, own)
    expect([second.number, second.notes?.fi, second.removedQuotes]).toEqual([2, 'Yksi lainaus poistettiin.', 0])
    expect((await publicly(briefing, 1, own)).removedQuotes).toBe(1)
    await own.close()
  })

  test('words that are blacked out afterwards are gone from every edition, and stay gone when the text is destroyed', async () => {
    const own = await openBriefingDesk()
    const briefing = await beginBriefing(own)
    await bindQuote(own, briefing)
    await own.writeAll(briefing)
    await publish(own, briefing)
    const report = own.reports[0] ?? ''
    const blackOut = async (phrase: string) => {
      const { version } = await own.perform<{ version: number }>('triage.show', { report })
      await own.perform('triage.redact', { report, version, redactions: [], phrase })
    }
    await blackOut('rådgivning')
    expect(JSON.stringify(await publicly(briefing, undefined, own))).toContain(QUOTED)
    await blackOut('Klienterna')
    expect((await publicly(briefing, undefined, own)).removedQuotes).toBe(1)
    const quotes = await own.db.selectFrom('quote').select(['wording_fi', 'digest']).where('report', '=', report).execute()
    expect(quotes).toEqual([{ wording_fi: '', digest: '' }])
    await own.db.deleteFrom('social_report_text').where('report', '=', report).execute()
    await own.db.deleteFrom('quote').execute()
    const shown = JSON.stringify(await publicly(briefing, undefined, own))
    expect(shown).not.toMatch(/tre månader|kolme kuukautta/)
    await own.close()
  })

  test('a report of one language says so: it is published in that one, and asks nothing of the other', async () => {
    const briefing = await beginBriefing(desk, { languages: ['sv'], titles: { fi: '', sv: 'Bara på svenska' } })
    const { sections } = await desk.show(briefing)
    for (const { id, version, titles } of sections)
      await desk.perform('briefing.save-section', {
        ...{ briefing, section: id, version, titles, isInternal: false },
        ...{ texts: { fi: '', sv: 'Text.' }, states: { fi: 'draft', sv: 'ready' } },
      })
    await publish(desk, briefing)
    expect((await publicly(briefing)).content.languages).toEqual(['sv'])
    const { briefings } = await desk.perform<PublicBriefings>('site.briefings', { owner: '16' }, PUBLIC)
    expect(briefings.find((one) => one.briefing === briefing)?.languages).toEqual(['sv'])
  })
})

describe('who may', () => {
  test('another county, a worker and a reader who was not asked learn nothing of a draft', async () => {
    const briefing = await beginBriefing(desk)
    for (const actor of [OTHER_COORDINATOR, WORKER, READER, DECIDER])
      await expect(desk.show(briefing, actor)).rejects.toEqual(code('briefing-not-found'))
    const list = await desk.perform<BriefingList>('briefing.list', {}, OTHER_COORDINATOR)
    expect(list.briefings).toEqual([])
    await expect(desk.perform('briefing.save', { briefing }, DECIDER)).rejects.toEqual(code('not-permitted'))
  })

  test('a decision maker reads the draft from the review round on, without the writers’ notes', async () => {
    const briefing = await beginBriefing(desk)
    const { briefing: now } = await desk.show(briefing)
    const { titles, periodFrom, periodUntil, languages, version } = now
    await desk.perform('briefing.save', { briefing, version, titles, periodFrom, periodUntil, languages, memo: 'Oma huomio' })
    await desk.perform('briefing.open-review', { briefing, version: version + 1, until: '2999-01-01' })
    const shown = await desk.show(briefing, DECIDER)
    expect([shown.briefing.memo, shown.may.comment, shown.may.write]).toEqual(['', true, false])
  })

  test('a section saved on an older version is refused, and nothing is lost of the newer', async () => {
    const briefing = await beginBriefing(desk)
    const { sections } = await desk.show(briefing)
    const { id: section, titles } = sections[0] ?? { id: '', titles: {} }
    const save = (fi: string) => ({
      ...{ briefing, section, version: 1, titles, texts: { fi, sv: '' }, isInternal: false },
      states: { fi: 'draft', sv: 'draft' },
    })
    await desk.perform('briefing.save-section', save('Ensimmäinen'))
    await expect(desk.perform('briefing.save-section', save('Toinen'), SECOND)).rejects.toEqual(code('changed-meanwhile'))
    expect((await desk.show(briefing)).sections[0]?.texts.fi).toBe('Ensimmäinen')
  })

  test('an identity code in a text is refused, and a quote of another county cannot be bound', async () => {
    const briefing = await beginBriefing(desk)
    const { sections } = await desk.show(briefing)
    const { id: section, titles } = sections[0] ?? { id: '', titles: {} }
    const texts = { fi: 'Asiakas 131052-900P kertoi', sv: '' }
    const save = { briefing, section, version: 1, titles, texts, isInternal: false, states: { fi: 'draft', sv: 'draft' } }
    await expect(desk.perform('briefing.save-section', save)).rejects.toEqual(code('input-invalid'))
    const bind = { briefing, section, kind: 'quote', settings: { target: 'nosuchquote' } }
    await expect(desk.perform('briefing.bind', bind, COORDINATOR)).rejects.toEqual(code('briefing-part-not-possible'))
  })
})
