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

/** The register could not be opened, or asked: in its own words. */
export function unopened(texts: Texts): DoctorCheck {
  return { check: 'database', state: 'stop', texts }
}

const DATABASE: Texts = {
  fi: 'Tietokanta vastaa, taulut ovat ajan tasalla ({count} muutosta)',
  sv: 'Databasen svarar, tabellerna är aktuella ({count} ändringar)',
  en: 'The database answers, its tables are up to date ({count} changes)',
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
