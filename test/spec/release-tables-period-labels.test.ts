import { describe, expect, it } from 'vitest'
import { periodInSentence, periodLabel, shortPeriodLabel } from '../../src/disseminate/table/period-label.ts'

describe('labels of periods (acceptance A17)', () => {
  it.each([
    ['2022Q4', 'Q4/2022', 'loka–joulukuu 2022', 'oktober–december 2022', 'October–December 2022'],
    ['2024Q1', 'Q1/2024', 'tammi–maaliskuu 2024', 'januari–mars 2024', 'January–March 2024'],
    ['2023Q2', 'Q2/2023', 'huhti–kesäkuu 2023', 'april–juni 2023', 'April–June 2023'],
    ['2023Q3', 'Q3/2023', 'heinä–syyskuu 2023', 'juli–september 2023', 'July–September 2023'],
    ['2023', '2023', 'vuosi 2023', 'år 2023', 'year 2023'],
    ['2024Q1-12M', 'Q2/2023–Q1/2024', 'huhtikuu 2023 – maaliskuu 2024', 'april 2023 – mars 2024', 'April 2023 – March 2024'],
  ])('%s is %s, %s, %s, %s', (code, short, ...[fi, sv, en]) => {
    expect(shortPeriodLabel(code)).toBe(short)
    expect(periodLabel(code)).toEqual({ fi, sv, en })
  })

  it('says a quarter in a sentence', () => {
    expect(periodInSentence('2024Q1')).toEqual({
      fi: 'Vuoden 2024 ensimmäisellä neljänneksellä',
      sv: 'Under första kvartalet 2024',
      en: 'In the first quarter of 2024',
    })
  })
})
