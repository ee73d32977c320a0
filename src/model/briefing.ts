import type { StateMachine } from './state-machine.ts'
import type { Texts } from './text.ts'

const STATES = {
  planned: { fi: 'Suunniteltu', sv: 'Planerad', en: 'Planned' },
  collecting: { fi: 'Aineistoa kootaan', sv: 'Material samlas in', en: 'Collecting' },
  analysis: { fi: 'Analysoitavana', sv: 'Under analys', en: 'Analysis' },
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  review: { fi: 'Kommentoitavana', sv: 'På remiss', en: 'In review' },
  approved: { fi: 'Hyväksytty', sv: 'Godkänd', en: 'Approved' },
  published: { fi: 'Julkaistu', sv: 'Publicerad', en: 'Published' },
  followed: { fi: 'Seurattu', sv: 'Uppföljd', en: 'Followed up' },
  superseded: { fi: 'Korvattu uudella', sv: 'Ersatt av en ny', en: 'Superseded' },
} as const satisfies Readonly<Record<string, Texts>>
export type BriefingState = keyof typeof STATES

const WORK = ['planned', 'collecting', 'analysis', 'draft', 'review'] as const

/** A briefing is a social report to decision-makers, in code named so because a social report is one observation. */
export const BRIEFING_STATES: StateMachine<BriefingState> = {
  id: 'briefing',
  names: { fi: 'Raportti', sv: 'Rapport', en: 'Briefing' },
  initial: 'planned',
  states: STATES,
  transitions: [
    ...WORK.flatMap((from) => WORK.filter((to) => to !== from).map((to) => ({ from, to, by: 'briefing.move', when: to }))),
    { from: 'review', to: 'approved', by: 'briefing.approve' },
    { from: 'draft', to: 'approved', by: 'briefing.approve' },
    { from: 'approved', to: 'draft', by: 'briefing.reopen' },
    { from: 'approved', to: 'published', by: 'briefing.publish' },
    { from: 'published', to: 'draft', by: 'briefing.revise' },
    { from: 'followed', to: 'draft', by: 'briefing.revise' },
    { from: 'published', to: 'followed', by: 'briefing.follow-up' },
    { from: 'published', to: 'superseded', by: 'briefing.supersede' },
    { from: 'followed', to: 'superseded', by: 'briefing.supersede' },
  ],
}
