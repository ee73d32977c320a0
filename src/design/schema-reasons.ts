import type { ZodError, z } from 'zod'
import { fillTexts, type Texts } from '../model/text.ts'

/** One thing that is wrong with a value: where it is, whether its key is one that nobody knows, and what is wrong in words. */
export interface SchemaReason {
  readonly path: readonly PropertyKey[]
  readonly texts: Texts
}

type Issue = z.core.$ZodIssue

/**
 * What a schema says of a value, in words of all languages: keys that are missing or unknown, values of the wrong kind, size or spelling.
 * Where one of several shapes would do, the shape that the value comes nearest to is told.
 */
export function schemaReasons(error: ZodError, value: unknown): SchemaReason[] {
  return error.issues.flatMap(nearest).flatMap((issue) => reasonsOf(issue, valueAt(value, issue.path)))
}

function reasonsOf(issue: Issue, received: unknown): SchemaReason[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, texts: inOwnQuotes(wordsOf(issue, received)) }]
  return issue.keys.map((key) => ({ path: [...issue.path, key], texts: UNKNOWN_KEY }))
}

/** Of the shapes that a value may have, the issues of the one with the fewest: those of a wrong kind only when all are. */
function nearest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const branches = issue.errors.map((branch) =>
    branch.flatMap((inner) => nearest({ ...inner, path: [...issue.path, ...inner.path] } as Issue)),
  )
  const fitting = branches.filter((branch) => !branch.some((inner) => isOfKind(inner, issue.path.length)))
  const best = fitting.reduce<Issue[] | undefined>(
    (least, branch) => (least && least.length <= branch.length ? least : branch),
    undefined,
  )
  return best ?? [issue]
}

function isOfKind(issue: Issue, depth: number): boolean {
  return issue.code === 'invalid_type' && issue.path.length === depth
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined
    return Reflect.get(inner, key)
  }, value)
}

/** Finnish and Swedish open and close with the same sign. */
function inOwnQuotes({ fi, sv, en }: Texts): Texts {
  return { fi: fi.replaceAll('“', '”'), sv: sv.replaceAll('“', '”'), en }
}

function wordsOf(issue: Issue, received: unknown): Texts {
  if (received === undefined && issue.code === 'invalid_value')
    return fillTexts(ONE_MISSING, { values: issue.values.map(String).join(', ') })
  if (received === undefined && issue.code !== 'custom') return MISSING
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? NOT_WHOLE : wrongKind(KINDS[issue.expected], received)
    case 'invalid_value':
      return fillTexts(NOT_AMONG, { value: shown(received), values: issue.values.map(String).join(', ') })
    case 'too_small':
      return isSize(issue.origin) && Number(issue.minimum) === 1 ? EMPTY : limit(TOO_SMALL, issue.origin, Number(issue.minimum))
    case 'too_big':
      return limit(TOO_BIG, issue.origin, Number(issue.maximum))
    case 'invalid_format':
      return misspelt(issue, received)
    case 'invalid_key':
      return fillTexts(NOT_A_KEY, { value: shown(issue.path.at(-1)) })
    case 'custom':
      return isTexts(issue.params?.texts) ? issue.params.texts : { fi: issue.message, sv: issue.message, en: issue.message }
    default:
      return fillTexts(NOT_HERE, { value: shown(received) })
  }
}

/** Checks of our own carry their words in `params.texts`. */
function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'fi' in value && 'sv' in value && 'en' in value
}

function wrongKind(expected: Texts | undefined, received: unknown): Texts {
  const value = shown(received)
  if (expected === undefined) return fillTexts(NOT_HERE, { value })
  return { fi: `${expected.fi}, ei ${value}`, sv: `${expected.sv}, inte ${value}`, en: `${expected.en}, not ${value}` }
}

function isSize(origin: string): boolean {
  return origin === 'string' || origin === 'array'
}

function limit(texts: Readonly<Record<'number' | 'string' | 'array', Texts>>, origin: string, bound: number): Texts {
  return fillTexts(origin === 'string' || origin === 'array' ? texts[origin] : texts.number, { bound })
}

/** Spellings that definitions use, told as people say them; others by their pattern. */
function misspelt(issue: Extract<Issue, { code: 'invalid_format' }>, received: unknown): Texts {
  const value = shown(received)
  const pattern = 'pattern' in issue && typeof issue.pattern === 'string' ? issue.pattern : ''
  if (issue.format === 'date' || pattern.startsWith('/^\\d{4}-\\d{2}')) return fillTexts(NOT_A_DAY, { value })
  if (pattern.startsWith('/^[a-z][a-z0-9-]')) return fillTexts(NOT_KEBAB, { value })
  if (pattern.startsWith('/^[A-Za-z][A-Za-z0-9_]{')) return fillTexts(NOT_A_NAME, { value })
  if (pattern.startsWith('/^[A-Za-z0-9][A-Za-z0-9_-]{')) return fillTexts(NOT_A_CODE, { value })
  if (pattern.startsWith('/^(parameter|reference)')) return fillTexts(NOT_FROM_OUTSIDE, { value })
  if (pattern.endsWith('\\.ya?ml$/')) return fillTexts(NOT_A_FILE, { value })
  return fillTexts(NOT_IN_FORM, { value, pattern: pattern || issue.format })
}

const LONGEST_SHOWN = 40

