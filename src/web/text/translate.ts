import { createInstance, type i18n } from 'i18next'
import { LANGUAGES, type Language } from '../../model/text.ts'
import { en } from './en.ts'
import { type Catalogue, fi } from './fi.ts'
import { sv } from './sv.ts'

type Keys<Tree> = Tree extends string
  ? never
  : { [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${Keys<Tree[Key]>}` }[keyof Tree &
      string]
type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key

/** A key of the interface texts, as `nav.areas`. Texts with `_one` and `_other` are asked by the bare key with `count`. */
export type TextKey = Keys<Catalogue>
export type Translate = (key: TextKey, parameters?: Readonly<Record<string, string | number>>) => string

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fi, sv, en }
const translators = new Map<Language, Translate>()

/** The interface texts of one language. The instances never change language, so one a language serves every render. */
export function translator(language: Language): Translate {
  const known = translators.get(language) ?? createTranslator(language)
  translators.set(language, known)
  return known
}

/** Texts without parameters are looked up once: a long table asks for the same few thousands of times. */
function createTranslator(language: Language): Translate {
  const instance = createTexts(language)
  const plain = new Map<TextKey, string>()
  return (key, parameters) => {
    if (parameters) return instance.t(key, { ...parameters })
    const text = plain.get(key) ?? instance.t(key)
    plain.set(key, text)
    return text
  }
}

function createTexts(language: Language): i18n {
  const instance = createInstance()
  instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    resources: { [language]: { translation: CATALOGUES[language] } },
  })
  return instance
}

export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((language) => language === text)
}
