import type { Kysely, Transaction } from 'kysely'
import { type SeededChance, seededChance } from '../../method/seeded-chance.ts'
import type { ReportState } from '../../model/social-report.ts'
import type { SocialReportingDefinitions } from '../../model/social-reporting.ts'
import { randomId } from '../../operations/random-id.ts'
import type { Schema } from '../../store/schema.ts'

export interface SocialCountry {
  readonly reports: number
  readonly codings: number
}

export interface WantedCountry {
  readonly reports: number
  /** Codings for each report, on average. */
  readonly codingsPerReport: number
  readonly organisers: readonly string[]
  /** The first organiser has this many of all reports. */
  readonly largest: number
  readonly definitions: Pick<SocialReportingDefinitions, 'lists' | 'codebooks'>
  /** Two-digit organiser → its municipalities. */
  readonly municipalities: ReadonlyMap<string, readonly string[]>
  say(text: string): void
}

const UNITS_EACH = 60
const PORTION = 1000
const MONTHS = 36

/**
 * Fills an empty database with invented observations of three years: several codes each, some themes far commoner than others, a tenth still
 * waiting. Written straight into the tables, as what is measured comes afterwards.
 */
export async function inventObservations(db: Kysely<Schema>, wanted: WantedCountry): Promise<SocialCountry> {
  const chance = seededChance(2024)
  for (const organiser of wanted.organisers) await addUnits(db, organiser, wanted)
  let codings = 0
  for (let from = 0; from < wanted.reports; from += PORTION) {
    const numbers = Array.from({ length: Math.min(PORTION, wanted.reports - from) }, (_, at) => from + at)
    const rows = numbers.map((number) => inventReport(organiserOf(number, wanted), { chance, wanted }))
    codings += rows.reduce((sum, row) => sum + row.codings.length, 0)
    await db.transaction().execute((tx) => insertPortion(tx, rows))
    if (from % 10_000 === 0) wanted.say(`${from} …`)
  }
  return { reports: wanted.reports, codings }
}

/** The first ones are of the largest county; the rest go round. */
function organiserOf(number: number, { organisers, largest }: WantedCountry): string {
  const [first = '', ...others] = organisers
  return number < largest ? first : (others[number % others.length] ?? first)
}

async function addUnits(db: Kysely<Schema>, organiser: string, { definitions, municipalities }: WantedCountry): Promise<void> {
  const tasks = definitions.lists.tasks.codes.map(({ key }) => key)
  const own = municipalities.get(organiser) ?? []
  const rows = Array.from({ length: UNITS_EACH }, (_, number) => ({
    id: `${organiser}-bench-${number}`,
    organiser,
    name_fi: `Yksikkö ${number}`,
    name_sv: `Enhet ${number}`,
    task: tasks[number % tasks.length] ?? null,
    municipality: own[number % Math.max(1, own.length)] ?? null,
    possible_reporters: 3 + (number % 20),
    staff: 4 + (number % 25),
    valid_from: '2020-01-01',
    valid_until: null,
    version: 1,
  }))
  await db.insertInto('social_unit').values(rows).execute()
}

type Invented = ReturnType<typeof inventReport>

