import fs from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isPackageOutlived, monthsBefore, retentionLimits } from '../../src/model/retention.ts'
import { searchAudit } from '../../src/operations/audit/search-audit.ts'
import { verifyAudit } from '../../src/operations/audit/verify-audit.ts'
import { defineOperation, type OperationContext } from '../../src/operations/operation.ts'
import { runRetention } from '../../src/operations/upkeep/run-retention.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { appendAudit } from '../../src/store/append-audit.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

describe('times of keeping', () => {
  test('are counted in whole months, to the last day of a shorter month', () => {
    expect(monthsBefore('2024-03-31T10:00:00.000Z', 1)).toBe('2024-02-29T10:00:00.000Z')
    expect(monthsBefore('2024-03-31T10:00:00.000Z', 13)).toBe('2023-02-28T10:00:00.000Z')
    expect(monthsBefore('2024-05-14T10:00:00.000Z', 12)).toBe('2023-05-14T10:00:00.000Z')
  })

  test('as they are defined: audit five years, packages twelve months', () => {
    const limits = retentionLimits(loadDefinitions().retention, '2029-05-14T10:00:00.000Z')
    expect(limits).toMatchObject({ auditBefore: '2024-05-14T10:00:00.000Z', packagesBefore: '2028-05-14T10:00:00.000Z' })
  })
})

describe('a received package', () => {
  const rule = { laterRuns: 2, before: '2025-06-01' }

  test('is kept until two runs were finished after it came, and a year after the second of them', () => {
    const runsFinished = ['2024-04-20', '2024-05-10', '2024-05-31']
    expect(isPackageOutlived('2024-05-01', { ...rule, runsFinished })).toBe(true)
    expect(isPackageOutlived('2024-05-01', { ...rule, runsFinished, before: '2024-05-31' })).toBe(false)
  })

  test('is kept however old, while there were not two runs after it', () => {
    expect(isPackageOutlived('2014-05-01', { ...rule, runsFinished: ['2014-04-30', '2014-05-10'] })).toBe(false)
    expect(isPackageOutlived('2014-05-01', { ...rule, runsFinished: [] })).toBe(false)
  })
})

