import { TASKS, type TaskNumber } from './published-shares.ts'

/*
 * The invented scenario: how each county delivers. Nothing here says anything of the real counties; Päijät-Häme (09) and
 * Keski-Pohjanmaa (18) are whole because their published figures are the ones people compare with, and Pirkanmaa (08) has the
 * eleven municipalities of the published annex.
 */

/**
 * How one county delivers one task. Route: archive, separate, both, or a change in the middle of the series.
 * Completeness: the whole county, some municipalities, a part of the clients everywhere, or nothing.
 */
export interface DeliveryManner {
  readonly route: 'archive' | 'separate' | 'both' | 'separate-then-archive' | 'archive-then-separate' | 'none'
  readonly completeness: 'whole' | 'municipalities' | 'nearly' | 'gaps' | 'gaps-then-whole' | 'none'
  /** Whether the county has stated the quality of the data; `none` leaves it not assessed. */
  readonly isStated: boolean
}

const manner = (
  route: DeliveryManner['route'],
  completeness: DeliveryManner['completeness'],
  isStated = true,
): DeliveryManner => ({ route, completeness, isStated })

const MANNERS: Readonly<Record<string, DeliveryManner>> = {
  A: manner('archive', 'whole'),
  S: manner('separate', 'whole'),
  B: manner('both', 'whole'),
  X: manner('separate-then-archive', 'whole'),
  Y: manner('archive-then-separate', 'whole'),
  L: manner('archive', 'gaps-then-whole'),
  a: manner('archive', 'municipalities'),
  s: manner('separate', 'municipalities'),
  p: manner('archive', 'nearly'),
  g: manner('archive', 'gaps'),
  t: manner('separate', 'gaps'),
  q: manner('archive', 'gaps', false),
  '-': manner('none', 'none'),
}

/** What the county's client relationship documents and matter documents look like in the archive. */
type ArchivedForm = 'relationships' | 'matters' | 'relationships-and-matters'

export interface CountyProfile {
  readonly code: string
  /** One letter a task, in the order of TASKS: older, working age, families, child welfare, disability, substance. */
  readonly manners: string
  readonly form: ArchivedForm
  /** Client information system: number in SYSTEMS. */
  readonly system: 0 | 1 | 2 | 3
  /** Separate packages also hold decisions, services received, both or neither. */
  readonly extras: 'none' | 'decisions' | 'services' | 'decisions-and-services'
  /** The package of the last quarter arrives after its due day. */
  readonly isLate: boolean
}

export const SYSTEMS = [
  { vendor: 'Havu Ohjelmistot', product: 'Polku', version: '8.2' },
  { vendor: 'Nordlys Systems', product: 'Klientti', version: '2023.4' },
  { vendor: 'Selkis', product: 'Sosiaali', version: '5.11' },
  { vendor: 'Lumme Data', product: 'Tuki', version: '3.0' },
] as const

const both = 'relationships-and-matters' as const

function county(code: string, manners: string, rest: Partial<CountyProfile> = {}): CountyProfile {
  return { code, manners, form: 'relationships', system: 0, extras: 'none', isLate: false, ...rest }
}

export const COUNTY_PROFILES: readonly CountyProfile[] = [
  county('01', 'tgAAtt', { system: 1, extras: 'decisions' }),
  county('02', 'SgApgt', { system: 2, extras: 'decisions-and-services' }),
  county('03', 'ggtSAg', { system: 1, form: both }),
  county('04', 'qtAgqq', { system: 2, form: 'matters' }),
  county('05', '-gsaaq', { system: 0, form: both }),
  county('06', 'tgpgat', { system: 3, form: 'matters' }),
  county('07', 'gAggAA', { system: 0, form: 'matters' }),
  county('08', 'aaaaaa', { system: 0, form: both }),
  county('09', 'AAAAAA', { system: 1 }),
  county('10', 'XXAAAS', { system: 2, form: both, extras: 'services' }),
  county('11', 'BAAAAA', { system: 1, form: both }),
  county('12', 'tgtaag', { system: 3, form: 'matters', isLate: true }),
  county('13', 'LLLLAL', { system: 0, form: both }),
  county('14', 'BBAAAB', { system: 2, extras: 'decisions' }),
  county('15', '-gtpa-', { system: 3 }),
  county('16', 'SSAXAS', { system: 0, form: both, extras: 'decisions-and-services' }),
  county('17', 'gYtggg', { system: 2, form: 'matters' }),
  county('18', 'AAAAAA', { system: 2, form: both }),
  county('19', 'gagaAg', { system: 0 }),
  county('20', 'SSSSSS', { system: 3, extras: 'services' }),
  county('21', 'StgAXg', { system: 3, form: 'matters', extras: 'decisions' }),
  county('90', '-qtSgq', { system: 1, form: both }),
]

/** The municipalities of Pirkanmaa that the published annex of January 2024 calls comprehensive (THL, CC BY 4.0). */
export const PIRKANMAA_COMPREHENSIVE = ['108', '211', '291', '418', '536', '562', '604', '635', '837', '922', '980']

export function mannerOf(profile: CountyProfile, task: TaskNumber): DeliveryManner {
  const letter = profile.manners[task] ?? '-'
  const found = MANNERS[letter]
  if (!found) throw new Error(`County profile ${profile.code}: no manner ${letter} for ${TASKS[task]}`)
  return found
}
