import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Grant } from '../../src/access/actor.ts'
import { GIVING, grantFault, isOneSided, mayGive } from '../../src/access/giving-rights.ts'
import { ACCOUNT_ROLES, ROLES, type Role } from '../../src/access/roles.ts'
import { forwardedAddress } from '../../src/http/client-address.ts'
import { staffSignInSettings } from '../../src/http/staff-sign-in.ts'
import { EMAIL_FORM, plainEmail } from '../../src/model/account.ts'
import { requireGoodPassword } from '../../src/model/password-rules.ts'
import { lockedAfter, minutesUntil, type Tries, triesAt } from '../../src/model/sign-in-limits.ts'
import { personOf } from '../../src/operations/account/who-signs-in.ts'
import { initialiseDataFolder, openDataFolder } from '../../src/register/data-folder.ts'
import { openSecret, resealSecret, sealSecret } from '../../src/register/state-secrets.ts'
import { hashPassword, isOutdatedHash, isPassword } from '../../src/store/accounts/password-hash.ts'
import { plainCode, readableCode } from '../../src/store/accounts/secret-token.ts'
import { deviceWords } from '../../src/web/workspace/sign-in/device-words.ts'

describe('locks after wrong tries', () => {
  const at = '2024-05-14T08:00:00.000Z'
  const tries = (more: Partial<Tries>): Tries => ({ failures: 5, locks: 0, lastAt: at, lockedUntil: null, ...more })

  test.each([
    [0, 15],
    [1, 30],
    [2, 60],
    [6, 960],
    [7, 1440],
    [20, 1440],
  ])('after %i locks in a row the next is %i minutes', (locks, minutes) => {
    const { lockedUntil } = lockedAfter(tries({ locks }), at)
    expect(minutesUntil(lockedUntil ?? '', at)).toBe(minutes)
  })

  test('after a lock counting begins anew, but the next lock is longer', () => {
    const locked = lockedAfter(tries({}), at)
    expect(triesAt(locked, '2024-05-14T08:14:59.000Z')).toEqual(locked)
    expect(triesAt(locked, '2024-05-14T08:15:00.000Z')).toMatchObject({ failures: 0, locks: 1, lockedUntil: null })
  })

  test('a day without wrong tries forgets everything', () => {
    expect(triesAt(tries({ locks: 3 }), '2024-05-15T08:00:00.000Z')).toMatchObject({ failures: 0, locks: 0 })
    expect(triesAt(tries({ locks: 3 }), '2024-05-15T07:59:59.000Z')).toMatchObject({ failures: 5, locks: 3 })
  })
})

describe('a password', () => {
  test.each([
    ['sininen kuusi juoksee', true],
    ['elva tecken', false],
    ['tolv tecken!', true],
    ['passwordpassword', false],
    ['Salasana2024!', false],
    ['123456789012', false],
    ['aaaaaaaaaaaabbbb', false],
    ['maija.meikalainen1', false],
    ['🐻🦊🐺🦌🦉🦆🐟🐸🐝🐞🦋🐌', true],
  ])('"%s" does: %s', (password, isGood) => {
    const check = () => requireGoodPassword(password, { email: 'maija.meikalainen@example.invalid' })
    if (isGood) expect(check).not.toThrow()
    else expect(check).toThrow(/password/)
  })

  test('is known again however its letters are composed, and its hash says how it was made', async () => {
    const hash = await hashPassword('pääsky lentää')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword('pääsky lentää'.normalize('NFD'), hash)).toBe(true)
    expect(await isPassword('pääsky lentaa', hash)).toBe(false)
    expect(await isPassword('pääsky lentää', null)).toBe(false)
    expect(await hashPassword('pääsky lentää')).not.toBe(hash)
    expect([isOutdatedHash(hash), isOutdatedHash(hash.replace('m=19456', 'm=9216'))]).toEqual([false, true])
  })
})

