import type { z } from 'zod'
import type { Texts } from '../../model/text.ts'

/** Why a place of a manifest will not do. Those with the name of a form are named by the form's message in the schema. */
export const MANIFEST_REASONS = {
  notJson: {
    fi: 'tiedosto ei ole kelvollista JSONia (UTF-8)',
    sv: 'filen är inte giltig JSON (UTF-8)',
    en: 'the file is not valid JSON (UTF-8)',
  },
  noFiles: {
    fi: 'luettelossa ei ole yhtään tiedostoa; tyhjä toimitus on tiedosto, jossa on otsikkorivi ja 0 riviä',
    sv: 'förteckningen är tom; en nolleverans är en fil med rubrikrad och 0 rader',
    en: 'no file is listed; a nil return is a file with a header row and 0 rows',
  },
  repeatedFile: {
    fi: 'sama tiedosto tai taulu on luettelossa kahdesti',
    sv: 'samma fil eller tabell finns två gånger i förteckningen',
    en: 'the same file or table is listed twice',
  },
  quarter: {
    fi: 'odotetaan neljännestä, esimerkiksi 2024Q1',
    sv: 'ett kvartal väntas, till exempel 2024Q1',
    en: 'a quarter such as 2024Q1 is expected',
  },
  moment: {
    fi: 'odotetaan päivää tai aikaa, esimerkiksi 2024-04-12T09:00:00+03:00',
    sv: 'en dag eller tidpunkt väntas, till exempel 2024-04-12T09:00:00+03:00',
    en: 'a day or moment such as 2024-04-12T09:00:00+03:00 is expected',
  },
  fileName: {
    fi: 'odotetaan tiedoston nimeä ilman kansiota (kirjaimia a–z, numeroita, piste, viivoja)',
    sv: 'ett filnamn utan mapp väntas (bokstäverna a–z, siffror, punkt, streck)',
    en: 'a file name without folder is expected (letters a–z, digits, dot, dashes)',
  },
  sha256: {
    fi: 'odotetaan 64 heksadesimaalimerkkiä',
    sv: '64 hexadecimala tecken väntas',
    en: '64 hexadecimal characters are expected',
  },
  municipality: {
    fi: 'odotetaan kolminumeroista kuntanumeroa',
    sv: 'en tresiffrig kommunkod väntas',
    en: 'a municipality code of three digits is expected',
  },
  unknownKey: {
    fi: 'avainta ei ole määrityksessä',
    sv: 'nyckeln finns inte i specifikationen',
    en: 'the key is not in the specification',
  },
  tooLong: {
    fi: 'arvo on liian pitkä tai suuri',
    sv: 'värdet är för långt eller stort',
    en: 'the value is too long or too large',
  },
  tooSmall: { fi: 'arvo on liian pieni', sv: 'värdet är för litet', en: 'the value is too small' },
  other: {
    fi: 'arvo ei ole määrityksen mukainen',
    sv: 'värdet följer inte specifikationen',
    en: 'the value is not as specified',
  },
} as const satisfies Record<string, Texts>

const REASON_OF_ISSUE: Readonly<Record<string, Texts>> = {
  unrecognized_keys: MANIFEST_REASONS.unknownKey,
  invalid_key: MANIFEST_REASONS.unknownKey,
  too_big: MANIFEST_REASONS.tooLong,
  too_small: MANIFEST_REASONS.tooSmall,
}

/** The place and the reason of an issue of the schema; never a value. */
export function issueReason(issue: z.core.$ZodIssue | undefined): { readonly path: string; readonly reason: Texts } {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.map((key) => key.slice(0, 40)) : []
  const path = [...(issue?.path ?? []), ...unknown].map(String).join('.') || 'spec'
  return { path, reason: issue === undefined ? MANIFEST_REASONS.other : reasonOf(issue) }
}

function reasonOf(issue: z.core.$ZodIssue): Texts {
  if (issue.code === 'invalid_type') return expected(TYPE_NAMES[issue.expected] ?? sameWord(issue.expected))
  if (issue.code === 'invalid_value') return expected(sameWord(issue.values.map(String).join(' | ')))
  const form = Object.entries(MANIFEST_REASONS).find(([name]) => name === issue.message)
  return form?.[1] ?? REASON_OF_ISSUE[issue.code] ?? MANIFEST_REASONS.other
}

function expected(words: Texts): Texts {
  return { fi: `odotetaan: ${words.fi}`, sv: `väntas: ${words.sv}`, en: `expected: ${words.en}` }
}

function sameWord(word: string): Texts {
  return { fi: word, sv: word, en: word }
}

const TYPE_NAMES: Readonly<Record<string, Texts>> = {
  string: { fi: 'teksti', sv: 'text', en: 'a text' },
  number: { fi: 'luku', sv: 'ett tal', en: 'a number' },
  int: { fi: 'kokonaisluku', sv: 'ett heltal', en: 'a whole number' },
  array: { fi: 'luettelo', sv: 'en lista', en: 'a list' },
  object: { fi: 'olio { … }', sv: 'ett objekt { … }', en: 'an object { … }' },
  record: { fi: 'olio { … }', sv: 'ett objekt { … }', en: 'an object { … }' },
}
