import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

export function contactNotFound(): Problem {
  return new Problem({
    code: 'contact-not-found',
    kind: 'notFound',
    texts: {
      fi: 'Yhteyshenkilöä ei ole, tai hänen tietonsa on jo poistettu. Lataa sivu uudelleen.',
      sv: 'Kontaktpersonen finns inte, eller så har uppgifterna redan tagits bort. Ladda om sidan.',
      en: 'There is no such contact person, or the details have been removed already. Load the page again.',
    },
  })
}

export function contactKnown(): Problem {
  return new Problem({
    code: 'contact-known',
    kind: 'conflict',
    place: 'email',
    texts: {
      fi: 'Tämä henkilö on jo luettelossa. Muuta hänen tietojaan siellä.',
      sv: 'Personen finns redan i listan. Ändra uppgifterna där.',
      en: 'This person is in the list already. Change the details there.',
    },
  })
}

/** Says which field, never what was in it. */
export function detailsFaulty(field: 'name' | 'email' | 'phone'): Problem {
  return new Problem({ code: 'contact-details', kind: 'refused', place: field, parameters: { field }, texts: FAULTS[field] })
}

const FAULTS: Readonly<Record<'name' | 'email' | 'phone', Texts>> = {
  name: {
    fi: 'Kirjoita yhteyshenkilön nimi.',
    sv: 'Skriv kontaktpersonens namn.',
    en: 'Type the name of the contact person.',
  },
  email: {
    fi: 'Sähköpostiosoite ei kelpaa. Kirjoita yksi osoite, esimerkiksi nimi@alue.fi.',
    sv: 'E-postadressen duger inte. Skriv en adress, till exempel namn@omrade.fi.',
    en: 'The e-mail address is not valid. Type one address, for example name@county.fi.',
  },
  phone: {
    fi: 'Puhelinnumero ei kelpaa. Käytä numeroita, välejä ja plusmerkkiä, esimerkiksi 050 123 4567.',
    sv: 'Telefonnumret duger inte. Använd siffror, mellanslag och plustecken, till exempel 050 123 4567.',
    en: 'The telephone number is not valid. Use digits, blanks and a plus sign, for example 050 123 4567.',
  },
}
