import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Texts } from '../../model/text.ts'
import { fillTexts } from '../../model/text.ts'
import { DATA_FOLDERS, FOLDER_FORMAT, folderDescription } from '../../register/data-folder.ts'
import type { CheckState, DoctorCheck } from './doctor-check.ts'

const OTHERS = 0o077
const GIGABYTE = 1024 ** 3
const LITTLE_SPACE = 10 * GIGABYTE
const NO_SPACE = GIGABYTE

/** The data folder: its format, who may look into it, what half-done work lies in it, and how much room the disk has. */
export function folderChecks(root: string): DoctorCheck[] {
  const { format, register } = folderDescription(root)
  const open = [root, ...DATA_FOLDERS.map((name) => join(root, name))].filter((path) => existsSync(path) && isOpenToOthers(path))
  // Of the root only the way in matters less: what it holds is closed by itself.
  const state: CheckState = open.length === 0 ? 'good' : register === 'production' ? 'stop' : 'attention'
  const { bavail, bsize } = statfsSync(root)
  const free = bavail * bsize
  return [
    { check: 'folder', state: 'good', texts: fillTexts(FOLDER, { root, register, format, newest: FOLDER_FORMAT }) },
    { check: 'folder-rights', state, texts: fillTexts(open.length === 0 ? CLOSED : OPEN, { folders: open.join(', ') }) },
    {
      check: 'disk',
      state: free < NO_SPACE ? 'stop' : free < LITTLE_SPACE ? 'attention' : 'good',
      texts: fillTexts(DISK, { free: gigabytes(free) }),
    },
    leftoverCheck(root),
  ]
}

function isOpenToOthers(path: string): boolean {
  return (statSync(path).mode & OTHERS) !== 0
}

function gigabytes(bytes: number): string {
  return (bytes / GIGABYTE).toFixed(1)
}

const DAY_MS = 86_400_000

function leftoverCheck(root: string): DoctorCheck {
  const temporary = join(root, 'temporary')
  const names = existsSync(temporary) ? readdirSync(temporary) : []
  const old = names.filter((name) => Date.now() - statSync(join(temporary, name)).mtimeMs > DAY_MS)
  return {
    check: 'leftovers',
    state: old.length === 0 ? 'good' : 'attention',
    texts: fillTexts(LEFTOVERS, { count: old.length }),
  }
}

/** Two days whose offsets from UTC are known: without time zone data a deadline would fall on the wrong hour. */
const KNOWN_HOURS = [
  ['2024-01-15T12:00:00Z', '14'],
  ['2024-07-15T12:00:00Z', '15'],
] as const
/** The program was written after this: a clock before it has lost its time. */
const EARLIEST = Date.UTC(2026, 0, 1)

/** The clock, as far as can be told without asking another: not before the program was written, not behind what it has recorded. */
export function clockCheck(now: Date, newestRecord: string | null): DoctorCheck {
  const isLost = now.getTime() < EARLIEST
  const isBehind = newestRecord !== null && now.getTime() + MINUTES_OF_GRACE < Date.parse(newestRecord)
  const state = isLost ? 'stop' : isBehind ? 'attention' : 'good'
  return { check: 'clock', state, texts: fillTexts(isLost || isBehind ? CLOCK_WRONG : CLOCK, { now: now.toISOString() }) }
}
const MINUTES_OF_GRACE = 5 * 60_000

export function timeZoneCheck(): DoctorCheck {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', hour: '2-digit', hour12: false })
  const isRight = KNOWN_HOURS.every(([moment, expected]) => hour.format(new Date(moment)) === expected)
  return { check: 'time-zone', state: isRight ? 'good' : 'stop', texts: isRight ? ZONE : ZONE_WRONG }
}

const FOLDER: Texts = {
  fi: 'Datakansio {root}: {register}, muoto {format} (uusin {newest})',
  sv: 'Datamappen {root}: {register}, format {format} (nyaste {newest})',
  en: 'Data folder {root}: {register}, format {format} (newest {newest})',
}
const CLOSED: Texts = {
  fi: 'Datakansio on vain omistajansa luettavissa',
  sv: 'Datamappen kan bara läsas av sin ägare',
  en: 'The data folder is readable by its owner only',
}
const OPEN: Texts = {
  fi: 'Muutkin kuin omistaja pääsevät kansioihin {folders}. Sulje ne: chmod go-rwx',
  sv: 'Också andra än ägaren kommer åt mapparna {folders}. Stäng dem: chmod go-rwx',
  en: 'Others than the owner can reach {folders}. Close them: chmod go-rwx',
}
const DISK: Texts = { fi: 'Levytilaa vapaana {free} Gt', sv: 'Ledigt diskutrymme {free} GB', en: 'Free disk space {free} GB' }
const LEFTOVERS: Texts = {
  fi: 'Keskeneräisiä töitä yli vuorokauden takaa: {count}. Seuraava käynnistys poistaa ne.',
  sv: 'Ofullbordade arbeten som är äldre än ett dygn: {count}. Nästa start tar bort dem.',
  en: 'Half-done work older than a day: {count}. The next start removes it.',
}
const CLOCK: Texts = { fi: 'Kello on {now}', sv: 'Klockan är {now}', en: 'The clock says {now}' }
const CLOCK_WRONG: Texts = {
  fi: 'Kello on {now}, mikä on aikaisempi kuin jo kirjattu. Aseta kello (NTP) ennen kuin jatkat.',
  sv: 'Klockan är {now}, vilket är tidigare än det som redan antecknats. Ställ klockan (NTP) innan du fortsätter.',
  en: 'The clock says {now}, earlier than what is recorded already. Set the clock (NTP) before going on.',
}
const ZONE: Texts = {
  fi: 'Helsingin aikavyöhyke tunnetaan',
  sv: 'Helsingfors tidszon är känd',
  en: 'The time zone of Helsinki is known',
}
const ZONE_WRONG: Texts = {
  fi: 'Helsingin aikavyöhykkeen tiedot puuttuvat tai ovat väärät: määräpäivät menisivät väärin. Asenna tzdata.',
  sv: 'Uppgifterna om Helsingfors tidszon saknas eller är fel: tidsfrister skulle bli fel. Installera tzdata.',
  en: 'Data of the time zone of Helsinki is missing or wrong: deadlines would be wrong. Install tzdata.',
}
