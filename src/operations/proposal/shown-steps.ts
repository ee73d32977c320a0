import { nameOn } from '../../model/body-name.ts'
import type { Outcome, ProposalAct, ProposalState } from '../../model/proposal.ts'
import type { NamedBody } from '../../store/social/bodies.ts'
import type { ProposalEvent } from '../../store/social/proposal-history.ts'
import type { NationalTexts } from './list-proposals.ts'

/** One step of the vertical line. */
export interface ShownStep {
  readonly number: number
  readonly act: ProposalAct
  readonly onDay: string
  readonly recordedOn: string
  readonly state: ProposalState
  /** As it was called on that day, and the term of office it was in. */
  readonly body: { readonly names: NationalTexts; readonly term: string | null } | null
  readonly recordNumber: string | null
  readonly outcome: Outcome | null
  readonly reasons: NationalTexts
  readonly responsible: string | null
  readonly dueOn: string | null
  /** Internal. */
  readonly note: string | null
  /** The step was recorded wrongly and taken back. */
  readonly isUndone: boolean
}

/** The history, oldest first, with bodies as they were then. */
export function shownSteps(events: readonly ProposalEvent[], bodies: ReadonlyMap<string, NamedBody>): ShownStep[] {
  return events.map((event) => {
    const body = event.body === null ? undefined : bodies.get(event.body)
    const name = body && nameOn(body, event.on_day)
    return {
      number: event.number,
      act: event.act as ProposalAct,
      onDay: event.on_day,
      recordedOn: event.at.slice(0, 10),
      state: event.to_state as ProposalState,
      body: name ? { names: name.names, term: name.term } : null,
      recordNumber: event.record_number,
      outcome: event.outcome as Outcome | null,
      reasons: { fi: event.reason_fi ?? '', sv: event.reason_sv ?? '' },
      responsible: event.responsible,
      dueOn: event.due_on,
      note: event.note,
      isUndone: event.undone_by !== null,
    }
  })
}