describe('a register that has lain for years', () => {
  let register: TestRegister
  beforeAll(async () => {
    register = await openTestRegister()
    await register.perform(inRegister, { work: growOld })
  })
  afterAll(() => register.close())

  const expected = {
    packages: 1,
    contacts: 1,
    audit: 3,
    letters: 1,
    reminders: 0,
    invitations: 1,
    accounts: 1,
    reportOriginals: 0,
    reportTexts: 0,
    reportDrafts: 1,
    networkPeople: 1,
    isAuditBroken: false,
  }

  test('is told what would be removed, and nothing is', async () => {
    expect(await register.perform(runRetention, { isDryRun: true })).toEqual({ ...expected, isDryRun: true })
    expect(packagesOf(register)).toEqual(['d000001.pkg', 'd000002.pkg'])
  })

  test('loses its old package, audit entries, letters, invitations and the data of closed accounts', async () => {
    expect(await register.perform(runRetention, { isDryRun: false })).toEqual({ ...expected, isDryRun: false })
    expect(packagesOf(register)).toEqual(['d000002.pkg'])
    const accounts = (await register.perform(inRegister, { work: accountRows })) as object[]
    expect(accounts).toEqual([
      { id: 'a000001', name: '–', email: 'removed a000001', password_hash: null, totp_secret: null },
      { id: 'a000002', name: 'Nyt suljettu', email: 'new@example.invalid', password_hash: 'hash', totp_secret: null },
    ])
  })

  test('has emptied the contact person who left long ago, and kept the one who left now', async () => {
    const work = ({ db }: OperationContext) =>
      db.selectFrom('contact_person').select(['name', 'email']).orderBy('number').execute()
    expect(await register.perform(inRegister, { work })).toEqual([
      { name: null, email: null },
      { name: 'Nyt lähtenyt', email: 'b@example.invalid' },
    ])
  })

  test('has removed the old draft of an observation, and the person of the network whom nobody had confirmed', async () => {
    const drafts = ({ db }: OperationContext) => db.selectFrom('social_report_draft').select('id').execute()
    expect(await register.perform(inRegister, { work: drafts })).toEqual([{ id: 'new' }])
    const people = ({ db }: OperationContext) =>
      db.selectFrom('network_member').select(['organisation', 'name', 'email']).orderBy('id').execute()
    expect(await register.perform(inRegister, { work: people })).toEqual([
      { organisation: 'Esimerkkikeskus', name: 'Nyt Vahvistettu', email: 'new@example.invalid' },
      { organisation: 'Esimerkkikeskus', name: null, email: null },
    ])
  })

  test('keeps a trail that begins at a sealed anchor and can be proved', async () => {
    const proof = await register.perform(verifyAudit, {})
    expect(proof).toMatchObject({ isIntact: true, broken: null, isStartSealed: true, startsAfter: 3 })
    const { entries } = await register.perform(searchAudit, {
      operation: 'retention.run',
      actor: '',
      subject: '',
      from: '',
      to: '',
      before: null,
    })
    expect(entries[0]?.details).toEqual({ ...expected, auditThrough: 3 })
  })

  test('loses nothing more when it is asked again', async () => {
    const nothing = {
      packages: 0,
      contacts: 0,
      audit: 0,
      letters: 0,
      reminders: 0,
      invitations: 0,
      accounts: 0,
      reportOriginals: 0,
      reportTexts: 0,
      reportDrafts: 0,
      networkPeople: 0,
      isAuditBroken: false,
    }
    expect(await register.perform(runRetention, { isDryRun: false })).toEqual({ ...nothing, isDryRun: false })
  })

  test('betrays an anchor that somebody without the key has moved', async () => {
    await register.perform(inRegister, {
      work: async ({ db }: OperationContext) => {
        const first = await db.selectFrom('audit').selectAll().orderBy('number').limit(1).executeTakeFirstOrThrow()
        await db.deleteFrom('audit').where('number', '=', first.number).execute()
        await db.updateTable('audit_anchor').set({ number: first.number, hash: first.hash }).execute()
      },
    })
    expect(await register.perform(verifyAudit, {})).toMatchObject({ isIntact: false, broken: null, isStartSealed: false })
  })
})

test('nothing of a broken trail is removed until somebody has looked', async () => {
  const register = await openTestRegister()
  await register.perform(inRegister, { work: growOld })
  await register.perform(inRegister, {
    work: ({ db }: OperationContext) => db.updateTable('audit').set({ details: '{"x":1}' }).where('number', '=', 2).execute(),
  })
  expect(await register.perform(runRetention, { isDryRun: false })).toMatchObject({ audit: 0, isAuditBroken: true })
  expect(await register.perform(verifyAudit, {})).toMatchObject({ broken: { number: 2, fault: 'changed' } })
  await register.close()
})

/** Work inside the register that no operation offers. */
const inRegister = defineOperation({
  name: 'delivery.list', // a name that the operator may perform
  title: { fi: 'Valmistele', sv: 'Förbered', en: 'Prepare' },
  input: z.object({ work: z.custom<(context: OperationContext) => Promise<unknown>>() }),
  perform: ({ work }, context) => work(context),
})

const packagesOf = ({ root }: TestRegister) => fs.readdirSync(join(root, 'incoming')).sort()

async function accountRows({ db }: OperationContext): Promise<unknown> {
  return db.selectFrom('account').select(['id', 'name', 'email', 'password_hash', 'totp_secret']).orderBy('id').execute()
}

