import { fillTexts, type Texts } from '../../model/text.ts'
import type { RegisterHealth } from '../../operations/upkeep/show-health.ts'
import type { DoctorCheck } from './doctor-check.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const BACKUP_DAYS = 2
const LETTER_HOURS = 1

/** What the opened register says of itself: that it could be opened tells that the database answers and the keys are right. */
export function registerChecks({
  audit,
  database,
  folderFormat: _,
  keys,
  lastBackupAt,
  letters,
  migrations,
  now,
}: RegisterHealth): DoctorCheck[] {
  const at = Date.parse(now)
  const isBackedUp = lastBackupAt !== null && at - Date.parse(lastBackupAt) < BACKUP_DAYS * DAY_MS
  const isMailSlow = letters.oldest !== null && at - Date.parse(letters.oldest) > LETTER_HOURS * HOUR_MS
  return [
    { check: 'database', state: 'good', texts: fillTexts(DATABASE, { count: migrations.applied }) },
    lettersCheck(database),
    {
      check: 'keys',
      state: keys.isRotationWaiting ? 'attention' : 'good',
      texts: fillTexts(keys.isRotationWaiting ? ROTATE : KEYS, { ...keys, isRotationWaiting: '' }),
    },
    { check: 'audit', state: 'good', texts: fillTexts(AUDIT, { number: audit?.number ?? 0, at: audit?.at ?? '–' }) },
    {
      check: 'backup',
      state: isBackedUp ? 'good' : 'attention',
      texts: lastBackupAt ? fillTexts(BACKUP, { at: lastBackupAt }) : NO_BACKUP,
    },
    {
      check: 'letters',
      state: isMailSlow || letters.failed > 0 ? 'attention' : 'good',
      texts: fillTexts(LETTERS, { waiting: letters.waiting, failed: letters.failed }),
    },
  ]
}

/**
 * Neither can be changed in a database that has been made. In another encoding than UTF-8 the database does not know what a letter is: words
 * break at ä, and some encodings refuse signs. In UTF-8 with a locale of English letters only searches suffer, and little: see `find-reports.ts`.
 */
function lettersCheck({ encoding, knowsLetters }: RegisterHealth['database']): DoctorCheck {
  const isUtf8 = encoding === 'UTF8'
  if (isUtf8 && knowsLetters) return { check: 'database-letters', state: 'good', texts: LETTERS_KNOWN }
  return {
    check: 'database-letters',
    state: isUtf8 ? 'attention' : 'stop',
    texts: fillTexts(isUtf8 ? WRONG_LOCALE : WRONG_ENCODING, { encoding }),
  }
}

/** The register could not be opened, or asked: in its own words. */
export function unopened(texts: Texts): DoctorCheck {
  return { check: 'database', state: 'stop', texts }
}

const DATABASE: Texts = {
  fi: 'Tietokanta vastaa, taulut ovat ajan tasalla ({count} muutosta)',
  sv: 'Databasen svarar, tabellerna är aktuella ({count} ändringar)',
  en: 'The database answers, its tables are up to date ({count} changes)',
}
const LETTERS_KNOWN: Texts = {
  fi: 'Tietokanta tuntee kaikki kirjaimet (UTF-8)',
  sv: 'Databasen känner alla bokstäver (UTF-8)',
  en: 'The database knows all letters (UTF-8)',
}
const MAKE_ANEW: Texts = {
  fi: 'Tee uusi tietokanta: createdb -E UTF8 --locale=C.UTF-8 -T template0 NIMI. Ota varmuuskopio ("tietopolku backup") ja palauta se uuteen tietokantaan ja uuteen datakansioon ("tietopolku restore").',
  sv: 'Gör en ny databas: createdb -E UTF8 --locale=C.UTF-8 -T template0 NAMN. Ta en säkerhetskopia ("tietopolku backup") och återställ den i den nya databasen och i en ny datamapp ("tietopolku restore").',
  en: 'Make a new database: createdb -E UTF8 --locale=C.UTF-8 -T template0 NAME. Take a backup ("tietopolku backup") and restore it into the new database and a new data folder ("tietopolku restore").',
}
const WRONG_ENCODING: Texts = {
  fi: `Tietokannan merkistö on {encoding} eikä UTF-8: havaintojen sanahaut eivät löydä sanoja, joissa on ä, ö tai å, ja osa merkeistä voi jäädä tallentumatta. ${MAKE_ANEW.fi}`,
  sv: `Databasens teckenkodning är {encoding} och inte UTF-8: sökningar i observationer hittar inte ord med å, ä eller ö, och vissa tecken kan kanske inte sparas. ${MAKE_ANEW.sv}`,
  en: `The encoding of the database is {encoding}, not UTF-8: searches of observations do not find words with ä, ö or å, and some signs may not be stored at all. ${MAKE_ANEW.en}`,
}
const WRONG_LOCALE: Texts = {
  fi: `Tietokannan kieliasetus tuntee vain englannin kirjaimet: sanahaku voi jättää löytämättä sanoja, joissa on isoja ja pieniä kirjaimia sekaisin. ${MAKE_ANEW.fi}`,
  sv: `Databasens språkinställning känner bara engelskans bokstäver: en ordsökning kan missa ord där stora och små bokstäver blandas. ${MAKE_ANEW.sv}`,
  en: `The locale of the database knows English letters only: a search may miss words in which large and small letters are mixed. ${MAKE_ANEW.en}`,
}
const KEYS: Texts = {
  fi: 'Avaimet ovat ne, joilla tiedot on tehty (pseudonyymit {pseudonym}, paketit {incoming})',
  sv: 'Nycklarna är de som uppgifterna har gjorts med (pseudonymer {pseudonym}, paket {incoming})',
  en: 'The keys are those that the data was made with (pseudonyms {pseudonym}, packages {incoming})',
}
const ROTATE: Texts = {
  fi: 'Uusi avain odottaa vaihtoa. Aja "tietopolku keys rotate --pseudonym" tai "--incoming".',
  sv: 'En ny nyckel väntar på att tas i bruk. Kör "tietopolku keys rotate --pseudonym" eller "--incoming".',
  en: 'A new key waits to be rotated to. Run "tietopolku keys rotate --pseudonym" or "--incoming".',
}
const AUDIT: Texts = {
  fi: 'Tapahtumalokin uusin tapahtuma {number}, {at}. Eheyden tarkistaa "tietopolku audit verify".',
  sv: 'Händelseloggens nyaste händelse {number}, {at}. "tietopolku audit verify" kontrollerar att loggen är hel.',
  en: 'Newest entry of the audit trail {number}, {at}. "tietopolku audit verify" proves the trail.',
}
const BACKUP: Texts = { fi: 'Viimeisin varmuuskopio {at}', sv: 'Senaste säkerhetskopian {at}', en: 'Last backup {at}' }
const NO_BACKUP: Texts = {
  fi: 'Varmuuskopiota ei ole otettu. Aja "tietopolku backup KANSIO", mieluiten joka yö.',
  sv: 'Ingen säkerhetskopia har tagits. Kör "tietopolku backup MAPP", helst varje natt.',
  en: 'No backup has been taken. Run "tietopolku backup FOLDER", best every night.',
}
const LETTERS: Texts = {
  fi: 'Viestejä odottaa {waiting}, lähettämättä jäi {failed}',
  sv: 'Brev som väntar {waiting}, brev som inte kunde skickas {failed}',
  en: 'Letters waiting {waiting}, given up {failed}',
}
