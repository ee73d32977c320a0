import type { StateMachine } from './state-machine.ts'
import type { Texts } from './text.ts'

const STATES = {
  signal: { fi: 'Signaali', sv: 'Signal', en: 'Signal' },
  watched: { fi: 'Seurattavana', sv: 'Under bevakning', en: 'Watched' },
  analysed: { fi: 'Analysoitavana', sv: 'Under analys', en: 'Under analysis' },
  reported: { fi: 'Raportoitu', sv: 'Rapporterat', en: 'Reported' },
  proposed: { fi: 'Ehdotus tehty', sv: 'Förslag lämnat', en: 'Proposal made' },
  monitored: { fi: 'Vaikutuksia seurataan', sv: 'Effekterna följs', en: 'Effects are followed' },
  closed: { fi: 'Päätetty', sv: 'Avslutat', en: 'Closed' },
  merged: { fi: 'Yhdistetty toiseen', sv: 'Förenat med ett annat', en: 'Merged into another' },
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
  readonly state: PhenomenonState
  /** What the analysts have come to, per language; empty while not written. */
  readonly analysis: { readonly fi: string; readonly sv: string }
  /** Analysts' own notes, never published. */
  readonly memo: string
  readonly startedOn: string
  readonly mergedInto: string | null
  readonly version: number
}
