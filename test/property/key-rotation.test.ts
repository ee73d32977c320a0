import { createHmac, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { duckDBWithin } from '../../src/register/duckdb.ts'
import { KnownIdentities, openIdentities } from '../../src/register/identities.ts'
import { identitiesFolder } from '../../src/register/keys/identities-folder.ts'
import { writeRotatedIdentities } from '../../src/register/keys/rotate-pseudonyms.ts'
import { openSealedPackage, opensWith, resealPackage, sealPackage } from '../../src/register/packages.ts'
import { chainedPseudonymiser, pseudonymText } from '../../src/register/pseudonym.ts'
import { openDesk } from '../fixtures/intake-desk.ts'

const desk = openDesk()
const withDuckDB = duckDBWithin({ temporary: join(desk.folder.paths.temporary, 'duckdb'), threads: 1, memoryLimit: '500MB' })
const work = fs.mkdtempSync(join(tmpdir(), 'tietopolku-keys-'))
afterAll(() => {
  desk.close()
  fs.rmSync(work, { recursive: true, force: true })
})

describe('a chain of keys', () => {
  test('makes of one key the plain pseudonym, and of two the pseudonym of the pseudonym', () => {
    const hmac = (key: Uint8Array, text: string) => createHmac('sha256', key).update(text).digest('hex').slice(0, 32)
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.string(),
        (one, two, text) => {
          expect(pseudonymText(chainedPseudonymiser([one])(text))).toBe(hmac(one, text))
          expect(pseudonymText(chainedPseudonymiser([one, two])(text))).toBe(hmac(two, hmac(one, text)))
        },
      ),
    )
  })
})

describe('after a rotation of the pseudonyms’ key', () => {
  // Few different codes, so that people come again; each package is a list of people, real or known by a temporary code.
  const person = fc.record({ code: fc.integer({ min: 0, max: 30 }), isTemporary: fc.boolean() })
  const packages = fc.array(fc.array(person, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 })

  test('everybody who is received again has the number of before, and new people get new numbers', async () => {
    await fc.assert(
      fc.asyncProperty(packages, packages, fc.integer({ min: 1, max: 2 }), async (before, after, added) => {
        const register = join(work, randomBytes(6).toString('hex'))
        const keys = Array.from({ length: 1 + added }, () => new Uint8Array(randomBytes(32)))
        const paths = { ...desk.folder.paths, register }
        fs.mkdirSync(register)
        const folder = { ...desk.folder, paths, pseudonymKeys: () => keys }
        const first = await receiveAll(folder, { packages: before, keysInUse: 1 })
        await writeRotatedIdentities({ folder, withDuckDB, from: 1, to: keys.length })
        const again = await receiveAll(folder, { packages: [...before, ...after], keysInUse: keys.length })
        for (const [who, number] of first) expect(again.get(who)).toBe(number)
        expect(new Set(again.values()).size).toBe(again.size)
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  type Person = { readonly code: number; readonly isTemporary: boolean }
  interface Receiving {
    readonly packages: readonly (readonly Person[])[]
    readonly keysInUse: number
  }

  /** Number of everybody, by who they are. Each package leaves its new numbers, as intake does. */
  async function receiveAll(folder: typeof desk.folder, { packages: all, keysInUse }: Receiving): Promise<Map<string, number>> {
    const place = identitiesFolder(folder, keysInUse)
    fs.mkdirSync(place, { recursive: true })
    const numbers = new Map<string, number>()
    for (const people of all) {
      await withDuckDB(async (connection) => {
        const known = new KnownIdentities()
        const files = fs.readdirSync(place).sort()
        await known.update(
          connection,
          files.map((name) => join(place, name)),
        )
        const identities = openIdentities(known, folder.pseudonymKeys().slice(0, keysInUse))
        for (const { code, isTemporary } of people) {
          const number = isTemporary ? identities.ofTemporaryCode('16', `T${code}`) : identities.ofIdentityCode(`0101${code}`)
          numbers.set(`${isTemporary} ${code}`, number)
        }
        const path = join(place, `d${String(files.length + 1).padStart(6, '0')}.parquet`)
        await identities.writeNew(connection, { folder: work, path })
      })
    }
    return numbers
  }
})

describe('a package sealed anew', () => {
  const key = () => new Uint8Array(randomBytes(32))

  test('holds the same files, opens with the new key only, and a cut or changed one is not sealed anew', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 1, maxLength: 3 }), fc.nat(), (files, place) => {
        const [oldKey, newKey] = [key(), key()]
        const from = join(work, `${randomBytes(6).toString('hex')}.pkg`)
        const to = `${from}.new`
        const sealed = sealPackage(from, oldKey)
        for (const [index, bytes] of files.entries()) {
          sealed.beginFile(`file${index}`)
          sealed.write(bytes)
        }
        sealed.close()
        resealPackage(from, to, { oldKey, newKey })
        expect(openSealedPackage(to, newKey)).toEqual(openSealedPackage(from, oldKey))
        expect([opensWith(to, newKey), opensWith(to, oldKey), opensWith(from, oldKey)]).toEqual([true, false, true])
        const bytes = fs.readFileSync(from)
        bytes[place % bytes.length] = (bytes[place % bytes.length] ?? 0) ^ 1
        fs.writeFileSync(from, bytes)
        expect(() => resealPackage(from, to, { oldKey, newKey })).toThrow()
      }),
      { numRuns: 40 },
    )
  })

  test('of several chunks comes through whole', () => {
    const [oldKey, newKey] = [key(), key()]
    const large = randomBytes(3_200_000)
    const path = join(work, 'large.pkg')
    const sealed = sealPackage(path, oldKey)
    sealed.beginFile('large')
    sealed.write(large)
    sealed.close()
    resealPackage(path, `${path}.new`, { oldKey, newKey })
    expect(openSealedPackage(`${path}.new`, newKey).get('large')?.equals(large)).toBe(true)
  })
})
