import type { PrimaryReason } from './primary-rules.ts'

/** What disclosure control did to one linked set. Numbers of cells only; nothing of a person. */
export interface DisclosureLogEntry {
  /** Content and period. */
  readonly set: string
  /** Version of the rules that this module implements. */
  readonly ruleVersion: string
  readonly smallestShown: number
  /** Cells that had a figure. */
  readonly cells: number
  readonly shown: number
  readonly primary: Readonly<Record<PrimaryReason, number>>
  readonly secondary: number
  /** Hidden cells that shown ones give away or narrow down in spite of everything: zeros inside a shown zero. */
  readonly givenAway: number
  /** Distance that the bounds of hidden counts were checked to keep; null = checked by elimination only. */
  readonly minWidthKept: number | null
}

/** Changes when the rules of this module change. */
export const DISCLOSURE_RULE_VERSION = 'disclosure-1'
