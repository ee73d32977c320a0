import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { fillTexts, type Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import { type SchemaReason, schemaReasons } from './schema-reasons.ts'

/** Path under `definitions/` → text. Whoever calls has read them; nothing here opens a file. */
export type DefinitionFiles = ReadonlyMap<string, string>

/** A text in all three languages, none of them empty. */
export const textsSchema = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) })

/** A calendar day `YYYY-MM-DD` that exists. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((day) => isRealDay(day))

export const codeSchema = z.string().min(1)

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/**
 * Reads one YAML file by its schema. Everything wrong with the file is told at once, each with its line; unknown keys are refused by name.
 * Throws a Problem when the file is missing, is not YAML, or does not follow the schema.
 */
export function readYaml<T>(files: DefinitionFiles, path: string, schema: z.ZodType<T>): T {
  const text = files.get(path)
  if (text === undefined) throw definitionProblem(path, MISSING)
  if (UNREADABLE.test(text)) throw definitionProblem(path, NOT_UTF8)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  // Warnings are tags that nobody knows: what they were to mean would be lost without a word.
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const reason = error.message.split('\n')[0] ?? ''
    throw definitionProblem(`${path}:${lines.linePos(error.pos[0]).line}`, YAML_FAULTS[error.code] ?? NOT_YAML, { reason })
  }
  const value = plainValue(document, path)
  if (value === null) throw yamlProblem(path, [{ path: [], texts: EMPTY }], () => 1)
  if (typeof value !== 'object') throw yamlProblem(path, [{ path: [], texts: NOT_MAPPING }], () => 1)
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw yamlProblem(path, schemaReasons(result.error, value), (at) => lineOf(document, lines, at))
}

/** Aliases that name nothing, or that multiply a small file into a huge value, come to light only here. */
function plainValue(document: Document, path: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    throw definitionProblem(path, NOT_YAML, { reason: error instanceof Error ? error.message : '' })
  }
}

/** Paths of the YAML files under a folder, in order of path. */
export function yamlFilesIn(files: DefinitionFiles, folder: string): string[] {
  return [...files.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml')).sort()
}

const MOST_REASONS = 10

function yamlProblem(path: string, reasons: readonly SchemaReason[], line: (at: readonly PropertyKey[]) => number | null) {
  const told = reasons
    .slice(0, MOST_REASONS)
    .map((reason) => ({ ...reason, line: line(reason.path) ?? 1, key: reason.path.join('.') }))
  const more = reasons.length - told.length
  const sentence = (language: keyof Texts) => {
    const words = told.map(
      ({ line: number, key, texts }) => `${LINE[language]} ${number}: ${key ? `${key}: ` : ''}${texts[language]}`,
    )
    return `${words.join('; ')}.${more > 0 ? fillTexts(MORE, { more })[language] : ''}`
  }
  return definitionProblem(`${path}:${told[0]?.line ?? 1}`, { fi: sentence('fi'), sv: sentence('sv'), en: sentence('en') })
}

const LINE: Texts = { fi: 'rivi', sv: 'rad', en: 'line' }
const MORE: Texts = { fi: ' Muita virheitä: {more}.', sv: ' Andra fel: {more}.', en: ' Other faults: {more}.' }
const MISSING: Texts = { fi: 'Tiedosto puuttuu.', sv: 'Filen saknas.', en: 'The file is missing.' }
const NOT_YAML: Texts = {
  fi: 'Tiedosto ei ole kelvollista YAMLia: {reason}',
  sv: 'Filen är inte giltig YAML: {reason}',
  en: 'The file is not valid YAML: {reason}',
}
const YAML_FAULTS: Readonly<Record<string, Texts>> = {
  DUPLICATE_KEY: {
    fi: 'Sama avain on kahdesti. Jätä niistä yksi.',
    sv: 'Samma nyckel finns två gånger. Lämna kvar en av dem.',
    en: 'The same key is there twice. Leave one of them.',
  },
  MULTIPLE_DOCS: {
    fi: 'Tiedostossa on useita YAML-asiakirjoja. Poista rivi --- tai jaa tiedosto.',
    sv: 'Filen har flera YAML-dokument. Ta bort raden --- eller dela filen.',
    en: 'The file has several YAML documents. Remove the line --- or split the file.',
  },
  TAB_AS_INDENT: {
    fi: 'Rivi on sisennetty sarkaimella. Sisennä välilyönneillä.',
    sv: 'Raden är indragen med tabulator. Dra in med mellanslag.',
    en: 'The line is indented with a tab. Indent with spaces.',
  },
  TAG_RESOLVE_FAILED: {
    fi: 'Tiedostossa on YAML-tunniste (!), jota ei tunneta. Poista se.',
    sv: 'Filen har en YAML-tagg (!) som inte är känd. Ta bort den.',
    en: 'The file has a YAML tag (!) that is not known. Remove it.',
  },
}
/** What decoding leaves where bytes were not UTF-8, and what no text holds. */
const UNREADABLE = /[\uFFFD\0]/u
const NOT_UTF8: Texts = {
  fi: 'Tiedosto ei ole UTF-8-tekstiä. Tallenna se UTF-8-muodossa.',
  sv: 'Filen är inte text i UTF-8. Spara den i UTF-8.',
  en: 'The file is not text in UTF-8. Save it as UTF-8.',
}
const EMPTY: Texts = { fi: 'tiedosto on tyhjä', sv: 'filen är tom', en: 'the file is empty' }
const NOT_MAPPING: Texts = {
  fi: 'tiedostossa ei ole avaimia ja arvoja; tarkista, että se on oikea tiedosto',
  sv: 'filen har inga nycklar och värden; kontrollera att det är rätt fil',
  en: 'the file has no keys and values; check that it is the right file',
}

/** The line of the value at a path; of the nearest thing around it when it is not there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length > 0; length--) {
    const start = startOf(document, path.slice(0, length))
    if (start !== null) return lines.linePos(start).line
  }
  return null
}

function startOf(document: Document, path: readonly PropertyKey[]): number | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const last = path.at(-1)
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(last))
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
  }
  const node = document.getIn(path, true)
  return isNode(node) && node.range ? node.range[0] : null
}
