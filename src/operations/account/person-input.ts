import { z } from 'zod'
import { EMAIL_FORM, LONGEST_EMAIL, plainEmail } from '../../model/account.ts'
import { looksLikeIdentityCode } from '../../model/identity-look-alike.ts'
import { Problem } from '../../model/problem.ts'

const LONGEST_NAME = 100

/** A name as typed: `requireName` says in words what is wrong with it. */
export const nameInput = z.string().trim().max(LONGEST_NAME)
/** An e-mail address as typed, in lower case: `requireEmail` says in words what is wrong with it. */
export const emailInput = z.string().max(LONGEST_EMAIL).transform(plainEmail)

/** A name is one line without control characters (it stands in letters) and holds no identity code. @throws Problem `name-invalid`. */
export function requireName(name: string): void {
  if (name !== '' && !/[\p{Cc}\p{Cf}]/u.test(name) && !looksLikeIdentityCode(name)) return
  throw new Problem({
    code: 'name-invalid',
    kind: 'refused',
    place: 'name',
    texts: {
      fi: 'Nimi puuttuu, tai siinä on merkkejä, jotka eivät kuulu nimeen. Henkilötunnusta ei saa kirjoittaa.',
      sv: 'Namnet saknas eller innehåller tecken som inte hör till ett namn. En personbeteckning får inte skrivas.',
      en: 'The name is missing or has characters that belong to no name. An identity code must not be written.',
    },
  })
}

/** @throws Problem `email-invalid`. */
export function requireEmail(email: string): void {
  if (EMAIL_FORM.test(email) && !looksLikeIdentityCode(email)) return
  throw new Problem({
    code: 'email-invalid',
    kind: 'refused',
    place: 'email',
    texts: {
      fi: 'Tämä ei ole sähköpostiosoite. Kirjoita se muodossa etunimi.sukunimi@alue.fi.',
      sv: 'Det här är ingen e-postadress. Skriv den i formen fornamn.efternamn@omrade.fi.',
      en: 'This is not an e-mail address. Write it as first.last@county.fi.',
    },
  })
}
