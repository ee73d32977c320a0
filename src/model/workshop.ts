import type { PinKind } from './evidence.ts'
import type { Owner } from './phenomenon.ts'
import type { StateMachine } from './state-machine.ts'
import type { Language, Texts } from './text.ts'

/** A phenomenon workshop is planned, held and reported. What was recorded too early is taken back one step at a time. */
export const WORKSHOP_STATES = {
  id: 'workshop',
  names: { fi: 'Ilmiötyöpaja', sv: 'Fenomenverkstad', en: 'Phenomenon workshop' },
  initial: 'planned',
  states: {
    planned: { fi: 'Suunniteltu', sv: 'Planerad', en: 'Planned' },
    held: { fi: 'Pidetty', sv: 'Hållen', en: 'Held' },
    reported: { fi: 'Raportoitu', sv: 'Rapporterad', en: 'Reported' },
  },
  transitions: [
    { from: 'planned', to: 'held', by: 'workshop.hold' },
    { from: 'held', to: 'reported', by: 'workshop.report' },
    { from: 'held', to: 'planned', by: 'workshop.undo', when: 'held' },
    { from: 'reported', to: 'held', by: 'workshop.undo', when: 'reported' },
  ],
} as const satisfies StateMachine<'planned' | 'held' | 'reported'>
export type WorkshopState = keyof typeof WORKSHOP_STATES.states

/** Who took part, as numbers only: never a name. */
export const PARTICIPANT_GROUPS = {
  clients: {
    fi: 'Asiakkaat ja kokemusasiantuntijat',
    sv: 'Klienter och erfarenhetsexperter',
    en: 'Clients and experts by experience',
  },
  workers: { fi: 'Sosiaalihuollon työntekijät', sv: 'Arbetstagare inom socialvården', en: 'Workers of social welfare' },
  sectors: { fi: 'Muut toimialat ja viranomaiset', sv: 'Andra sektorer och myndigheter', en: 'Other sectors and authorities' },
  organisations: { fi: 'Järjestöt ja seurakunnat', sv: 'Organisationer och församlingar', en: 'Organisations and parishes' },
} as const satisfies Readonly<Record<string, Texts>>
export type ParticipantGroup = keyof typeof PARTICIPANT_GROUPS
export type Participants = Readonly<Record<ParticipantGroup, number>>

/** Whether there is data that answers a need. Nobody has looked yet: null. */
export const NEED_FOUND = {
  found: { fi: 'Tieto löytyy', sv: 'Uppgiften finns', en: 'Found' },
  partly: { fi: 'Tieto löytyy osittain', sv: 'Uppgiften finns delvis', en: 'Found in part' },
  missing: { fi: 'Tieto puuttuu', sv: 'Uppgiften saknas', en: 'Missing' },
} as const satisfies Readonly<Record<string, Texts>>
export type NeedFound = keyof typeof NEED_FOUND

/** What is not known, wholly or in part. */
export const NOT_FOUND: readonly (NeedFound | null)[] = ['partly', 'missing'] satisfies readonly NeedFound[]

/** Which data answers a need: a content of the register, a data collection, an imported series (such as Sotkanet's), or another system. */
export type DataContent =
  | { readonly kind: PinKind; readonly subject: string }
  /** Named in words: a system or series that is not here. */
  | { readonly kind: 'other'; readonly name: string }

type Both = { readonly fi: string; readonly sv: string }

export interface Workshop {
  readonly id: string
  readonly owner: Owner
  readonly titles: Both
  readonly state: WorkshopState
  /** Day on which it is or was held. */
  readonly day: string
  readonly place: string
  /** Ids of themes of the owner's codebook. */
  readonly themes: readonly string[]
  /** Ids of phenomena of the owner. */
  readonly phenomena: readonly string[]
  readonly languages: readonly Language[]
  /** Null until it has been held. */
  readonly participants: Participants | null
  /** What is asked of the participants, one question a line; per language, one may be empty. */
  readonly asked: Both
  /** The facilitator's own notes: internal. */
  readonly notes: string
  readonly version: number
}

/** Something that people in a workshop said should be known. */
export interface WorkshopNeed {
  readonly id: string
  readonly workshop: string
  /** In the order in which they were named. */
  readonly number: number
  readonly texts: Both
  /** Population group; null = of everybody. */
  readonly group: string | null
  /** Key of the need matrix; null = none of them. */
  readonly matrixNeed: string | null
  readonly found: NeedFound | null
  readonly content: DataContent | null
  /** Function, unit or body that takes it further, and until when. Never a private person. */
  readonly takenBy: string | null
  readonly dueOn: string | null
  /** Day since which the institute sees it; null = not shared. */
  readonly sharedOn: string | null
  readonly version: number
}

/** What the institute sees of a need that a county has shared: another of these than it was makes the sharing end. */
export function isSameToInstitute(a: WorkshopNeed, b: WorkshopNeed): boolean {
  const told = ({ texts: { fi, sv }, group, matrixNeed, found, content }: WorkshopNeed) =>
    JSON.stringify([fi, sv, group, matrixNeed, found, content])
  return told(a) === told(b)
}

/** What was named in the workshop itself: the words, whom they are about, where they stand in the matrix. */
export function isSameAsNamed(a: WorkshopNeed, b: WorkshopNeed): boolean {
  const named = ({ texts: { fi, sv }, group, matrixNeed }: WorkshopNeed) => JSON.stringify([fi, sv, group, matrixNeed])
  return named(a) === named(b)
}
