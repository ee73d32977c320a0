import type { QualityFacts } from './release.ts'
import type { Texts } from './text.ts'

/** The quality description of a release: `quality.json`. Texts are filled from the facts of the run; numbers in them are already written out. */
export interface QualityReport {
  readonly facts: QualityFacts
  readonly sections: readonly QualitySection[]
}

/** Headings of the quality descriptions of Finnish statistics, in their order. */
export const QUALITY_SECTIONS = [
  'data-description',
  'relevance',
  'data-content',
  'statistical-process',
  'accuracy',
  'timeliness',
  'coherence',
  'accessibility',
  'data-protection',
  'contact',
] as const
export type QualitySectionId = (typeof QUALITY_SECTIONS)[number]

interface QualitySection {
  readonly id: QualitySectionId
  readonly heading: Texts
  readonly paragraphs: readonly Texts[]
  readonly tables: readonly QualityTable[]
}

/** A small table inside the description. The first cell of a row is its heading; every row has as many cells as there are columns. */
export interface QualityTable {
  readonly caption: Texts
  readonly columns: readonly Texts[]
  readonly rows: readonly (readonly Texts[])[]
}
