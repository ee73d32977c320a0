/** The three languages of the system. Finnish and Swedish are equal; English is for everything public. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language that a stored row, an address or an option names; Finnish when it names none of the three. */
export function languageOf(code: string | null | undefined): Language {
  return LANGUAGES.find((known) => known === code) ?? 'fi'
}

/** One text in all three languages. Definitions and messages carry texts, never bare strings. */
export type Texts = Readonly<Record<Language, string>>

/** The text that a function says in each language. */
export function textsOf(inLanguage: (language: Language) => string): Texts {
  return { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') }
}

/** Replaces `{name}` in each language by the parameter of that name; an unknown name stays visible as `{name}`. */
export function fillTexts(texts: Texts, parameters: Readonly<Record<string, string | number>>): Texts {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in parameters ? String(parameters[name]) : whole))
  return textsOf((language) => fill(texts[language]))
}
