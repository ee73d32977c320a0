import { describe, expect, test } from 'vitest'
import { contentOf, typedOf } from '../../src/collect/social-report/report-content.ts'
import { type ReportFault, reportFaults, signsLeft } from '../../src/collect/social-report/report-faults.ts'
import { keptText, titleOf } from '../../src/collect/social-report/report-text.ts'
import {
  emptyReport,
  offeredPeriod,
  type ReportForm,
  readTyped,
  type TypedReport,
} from '../../src/collect/social-report/typed-report.ts'
import { newReceiptCode, readReceiptCode, receiptHash } from '../../src/operations/social-report/receipt-code.ts'
import { choicesOn } from '../../src/operations/social-report/report-choices.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { TYPED } from '../fixtures/social-reports.ts'

const DAY = '2024-05-14'
const choices = { ...choicesOn(loadDefinitions(), '16', DAY), themes: ['8', '8.1', '12'] }
const faults = (changes: Partial<TypedReport>, form: ReportForm = 'worker') =>
  reportFaults({ ...TYPED, ...changes }, { form, day: DAY, choices }).map(({ field, kind, more }: ReportFault) =>
    more === undefined ? `${field} ${kind}` : `${field} ${kind} ${more}`,
  )

describe('what a worker must fill in', () => {
  test('the short way: a prompt, a title, a text, a need, a group, how common, a profession, and whether it is a wrong', () => {
    expect(faults(emptyReport('worker', DAY))).toEqual([
      'polarity missing',
      'title missing',
      'observation missing',
      'needs missing',
      'groups missing',
      'scale missing',
      'profession missing',
      'concernsWrong missing',
    ])
    expect(faults({})).toEqual([])
  })

  test('whoever proposes something says whom it is for', () => {
    expect(faults({ proposal: 'Lisää asuntoja.' })).toEqual(['addressees missing'])
    expect(faults({ proposal: 'Lisää asuntoja.', addressees: ['municipality'] })).toEqual([])
    expect(faults({ proposal: ' \n ' })).toEqual([])
  })

  test('a meeting tells how many took part: two or more', () => {
    const typed = (participants: string) => faults({ participants }, 'group')
    expect([typed(''), typed('1'), typed('kaksi'), typed('501')].flat()).toEqual([
      'participants missing',
      'participants not-a-count',
      'participants not-a-count',
      'participants not-a-count',
    ])
    expect(typed('2')).toEqual([])
  })

  test('a client chooses a prompt, tells, and says whether it is an own matter: nothing else', () => {
    expect(faults(emptyReport('client', DAY), 'client')).toEqual([
      'polarity missing',
      'observation missing',
      'concernsWrong missing',
    ])
  })
})

describe('choices', () => {
  test('only those that are on the lists, and municipalities of the own county', () => {
    expect(faults({ needs: ['2', '99'], municipality: '091', trend: 'sideways' })).toEqual([
      'needs unknown',
      'municipality unknown',
      'trend unknown',
    ])
    expect(faults({ municipality: '145' })).toEqual([]) // Ilmajoki is in South Ostrobothnia
  })

  test('a period begins and ends in months that have begun, the first one first', () => {
    expect(faults({ periodFrom: '2024-05', periodUntil: '2024-06' })).toEqual(['periodUntil not-a-month'])
    expect(faults({ periodFrom: '2024-13' })).toEqual(['periodFrom not-a-month'])
    expect(faults({ periodFrom: '2024-04', periodUntil: '2024-03' })).toEqual(['periodUntil turned-period'])
  })

  test('the period offered is the month of the day and the two before it, over the turn of a year too', () => {
    expect(offeredPeriod('2024-05-14')).toEqual({ periodFrom: '2024-03', periodUntil: '2024-05' })
    expect(offeredPeriod('2025-01-01')).toEqual({ periodFrom: '2024-11', periodUntil: '2025-01' })
  })
})

describe('texts', () => {
  const FAMILY = '👨‍👩‍👧‍👦' // one sign for a person, 11 units for the machine
  const E_WITH_MARK = 'e\u0301'

  test('5,000 signs as a person counts them, whatever they are made of', () => {
    expect(faults({ observation: FAMILY.repeat(5000) })).toEqual([])
    expect(faults({ observation: `${'ö'.repeat(4999)}${E_WITH_MARK}` })).toEqual([])
    expect(faults({ observation: 'ö'.repeat(5002) })).toEqual(['observation too-long 2'])
    expect(signsLeft('title', FAMILY)).toBe(119)
  })

  test('text pasted from a word processor is kept as plain text', () => {
    const pasted = '\ufeffPerheen\u00a0tulot\r\n\r\n\r\n\r\nriit\u00adtä\u200bvät.\u000bUusi rivi  \n'
    expect(keptText(pasted)).toBe('Perheen tulot\n\nriittävät.\nUusi rivi')
  })

  test('text from right to left is kept, without signs that turn what stands beside it', () => {
    expect(keptText('العائلة \u202eabc\u202c تنتظر')).toBe('العائلة abc تنتظر')
  })

  test('markup is text like any other', () => {
    const hostile = `<script>alert(1)</script>'; drop table social_report; --`
    expect(faults({ observation: hostile })).toEqual([])
    expect(contentOf({ ...TYPED, observation: hostile }, { form: 'worker', day: DAY, language: 'fi' }).observation).toBe(hostile)
  })

  test.each(['010190-900P', '010190A900P', '010190Y900P', '010190+900P'])(
    'an identity code is refused in every text: %s',
    (code) => {
      const fields = ['title', 'observation', 'consequences', 'subArea'] as const
      for (const field of fields) expect(faults({ [field]: `Asiakas ${code} odottaa` })).toEqual([`${field} identity-code`])
    },
  )

  test('a text of nothing but signs that are not seen is no text', () => {
    expect(faults({ title: '\u200b\u200b\u00a0' })).toEqual(['title missing'])
  })

  test('who is not asked for a title gets the first sentence of the text', () => {
    expect(titleOf('Jono on pitkä. Odotin kolme tuntia.')).toBe('Jono on pitkä.')
    expect(titleOf(`${'Odotin '.repeat(30)}`)).toMatch(/^(Odotin ){10}Odotin …$/)
    expect(titleOf('a'.repeat(200))).toBe(`${'a'.repeat(40)} …`)
  })
})

