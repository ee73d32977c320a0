import type { EffectResult } from '../../model/proposal.ts'
import { type EffectFigures, type EffectWindow, type ReportingChange, reportingChange } from '../../model/proposal-effect.ts'
import type { ProposalEffect, ProposalEvent } from '../../store/social/proposal-history.ts'
import type { NationalTexts } from './list-proposals.ts'

/** One judgement of what became of a proposal. */
export interface ShownEffect {
  readonly number: number
  readonly onDay: string
  readonly result: EffectResult
  readonly judgement: NationalTexts
  readonly figures: EffectFigures | null
  readonly window: (EffectWindow & { readonly reporting: ReportingChange }) | null
}

export function shownEffect(effect: ProposalEffect, events: readonly ProposalEvent[]): ShownEffect {
  return {
    number: effect.event,
    onDay: events.find(({ number }) => number === effect.event)?.on_day ?? '',
    result: effect.result as EffectResult,
    judgement: { fi: effect.judgement_fi, sv: effect.judgement_sv },
    figures: effect.figures === null ? null : JSON.parse(effect.figures),
    window: windowOf(effect),
  }
}

function windowOf(effect: ProposalEffect): ShownEffect['window'] {
  const { window_days: days, turn_on: turnOn } = effect
  if (days === null || turnOn === null) return null
  const all = { before: effect.all_before ?? 0, after: effect.all_after ?? 0 }
  return {
    days,
    turnOn,
    reports: { before: effect.reports_before ?? 0, after: effect.reports_after ?? 0 },
    all,
    units: { before: effect.units_before ?? 0, after: effect.units_after ?? 0 },
    reporting: reportingChange(all),
  }
}
