import type { EffectResult } from '../../model/proposal.ts'
import {
  type BeforeAfter,
  type EffectFigures,
  type EffectWindow,
  type ReportingChange,
  reportingChange,
} from '../../model/proposal-effect.ts'
import type { ToldCount } from '../../model/told-count.ts'
import type { ProposalEffect, ProposalEvent } from '../../store/social/proposal-history.ts'
import type { NationalTexts } from './list-proposals.ts'

/** One judgement of what became of a proposal. */
export interface ShownEffect {
  readonly number: number
  readonly onDay: string
  readonly result: EffectResult
  readonly judgement: NationalTexts
  readonly figures: EffectFigures | null
  readonly window: ShownWindow | null
}

/** The window as it is told to somebody: small counts only to who reads the observations themselves. */
export interface ShownWindow extends Pick<EffectWindow, 'days' | 'turnOn'> {
  readonly reports: ToldBeforeAfter
  readonly all: ToldBeforeAfter
  readonly units: ToldBeforeAfter
  readonly reporting: ReportingChange
}
interface ToldBeforeAfter {
  readonly before: ToldCount
  readonly after: ToldCount
}

type Told = (count: number) => ToldCount

export function shownEffect(effect: ProposalEffect, events: readonly ProposalEvent[], told: Told): ShownEffect {
  return {
    number: effect.event,
    onDay: events.find(({ number }) => number === effect.event)?.on_day ?? '',
    result: effect.result as EffectResult,
    judgement: { fi: effect.judgement_fi, sv: effect.judgement_sv },
    figures: effect.figures === null ? null : JSON.parse(effect.figures),
    window: windowOf(effect, told),
  }
}

function windowOf(effect: ProposalEffect, told: Told): ShownWindow | null {
  const { window_days: days, turn_on: turnOn } = effect
  if (days === null || turnOn === null) return null
  const window = {
    days,
    turnOn,
    reports: { before: effect.reports_before ?? 0, after: effect.reports_after ?? 0 },
    all: { before: effect.all_before ?? 0, after: effect.all_after ?? 0 },
    units: { before: effect.units_before ?? 0, after: effect.units_after ?? 0 },
  }
  return shownWindow(window, told)
}

export function shownWindow({ days, turnOn, reports, all, units }: EffectWindow, told: Told): ShownWindow {
  const both = ({ before, after }: BeforeAfter): ToldBeforeAfter => ({ before: told(before), after: told(after) })
  return { days, turnOn, reports: both(reports), all: both(all), units: both(units), reporting: reportingChange(all) }
}
