import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Codebook, Theme } from '../../src/model/codebook.ts'
import type { CodebookEdit } from '../../src/model/codebook-edit.ts'
import { codebookOf } from '../../src/operations/codebook/codebook-of.ts'
import type { EditedDraft } from '../../src/operations/codebook/edit-codebook.ts'
import type { ShownRequests } from '../../src/operations/codebook/requests.ts'
import type { ShownRules, TriedRules } from '../../src/operations/codebook/rules.ts'
import type { ShownCodebook } from '../../src/operations/codebook/show-codebook.ts'
import type { ThemeEffects } from '../../src/operations/codebook/show-effects.ts'
import type { ShownTheme } from '../../src/operations/codebook/show-theme.ts'
import type { ShownVersion } from '../../src/operations/codebook/show-versions.ts'
import { type CodebookDesk, dayFromNow, openCodebookDesk, PEOPLE } from '../fixtures/codebook-desk.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'

const { coordinator, neighbour, worker, analyst } = PEOPLE
let desk: CodebookDesk
beforeAll(async () => {
  desk = await openCodebookDesk()
})
afterAll(() => desk.close())

const NOTE = { fi: 'Muutos', sv: 'Ändring', en: 'Change' }
const names = (name: string) => ({ fi: `${name} fi`, sv: `${name} sv`, en: `${name} en` })

/** Edits in the draft one upon the other; answers the last. */
async function edit(owner: string, ...edits: readonly CodebookEdit[]): Promise<EditedDraft> {
  const who = owner === 'national' ? analyst : coordinator
  const { draft } = await desk.perform<ShownCodebook>(who, 'codebook.show', { owner })
  let last: EditedDraft = { version: draft?.version ?? 0, theme: '' }
  for (const one of edits) last = await desk.perform(who, 'codebook.edit', { owner, version: last.version, edit: one })
  return last
}

async function publish(owner: string, effectiveFrom = dayFromNow()): Promise<{ number: number; changes: number }> {
  const who = owner === 'national' ? analyst : coordinator
  const { draft } = await desk.perform<ShownCodebook>(who, 'codebook.show', { owner })
  return desk.perform(who, 'codebook.publish', { owner, version: draft?.version, effectiveFrom, note: NOTE })
}

/** What coders of county 16 use on a day. */
function inUse(day?: string): Promise<Codebook> {
  const { db, definitions } = desk
  return codebookOf({ db, definitions, now: () => new Date().toISOString() }, '16', day)
}

const themeOf = (themes: readonly Theme[], id: string) => themes.find((one) => one.id === id)

/** Codings that count, on reports of county 16 that were taken in. */
async function code(theme: string, count: number): Promise<void> {
  for (let made = 0; made < count; made++) {
    const report = await insertTestReport(desk.db, { organiser: '16' })
    await desk.perform(coordinator, 'coding.add', { report, theme })
  }
}

