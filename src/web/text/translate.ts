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
const instances = new Map<Language, i18n>()

/** The interface texts of one language. The instances never change language, so one a language serves every render. */
export function translator(language: Language): Translate {
  const instance = instances.get(language) ?? createTexts(language)
  instances.set(language, instance)
  return (key, parameters) => instance.t(key, { ...parameters })
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
