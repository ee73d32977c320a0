import type { Texts } from '../../../model/text.ts'
import type { ValueType } from './functions.ts'

/* What is said of an expression whose names or types do not fit. */

export const TYPE_NAMES: Readonly<Record<ValueType, Texts>> = {
  number: { fi: 'luku', sv: 'ett tal', en: 'a number' },
  text: { fi: 'teksti', sv: 'en text', en: 'a text' },
  date: { fi: 'päivä', sv: 'en dag', en: 'a day' },
  boolean: { fi: 'ehto (tosi tai epätosi)', sv: 'ett villkor (sant eller falskt)', en: 'a condition (true or false)' },
  choice: { fi: 'valinta', sv: 'ett val', en: 'a choice' },
  list: { fi: 'monivalinta', sv: 'ett flerval', en: 'a multiple choice' },
}

export const NAME_UNKNOWN: Texts = {
  fi: 'Nimeä {name} ei ole lomakkeella eikä ulkopuolisissa tiedoissa (outside).',
  sv: 'Namnet {name} finns varken i formuläret eller bland uppgifterna utifrån (outside).',
  en: 'The name {name} is neither in the form nor among the values from outside (outside).',
}
export const FUNCTION_UNKNOWN: Texts = {
  fi: 'Funktiota {name} ei ole.',
  sv: 'Funktionen {name} finns inte.',
  en: 'There is no function {name}.',
}
export const INPUT_COUNT: Texts = {
  fi: 'Funktio {name} tarvitsee näin monta arvoa: {inputs}.',
  sv: 'Funktionen {name} behöver så här många värden: {inputs}.',
  en: 'The function {name} needs this many values: {inputs}.',
}
export const NAME_NEEDED: Texts = {
  fi: 'Funktion {name} ensimmäisen arvon pitää olla nimi.',
  sv: 'Det första värdet för funktionen {name} ska vara ett namn.',
  en: 'The first value of the function {name} must be a name.',
}
export const ROWS_NEEDED: Texts = {
  fi: 'Lomakkeella ei ole taulukkoa tai toistuvaa ryhmää {name}.',
  sv: 'Formuläret har ingen tabell eller upprepad grupp {name}.',
  en: 'The form has no matrix or repeating group {name}.',
}
export const WRONG_TYPE: Texts = {
  fi: 'Kohdassa {where} pitää olla {needed}, mutta siinä on {found}.',
  sv: 'Vid {where} ska det stå {needed}, men där står {found}.',
  en: 'At {where} there must be {needed}, but there is {found}.',
}
export const NOT_COMPARABLE: Texts = {
  fi: 'Vertailu {operator} ei sovi: vasemmalla on {left}, oikealla {right}.',
  sv: 'Jämförelsen {operator} passar inte: till vänster står {left}, till höger {right}.',
  en: 'The comparison {operator} does not fit: on the left is {left}, on the right {right}.',
}
export const CHOICE_UNKNOWN: Texts = {
  fi: 'Kysymyksellä ei ole vaihtoehtoa {code}, johon sitä verrataan.',
  sv: 'Frågan har inget alternativ {code}, som den jämförs med.',
  en: 'The question has no choice {code}, with which it is compared.',
}
export const NOT_DAY: Texts = {
  fi: '”{text}” ei ole päivä muodossa 2024-04-09.',
  sv: '”{text}” är inte en dag i formen 2024-04-09.',
  en: '“{text}” is not a day written as 2024-04-09.',
}
export const LIST_ALONE: Texts = {
  fi: 'Luettelo voi olla vain sanan in jälkeen: H1 in (’a’, ’b’).',
  sv: 'En lista kan bara stå efter ordet in: H1 in (’a’, ’b’).',
  en: 'A list can stand only after the word in: H1 in (’a’, ’b’).',
}
