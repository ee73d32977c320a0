import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/text.ts'
import { addressOf, areaCodeOfWord, contentOfWord } from '../../src/web/address/address.ts'
import { formatDate, formatNumber, formatPercent, formatRange, formatWeekday } from '../../src/web/number/format.ts'
import { preferredLanguage } from '../../src/web/site/visit.ts'
import { en } from '../../src/web/text/en.ts'
import { fi } from '../../src/web/text/fi.ts'
import { sv } from '../../src/web/text/sv.ts'
import { translator } from '../../src/web/text/translate.ts'

const NBSP = '\u00a0'

describe('numbers', () => {
  test.each([
    ['fi', `134${NBSP}400`, `2,4${NBSP}%`],
    ['sv', `134${NBSP}400`, `2,4${NBSP}%`],
    ['en', '134,400', '2.4%'],
  ] as const)('are written in %s as %s and %s', (language, count, percent) => {
    expect(formatNumber(134_400, language)).toBe(count)
    expect(formatPercent(2.4, language, 1)).toBe(percent)
  })

  test('keep the decimals of their rule: 2,0 % is not 2 %', () => {
    expect(formatPercent(2, 'fi', 1)).toBe(`2,0${NBSP}%`)
    expect(formatPercent(14, 'fi', 0)).toBe(`14${NBSP}%`)
  })

  test('of a range say their unit once', () => {
    expect(formatRange(2.3, 2.5, (value) => formatPercent(value, 'fi', 1))).toBe(`2,3–2,5${NBSP}%`)
  })
})

describe('days', () => {
  test.each([
    ['fi', 'torstai 13. kesäkuuta 2024'],
    ['sv', 'torsdag 13 juni 2024'],
    ['en', 'Thursday 13 June 2024'],
  ] as const)('say their weekday in %s: %s', (language, text) => {
    expect(formatWeekday('2024-06-13', language)).toBe(text)
  })

  test('are those of Helsinki: half past nine in the evening UTC in June is the next day', () => {
    expect(formatDate('2024-06-13T21:30:00.000Z', 'en')).toBe('14 June 2024')
  })
})

describe('addresses', () => {
  test.each([
    ['fi', '/fi/palvelutehtavat/vammaispalvelut'],
    ['sv', '/sv/serviceuppgifter/funktionshinderservice'],
    ['en', '/en/service-tasks/disability'],
  ] as const)('of a service task in %s: %s', (language, address) => {
    expect(addressOf({ kind: 'task', content: 'disability' }, language)).toBe(address)
  })

  test('of a release are permanent', () => {
    expect(addressOf({ kind: 'annex', content: 'older', release: 'monitoring-register-2024Q1-1' }, 'fi')).toBe(
      '/fi/julkaisut/monitoring-register-2024Q1-1/palvelutehtavat/iakkaiden-palvelut/kunnat',
    )
  })

  test('of an area carry its code, which decides', () => {
    const names = { fi: 'Mänttä-Vilppula', sv: 'Mänttä-Filpula', en: 'Mänttä-Vilppula' }
    expect(addressOf({ kind: 'area', area: '508', names }, 'sv')).toBe('/sv/omraden/508-mantta-filpula')
    expect(areaCodeOfWord('508-anything')).toBe('508')
    expect(areaCodeOfWord('mantta')).toBeNull()
  })

  test('of a content without a word of its own use its key', () => {
    expect(addressOf({ kind: 'task', content: 'new_task' }, 'fi')).toBe('/fi/palvelutehtavat/new-task')
    expect(contentOfWord('new-task', ['older', 'new_task'], 'fi')).toBe('new_task')
  })
})

describe('the language of a reader', () => {
  test.each([
    ['sv-FI,sv;q=0.9,en;q=0.8', 'sv'],
    ['de-DE,de;q=0.9', 'fi'],
    ['en-GB;q=0.4,fi;q=0.7', 'fi'],
    ['en;q=0,sv', 'sv'],
    ['', 'fi'],
  ])('with the wish "%s" is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language)
  })
})

describe('interface texts', () => {
  const leaves = (tree: object, path = ''): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
    )
  const [finnish, swedish, english] = [fi, sv, en].map((catalogue) => new Map(leaves(catalogue)))
  const placeholders = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

  test('are the same in all three languages, with the same places to fill', () => {
    for (const [key, text] of finnish ?? []) {
      expect([key, placeholders(swedish?.get(key))]).toEqual([key, placeholders(text)])
      expect([key, placeholders(english?.get(key))]).toEqual([key, placeholders(text)])
    }
    expect([...(swedish?.keys() ?? [])].sort()).toEqual([...(finnish?.keys() ?? [])].sort())
  })

  test('are never empty, and differ between Finnish and Swedish except for names and file formats', () => {
    const same = [...(finnish ?? [])].filter(([key, text]) => swedish?.get(key) === text).map(([key]) => key)
    expect([...(finnish ?? []), ...(swedish ?? []), ...(english ?? [])].filter(([, text]) => text.trim() === '')).toEqual([])
    expect(same).toEqual([
      'site.name',
      'site.invented',
      'figure.shareOf',
      'download.csv',
      'download.xlsx',
      'download.json',
      'chart.tile',
      'board.ofItems',
      'board.home.own',
      'review.progressShort',
      'review.column.archive',
      'form.conflict.theirs',
      'form.page.pdf',
      'socialPages.pdf',
      'socialPages.word',
      'briefings.commentBy',
      'themeTables.caption',
      'codebook.change.into',
      'codebook.theme.history',
      'codebook.exchange.formats.json',
      'triage.marks.one',
      'triage.marks.seen',
      'triage.history.register',
      'observe.progress',
    ])
  })

  test.each(LANGUAGES)('count in %s: one, several', (language) => {
    const t = translator(language)
    const expected = {
      fi: ['1 kunta', '23 kuntaa'],
      sv: ['1 kommun', '23 kommuner'],
      en: ['1 municipality', '23 municipalities'],
    }
    expect([t('annex.count', { count: 1 }), t('annex.count', { count: 23 })]).toEqual(expected[language])
  })
})
