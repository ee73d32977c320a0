import type { RegisterKind } from '../../model/delivery.ts'
import type { Texts } from '../../model/text.ts'
import { KEY_SETTINGS, keysGiven } from '../../register/data-folder.ts'
import type { DoctorCheck } from './doctor-check.ts'

interface Setting {
  readonly name: string
  /** What it does. */
  readonly does: Texts
  /** Without it a production register does not work as it should. */
  readonly isWanted?: true
}

const SETTINGS: readonly Setting[] = [
  { name: 'TIETOPOLKU_DATA', does: { fi: 'datakansio', sv: 'datamappen', en: 'the data folder' }, isWanted: true },
  {
    name: 'DATABASE_URL',
    does: {
      fi: 'PostgreSQL upotetun tietokannan sijaan; tuotannossa useille prosesseille',
      sv: 'PostgreSQL i stället för den inbyggda databasen; i produktion för flera processer',
      en: 'PostgreSQL instead of the embedded database; in production for several processes',
    },
  },
  { name: 'PORT', does: { fi: 'sivuston portti (3000)', sv: 'webbplatsens port (3000)', en: 'port of the site (3000)' } },
  {
    name: 'PUBLIC_URL',
    does: { fi: 'sivuston julkinen osoite', sv: 'webbplatsens offentliga adress', en: 'the public address of the site' },
    isWanted: true,
  },
  {
    name: 'TRUSTED_PROXIES',
    does: {
      fi: 'välityspalvelimia sivuston edessä',
      sv: 'antal proxyservrar framför webbplatsen',
      en: 'number of proxies in front of the site',
    },
  },
  {
    name: 'SMTP_URL',
    does: {
      fi: 'sähköpostipalvelin; ilman sitä viestit jäävät tiedostoiksi',
      sv: 'e-postserver; utan den blir breven filer',
      en: 'mail server; without it letters stay as files',
    },
    isWanted: true,
  },
  { name: 'MAIL_FROM', does: { fi: 'viestien lähettäjä', sv: 'brevens avsändare', en: 'sender of letters' }, isWanted: true },
  {
    name: 'OIDC_ISSUER',
    does: {
      fi: 'henkilöstön kirjautuminen (myös OIDC_CLIENT_ID ja OIDC_CLIENT_SECRET)',
      sv: 'personalens inloggning (också OIDC_CLIENT_ID och OIDC_CLIENT_SECRET)',
      en: 'sign-in of staff (also OIDC_CLIENT_ID and OIDC_CLIENT_SECRET)',
    },
    isWanted: true,
  },
]

/** Which settings are set, which are missing, and what each does. The values are not shown: some are secrets. */
export function settingsChecks(kind: RegisterKind, environment: NodeJS.ProcessEnv): DoctorCheck[] {
  return SETTINGS.map(({ name, does, isWanted }) => {
    const isSet = (environment[name] ?? '') !== ''
    const isMissed = !isSet && isWanted === true && kind === 'production'
    return { check: `setting-${name}`, state: isMissed ? 'attention' : 'good', texts: wordsOf(name, { isSet, does }) }
  })
}

/** The keys, by their length and number only; whether they are the right ones is told by opening the register. */
export function keyChecks(
  kind: RegisterKind,
  { environment, own }: { readonly environment: NodeJS.ProcessEnv; readonly own: Readonly<Record<string, string>> },
): DoctorCheck[] {
  return (['pseudonym', 'incoming'] as const).map((purpose): DoctorCheck => {
    const name = KEY_SETTINGS[purpose]
    try {
      const count = keysGiven(purpose, { environment, own: kind === 'synthetic' ? own[purpose] : undefined }).length
      return { check: `setting-${name}`, state: 'good', texts: keyWords(name, count) }
    } catch {
      return { check: `setting-${name}`, state: 'stop', texts: keyWords(name, 0) }
    }
  })
}

function wordsOf(name: string, { isSet, does }: { readonly isSet: boolean; readonly does: Texts }): Texts {
  return {
    fi: `${name} ${isSet ? 'on annettu' : 'puuttuu'}: ${does.fi}`,
    sv: `${name} ${isSet ? 'är angiven' : 'saknas'}: ${does.sv}`,
    en: `${name} is ${isSet ? 'set' : 'not set'}: ${does.en}`,
  }
}

function keyWords(name: string, count: number): Texts {
  if (count > 0) return { fi: `${name}: avaimia ${count}`, sv: `${name}: ${count} nycklar`, en: `${name}: keys given ${count}` }
  return {
    fi: `${name} puuttuu tai on väärän pituinen: 32 tavua base64-muodossa, useampi pilkulla erotettuna`,
    sv: `${name} saknas eller har fel längd: 32 byte i base64, flera åtskilda med kommatecken`,
    en: `${name} is missing or of the wrong length: 32 bytes as base64, several with commas between`,
  }
}
