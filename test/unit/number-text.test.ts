import { describe, expect, it } from 'vitest'
import { numberText, percentText } from '../../src/method/number-text.ts'

describe('numbers in texts (acceptance A15)', () => {
  it.each([
    { value: 770_000, decimals: 0, fi: '770\u00a0000', en: '770,000' },
    { value: 5_563_970, decimals: 0, fi: '5\u00a0563\u00a0970', en: '5,563,970' },
    { value: 999, decimals: 0, fi: '999', en: '999' },
    { value: 2.4, decimals: 1, fi: '2,4', en: '2.4' },
    { value: 2, decimals: 1, fi: '2,0', en: '2.0' },
    { value: 1_234.5, decimals: null, fi: '1\u00a0234,5', en: '1,234.5' },
    { value: -0.1, decimals: 1, fi: '−0,1', en: '−0.1' },
    { value: 0, decimals: 0, fi: '0', en: '0' },
  ])('$value with $decimals decimals is $fi in Finnish and Swedish, $en in English', ({ value, decimals, fi, en }) => {
    expect(numberText(value, 'fi', decimals)).toBe(fi)
    expect(numberText(value, 'sv', decimals)).toBe(fi)
    expect(numberText(value, 'en', decimals)).toBe(en)
  })

  it('have a no-break space before the per cent sign in Finnish and Swedish, none in English', () => {
    expect(percentText(2.4, 'fi', 1)).toBe('2,4\u00a0%')
    expect(percentText(2.4, 'sv', 1)).toBe('2,4\u00a0%')
    expect(percentText(2.4, 'en', 1)).toBe('2.4%')
  })
})
