import { z } from 'zod'
import { addMonths, dayNumber } from '../../method/calendar-days.ts'
import { equalWindows } from '../../method/equal-windows.ts'
import type { IndicatorPin } from '../../model/evidence.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { EFFECT_RESULTS, type EffectResult, PROPOSAL_STATES } from '../../model/proposal.ts'
import type { EffectFigures, EffectWindow } from '../../model/proposal-effect.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { pinsOf } from '../../store/social/evidence-pins.ts'
import { phenomenonById } from '../../store/social/phenomena.ts'
import { eventsOfProposal, insertEffect } from '../../store/social/proposal-history.ts'
import type { StoredProposal } from '../../store/social/proposals.ts'
import { reportsInWindow } from '../../store/social/report-windows.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { reportsBehind } from '../phenomenon/reports-behind.ts'
import { commitStep, orNull, requireDayInOrder } from './commit-step.ts'
import { toldTo } from './evidence-strength.ts'
import { heldProposal, proposalAsSeen } from './held-proposal.ts'
import { AS_SEEN, day, id, inOneLanguage, REASON } from './proposal-input.ts'
import { figuresNotPinned } from './proposal-problems.ts'
import { type ShownWindow, shownWindow } from './shown-effect.ts'

const months = z.int().min(1).max(24).default(6)

export interface EffectBasis {
  /** Null when no day has passed since the action, or the proposal rests on no phenomenon of the county. */
  readonly window: ShownWindow | null
  /** Indicators beside the phenomenon, of which two periods can be chosen. */
  readonly pins: readonly IndicatorPin[]
}

/** What an effect can be judged by: reports before and after in equal windows, and the indicators pinned to the phenomenon. */
export const showEffectBasis = defineOperation({
  name: 'proposal.effect',
  title: {
    fi: 'Näytä, mitä ehdotuksen jälkeen on tapahtunut',
    sv: 'Visa vad som hänt efter förslaget',
    en: 'Show what followed',
  },
  access: 'read',
  input: z.strictObject({ proposal: id, months }),
  async perform({ proposal: wanted, months }, context): Promise<EffectBasis> {
    const proposal = await heldProposal(context, wanted)
    const window = await windowOf(context, proposal, months)
    return {
      window: window && shownWindow(window, toldTo(context, proposal.owner)),
      pins: proposal.phenomenon === null ? [] : await pinsOf(context.db, proposal.phenomenon),
    }
  },
})

/** Judges what became of it. A later judgement stands beside the earlier ones. */
export const assessProposal = defineOperation({
  name: 'proposal.assess',
  title: { fi: 'Arvioi ehdotuksen vaikutus', sv: 'Bedöm förslagets effekt', en: 'Assess the effect of a proposal' },
  access: 'state',
  input: z.strictObject({
    ...AS_SEEN,
    onDay: day,
    result: z.enum(Object.keys(EFFECT_RESULTS) as [EffectResult, ...EffectResult[]]),
    judgement: inOneLanguage(REASON),
    months,
    figures: z
      .strictObject({ pin: id, before: z.string().max(20), after: z.string().max(20) })
      .nullable()
      .default(null),
  }),
  async perform({ onDay, result, judgement, months, figures: chosen, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const state = requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.assess' })
    await requireDayInOrder(context, proposal, onDay)
    const window = await windowOf(context, proposal, months)
    const figures = chosen && (await figuresOf(context, proposal, chosen))
    const step = { proposal, act: 'assessed', state, onDay, said: { reasons: judgement } } as const
    await commitStep(context, step, (transaction, event) =>
      insertEffect(transaction, {
        proposal: proposal.id,
        event,
        result,
        judgement_fi: judgement.fi,
        judgement_sv: judgement.sv,
        figures: orNull(figures ? JSON.stringify(figures) : ''),
        ...columnsOf(window),
      }),
    )
  },
})

function columnsOf(window: EffectWindow | null) {
  return {
    window_days: window?.days ?? null,
    turn_on: window?.turnOn ?? null,
    reports_before: window?.reports.before ?? null,
    reports_after: window?.reports.after ?? null,
    all_before: window?.all.before ?? null,
    all_after: window?.all.after ?? null,
    units_before: window?.units.before ?? null,
    units_after: window?.units.after ?? null,
  }
}

/** The windows lie around the day on which it was carried out, or lapsed. */
async function windowOf(context: OperationContext, proposal: StoredProposal, months: number): Promise<EffectWindow | null> {
  const { db, now } = context
  const phenomenon = proposal.phenomenon === null ? null : await phenomenonById(db, proposal.phenomenon)
  const turnOn = await dayOfTurn(context, proposal)
  if (!phenomenon || phenomenon.owner === 'national' || turnOn === null) return null
  const most = dayNumber(addMonths(turnOn, months)) - dayNumber(turnOn)
  const windows = equalWindows(turnOn, { most, today: helsinkiDay(now()) })
  if (!windows) return null
  const days = (await reportsBehind(context, phenomenon)).map(({ sentOn }) => sentOn)
  const within = ({ from, until }: { from: string; until: string }) => days.filter((on) => from <= on && on <= until).length
  const before = await reportsInWindow(db, { organiser: proposal.owner, ...windows.before })
  const after = await reportsInWindow(db, { organiser: proposal.owner, ...windows.after })
  return {
    days: windows.days,
    turnOn,
    reports: { before: within(windows.before), after: within(windows.after) },
    all: { before: before.reports, after: after.reports },
    units: { before: before.units, after: after.units },
  }
}

async function dayOfTurn({ db }: OperationContext, { id }: StoredProposal): Promise<string | null> {
  const events = await eventsOfProposal(db, id)
  const turn = events.findLast(({ act, undone_by }) => undone_by === null && (act === 'completed' || act === 'lapsed'))
  return turn?.on_day ?? null
}

interface ChosenFigures {
  readonly pin: string
  readonly before: string
  readonly after: string
}

/** @throws Problem `figures-not-pinned` when the periods are not those of a pin of the phenomenon, or not in order. */
async function figuresOf(
  { db }: OperationContext,
  { phenomenon }: StoredProposal,
  chosen: ChosenFigures,
): Promise<EffectFigures> {
  const pins = phenomenon === null ? [] : await pinsOf(db, phenomenon)
  const edition = pins.find((pin) => pin.id === chosen.pin)?.editions.at(-1)
  const place = (period: string) => edition?.points.findIndex((point) => point.period === period) ?? -1
  const [before, after] = [edition?.points[place(chosen.before)], edition?.points[place(chosen.after)]]
  if (!edition || !before || !after || place(chosen.before) >= place(chosen.after)) throw figuresNotPinned()
  const { edition: name, takenOn, title, areaName, unit, isPercent, source, licence } = edition
  return { edition: name, takenOn, title, areaName, unit, isPercent, source, licence, before, after }
}
