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

/**
 * What may leave the county: that there is a signal, why, and whether from one place or several; no number, no unit, no municipality. A single
 * observation stays visible, and nothing leads to where it was made.
 */
export function protectedSignals(signals: readonly WeakSignal[]): WeakSignal[] {
  return signals.map(({ theme, reasons, isFew, isSpread: spread }) => ({
    theme,
    // That there was exactly one is a number too.
    reasons: reasons.filter((reason) => reason !== 'single'),
    reports: null,
    isFew,
    units: null,
    municipalities: null,
    isSpread: spread,
    growth: null,
  }))
}
