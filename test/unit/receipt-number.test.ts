import { describe, expect, it } from 'vitest'
import { checkSign, isReceiptNumber, receiptNumber } from '../../src/model/receipt-number.ts'

const OF = { round: '2024-10', respondent: '16', version: 1, digest: '00ff20'.padEnd(64, '7'), attempt: 0 }

describe('The number of a receipt', () => {
  it('tells round, respondent and version, then three signs of the digest and a check sign', () => {
    // Digest 00 ff 20: 0 → 0, 255 mod 32 = 31 → Z, 32 mod 32 = 0 → 0.
    expect(receiptNumber(OF)).toMatch(/^L-2024-10-16-1-0Z0[0-9A-Z]$/)
  })

  it('is another for the next part of the digest, when the first is taken', () => {
    // Next part 77 77 77: 119 mod 32 = 23 → Q (without I, L, O and U).
    expect(receiptNumber({ ...OF, attempt: 1 })).toMatch(/^L-2024-10-16-1-(.)\1\1[0-9A-Z]$/)
  })

  it('takes any key of a respondent', () => {
    const number = receiptNumber({ ...OF, respondent: 'yksikkö_1.2' })
    expect(number).toMatch(/^L-2024-10-YKSIKK-1-2-1-/)
    expect(isReceiptNumber(number)).toBe(true)
  })

  it('has the check sign of ISO 7064 MOD 37,36: by the example of the release identifier A1-2425G-ABC1234002-M', () => {
    expect(checkSign('A1-2425G-ABC1234002')).toBe('M')
  })

  it('is recognised in small letters and with spaces around', () => {
    expect(isReceiptNumber(` ${receiptNumber(OF).toLowerCase()} `)).toBe(true)
  })

  it('every single mistyped sign is noticed', () => {
    const number = receiptNumber(OF)
    const signs = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    for (let place = 2; place < number.length; place++) {
      if (number[place] === '-') continue
      for (const sign of signs.filter((one) => one !== number[place]))
        expect(isReceiptNumber(number.slice(0, place) + sign + number.slice(place + 1))).toBe(false)
    }
  })

  it.each(['', 'L-', 'L-2024', 'K-2024-10-16-1-7F3K', 'L-2024-10-16-1', 'L-<script>'])('“%s” is none', (text) => {
    expect(isReceiptNumber(text)).toBe(false)
  })
})
