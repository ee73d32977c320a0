import { Problem } from '../../model/problem.ts'

/** The same words whether the account exists, is closed, or the password is wrong. */
export function wrongSignIn(): Problem {
  return new Problem({
    code: 'sign-in-wrong',
    kind: 'refused',
    texts: {
      fi: 'Sähköpostiosoite tai salasana ei täsmää. Tarkista molemmat. Viiden väärän yrityksen jälkeen kirjautuminen lukittuu vähäksi aikaa.',
      sv: 'E-postadressen eller lösenordet stämmer inte. Kontrollera båda. Efter fem felaktiga försök låses inloggningen en stund.',
      en: 'The e-mail address or the password does not match. Check both. After five wrong tries signing in is locked for a while.',
    },
  })
}

export function wrongCode(): Problem {
  return new Problem({
    code: 'code-wrong',
    kind: 'refused',
    place: 'code',
    texts: {
      fi: 'Koodi ei kelpaa. Odota, että sovellus näyttää uuden koodin, ja kirjoita se. Tarkista myös, että laitteesi kello on oikeassa.',
      sv: 'Koden duger inte. Vänta tills appen visar en ny kod och skriv in den. Kontrollera också att klockan i din apparat går rätt.',
      en: 'The code is not accepted. Wait until the app shows a new code and type it. Check also that the clock of your device is right.',
    },
  })
}

/** Told of any e-mail address after too many wrong tries, also of one that nobody has. */
export function tooManyTries(minutes: number): Problem {
  return new Problem({
    code: 'too-many-tries',
    kind: 'refused',
    parameters: { minutes },
    texts: {
      fi: `Liian monta väärää yritystä. Yritä uudelleen ${minutes} minuutin kuluttua.`,
      sv: `För många felaktiga försök. Försök igen om ${minutes} minuter.`,
      en: `Too many wrong tries. Try again in ${minutes} minutes.`,
    },
  })
}

/** The session of this step has ended or was used. */
export function beginAgain(): Problem {
  return new Problem({
    code: 'begin-again',
    kind: 'refused',
    texts: {
      fi: 'Kirjautuminen keskeytyi tai vanheni. Aloita alusta sähköpostiosoitteella ja salasanalla.',
      sv: 'Inloggningen avbröts eller föråldrades. Börja om med e-postadress och lösenord.',
      en: 'Signing in was interrupted or took too long. Begin again with e-mail address and password.',
    },
  })
}

export function noRights(): Problem {
  return new Problem({
    code: 'no-rights',
    kind: 'forbidden',
    texts: {
      fi: 'Tunnuksellasi ei ole juuri nyt voimassa olevia oikeuksia. Ota yhteyttä oman alueesi vastuuhenkilöön tai pääkäyttäjään.',
      sv: 'Ditt konto har inga rättigheter i kraft just nu. Kontakta ditt områdes ansvarsperson eller administratören.',
      en: 'Your account has no rights in force at present. Turn to the responsible person of your county or to the administrator.',
    },
  })
}