describe('the way of a theme from a county to the whole country', () => {
  test('a county has the national codebook until it has a part of its own', async () => {
    const { owner, owners, mayEdit, national, local, themes } = await desk.perform<ShownCodebook>(
      coordinator,
      'codebook.show',
      {},
    )
    expect({ owner, owners, mayEdit, national, local }).toEqual({
      owner: '16',
      owners: ['16', 'national'],
      mayEdit: true,
      national: 1,
      local: 0,
    })
    expect(themeOf(themes, '12.1')?.parents).toEqual(['12', '8'])
  })

  test('a theme of the county hangs below a national one, and is in use when its version is published', async () => {
    const { theme } = await edit('16', { kind: 'add', id: null, names: names('Autoissa'), parents: ['12'], colour: 'red' })
    expect(theme).toBe('16-L1')
    expect(themeOf((await inUse()).themes, '16-L1')).toBeUndefined()
    expect(await publish('16')).toEqual({ number: 1, changes: 1 })
    expect(themeOf((await inUse()).themes, '16-L1')?.parents).toEqual(['12'])
  })

  test('neither the neighbour nor the institute sees it, and nobody but the county edits it', async () => {
    expect(await desk.outcomeOf(neighbour, 'codebook.show', { owner: '16' })).toBe('not-permitted')
    expect(await desk.outcomeOf(analyst, 'codebook.show', { owner: '16' })).toBe('not-permitted')
    const renaming = { owner: '16', version: 0, edit: { kind: 'rename', theme: '16-L1', names: names('x') } }
    for (const who of [neighbour, analyst, worker])
      expect(await desk.outcomeOf(who, 'codebook.edit', renaming)).toBe('not-permitted')
    expect(await desk.outcomeOf(coordinator, 'codebook.edit', { ...renaming, owner: 'national' })).toBe('not-permitted')
    expect(await desk.outcomeOf(coordinator, 'codebook.version', { owner: '02', number: 1 })).toBe('not-permitted')
  })

  test('the county proposes it for the country, the institute decides, and both see what was decided', async () => {
    const wanted: CodebookEdit = { kind: 'add', id: null, names: names('Asunnottomuus'), parents: ['12'], colour: null }
    const reason = 'Ilmiö on yleistynyt usealla alueella.'
    await desk.perform(coordinator, 'codebook.propose', { organiser: '16', edit: wanted, reason })
    const { requests } = await desk.perform<ShownRequests>(analyst, 'codebook.requests', {})
    expect(requests).toMatchObject([{ organiser: '16', state: 'proposed', edit: wanted }])
    expect((await desk.perform<ShownRequests>(neighbour, 'codebook.requests', {})).requests).toEqual([])
    const [request] = requests
    const decision = {
      request: request?.id,
      version: 1,
      outcome: 'accepted',
      reason: 'Tarvitaan.',
      effectiveFrom: dayFromNow(30),
    }
    expect(await desk.outcomeOf(coordinator, 'codebook.decide', decision)).toBe('not-permitted')
    await desk.perform(analyst, 'codebook.decide', decision)
    expect(await desk.outcomeOf(analyst, 'codebook.decide', decision)).toBe('changed-meanwhile')
    const seen = await desk.perform<ShownRequests>(coordinator, 'codebook.requests', {})
    expect(seen.requests[0]).toMatchObject({ state: 'accepted', decision: 'Tarvitaan.', effectiveFrom: dayFromNow(30) })
  })

  test('what was accepted stands in the national draft, and is in use from the day of its version', async () => {
    const shown = await desk.perform<ShownCodebook>(analyst, 'codebook.show', { owner: 'national', view: 'draft' })
    expect(shown.draft?.changes).toEqual([{ kind: 'added', theme: '12.2', into: [] }])
    expect(await publish('national', dayFromNow(30))).toEqual({ number: 2, changes: 1 })
    expect((await inUse()).national).toBe(1)
    expect((await inUse(dayFromNow(30))).national).toBe(2)
    expect(themeOf((await inUse(dayFromNow(31))).themes, '12.2')?.parents).toEqual(['12'])
  })

  test('a request that has become impossible stays open, and one can be taken back', async () => {
    const merge: CodebookEdit = { kind: 'merge', theme: '8.2', into: '8.1' }
    const { request } = await desk.perform<{ request: string }>(coordinator, 'codebook.propose', {
      organiser: '16',
      edit: merge,
      reason: 'Samaa.',
    })
    await edit('national', { kind: 'retire', theme: '8.2' })
    const decision = { request, version: 1, outcome: 'accepted', reason: 'Kyllä.' }
    expect(await desk.outcomeOf(analyst, 'codebook.decide', decision)).toBe('theme-retired')
    await edit('national', { kind: 'restore', theme: '8.2' })
    expect(await desk.outcomeOf(neighbour, 'codebook.withdraw-proposal', { request, version: 1 })).toBe('not-permitted')
    expect(await desk.outcomeOf(neighbour, 'codebook.withdraw-proposal', { request: '0'.repeat(16), version: 1 })).toBe(
      'not-permitted',
    )
    expect(await desk.outcomeOf(coordinator, 'codebook.withdraw-proposal', { request, version: 1 })).toBe('done')
    expect(await desk.outcomeOf(analyst, 'codebook.decide', { ...decision, version: 2 })).toBe('not-in-this-state')
  })
})

