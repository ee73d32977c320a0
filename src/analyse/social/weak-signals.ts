import type { SignalReason, WeakSignal } from '../../model/theme-table.ts'

/** Exact figures of one theme in one period. */
export interface ThemeFigures {
  readonly theme: string
  readonly reports: number
  readonly markedWeak: number
  readonly markedNew: number
  /** Units that may be told apart. */
  readonly units: number
  readonly municipalities: number
  readonly before: number
}

/**
 * Themes to look at although, or because, little is told of them: marked by their reporters as a weak signal or as new, told of once, or told
 * of by few in several places. In the order given.
 */
export function weakSignals(themes: readonly ThemeFigures[], smallest: number): WeakSignal[] {
  return themes.flatMap((figures) => {
    const reasons = reasonsOf(figures, smallest)
    if (reasons.length === 0) return []
    const { theme, reports, units, municipalities, before } = figures
    const isFew = reports < smallest
    return [{ theme, reasons, reports, isFew, units, municipalities, isSpread: isSpread(figures), growth: reports - before }]
  })
}

function reasonsOf(figures: ThemeFigures, smallest: number): SignalReason[] {
  const { reports, markedWeak, markedNew } = figures
  const reasons: [SignalReason, boolean][] = [
    ['weak-signal', markedWeak > 0],
    ['new-trend', markedNew > 0],
    ['spread', reports > 1 && reports < smallest && isSpread(figures)],
    ['single', reports === 1],
  ]
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []))
}

function isSpread({ units, municipalities }: ThemeFigures): boolean {
  return units > 1 || municipalities > 1
}

/** What is known outside of a theme. */
export interface SignalSight {
  /** Whether its number of observations is shown in tables. */
  isShown(theme: string): boolean
  /** Whether it may be told of a theme of few that any of them was marked: see `mayTellMarks`. */
  mayTell(theme: string): boolean
}

/**
 * What may leave the county: that little is told of a theme, and whether any of it was marked; no number, no unit, no municipality. A single
 * observation stays visible, nothing leads to where it was made, and nothing tells it from two, three or four: every theme of few is here.
 */
export function protectedSignals(figures: readonly ThemeFigures[], sight: SignalSight, smallest: number): WeakSignal[] {
  return figures.flatMap((figure): WeakSignal[] => {
    const { theme, reports, units, municipalities } = figure
    const isFew = reports > 0 && reports < smallest
    const marks = marksOf(figure)
    // Two marks of few would be of two observations, when none has both.
    const reasons = isFew ? (sight.mayTell(theme) ? marks.slice(0, 1) : []) : sight.isShown(theme) ? marks : []
    if (!isFew && reasons.length === 0) return []
    const isFromSeveral = !isFew && (units > 1 || municipalities > 1)
    return [
      {
        ...{ theme, reasons, isFew, isSpread: isFromSeveral },
        ...{ reports: null, units: null, municipalities: null, growth: null },
      },
    ]
  })
}

function marksOf({ markedWeak, markedNew }: ThemeFigures): SignalReason[] {
  const marks: [SignalReason, number][] = [
    ['weak-signal', markedWeak],
    ['new-trend', markedNew],
  ]
  return marks.flatMap(([reason, number]) => (number > 0 ? [reason] : []))
}

/**
 * Marks of a theme of few are told where at least `smallest` observations that could stand in it have none. Else a theme without a mark would
 * be of so many at most.
 */
export function mayTellMarks(around: { readonly unmarked: number }, smallest: number): boolean {
  return around.unmarked >= smallest
}
