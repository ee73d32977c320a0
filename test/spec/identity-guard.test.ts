import { describe, expect, test } from 'vitest'
import { hasRefusedMark, identityMarks } from '../../src/collect/social-report/identity-guard.ts'
import { guardWords } from '../../src/design/guard-words.ts'
import { readNamesCsv } from '../../src/design/names-csv.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { FINNISH_SENTENCES } from '../fixtures/identity-sentences/finnish.ts'
import { reckon, type TrueKind, withTruth } from '../fixtures/identity-sentences/reckoning.ts'
import { SWEDISH_SENTENCES } from '../fixtures/identity-sentences/swedish.ts'

const definitions = loadDefinitions()
const names = guardWords(definitions)
/** What is seen, as `kind words`; mild marks with `?`. */
const seen = (text: string, known = names) =>
  identityMarks(text, { names: known }).map(
    ({ kind, from, until, isMild }) => `${kind}${isMild ? '?' : ''} ${text.slice(from, until)}`,
  )

describe('the written test set', () => {
  const sets = [
    ['Finnish', FINNISH_SENTENCES, 120],
    ['Swedish', SWEDISH_SENTENCES, 80],
  ] as const

  test.each(sets)('of %s sentences is long enough, and a quarter of it holds nothing of anybody', (_name, sentences, least) => {
    expect(sentences.length).toBeGreaterThanOrEqual(least)
    const empty = sentences.filter((sentence) => withTruth(sentence).truth.length === 0)
    expect(empty.length / sentences.length).toBeGreaterThan(0.24)
  })

  const everything: readonly TrueKind[] = ['code', 'email', 'phone', 'address', 'birth', 'date', 'account', 'trait']
  test.each(sets.flatMap(([name, sentences]) => everything.map((kind) => [name, kind, sentences] as const)))(
    'of %s sentences: every %s is found, and nothing else is taken for one',
    (_name, kind, sentences) => {
      const { marked, found, seen: all, right, missed, wrong } = reckon(sentences, kind, names)
      expect(marked).toBeGreaterThan(0)
      expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
      expect([found, right]).toEqual([marked, all])
    },
  )

  test('names: recall 58 of 59 and precision 52 of 52 in Finnish; 33 of 33 and 33 of 33 in Swedish', () => {
    const finnish = reckon(FINNISH_SENTENCES, 'name', names)
    expect(finnish).toMatchObject({ marked: 59, found: 58, seen: 52, right: 52 })
    expect(finnish.missed).toEqual(['Lapsenlapsi Nooralotta hoitaa asioita.'])
    expect(finnish.found / finnish.marked).toBeGreaterThanOrEqual(0.9)
    expect(reckon(SWEDISH_SENTENCES, 'name', names)).toMatchObject({ marked: 33, found: 33, seen: 33, right: 33 })
  })
})

describe('identity codes are refused', () => {
  test.each([
    ['with the first sign of each century', '310150+955H 010185-901E 230914A922E'],
    ['with the signs of 2023', '290296W9292 120688Y966E 190463U988L 170577V917E 051199X933R'],
    ['with those of the new century', '280205B944D 030303C9038 060606D906F 111111E9116 070710F9778'],
  ])('%s', (_name, text) => {
    const codes = text.split(' ')
    expect(identityMarks(text).filter(({ isRefused }) => isRefused)).toHaveLength(codes.length)
  })

  test.each([
    ['a wrong check sign', '010185-901F'],
    ['small letters', '230914a922e'],
    ['a long dash', '010185–901E'],
    ['a minus sign', '010185−901E'],
    ['spaces', '010185 - 901 E'],
    ['dots', '01.01.85-901E'],
    ['the whole year', '01.01.1985-901E'],
    ['no sign at all', '010185901E'],
    ['a Finnish ending behind it', '010185-901E:n'],
    ['wide digits', '０１０１８５-９０１E'],
    ['a space without width inside', '010185\u200b-901E'],
    ['a soft hyphen inside', '01018\u00ad5-901E'],
    ['a hard space', '010185\u00a0-\u00a0901E'],
    ['digits of another script', '٠١٠١٨٥-٩٠١E'],
    ['a Cyrillic letter that looks like the Latin one', '010185-901Е'],
    ['a Greek one', '010185-901Ε'],
    ['a line drawn through', '0\u03361\u03360\u03361\u03368\u03365\u0336-\u0336901E'],
    ['a line break inside', '010185-\n901E'],
    ['a tilde', '010185~901E'],
    ['a date with hyphens', '01-01-1985-901E'],
    ['words right before and behind, when it is a right one', 'hetu010185-901Eja'],
    ['the letter O for nought and l for one', 'OlOl85-9OlE'],
    ['S for five and B for eight, as they are read from paper', '0101BS-901E'],
    ['blanks between all figures', '0 1 0 1 8 5 - 9 0 1 E'],
    ['hard blanks between wide figures', '０\u00a0１\u00a0０\u00a0１\u00a0８\u00a0５\u00a0-\u00a0９\u00a0０\u00a0１\u00a0Ｅ'],
    ['blanks between all figures and no sign', '0 1 0 1 8 5 9 0 1 E'],
    ['dots between all figures', '0.1.0.1.8.5-9.0.1.E'],
    ['hyphens between all signs', '0-1-0-1-8-5-9-0-1-E'],
    ['a blank in the wrong place', '010 185-90 1E'],
    ['two hyphens', '010185--901E'],
    ['a comma for the hyphen', '010185,901E'],
    ['the number in brackets', '010185 (901E)'],
    ['no nought before the day and the month', '1.1.1985-901E'],
    ['its last part told in words', 's. 1.1.1985, hetun loppuosa on 901E'],
    ['the same in Swedish', 'född 01.01.1985, personbeteckningens slut 901E'],
  ])('with %s', (_name, text) => {
    expect(hasRefusedMark(`Asiakas ${text} jonottaa`)).toBe(true)
  })

  test.each([
    '0401234567',
    'HEL 2015-006477',
    '010185',
    '320185-901E',
    '011385-901E',
    '1.1.1985 klo 9',
    '12345678901',
    '010185-9012345',
    // A day, and a sum, hours or people behind it, with what would be a right check sign.
    '21.5.2024 - 1000 euroa',
    '03.07.2024 - 114 e',
    '01.05.2024 1036 kpl',
    '1.1.2024, loppusumma 1500',
    // Counts of twelve months; a phone number parted as they are.
    '0 1 0 2 1 3 0 0 1 2 1 0',
    '050 123-4567',
    '040 123 4567',
    // The address of an article.
    'doi 10.1007/978-3-031',
    // Letters for figures, with a check sign that is not right.
    'O1O185-9O1F',
  ])('but not %s', (text) => expect(hasRefusedMark(text)).toBe(false))
})