describe('what is kept', () => {
  const written = (changes: Partial<TypedReport>, form: ReportForm = 'worker') =>
    contentOf({ ...TYPED, ...changes }, { form, day: DAY, language: 'sv' })

  test('an addressee without a proposal is left out', () => {
    expect(written({ addressees: ['kela'] }).codes.addressees).toEqual([])
  })

  test('an answer is wanted by those who can be answered', () => {
    expect([written({ naming: 'receipt' }).wantsAnswer, written({ naming: 'anonymous' }).wantsAnswer]).toEqual([true, false])
  })

  test('a month left empty is as it was offered', () => {
    expect(written({ periodFrom: '', periodUntil: '' })).toMatchObject({ periodFrom: '2024-03', periodUntil: '2024-05' })
    expect(written({ periodFrom: '', periodUntil: '2023-12' })).toMatchObject({ periodFrom: '2023-12', periodUntil: '2023-12' })
  })

  test('a client has no profession, and what they tell is of source B', () => {
    expect(written({ profession: 'social-worker', source: 'A' }, 'client')).toMatchObject({ profession: null, source: 'B' })
  })

  test('the language is that of the form, in a Finnish area too; of a text that is plainly in the other, the other', () => {
    expect(written({}).language).toBe('sv')
    const finnish = 'Asiakkaat eivät saa apua, kun jono on pitkä, ja moni ei enää yritä.'
    const swedish = 'Klienterna får inte hjälp när kön är lång, och många har slutat försöka.'
    expect(written({ observation: finnish }).language).toBe('fi')
    const onFinnishPage = (observation: string) =>
      contentOf({ ...TYPED, observation }, { form: 'worker', day: DAY, language: 'fi' }).language
    expect(onFinnishPage(swedish)).toBe('sv')
    // A few words of the other, both at once, or too little to tell: as the page.
    expect(onFinnishPage('Kunden sa: ”jag är trött”. Jono on pitkä.')).toBe('fi')
    expect(onFinnishPage(`${finnish} ${swedish}`)).toBe('fi')
    expect(onFinnishPage('Kön är lång.')).toBe('fi')
  })

  test('what was kept fills the same form again', () => {
    const again = typedOf(written({}), { unit: null, naming: 'receipt', numbers: null })
    expect(reportFaults(again, { form: 'worker', day: DAY, choices })).toEqual([])
    expect(contentOf(again, { form: 'worker', day: DAY, language: 'sv' })).toEqual(written({}))
  })
})

describe('a posted form', () => {
  test('is read field by field; what was not shown is as it was', () => {
    const form: [string, string][] = [
      ['title', 'Uusi otsikko'],
      ['shown', 'needs'],
      ['groups', 'older'],
      ['groups', 'older'],
      ['__proto__', 'x'],
      ['unknown', 'y'],
    ]
    expect(readTyped(form, TYPED)).toEqual({ ...TYPED, title: 'Uusi otsikko', needs: [], groups: ['older'] })
  })

  test('counts are read from the fields beside themes, or as they were carried along; what is no count stays to be corrected', () => {
    const fields: [string, string][] = [
      ['count.8', ' 4 '],
      ['count.8.1', ''],
      ['count.12', 'kaksi'],
      ['count.a b', '9'],
    ]
    expect(readTyped(fields, TYPED).counts).toBe('8=4\n12=kaksi')
    expect(readTyped([['counts', '8=4\r\n12=kaksi\r\n']], TYPED).counts).toBe('8=4\n12=kaksi')
    expect(readTyped([], { ...TYPED, counts: '8=4' }).counts).toBe('8=4')
  })
})

describe('a receipt code', () => {
  test('has 13 signs of 32: 65 bits, none of them i, l, o or u', () => {
    const codes = Array.from({ length: 400 }, newReceiptCode)
    expect(new Set(codes).size).toBe(400)
    expect(codes.every((code) => /^[0-9abcdefghjkmnpqrstvwxyz]{13}$/.test(code))).toBe(true)
    expect(new Set(codes.join('')).size).toBe(32)
  })

  test('is read as it was meant: capitals, blanks, hyphens of all kinds, o for 0, i and l for 1', () => {
    expect(readReceiptCode(' ABCD–efgh jkmn-p ')).toBe('abcdefghjkmnp')
    expect(readReceiptCode('OOIl-0000-0000-0')).toBe('0011000000000')
    expect([
      readReceiptCode(''),
      readReceiptCode('abcd'),
      readReceiptCode('u'.repeat(13)),
      readReceiptCode('ä'.repeat(13)),
    ]).toEqual([null, null, null, null])
  })

  test('is stored only as a digest that is nobody else’s', () => {
    expect(receiptHash('abcdefghjkmnp')).toMatch(/^[\w-]{43}$/)
    expect(receiptHash('abcdefghjkmnp')).not.toBe(receiptHash('abcdefghjkmnq'))
  })
})
