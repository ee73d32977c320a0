import { z } from 'zod'
import type { FormFault } from '../model/form-fault.ts'
import { fillTexts, type Texts } from '../model/text.ts'

/** English may be missing (Finnish stands in its place, with a warning); an empty text is a missing one. */
const textSchema = z.strictObject({ fi: z.string().optional(), sv: z.string().optional(), en: z.string().optional() })
export type TextYaml = z.infer<typeof textSchema>

const codeTextsSchema = z.record(z.string(), textSchema)

export const formTextsSchema = z.strictObject({
  title: textSchema.optional(),
  sections: z.record(z.string(), z.strictObject({ title: textSchema.optional(), intro: textSchema.optional() })).optional(),
  items: z
    .record(
      z.string(),
      z.strictObject({
        label: textSchema.optional(),
        instruction: textSchema.optional(),
        ground: textSchema.optional(),
        unit: textSchema.optional(),
        text: textSchema.optional(),
        one: textSchema.optional(),
        choices: codeTextsSchema.optional(),
        rows: codeTextsSchema.optional(),
      }),
    )
    .optional(),
  choiceLists: z.record(z.string(), codeTextsSchema).optional(),
  rules: codeTextsSchema.optional(),
  outside: codeTextsSchema.optional(),
})
export type FormTextsYaml = z.infer<typeof formTextsSchema>

/** The texts of a version that is a difference: those of the earlier one, and over them its own, text by text. */
export function mergedTexts(earlier: FormTextsYaml, later: FormTextsYaml): FormTextsYaml {
  return merged(earlier, later) as FormTextsYaml
}

function merged(earlier: unknown, later: unknown): unknown {
  if (!isMapping(earlier) || !isMapping(later)) return later ?? earlier
  if (Object.values(later).some((part) => typeof part === 'string')) return later
  return Object.fromEntries(
    [...new Set([...Object.keys(earlier), ...Object.keys(later)])].map((key) => [key, merged(earlier[key], later[key])]),
  )
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Takes texts out of the file's mapping and remembers which were missing and which were never asked for. */
export class TextShelf {
  readonly faults: FormFault[] = []
  readonly #texts: FormTextsYaml
  readonly #used = new Set<string>()

  constructor(texts: FormTextsYaml) {
    this.#texts = texts
  }

  /** The text at a path; one that must be there and is not is a fault, and Finnish or the path stands in its place. */
  needed(...path: string[]): Texts {
    return this.#taken(path) ?? this.#missing(path)
  }

  optional(...path: string[]): Texts | null {
    return this.#taken(path)
  }

  /** Texts of things that the form does not have: most often a key that was misspelt. `own`: those that the file itself writes. */
  unused(own: FormTextsYaml = this.#texts): FormFault[] {
    const paths: string[] = []
    collectPaths(own, [], paths)
    return paths
      .filter((path) => !this.#used.has(path))
      .map((path) => ({ path: `texts.${path}`, code: 'text-unused', severity: 'warning', texts: fillTexts(UNUSED, { path }) }))
  }

  #taken(path: readonly string[]): Texts | null {
    const key = path.join('.')
    this.#used.add(key)
    const found = at(this.#texts, path) as TextYaml | undefined
    if (found === undefined) return null
    const { fi, sv, en } = found
    for (const language of ['fi', 'sv'] as const) if (!found[language]?.trim()) this.#fault(key, language)
    if (!en?.trim()) this.#fault(key, 'en')
    const fallback = fi?.trim() || sv?.trim() || key
    return { fi: fi?.trim() || fallback, sv: sv?.trim() || fallback, en: en?.trim() || fallback }
  }

  #missing(path: readonly string[]): Texts {
    const key = path.join('.')
    this.faults.push({
      path: `texts.${key}`,
      code: 'text-missing',
      severity: 'blocking',
      texts: fillTexts(MISSING, { path: key }),
    })
    return { fi: key, sv: key, en: key }
  }

  #fault(key: string, language: 'fi' | 'sv' | 'en'): void {
    const isEnglish = language === 'en'
    this.faults.push({
      path: `texts.${key}.${language}`,
      code: isEnglish ? 'text-english-missing' : 'text-missing',
      severity: isEnglish ? 'warning' : 'blocking',
      texts: fillTexts(isEnglish ? ENGLISH_MISSING : LANGUAGE_MISSING, { path: key, language }),
    })
  }
}

function at(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path
  if (first === undefined) return value
  return isMapping(value) && Object.hasOwn(value, first) ? at(value[first], rest) : undefined
}

function collectPaths(value: unknown, path: readonly string[], into: string[]): void {
  if (!isMapping(value)) return
  const isText = Object.values(value).some((part) => typeof part === 'string')
  if (isText) into.push(path.join('.'))
  else for (const [key, part] of Object.entries(value)) collectPaths(part, [...path, key], into)
}

const MISSING: Texts = {
  fi: 'Teksti {path} puuttuu. Lisätkää se suomeksi ja ruotsiksi.',
  sv: 'Texten {path} saknas. Lägg till den på finska och svenska.',
  en: 'The text {path} is missing. Add it in Finnish and Swedish.',
}
const LANGUAGE_MISSING: Texts = {
  fi: 'Tekstiltä {path} puuttuu kieli {language}.',
  sv: 'Texten {path} saknar språket {language}.',
  en: 'The text {path} lacks the language {language}.',
}
const ENGLISH_MISSING: Texts = {
  fi: 'Tekstiä {path} ei ole englanniksi: sen paikalla näytetään suomenkielinen.',
  sv: 'Texten {path} finns inte på engelska: den finska visas i dess ställe.',
  en: 'The text {path} is not there in English: the Finnish one is shown in its place.',
}
const UNUSED: Texts = {
  fi: 'Tekstiä {path} ei käytetä missään. Onko tunnus kirjoitettu väärin?',
  sv: 'Texten {path} används inte någonstans. Är id:t felskrivet?',
  en: 'The text {path} is used nowhere. Is its id misspelt?',
}
