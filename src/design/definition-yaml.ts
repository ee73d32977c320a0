import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml'
import { type ZodError, z } from 'zod'
import { LANGUAGES, type Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'

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
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const [error] = document.errors
  if (error)
    throw definitionProblem(`${path}:${lines.linePos(error.pos[0]).line}`, NOT_YAML, {
      reason: error.message.split('\n')[0] ?? '',
    })
  const result = schema.safeParse(plainValue(document, path))
  if (result.success) return result.data
  throw yamlProblem(path, result.error, (at) => lineOf(document, lines, at))
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

function yamlProblem(path: string, error: ZodError, line: (at: readonly PropertyKey[]) => number | null) {
  const reasons = error.issues.slice(0, 10).map((issue) => {
    const at = issue.path.join('.')
    if (issue.code !== 'unrecognized_keys') return { key: at, line: line(issue.path), detail: issue.message }
    const key = issue.keys.map((name) => (at ? `${at}.${name}` : name)).join(', ')
    return { key, line: line([...issue.path, issue.keys[0] ?? '']), detail: null }
  })
  const sentence = (language: keyof Texts) =>
    reasons
      .map((reason) => `${WORDS[language].line} ${reason.line ?? 1}: ${reason.key}: ${reason.detail ?? WORDS[language].unknown}`)
      .join('; ')
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, `${sentence(language)}.`])) as unknown as Texts
  return definitionProblem(`${path}:${reasons[0]?.line ?? 1}`, texts)
}

const WORDS: Readonly<Record<keyof Texts, { readonly line: string; readonly unknown: string }>> = {
  fi: { line: 'rivi', unknown: 'tuntematon avain' },
  sv: { line: 'rad', unknown: 'okänd nyckel' },
  en: { line: 'line', unknown: 'unknown key' },
}
const MISSING: Texts = { fi: 'Tiedosto puuttuu.', sv: 'Filen saknas.', en: 'The file is missing.' }
const NOT_YAML: Texts = {
  fi: 'Tiedosto ei ole kelvollista YAMLia: {reason}',
  sv: 'Filen är inte giltig YAML: {reason}',
  en: 'The file is not valid YAML: {reason}',
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
