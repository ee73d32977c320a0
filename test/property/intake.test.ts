import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { buildAllowLists, filterContent, type KeptValue } from '../../src/collect/delivery/allow-list.ts'
import { helsinkiDay } from '../../src/collect/delivery/helsinki-day.ts'
import { parseIdentityCode } from '../../src/collect/delivery/identity-code.ts'
import { daysInMonth, parsePartialDate } from '../../src/collect/delivery/partial-date.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { CsvRecords } from '../../src/register/intake/csv-records.ts'
import { readLines } from '../../src/register/intake/line-reader.ts'
import { openSealedPackage, sealPackage } from '../../src/register/packages.ts'

const folder = fs.mkdtempSync(join(tmpdir(), 'tietopolku-intake-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('reading CSV', () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const cell = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', ';', ',', '"', '\n'), maxLength: 6 })

  it('gives back every table that was written by the standard, whatever stands in its cells', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, fc.constantFrom(';', ','), fc.boolean(), (rows, separator, isWindows) => {
        const text = rows.map((cells) => cells.map(quoted).join(separator)).join(isWindows ? '\r\n' : '\n')
        const records = new CsvRecords(separator)
        const read = text.split('\n').flatMap((line) => {
          const cells = records.cellsOf(line)
          return cells ? [cells] : []
        })
        records.end()
        expect(read).toEqual(rows)
      }),
    )
  })
})

describe('reading lines', () => {
  it('gives the same lines however the bytes are cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ö', '€', '\n'), maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (written, size) => {
        const bytes = Buffer.from(written)
        async function* cut() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
        }
        const read: string[] = []
        for await (const lines of readLines(cut(), false)) read.push(...lines)
        const expected = written.split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect(read).toEqual(expected)
      }),
    )
  })
})

describe('a sealed package', () => {
  const content = fc.uint8Array({ maxLength: 300 })
  const key = new Uint8Array(32).fill(3)
  let sealed = 0
  const seal = (files: readonly (readonly [string, Uint8Array])[]) => {
    const path = join(folder, `${++sealed}.pkg`)
    const writer = sealPackage(path, key)
    for (const [name, bytes] of files) {
      writer.beginFile(name)
      writer.write(bytes)
    }
    writer.close()
    return path
  }

  it('gives back the files that were put in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), content), { selector: ([name]) => name }),
        (files) => {
          const opened = openSealedPackage(seal(files), key)
          expect([...opened].map(([name, bytes]) => [name, [...bytes]])).toEqual(files.map(([name, bytes]) => [name, [...bytes]]))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('does not open when any byte was changed or its end was cut off', () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.boolean(), (bytes, at, isCut) => {
        const path = seal([['file', bytes]])
        const stored = fs.readFileSync(path)
        const place = at % stored.length
        const altered = isCut ? stored.subarray(0, place) : Buffer.from(stored)
        if (!isCut) altered[place] = (altered[place] ?? 0) ^ 0x10
        fs.writeFileSync(path, altered)
        expect(() => openSealedPackage(path, key)).toThrow()
      }),
      { numRuns: 60 },
    )
  })

  it('larger than one chunk opens too', () => {
    const large = new Uint8Array(2_500_000).map((_, index) => index % 251)
    expect(
      openSealedPackage(seal([['large', large]]), key)
        .get('large')
        ?.equals(large),
    ).toBe(true)
  })
})

describe('identity codes', () => {
  const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY'
  const SIGNS = { 18: '+', 19: '-YXWVU', 20: 'ABCDEF' } as const
  const two = (number: number) => String(number).padStart(2, '0')
  const person = fc
    .record({
      century: fc.constantFrom(18, 19, 20),
      year: fc.integer({ min: 0, max: 99 }),
      month: fc.integer({ min: 1, max: 12 }),
      number: fc.integer({ min: 900, max: 999 }),
    })
    .chain((base) => {
      const day = fc.integer({ min: 1, max: daysInMonth(base.century * 100 + base.year, base.month) })
      return fc.tuple(fc.constant(base), day, fc.constantFrom(...SIGNS[base.century as 18 | 19 | 20]))
    })

  it('of every birth date and sign are read, and no other check character will do', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 30 }), ([base, day, sign], shift) => {
        const digits = `${two(day)}${two(base.month)}${two(base.year)}`
        const remainder = Number(`${digits}${base.number}`) % 31
        const code = (index: number) => `${digits}${sign}${base.number}${CHECK[index % 31]}`
        expect(parseIdentityCode(code(remainder))).toMatchObject({
          birthDate: `${base.century}${two(base.year)}-${two(base.month)}-${two(day)}`,
          sex: base.number % 2 === 1 ? 'M' : 'F',
          isMadeUp: true,
        })
        expect(parseIdentityCode(code(remainder + shift))).toBeNull()
      }),
    )
  })
})

describe('days', () => {
  it('are those of Finland for a moment in any zone', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' })
    const moment = fc.date({ min: new Date('1996-01-02T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, fc.integer({ min: -12, max: 14 }), (date, hours) => {
        const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000)
        const local = new Date(seconds.getTime() + hours * 3_600_000).toISOString().slice(0, 19)
        const text = `${local}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
        expect(helsinkiDay(text)).toBe(clock.format(seconds))
        expect(helsinkiDay(seconds.toISOString())).toBe(clock.format(seconds))
      }),
      { numRuns: 500 },
    )
  })

  it('known in part lie inside the days they can be', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10)
        for (const length of [4, 7, 10]) {
          const part = parsePartialDate(day.slice(0, length))
          expect(part !== null && part.first <= day && day <= part.last).toBe(true)
        }
      }),
    )
  })
})

describe('the allow-list', () => {
  const fields = loadDefinitions().transferableFields.filter((field) => field.documentType === '1505-1')
  const list = buildAllowLists(fields).get('1505-1')
  const value = fc.oneof(
    fc.string(),
    fc.lorem(),
    fc.integer(),
    fc.boolean(),
    fc.constant('2024-02-10'),
    fc.record({ system: fc.constant('1.2.246.537.6.21'), code: fc.oneof(fc.lorem(), fc.constant('297')), display: fc.lorem() }),
    fc.record({ value: fc.oneof(fc.integer(), fc.lorem()), unit: fc.lorem() }),
  )

  /** Any values at allowed places, in lists or not. */
  const content = fc
    .array(fc.tuple(fc.constantFrom(...fields.map((field) => field.path)), fc.oneof(value, fc.array(value, { maxLength: 3 }))), {
      maxLength: 8,
    })
    .map((entries) => entries.reduce<Record<string, unknown>>((root, [path, leaf]) => placed(root, path.split('/'), leaf), {}))

  it('keeps codes, dates, numbers and yes-or-no only, and never a word of text', () => {
    fc.assert(
      fc.property(content, (delivered) => {
        for (const text of textsIn(filterContent(delivered, list).kept)) {
          expect(text).toMatch(/^(\d[\d.]*|[a-z]{2,3}|[A-Z]{2,3}|\d{4}(-\d{2}){0,2}|\d{4}-\d{2}-\d{2}T[\d:.+Z-]+)$/)
        }
      }),
    )
  })
})

function placed(root: Record<string, unknown>, [step = '', ...rest]: readonly string[], leaf: unknown): Record<string, unknown> {
  const inner = root[step]
  const below = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Record<string, unknown>) : {}
  return { ...root, [step]: rest.length === 0 ? leaf : placed(below, rest, leaf) }
}

function textsIn(value: KeptValue | null): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
