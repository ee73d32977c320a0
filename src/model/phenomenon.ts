import type { StateMachine } from './state-machine.ts'
import type { Texts } from './text.ts'

const STATES = {
  signal: { fi: 'Signaali', sv: 'Signal', en: 'Signal' },
  watched: { fi: 'Seurattavana', sv: 'Under bevakning', en: 'Watched' },
  analysed: { fi: 'Analysoitavana', sv: 'Under analys', en: 'Under analysis' },
  reported: { fi: 'Raportoitu', sv: 'Rapporterat', en: 'Reported' },
  proposed: { fi: 'Ehdotus tehty', sv: 'Förslag lämnat', en: 'Proposal made' },
  monitored: { fi: 'Vaikutuksia seurataan', sv: 'Effekterna följs', en: 'Effects are followed' },
  closed: { fi: 'Käsittely päättynyt', sv: 'Avslutat', en: 'Closed' },
  merged: { fi: 'Yhdistetty toiseen', sv: 'Sammanslaget med ett annat', en: 'Merged into another' },
} as const satisfies Readonly<Record<string, Texts>>
export type PhenomenonState = keyof typeof STATES

const OPEN = ['signal', 'watched', 'analysed', 'reported', 'proposed', 'monitored'] as const

/** People move a phenomenon forward and back as they see fit; only a merged one stays where it is. */
export const PHENOMENON_STATES: StateMachine<PhenomenonState> = {
  id: 'phenomenon',
  names: { fi: 'Ilmiö', sv: 'Fenomen', en: 'Phenomenon' },
  initial: 'signal',
  states: STATES,
  transitions: [
    ...[...OPEN, 'closed' as const].flatMap((from) =>
      [...OPEN, 'closed' as const].filter((to) => to !== from).map((to) => ({ from, to, by: 'phenomenon.move', when: to })),
    ),
    ...[...OPEN, 'closed' as const].map((from) => ({ from, to: 'merged' as const, by: 'phenomenon.merge' })),
    ...(['signal', 'watched', 'analysed'] as const).map((from) => ({ from, to: 'reported' as const, by: 'briefing.publish' })),
    ...(['signal', 'watched', 'analysed', 'reported'] as const).map((from) => ({
      from,
      to: 'proposed' as const,
      by: 'proposal.submit',
    })),
  ],
}

/** What can be joined to a phenomenon. `target` is the id of the thing; an indicator is an indicator pin, research a source record of class C. */
export const PHENOMENON_LINKS = ['report', 'theme', 'source', 'indicator', 'phenomenon'] as const
export type PhenomenonLinkKind = (typeof PHENOMENON_LINKS)[number]

/** `national`, or the two-digit organiser. */
export type Owner = 'national' | (string & {})

export interface Phenomenon {
  readonly id: string
  readonly owner: Owner
  readonly titles: { readonly fi: string; readonly sv: string }
  /** In plain words what is meant, for everybody who may say "I see this too"; per language, empty while not written. */
  readonly descriptions: { readonly fi: string; readonly sv: string }
  readonly state: PhenomenonState
  /** What the analysts have come to, per language; empty while not written. */
  readonly analysis: { readonly fi: string; readonly sv: string }
  /** Analysts' own notes, never published. */
  readonly memo: string
  readonly startedOn: string
  readonly mergedInto: string | null
  /** Day since which a county lets the institute see its title and protected counts; null = not shared. */
  readonly sharedOn: string | null
  readonly version: number
}

/** One thing joined to a phenomenon, with why. */
export interface PhenomenonLink {
  readonly kind: PhenomenonLinkKind
  readonly target: string
  readonly note: string | null
  readonly addedAt: string
}

/** What can happen to a phenomenon: its history. */
export const PHENOMENON_EVENTS = {
  created: { fi: 'Nostettu esiin', sv: 'Lyft fram', en: 'Raised' },
  moved: { fi: 'Tila muuttui', sv: 'Läget ändrades', en: 'State changed' },
  'merged-into': { fi: 'Yhdistettiin toiseen', sv: 'Slogs samman med ett annat', en: 'Merged into another' },
  'took-in': { fi: 'Toinen yhdistettiin tähän', sv: 'Ett annat slogs samman med detta', en: 'Another was merged into this' },
  'split-off': { fi: 'Osa erotettiin omaksi ilmiöksi', sv: 'En del avskildes till ett eget fenomen', en: 'A part was split off' },
  'split-from': { fi: 'Erotettiin toisesta', sv: 'Avskildes från ett annat', en: 'Split off from another' },
  shared: { fi: 'Jaettiin laitokselle', sv: 'Delades med institutet', en: 'Shared with the institute' },
  'taken-back': {
    fi: 'Jako laitokselle päättyi',
    sv: 'Delningen med institutet upphörde',
    en: 'No longer shared with the institute',
  },
  reported: { fi: 'Julkaistiin raportissa', sv: 'Publicerades i en rapport', en: 'Published in a report' },
  proposed: { fi: 'Ehdotus lähetettiin', sv: 'Ett förslag skickades', en: 'A proposal was submitted' },
  answered: { fi: 'Ehdotukseen vastattiin', sv: 'Ett förslag besvarades', en: 'A proposal was answered' },
  heard: { fi: 'Asiasta kuultiin', sv: 'Saken togs upp', en: 'It was heard' },
  assessed: { fi: 'Vaikutus arvioitiin', sv: 'Effekten bedömdes', en: 'Effect assessed' },
  'answer-sent': {
    fi: 'Vastaus lähetettiin havainnoijille',
    sv: 'Svar skickades till observatörerna',
    en: 'An answer was sent to the reporters',
  },
} as const satisfies Readonly<Record<string, Texts>>
export type PhenomenonEventKind = keyof typeof PHENOMENON_EVENTS

/** `at`: ISO time; `target`: the other phenomenon, the briefing or the proposal; null where there is none. */
export interface PhenomenonEvent {
  readonly at: string
  readonly kind: PhenomenonEventKind
  readonly state: PhenomenonState
  readonly target: string | null
}

/** What stands on the line from the first signal to the answer. */
export const TIMELINE_KINDS = [
  'first-report',
  'history',
  'briefing',
  'proposal',
  'answer',
  'influence',
  'effect',
  'answer-sent',
] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

/** In which states everybody who reports sees the title and description, and can say that they see it too. */
export const SEEN_BY_REPORTERS = [
  'watched',
  'analysed',
  'reported',
  'proposed',
  'monitored',
] as const satisfies readonly PhenomenonState[]
