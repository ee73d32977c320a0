import { Problem } from '../../model/problem.ts'

/** A rotation was asked for, but there is no key to rotate to. `name`: the setting. */
export function noNewKey(name: string): Problem {
  return new Problem({
    code: 'no-new-key',
    kind: 'refused',
    parameters: { name },
    texts: {
      fi: `Uutta avainta ei ole annettu. Tee avain komennolla "openssl rand -base64 32", lisää se muuttujan ${name} loppuun pilkulla erotettuna, käynnistä palvelin uudelleen ja yritä sitten uudestaan.`,
      sv: `Ingen ny nyckel har angetts. Gör en nyckel med "openssl rand -base64 32", lägg den sist i variabeln ${name} efter ett kommatecken, starta om servern och försök sedan på nytt.`,
      en: `No new key was given. Make one with "openssl rand -base64 32", put it at the end of ${name} after a comma, restart the server, then try again.`,
    },
  })
}
