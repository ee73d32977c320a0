import type { FormItem, QuestionType } from '../../model/questionnaire.ts'
import type { Texts } from '../../model/text.ts'

/** What JSON an item takes, told where it got something else. */
export function jsonKind(type: QuestionType | Extract<FormItem, { kind: 'matrix' | 'group' }>['kind']): Texts {
  return KINDS[type]
}

const NUMBER: Texts = {
  fi: 'Vastaus on väärää lajia. Antakaa JSON-luku, esimerkiksi 12 tai 0.5.',
  sv: 'Svaret är av fel slag. Ange ett JSON-tal, till exempel 12 eller 0.5.',
  en: 'The answer is of the wrong kind. Give a JSON number such as 12 or 0.5.',
}
const TEXT: Texts = {
  fi: 'Vastaus on väärää lajia. Antakaa teksti lainausmerkeissä.',
  sv: 'Svaret är av fel slag. Ange en text inom citattecken.',
  en: 'The answer is of the wrong kind. Give a text in quotation marks.',
}
const BOOLEAN: Texts = {
  fi: 'Vastaus on väärää lajia. Antakaa true tai false ilman lainausmerkkejä.',
  sv: 'Svaret är av fel slag. Ange true eller false utan citattecken.',
  en: 'The answer is of the wrong kind. Give true or false without quotation marks.',
}

const KINDS: Readonly<Record<QuestionType | 'matrix' | 'group', Texts>> = {
  integer: NUMBER,
  decimal: NUMBER,
  percent: NUMBER,
  date: {
    fi: 'Vastaus on väärää lajia. Antakaa päivä tekstinä, esimerkiksi "2024-04-09".',
    sv: 'Svaret är av fel slag. Ange dagen som text, till exempel "2024-04-09".',
    en: 'The answer is of the wrong kind. Give the day as a text such as "2024-04-09".',
  },
  single: {
    fi: 'Vastaus on väärää lajia. Antakaa yhden vaihtoehdon koodi tekstinä.',
    sv: 'Svaret är av fel slag. Ange koden för ett alternativ som text.',
    en: 'The answer is of the wrong kind. Give the code of one choice as a text.',
  },
  multiple: {
    fi: 'Vastaus on väärää lajia. Antakaa luettelo koodeja, esimerkiksi ["a", "b"].',
    sv: 'Svaret är av fel slag. Ange en lista med koder, till exempel ["a", "b"].',
    en: 'The answer is of the wrong kind. Give a list of codes such as ["a", "b"].',
  },
  text: TEXT,
  paragraph: TEXT,
  email: TEXT,
  phone: TEXT,
  'yes-no': BOOLEAN,
  confirmation: BOOLEAN,
  matrix: {
    fi: 'Vastaus on väärää lajia. Antakaa rivit ja sarakkeet, esimerkiksi { "rivi": { "sarake": 1 } }.',
    sv: 'Svaret är av fel slag. Ange rader och kolumner, till exempel { "rad": { "kolumn": 1 } }.',
    en: 'The answer is of the wrong kind. Give rows and columns such as { "row": { "column": 1 } }.',
  },
  group: {
    fi: 'Vastaus on väärää lajia. Antakaa luettelo, esimerkiksi [{ "kohta": 1 }].',
    sv: 'Svaret är av fel slag. Ange en lista, till exempel [{ "punkt": 1 }].',
    en: 'The answer is of the wrong kind. Give a list such as [{ "item": 1 }].',
  },
}