describe('a merge after codings', () => {
  test('6 codings of Debt and 5 of Poverty become 11 of Poverty, each coding still says what was given', async () => {
    await code('8.1', 6)
    await code('8.2', 5)
    const effects = await desk.perform<ThemeEffects>(analyst, 'codebook.effects', { owner: 'national', theme: '8.1' })
    expect(effects).toMatchObject({ codings: 6, below: [], rules: 2 })
    await edit('national', { kind: 'merge', theme: '8.1', into: '8.2' })
    // Versions follow one another: this one cannot begin before the one that begins in thirty days.
    const day = dayFromNow(30)
    expect(
      await desk.outcomeOf(analyst, 'codebook.publish', {
        owner: 'national',
        version: 3,
        effectiveFrom: dayFromNow(),
        note: NOTE,
      }),
    ).toBe('codebook-day-passed')
    await publish('national', day)
    const before = await desk.perform<ShownCodebook>(coordinator, 'codebook.show', {})
    expect([before.counts?.['8.1']?.own, before.counts?.['8.2']?.own, before.counts?.['8']?.withBelow]).toEqual([6, 5, 11])
    const { themes } = await inUse(day)
    expect(themeOf(themes, '8.1')).toMatchObject({ isRetired: true, replacedBy: ['8.2'] })
    const given = await desk.db.selectFrom('coding').select('theme').distinct().orderBy('theme').execute()
    expect(given.map(({ theme }) => theme)).toEqual(['8.1', '8.2'])
  })

  test('its version says how it came, and versions can be compared over several', async () => {
    const { version, changes } = await desk.perform<ShownVersion>(coordinator, 'codebook.version', {
      owner: 'national',
      number: 3,
    })
    expect(changes).toEqual([{ kind: 'merged', theme: '8.1', into: ['8.2'] }])
    expect(version.changes).toEqual(changes)
    const far = await desk.perform<ShownVersion>(worker, 'codebook.version', { owner: 'national', number: 3, comparedWith: 1 })
    expect(far.changes).toEqual([
      { kind: 'merged', theme: '8.1', into: ['8.2'] },
      { kind: 'added', theme: '12.2', into: [] },
    ])
    expect(await desk.outcomeOf(worker, 'codebook.version', { owner: 'national', number: 9 })).toBe('codebook-version-not-found')
  })

  test('few codings of all counties are not told to the institute', async () => {
    await code('10.2', 2)
    const { codings } = await desk.perform<ThemeEffects>(analyst, 'codebook.effects', { owner: 'national', theme: '10.2' })
    expect(codings).toBeNull()
  })
})

describe('one theme', () => {
  test('its use and passages are for the county’s coordinator, and leave an entry in the audit trail', async () => {
    const shown = await desk.perform<ShownTheme>(coordinator, 'codebook.theme', { theme: '8.2' })
    expect(shown.use?.months).toEqual([{ month: '2024-05', codings: 5, reports: 5 }])
    expect(shown.use?.samples[0]?.text).toBe('Vuokra vie yli puolet tuloista')
    expect((await desk.perform<ShownTheme>(worker, 'codebook.theme', { theme: '8.2' })).use).toBeNull()
    expect((await desk.perform<ShownTheme>(analyst, 'codebook.theme', { theme: '8.2' })).use).toBeNull()
    const entry = await desk.db
      .selectFrom('audit')
      .selectAll()
      .where('operation', '=', 'codebook.theme')
      .orderBy('number', 'desc')
      .executeTakeFirst()
    expect(JSON.stringify(entry)).toContain('raw-reports')
    expect(JSON.stringify(entry)).not.toContain('Vuokra')
  })

  test('an unknown one is not found', async () => {
    expect(await desk.outcomeOf(worker, 'codebook.theme', { theme: '99' })).toBe('theme-not-found')
  })
})

