import type { Texts } from './text.ts'

/** What in a text might tell who somebody is. The key of a redaction's log, too. */
export const IDENTITY_KINDS = {
  'identity-code': { fi: 'Henkilötunnus', sv: 'Personbeteckning', en: 'Identity code' },
  email: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
  phone: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
  address: { fi: 'Katuosoite', sv: 'Gatuadress', en: 'Street address' },
  'birth-date': { fi: 'Syntymäaika', sv: 'Födelsetid', en: 'Date of birth' },
  date: { fi: 'Päivämäärä', sv: 'Datum', en: 'Date' },
  account: { fi: 'Tilinumero', sv: 'Kontonummer', en: 'Account number' },
  name: { fi: 'Henkilön nimi', sv: 'Personnamn', en: 'Name of a person' },
  'given-name': { fi: 'Etunimi', sv: 'Förnamn', en: 'Given name' },
  surname: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Surname' },
  'rare-trait': {
    fi: 'Pieni paikka ja harvinainen piirre',
    sv: 'Liten ort och ovanligt drag',
    en: 'Small place and a rare trait',
  },
} as const satisfies Readonly<Record<string, Texts>>
export type IdentityKind = keyof typeof IDENTITY_KINDS

/** A place in a text, in UTF-16 positions; `until` is behind the last sign. The text itself is never changed by a mark. */
export interface IdentityMark {
  readonly from: number
  readonly until: number
  readonly kind: IdentityKind
  /** The text cannot be sent or accepted while it stands there. */
  readonly isRefused: boolean
  /** Often harmless: a date of a decision, a place that is also a surname. */
  readonly isMild: boolean
}

/** The names that the guard knows, as in a passport: `Matti`, `Virtanen`; matched in any inflected form. */
export interface GuardNames {
  readonly givenNames: readonly string[]
  readonly surnames: readonly string[]
  /** Given names and surnames that are ordinary words too (`Toivo`, `Koski`): at the beginning of a sentence they say nothing. */
  readonly ordinaryWords: readonly string[]
}

/** All words that the guard knows. */
export interface GuardWords extends GuardNames {
  /** Names of municipalities, in both languages: one that is a surname too is marked mildly. */
  readonly places: readonly string[]
  /** Those with so few inhabitants that one rare trait tells who is meant. */
  readonly smallPlaces: readonly string[]
}