/** A value as a message shows it: short, and never what is inside lists and mappings. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  const text = String(value)
  return `“${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}”`
}

const KINDS: Readonly<Record<string, Texts>> = {
  string: { fi: 'pitää olla teksti', sv: 'ska vara en text', en: 'must be a text' },
  number: { fi: 'pitää olla luku', sv: 'ska vara ett tal', en: 'must be a number' },
  boolean: { fi: 'pitää olla true tai false', sv: 'ska vara true eller false', en: 'must be true or false' },
  array: { fi: 'pitää olla luettelo', sv: 'ska vara en lista', en: 'must be a list' },
  object: { fi: 'pitää olla avaimia ja arvoja', sv: 'ska vara nycklar och värden', en: 'must be keys and values' },
  record: { fi: 'pitää olla avaimia ja arvoja', sv: 'ska vara nycklar och värden', en: 'must be keys and values' },
}
const UNKNOWN_KEY: Texts = { fi: 'tuntematon avain', sv: 'okänd nyckel', en: 'unknown key' }
const MISSING: Texts = { fi: 'puuttuu', sv: 'saknas', en: 'is missing' }
const ONE_MISSING: Texts = {
  fi: 'puuttuu. Mahdolliset: {values}',
  sv: 'saknas. Möjliga: {values}',
  en: 'is missing. Possible: {values}',
}
const EMPTY: Texts = { fi: 'on tyhjä', sv: 'är tom', en: 'is empty' }
const NOT_WHOLE: Texts = { fi: 'pitää olla kokonaisluku', sv: 'ska vara ett heltal', en: 'must be a whole number' }
const NOT_AMONG: Texts = {
  fi: '{value} ei käy. Mahdolliset: {values}',
  sv: '{value} går inte. Möjliga: {values}',
  en: '{value} is not possible. Possible: {values}',
}
const NOT_HERE: Texts = { fi: '{value} ei käy tähän', sv: '{value} går inte här', en: '{value} may not stand here' }
const TOO_SMALL = {
  number: { fi: 'vähintään {bound}', sv: 'minst {bound}', en: 'at least {bound}' },
  string: { fi: 'vähintään {bound} merkkiä', sv: 'minst {bound} tecken', en: 'at least {bound} characters' },
  array: { fi: 'luettelossa vähintään {bound}', sv: 'minst {bound} i listan', en: 'at least {bound} in the list' },
}
const TOO_BIG = {
  number: { fi: 'enintään {bound}', sv: 'högst {bound}', en: 'at most {bound}' },
  string: { fi: 'enintään {bound} merkkiä', sv: 'högst {bound} tecken', en: 'at most {bound} characters' },
  array: { fi: 'luettelossa enintään {bound}', sv: 'högst {bound} i listan', en: 'at most {bound} in the list' },
}
const NOT_A_DAY: Texts = {
  fi: '{value} ei ole päivä muodossa 2024-04-09',
  sv: '{value} är inte en dag i formen 2024-04-09',
  en: '{value} is not a day written as 2024-04-09',
}
const NOT_KEBAB: Texts = {
  fi: '{value} ei käy. Pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, ensin kirjain, enintään 60',
  sv: '{value} går inte. Små bokstäver a–z, siffror och bindestreck, först en bokstav, högst 60',
  en: '{value} is not possible. Small letters a–z, digits and hyphens, a letter first, at most 60',
}
const NOT_A_NAME: Texts = {
  fi: '{value} ei käy. Kirjaimia a–z tai A–Z, numeroita ja alaviivoja, ensin kirjain, enintään 60',
  sv: '{value} går inte. Bokstäver a–z eller A–Z, siffror och understreck, först en bokstav, högst 60',
  en: '{value} is not possible. Letters a–z or A–Z, digits and underscores, a letter first, at most 60',
}
const NOT_A_CODE: Texts = {
  fi: '{value} ei käy. Kirjaimia a–z tai A–Z, numeroita, ala- ja yhdysmerkkejä, ensin kirjain tai numero, enintään 40',
  sv: '{value} går inte. Bokstäver a–z eller A–Z, siffror, under- och bindestreck, först en bokstav eller siffra, högst 40',
  en: '{value} is not possible. Letters a–z or A–Z, digits, underscores and hyphens, a letter or digit first, at most 40',
}
const NOT_FROM_OUTSIDE: Texts = {
  fi: '{value} ei käy. Kirjoita parameter.nimi tai reference.nimi pienin kirjaimin',
  sv: '{value} går inte. Skriv parameter.namn eller reference.namn med små bokstäver',
  en: '{value} is not possible. Write parameter.name or reference.name in small letters',
}
const NOT_A_FILE: Texts = {
  fi: '{value} ei käy. Tekstit itse tai saman kansion tiedosto, esimerkiksi form-1.texts.yaml',
  sv: '{value} går inte. Texterna själva eller en fil i samma mapp, till exempel form-1.texts.yaml',
  en: '{value} is not possible. The texts themselves, or a file of the same folder such as form-1.texts.yaml',
}
const NOT_A_KEY: Texts = { fi: '{value} ei käy avaimeksi', sv: '{value} går inte som nyckel', en: '{value} cannot be a key' }
const NOT_IN_FORM: Texts = {
  fi: '{value} ei käy. Muoto: {pattern}',
  sv: '{value} går inte. Form: {pattern}',
  en: '{value} is not possible. Form: {pattern}',
}
