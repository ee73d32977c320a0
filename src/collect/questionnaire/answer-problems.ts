import type { Texts } from '../../model/text.ts'

/* What is said when an answer cannot be taken. Each stands after the label of its question: see `aboutQuestion`. */

export const IDENTITY_CODE: Texts = {
  fi: 'Tekstissä näyttää olevan henkilötunnus. Poistakaa se: kertokaa asia ilman tietoja, joista ihmisen tunnistaa.',
  sv: 'Texten ser ut att innehålla en personbeteckning. Ta bort den: beskriv saken utan uppgifter som gör att en person kan identifieras.',
  en: 'The text seems to hold a personal identity code. Remove it: describe the matter without anything by which a person could be recognised.',
}
export const TOO_LONG: Texts = {
  fi: 'Tekstissä on {length} merkkiä, ja siinä saa olla enintään {longest}. Lyhentäkää tekstiä.',
  sv: 'Texten har {length} tecken och får ha högst {longest}. Förkorta texten.',
  en: 'The text has {length} characters and may have at most {longest}. Shorten the text.',
}
export const NOT_DATE: Texts = {
  fi: 'Kirjoittakaa päivä muodossa 9.4.2024. Päivän pitää olla kalenterissa.',
  sv: 'Skriv dagen i formen 9.4.2024. Dagen ska finnas i kalendern.',
  en: 'Write the day as 9.4.2024 (day, month, year) or 2024-04-09. The day must be in the calendar.',
}
export const NOT_EMAIL: Texts = {
  fi: 'Kirjoittakaa sähköpostiosoite muodossa nimi@organisaatio.fi.',
  sv: 'Skriv e-postadressen i formen namn@organisation.fi.',
  en: 'Write the e-mail address as name@organisation.fi.',
}
export const NOT_PHONE: Texts = {
  fi: 'Kirjoittakaa puhelinnumero numeroin, esimerkiksi 040 123 4567.',
  sv: 'Skriv telefonnumret med siffror, till exempel 040 123 4567.',
  en: 'Write the telephone number in figures, for example 040 123 4567.',
}
export const NOT_CHOICE: Texts = {
  fi: 'Valitkaa jokin lomakkeen vaihtoehdoista.',
  sv: 'Välj något av formulärets alternativ.',
  en: 'Choose among the choices of the form.',
}
export const EXCLUSIVE: Texts = {
  fi: 'Vaihtoehto ”{choice}” sulkee muut pois. Poistakaa se tai muut valinnat.',
  sv: 'Alternativet ”{choice}” utesluter de andra. Ta bort det eller de andra valen.',
  en: 'The choice “{choice}” excludes the others. Remove it or the other choices.',
}
export const REASON_MISSING: Texts = {
  fi: 'Kertokaa, miksi tietoa ei ole saatavilla.',
  sv: 'Ange varför uppgiften inte är tillgänglig.',
  en: 'Tell why the figure is not available.',
}
export const MUST_BE_ANSWERED: Texts = {
  fi: 'Tähän kohtaan ei voi vastata ”ei saatavilla”.',
  sv: 'Den här frågan kan inte besvaras med ”inte tillgänglig”.',
  en: 'This question cannot be answered “not available”.',
}
export const MISSING: Texts = { fi: 'Vastaus puuttuu.', sv: 'Svaret saknas.', en: 'The answer is missing.' }
export const NOT_CONFIRMED: Texts = {
  fi: 'Vahvistus puuttuu.',
  sv: 'Bekräftelsen saknas.',
  en: 'The confirmation is missing.',
}
export const TOO_SMALL: Texts = {
  fi: 'Pienin mahdollinen arvo on {limit}.',
  sv: 'Det minsta möjliga värdet är {limit}.',
  en: 'The smallest possible value is {limit}.',
}
export const TOO_GREAT: Texts = {
  fi: 'Suurin mahdollinen arvo on {limit}.',
  sv: 'Det största möjliga värdet är {limit}.',
  en: 'The greatest possible value is {limit}.',
}
export const TOO_EARLY: Texts = {
  fi: 'Aikaisin mahdollinen päivä on {limit}.',
  sv: 'Den tidigaste möjliga dagen är {limit}.',
  en: 'The earliest possible day is {limit}.',
}
export const TOO_LATE: Texts = {
  fi: 'Viimeinen mahdollinen päivä on {limit}.',
  sv: 'Den sista möjliga dagen är {limit}.',
  en: 'The last possible day is {limit}.',
}
export const TOO_FEW_OF_GROUP: Texts = {
  fi: 'Näitä pitää olla vähintään {limit}.',
  sv: 'Det ska finnas minst {limit}.',
  en: 'There must be at least {limit}.',
}
export const TOO_MANY_OF_GROUP: Texts = {
  fi: 'Näitä saa olla enintään {limit}.',
  sv: 'Det får finnas högst {limit}.',
  en: 'There may be at most {limit}.',
}
export const WRONG_TYPE: Texts = {
  fi: 'Vastaus on väärää lajia.',
  sv: 'Svaret är av fel slag.',
  en: 'The answer is of the wrong kind.',
}
export const UNKNOWN_KEY: Texts = {
  fi: 'Lomakkeella ei ole kohtaa {key}.',
  sv: 'Formuläret har ingen punkt {key}.',
  en: 'The form has no field {key}.',
}

/** The text after the label of its question, so that it can be read alone in a list. */
export function aboutQuestion({ label }: { readonly label: Texts }, texts: Texts): Texts {
  const joined = (language: keyof Texts) => `${label[language]}${/[?:.!]$/.test(label[language]) ? ' ' : ': '}${texts[language]}`
  return { fi: joined('fi'), sv: joined('sv'), en: joined('en') }
}
