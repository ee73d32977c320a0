import type { Language } from '../../model/text.ts'

/** Words that stand in nearly every text of a language and in hardly any of another. */
const COMMON: Readonly<Record<'fi' | 'sv', ReadonlySet<string>>> = {
  fi: new Set(
    'ja on ei että se oli ovat kun mutta myös jos tai joka jotka kuin eivät olla ole sekä vaikka koska niin siitä sitä heidän hän hänen meidän vain enää vielä jo asiakas asiakkaat asiakkaan apua kanssa ilman'.split(
      ' ',
    ),
  ),
  sv: new Set(
    'och är inte att det som för har av till med när men också om eller vi de den ett på från efter utan bara sin sina deras hon han får kan blir var detta mycket måste finns klienten klienter klienterna hjälp'.split(
      ' ',
    ),
  ),
}
const FEWEST = 4
const TIMES = 4

/**
 * The language in which a text is plainly written, whatever the page around it was; the page's where that cannot be told. Somebody who
 * writes Swedish seldom changes the language of a Finnish page first, and coders and suggestions go by the language of the text.
 */
export function writtenLanguage(text: string, page: Language): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const count = (language: 'fi' | 'sv') => words.filter((word) => COMMON[language].has(word)).length
  const [finnish, swedish] = [count('fi'), count('sv')]
  if (finnish >= FEWEST && finnish >= TIMES * swedish) return 'fi'
  if (swedish >= FEWEST && swedish >= TIMES * finnish) return 'sv'
  return page
}
