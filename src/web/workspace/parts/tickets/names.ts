import type { Language, Texts } from '../../../../model/text.ts'

interface Named {
  readonly code: string
  readonly names: Texts
}

/** Names by code in one language, as a page's loader sends them. */
export function namesIn(choices: readonly Named[], language: Language): Record<string, string> {
  return Object.fromEntries(choices.map(({ code, names }) => [code, names[language]]))
}

/** The name of a code; the code itself where there is none. */
export function nameIn(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? code
}
