import type { QuarterCode } from './period.ts'

/** Estimated quality of the data of one municipality, content and period. The labels are definitions. */
export const COVERAGE_CLASSES = ['comprehensive', 'probably_comprehensive', 'partial', 'none', 'not_assessed'] as const
export type CoverageClass = (typeof COVERAGE_CLASSES)[number]

/** Who or what set the class: a decision before the coverage file before the manifest before the rule. */
export type CoverageOrigin = 'decision' | 'coverage-file' | 'manifest' | 'rule'

export interface Coverage {
  readonly municipality: string
  readonly content: string
  readonly period: QuarterCode
  readonly class: CoverageClass
  readonly origin: CoverageOrigin
  /** The quarter whose statement still holds, when none was given for this one. */
  readonly carriedFrom?: QuarterCode
  /**
   * Whoever decided had been shown what the class does to the national estimate. Figures of the municipality itself may be published;
   * no estimate may rest on it until somebody who has not seen the effect confirms the class.
   */
  readonly wasEffectSeen?: true
  /** Public words of the county, on which it lets the figure be published. */
  readonly note?: string
}

/** The signs beside every figure: ● ◐ ○. */
export const COVERAGE_MARKS = {
  comprehensive: '●',
  'comprehensive-with-note': '◐',
  'not-comprehensive': '○',
} as const
export type CoverageMark = keyof typeof COVERAGE_MARKS