function inventReport(organiser: string, { chance, wanted }: { readonly chance: SeededChance; readonly wanted: WantedCountry }) {
  const { lists, codebooks } = wanted.definitions
  const id = randomId()
  const state = inventState(chance)
  const month = chance.whole(MONTHS)
  const day = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(chance.whole(28) + 1).padStart(2, '0')}`
  const own = wanted.municipalities.get(organiser) ?? []
  const codes = (['needs', 'groups', 'tasks', 'causes', 'gaps'] as const).flatMap((list) =>
    drawn(
      lists[list].codes.map(({ key }) => key),
      { chance, number: 1 + chance.whole(2) },
    ).map((code) => ({ report: id, list, code })),
  )
  const themes = codebooks.at(-1)?.themes.map((theme) => theme.id) ?? []
  const isCoded = state !== 'sent' && state !== 'accepted'
  const number = isCoded ? Math.round((chance.fraction() + 0.5) * wanted.codingsPerReport * CODED_SHARE) : 0
  const codings = Array.from({ length: number }, () => inventCoding({ id, organiser, day, theme: common(themes, chance) }))
  const isNamed = chance.whole(5) === 0
  const report = {
    ...{ id, organiser, state, sent_on: day, period_from: day.slice(0, 7), period_until: day.slice(0, 7) },
    unit: chance.whole(10) === 0 ? null : `${organiser}-bench-${chance.whole(UNITS_EACH)}`,
    mode: 'single',
    naming: isNamed ? 'named' : 'receipt',
    polarity: ['negative', 'negative', 'negative', 'positive', 'weak-signal'][chance.whole(5)] ?? 'negative',
    municipality: chance.whole(3) === 0 ? null : (own[chance.whole(Math.max(1, own.length))] ?? null),
    sub_area: null,
    scale: 'several',
    person_class: null,
    trend: ['growing', 'steady', 'declining', 'new', null][chance.whole(5)] ?? null,
    source: 'A',
    profession: 'social-worker',
    quote_permission: 'yes',
    wants_answer: 1,
    concerns_wrong: 0,
    language: chance.whole(8) === 0 ? 'sv' : 'fi',
    participants: null,
    event: null,
    caseload: null,
    caseload_class: null,
    account: isNamed ? `a${chance.whole(400)}` : null,
    receipt_hash: isNamed ? null : randomId(),
    duplicate_of: null,
    moved_to: null,
    message: null,
    text_destroyed_on: null,
    version: 1,
  }
  return { report, codes, codings, texts: inventTexts(id, chance) }
}

/** Most are coded; the others have none, so that the coded ones have a little more each. */
const CODED_SHARE = 1 / 0.8

function inventState(chance: SeededChance): ReportState {
  const states: readonly ReportState[] = ['sent', 'accepted', 'reported', 'answered', 'archived']
  return states[chance.whole(10)] ?? 'coded'
}

/** Some different ones of a list. */
function drawn(
  codes: readonly string[],
  { chance, number }: { readonly chance: SeededChance; readonly number: number },
): string[] {
  return [...new Set(Array.from({ length: number }, () => common(codes, chance)))]
}

/** The first ones of a list are commoner, as phenomena are. */
function common(codes: readonly string[], chance: SeededChance): string {
  return codes[Math.floor(chance.fraction() * chance.fraction() * codes.length)] ?? ''
}

function inventCoding({ id, organiser, day, theme }: { id: string; organiser: string; day: string; theme: string }) {
  return {
    ...{
      id: randomId(),
      report: id,
      organiser,
      theme,
      coder: 'a-bench',
      is_counted: 1,
      memo: null,
      coded_at: `${day}T09:00:00.000Z`,
    },
    ...{ part: 'observation', passage_from: 0, passage_until: 20 },
  }
}

const WORDS =
  'vuokra nousee asiakas odottaa jono päätös perhe nuori ikääntynyt velka ulosotto apu myöhässä palvelu tuki yksinäinen koti raha työ lapsi päihde hoito neuvonta kunta'.split(
    ' ',
  )

function inventTexts(report: string, chance: SeededChance) {
  const sentence = (length: number) => Array.from({ length }, () => WORDS[chance.whole(WORDS.length)]).join(' ')
  return [
    { report, part: 'title', text: sentence(5), is_redacted: 0 },
    { report, part: 'observation', text: sentence(60), is_redacted: 0 },
  ]
}

async function insertPortion(tx: Transaction<Schema>, rows: readonly Invented[]): Promise<void> {
  await tx
    .insertInto('social_report')
    .values(rows.map(({ report }) => report))
    .execute()
  await tx
    .insertInto('social_report_text')
    .values(rows.flatMap(({ texts }) => texts))
    .execute()
  const codes = rows.flatMap(({ codes: own }) => own)
  for (let from = 0; from < codes.length; from += MOST_ROWS)
    await tx
      .insertInto('social_report_code')
      .values(codes.slice(from, from + MOST_ROWS))
      .execute()
  const codings = rows.flatMap(({ codings: own }) => own)
  for (let from = 0; from < codings.length; from += MOST_ROWS)
    await tx
      .insertInto('coding')
      .values(codings.slice(from, from + MOST_ROWS))
      .execute()
}

/** A statement takes at most 65,535 values. */
const MOST_ROWS = 5000