/** Two of everything: one old, one new. Two runs came after the first delivery, long ago. */
async function growOld({ db, folder, now }: OperationContext): Promise<void> {
  const old = '2015-05-14T10:00:00.000Z'
  for (const [index, at] of [old, old, old, now()].entries()) {
    const entry = {
      at,
      actor: { role: 'operator', id: 'operator' },
      operation: 'delivery.receive',
      subject: `d${index}`,
      details: {},
    }
    await db.transaction().execute((transaction) => appendAudit(transaction, entry))
  }
  for (const [id, at] of [
    ['d000001', old],
    ['d000002', now()],
  ] as const) {
    const texts = {
      kind: 'separate-delivery',
      created_at: at,
      status: 'received',
      digest: id,
      coverage: '{}',
      files: '[]',
      receipt: '{}',
    }
    await db
      .insertInto('delivery')
      .values({ id, received_at: at, organiser: '16', period: '2015Q1', withdrawn_why: null, ...texts })
      .execute()
    fs.writeFileSync(join(folder.paths.incoming, `${id}.pkg`), 'sealed')
  }
  for (const id of ['r1', 'r2']) {
    const at = '2015-06-01T10:00:00.000Z'
    const texts = { cycle: '2015Q1', status: 'finished', inputs: '{}', inputs_digest: id, cells_digest: id, summary: '{}' }
    await db
      .insertInto('run')
      .values({ id, started_at: at, finished_at: at, ...texts })
      .execute()
  }
  await growOldPeople(db, { old, new: now() })
  await growOldObservations(db, { old, new: now() })
}

async function growOldPeople(db: OperationContext['db'], at: { readonly old: string; readonly new: string }): Promise<void> {
  const whose = {
    collection: 'child-protection-staffing',
    respondent: '16',
    organiser: '16',
    language: 'fi',
    added_by: 'a000001',
  }
  const contacts = [
    { name: 'Kauan poissa', email: 'a@example.invalid', left_at: at.old },
    { name: 'Nyt lähtenyt', email: 'b@example.invalid', left_at: at.new },
  ]
  await db
    .insertInto('contact_person')
    .values(contacts.map((contact) => ({ ...contact, ...whose, added_at: at.old, version: 1 })))
    .execute()
  for (const [id, name, closed] of [
    ['a000001', 'Kauan suljettu', at.old],
    ['a000002', 'Nyt suljettu', at.new],
  ] as const) {
    await sql`insert into account (id, email, name, language, sign_in, status, created_at, closed_at, password_hash)
      values (${id}, ${id === 'a000001' ? 'old@example.invalid' : 'new@example.invalid'}, ${name}, 'fi', 'password', 'closed', ${at.old}, ${closed}, 'hash')`.execute(
      db,
    )
    await sql`insert into invitation (account, purpose, token_hash, created_by, created_at, expires_at)
      values (${id}, 'invitation', ${id}, 'operator', ${closed}, ${closed})`.execute(db)
    await sql`insert into mail (to_account, template, language, parameters, state, attempts, queued_at, try_at, sent_at)
      values (${id}, 'invitation', 'fi', '{}', 'sent', 1, ${closed}, ${closed}, ${closed})`.execute(db)
  }
}

async function growOldObservations(
  db: OperationContext['db'],
  at: { readonly old: string; readonly new: string },
): Promise<void> {
  const draft = { account: 'a000002', organiser: '16', content: '{}', version: 1 }
  await db
    .insertInto('social_report_draft')
    .values([
      { ...draft, id: 'new', saved_at: at.new },
      { ...draft, id: 'old', saved_at: at.old },
    ])
    .execute()
  const place = { kind: 'competence-centre', organiser: null, organisation: 'Esimerkkikeskus', task: 'Kehittäjä' }
  const member = { ...place, added_by: 'a000002', left_on: null, version: 1 }
  await db
    .insertInto('network_member')
    .values([
      { ...member, id: 'm1', name: 'Nyt Vahvistettu', email: 'new@example.invalid', added_on: at.new.slice(0, 10) },
      { ...member, id: 'm2', name: 'Kauan Vahvistamatta', email: 'old@example.invalid', added_on: at.old.slice(0, 10) },
    ])
    .execute()
}