describe('marks', () => {
  test('lie where the words stand, also behind pictures and signs that are not seen', () => {
    const text = '👨‍👩‍👧 \u200bPerhe asuu: Koivukatu 5. Äiti on Hanna Korhonen.'
    expect(seen(text)).toEqual(['address Koivukatu 5', 'name Hanna Korhonen'])
  })

  test('never lie over each other: what must not be sent goes first', () => {
    const marks = identityMarks('Synt. 01.01.1985-901E, puh. 040 123 4567', { names })
    expect(marks.map(({ kind }) => kind)).toEqual(['identity-code', 'phone'])
  })

  test('find a name written in decomposed letters', () => {
    expect(seen('Tapasin Päivi Mäkisen'.normalize('NFD'))).toHaveLength(1)
  })

  test('say nothing of names without a list of names, and still find codes', () => {
    expect(identityMarks('Matti Virtanen 010185-901E').map(({ kind }) => kind)).toEqual(['identity-code'])
  })

  test('ask mildly about places that are surnames too, and say nothing of offices, months and words', () => {
    expect(seen('Vuokrat ovat Lahdessa samat kuin Salossa.')).toEqual(['surname? Lahdessa', 'surname? Salossa'])
    expect(seen('Kela, Oma Häme ja Toukokuu. Anna Kelan olla. Toivo elää.')).toEqual([])
  })

  test('ask about a rare trait only beside a place that is small', () => {
    expect(seen('Savukoskella on kylän ainoa kauppias.')).toContain('rare-trait? Savukoskella')
    expect(seen('Helsingissä on alueen ainoa kauppias.')).toEqual([])
    expect(seen('Savukoskella satoi. Hän on ainoa.')).toEqual([])
  })
})

describe('an official list of names', () => {
  test('is read with semicolons and spaces between thousands, and counts men and women together', () => {
    const read = readNamesCsv('Etunimi;Lukumäärä\nNooralotta;1 203\nKim;40\nKim;2\n', 'etunimet.csv')
    expect(read).toEqual({
      kind: 'given-names',
      names: [
        { name: 'Nooralotta', count: 1203 },
        { name: 'Kim', count: 42 },
      ],
    })
  })

  test.each([
    ['without a known header', 'Nimi;Määrä ihmisiä\nA;1', 'import-refused'],
    ['with something that is no name', 'Sukunimi,Lukumäärä\n=cmd|1,5', 'import-refused'],
    ['with nothing in it', 'Sukunimi,Lukumäärä\n', 'import-refused'],
  ])('is refused %s', (_name, text, code) => {
    expect(() => readNamesCsv(text, 'x.csv')).toThrowError(
      expect.objectContaining({ description: expect.objectContaining({ code }) }),
    )
  })

  test('finds what the common names do not, but not at the beginning of a sentence', () => {
    const wider = guardWords(definitions, { givenNames: ['Nooralotta', 'Koti'], surnames: [], ordinaryWords: [] })
    expect(seen('Lapsenlapsi Nooralotta hoitaa asioita.', wider)).toEqual(['given-name? Nooralotta'])
    expect(seen('Koti on kylmä.', wider)).toEqual([])
  })
})