describe('who gives which right', () => {
  const actor = (...grants: Grant[]) => ({ kind: 'account', id: 'a000001', person: 'p', grants }) as const
  const grant = (role: Role, organiser: string | null = null): Grant => ({ role, organiser, vendor: null })

  test('administrators every one; county managers those who work with figures, forms or observations of their own county; others none', () => {
    const may = (giver: Grant) =>
      ACCOUNT_ROLES.flatMap((role) =>
        ['16', '08', null]
          .filter((organiser) => mayGive(actor(giver), grant(role, organiser)))
          .map((organiser) => `${role} ${organiser}`),
      )
    expect(may(grant('county_manager', '16'))).toEqual([
      'county_reviewer 16',
      'county_deliverer 16',
      'county_contact 16',
      'social_worker 16',
      'social_coordinator 16',
      'decision_maker 16',
      'briefing_reader 16',
    ])
    expect(may(grant('administrator')).length).toBe(ACCOUNT_ROLES.length * 3)
    for (const role of ACCOUNT_ROLES.filter((one) => !(one in GIVING))) expect(may(grant(role, '16'))).toEqual([])
  })

  test('a county role needs its county and no other role has one', () => {
    for (const role of ACCOUNT_ROLES) {
      const isOfCounty = ROLES[role].reach === 'organiser'
      expect([role, grantFault(grant(role, '16')) === null]).toEqual([role, isOfCounty])
    }
    expect(grantFault({ role: 'vendor_contact', organiser: null, vendor: 'Havu' })).toBeNull()
  })

  test('one account has one side', () => {
    expect(isOneSided([grant('county_manager', '16'), grant('county_reviewer', '08')])).toBe(true)
    expect(isOneSided([grant('county_manager', '16'), grant('statistician')])).toBe(false)
    expect(
      isOneSided([
        { ...grant('vendor_contact'), vendor: 'A' },
        { ...grant('vendor_contact'), vendor: 'B' },
      ]),
    ).toBe(false)
  })
})

test('two addresses of one mailbox are one person, two mailboxes are two', () => {
  expect(personOf('Anna@Example.invalid')).toBe(personOf('anna+two@example.invalid'))
  expect(personOf('anna@example.invalid')).not.toBe(personOf('annu@example.invalid'))
})

test.each([
  ['  Anna.Ansvar@Omrade.FI ', true],
  ['äiti@hyvinvointialue.fi', true],
  ['a@b', false],
  ['a b@c.fi', false],
  ['a@b.fi\nBcc: c@d.fi', false],
  ['a@b.fi,c@d.fi', false],
])('"%s" is an e-mail address: %s', (typed, isOne) => {
  expect(EMAIL_FORM.test(plainEmail(typed))).toBe(isOne)
})

test.each([
  ['203.0.113.1', 1, '203.0.113.1'],
  ['6.6.6.6, 203.0.113.1', 1, '203.0.113.1'],
  ['6.6.6.6, 203.0.113.1, 10.0.0.2', 2, '203.0.113.1'],
  ['2001:db8::1', 1, '2001:db8::1'],
  ['not an address', 1, null],
  ['', 1, null],
])('of "%s" behind %i proxies the address that counts is %s', (header, proxies, address) => {
  expect(forwardedAddress(header, proxies)).toBe(address)
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'Edge, Windows'],
  ['<script>alert(1)</script>', '–'],
])('a device is told in words: %s', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words)
})

test('a code that is read aloud has no signs that look alike, and is known however it is typed', () => {
  const code = readableCode(24)
  expect(code).toMatch(/^[ACDEFGHJKMNPQRTWXY34679-]{29}$/)
  expect(plainCode(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(code.replaceAll('-', ''))
  expect(readableCode(24)).not.toBe(code)
})

test('a sealed secret opens for its owner only, and under a new key after it was sealed again', () => {
  const root = mkdtempSync(join(tmpdir(), 'tietopolku-seal-'))
  initialiseDataFolder({ root, kind: 'production', now: '2024-01-01T00:00:00.000Z' })
  const [old, fresh] = [1, 2].map((fill) => Buffer.alloc(32, fill).toString('base64'))
  const folder = (keys: string) => openDataFolder(root, { TIETOPOLKU_INCOMING_KEY: keys, TIETOPOLKU_PSEUDONYM_KEY: old })
  const sealed = sealSecret(folder(`${old}`), { secret: 'JBSWY3DP', owner: 'a000001' })
  expect(openSecret(folder(`${old}`), { sealed, owner: 'a000001' })).toBe('JBSWY3DP')
  expect(() => openSecret(folder(`${old}`), { sealed, owner: 'a000002' })).toThrow()
  expect(() => openSecret(folder(`${fresh}`), { sealed, owner: 'a000001' })).toThrow()
  const again = resealSecret(folder(`${old},${fresh}`), { sealed, owner: 'a000001' })
  expect(openSecret(folder(`${fresh}`), { sealed: again, owner: 'a000001' })).toBe('JBSWY3DP')
})

test('staff sign-in is there when issuer and client are set', () => {
  expect(staffSignInSettings({ OIDC_ISSUER: 'https://login.institute.example' })).toBeNull()
  expect(staffSignInSettings({ OIDC_ISSUER: 'https://login.institute.example', OIDC_CLIENT_ID: 'tietopolku' })).toEqual({
    issuer: 'https://login.institute.example',
    clientId: 'tietopolku',
    clientSecret: '',
  })
})
