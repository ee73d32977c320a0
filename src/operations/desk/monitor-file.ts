import { z } from 'zod'
import { lineOf, type MonitorLine, monitorLines } from '../../analyse/collection/monitor-view.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { SUBMISSION_STATES } from '../../model/submission.ts'
import { fillTexts, type Language, type Texts } from '../../model/text.ts'
import { monitorRows } from '../../store/collection/monitor.ts'
import { findCollectionRound } from '../../store/collection/rounds.ts'
import { collectionRoundNotFound } from '../collection/collection-problems.ts'
import { knownCollection } from '../collection/known-collections.ts'
import { defineOperation } from '../operation.ts'
import { monitorAsked } from './show-monitor.ts'
import { fileAsked, type TableFile, tableFile } from './table-file.ts'

/**
 * The monitor as a spreadsheet: every line that the filter leaves.
 * @throws Problem `collection-not-found`, `collection-round-not-found`
 */
export const downloadMonitor = defineOperation({
  name: 'collection-round.monitor-file',
  title: { fi: 'Lataa kierroksen tilanne', sv: 'Ladda ner omgångens läge', en: 'Download the state of a round' },
  access: 'read',
  input: z.strictObject({ ...monitorAsked, ...fileAsked }),
  async perform({ collection, round: name, language, format, ...asked }, context): Promise<TableFile> {
    const key = { collection, round: name }
    const known = await knownCollection(context, collection)
    const round = await findCollectionRound(context.db, key)
    if (!round) throw collectionRoundNotFound(name)
    const at = context.now()
    const about = { today: helsinkiDay(at), statedDeadline: round.statedDeadline }
    const rows = await monitorRows(context.db, key)
    const lines = monitorLines(
      rows.map((row) => lineOf(row, about)),
      asked,
    )
    return tableFile(
      {
        name: `${FILE_NAMES[language]}-${collection}-${name}`,
        title: `${known.collection.names[language]} ${name}`,
        notes: [fillTexts(NOTE, { at: momentText(at) })[language]],
        headings: COLUMNS.map(({ heading }) => heading[language]),
        rows: lines.map((line) => COLUMNS.map(({ value }) => value(line, language))),
        createdAt: at,
      },
      format,
    )
  },
})

const FILE_NAMES: Texts = { fi: 'tilanne', sv: 'lage', en: 'monitor' }
const NOTE: Texts = {
  fi: 'Tilanne {at} (Suomen aikaa).',
  sv: 'Läget {at} (finsk tid).',
  en: 'As it stood {at} (Finnish time).',
}

/** Date and time in Helsinki, as spreadsheets read them: `2024-10-17 14:05`. */
function momentText(at: string): string {
  return HELSINKI.format(new Date(at))
}
const HELSINKI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' })

interface Column {
  readonly heading: Texts
  value(line: MonitorLine, language: Language): string | number | null
}

const YES: Texts = { fi: 'kyllä', sv: 'ja', en: 'yes' }
const moment = (at: string | null) => (at === null ? null : momentText(at))
const yes = (is: boolean, language: Language) => (is ? YES[language] : null)

const COLUMNS: readonly Column[] = [
  { heading: { fi: 'Vastaaja', sv: 'Svarande', en: 'Respondent' }, value: (line, language) => nameIn(line, language) },
  { heading: { fi: 'Tunnus', sv: 'Kod', en: 'Key' }, value: ({ respondent }) => respondent },
  { heading: { fi: 'Tila', sv: 'Läge', en: 'State' }, value: ({ state }, language) => SUBMISSION_STATES.states[state][language] },
  {
    heading: { fi: 'Myöhässä', sv: 'Försenat', en: 'Overdue' },
    value: ({ isOverdue }, language) => yes(isOverdue, language),
  },
  {
    heading: { fi: 'Saapui myöhässä', sv: 'Kom för sent', en: 'Came late' },
    value: ({ isLate }, language) => yes(isLate, language),
  },
  { heading: { fi: 'Avattu', sv: 'Öppnat', en: 'Opened' }, value: ({ openedAt }) => moment(openedAt) },
  { heading: { fi: 'Täytetty, %', sv: 'Ifyllt, %', en: 'Filled, %' }, value: ({ filledPercent }) => filledPercent },
  { heading: { fi: 'Tallennettu', sv: 'Sparat', en: 'Saved' }, value: ({ lastSavedAt }) => moment(lastSavedAt) },
  { heading: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' }, value: ({ lastSentAt }) => moment(lastSentAt) },
  { heading: { fi: 'Versio', sv: 'Version', en: 'Version' }, value: ({ sentVersion }) => sentVersion },
  { heading: { fi: 'Muistutuksia', sv: 'Påminnelser', en: 'Reminders' }, value: ({ reminders }) => reminders },
  { heading: { fi: 'Puheluita', sv: 'Samtal', en: 'Calls' }, value: ({ calls }) => calls },
  { heading: { fi: 'Varoituksia', sv: 'Varningar', en: 'Warnings' }, value: ({ warnings }) => warnings },
  {
    heading: { fi: 'Avoimia kysymyksiä', sv: 'Öppna frågor', en: 'Open questions' },
    value: ({ openQuestions }) => openQuestions,
  },
  {
    heading: { fi: 'Korjauspyyntöjä', sv: 'Begärda rättelser', en: 'Corrections asked' },
    value: ({ correctionsWaiting }) => correctionsWaiting,
  },
  { heading: { fi: 'Yhteyshenkilöitä', sv: 'Kontaktpersoner', en: 'Contact persons' }, value: ({ contacts }) => contacts },
  {
    heading: { fi: 'Seurannassa', sv: 'Att följa upp', en: 'To follow up' },
    value: ({ isMarked }, language) => yes(isMarked, language),
  },
]

function nameIn({ nameFi, nameSv }: MonitorLine, language: Language): string {
  return language === 'sv' ? nameSv : nameFi
}