describe('two who edit at the same time', () => {
  test('the second one is told, and nothing of the first is lost', async () => {
    const { version } = await edit('16', { kind: 'rename', theme: '16-L1', names: names('Ensimmäinen') })
    const late = { owner: '16', version: version - 1, edit: { kind: 'rename', theme: '16-L1', names: names('Toinen') } }
    expect(await desk.outcomeOf(coordinator, 'codebook.edit', late)).toBe('changed-meanwhile')
    expect(
      await desk.outcomeOf(coordinator, 'codebook.publish', {
        owner: '16',
        version: version - 1,
        effectiveFrom: dayFromNow(),
        note: NOTE,
      }),
    ).toBe('changed-meanwhile')
    const { themes } = await desk.perform<ShownCodebook>(coordinator, 'codebook.show', { view: 'draft' })
    expect(themeOf(themes, '16-L1')?.names.fi).toBe('Ensimmäinen fi')
    await desk.perform(coordinator, 'codebook.discard-draft', { owner: '16', version })
    expect(
      await desk.outcomeOf(coordinator, 'codebook.publish', { owner: '16', version: 0, effectiveFrom: dayFromNow(), note: NOTE }),
    ).toBe('codebook-nothing-to-publish')
  })

  test('texts with an identity code are refused, and a national name without English', async () => {
    const bad = { ...names('x'), fi: 'Teema 131052-900A' }
    const add = (owner: string, given: object) => ({ owner, version: 0, edit: { kind: 'add', names: given, parents: [] } })
    expect(await desk.outcomeOf(coordinator, 'codebook.edit', add('16', bad))).toBe('input-invalid')
    expect(await desk.outcomeOf(analyst, 'codebook.edit', add('national', { fi: 'Uusi', sv: 'Nytt' }))).toBe(
      'codebook-names-missing',
    )
  })
})

describe('keyword rules', () => {
  const text = 'Perhe hakee ruoka-apua ja nukkuu autossa.'
  const suggested = async () => {
    const { suggestions } = await desk.perform<TriedRules>(coordinator, 'codebook.try-rule', {
      owner: '16',
      text,
      language: 'fi',
    })
    return suggestions.map(({ theme, reasons }) => `${theme} ${reasons.map((reason) => reason.text).join(' ')}`)
  }

  test('a county adds its own, switches others off, and the neighbour notices nothing of it', async () => {
    expect(await suggested()).toEqual(['8.2 ruoka-apua'])
    const { rule } = await desk.perform<{ rule: string }>(coordinator, 'codebook.save-rule', {
      owner: '16',
      theme: '16-L1',
      language: 'fi',
      any: ['autossa '],
    })
    expect(await suggested()).toEqual(['16-L1 autossa', '8.2 ruoka-apua'])
    await desk.perform(coordinator, 'codebook.switch-rule', { owner: '16', rule: 'poverty-fi', isOn: false })
    expect(await suggested()).toEqual(['16-L1 autossa'])
    const theirs = await desk.perform<ShownRules>(neighbour, 'codebook.rules', {})
    expect(theirs.rules.some((one) => one.id === rule || one.isOff)).toBe(false)
    expect(await desk.outcomeOf(neighbour, 'codebook.remove-rule', { owner: '02', rule })).toBe('keyword-rule-not-found')
    expect(await desk.outcomeOf(neighbour, 'codebook.remove-rule', { owner: '16', rule })).toBe('not-permitted')
    await desk.perform(coordinator, 'codebook.switch-rule', { owner: '16', rule: 'poverty-fi', isOn: true })
    await desk.perform(coordinator, 'codebook.remove-rule', { owner: '16', rule })
    expect(await suggested()).toEqual(['8.2 ruoka-apua'])
  })

  test('a rule for a theme that is not there, of one letter, or with an identity code is refused', async () => {
    const rule = { owner: '16', theme: '8', language: 'fi', any: ['jono'] }
    expect(await desk.outcomeOf(coordinator, 'codebook.save-rule', { ...rule, theme: '99' })).toBe('theme-not-found')
    expect(await desk.outcomeOf(coordinator, 'codebook.save-rule', { ...rule, any: ['a'] })).toBe('input-invalid')
    expect(await desk.outcomeOf(coordinator, 'codebook.save-rule', { ...rule, any: ['131052-900A'] })).toBe('input-invalid')
    expect(await desk.outcomeOf(coordinator, 'codebook.save-rule', { ...rule, rule: 'debt-fi' })).toBe('keyword-rule-not-found')
  })
})
