import type { SectionKind } from './briefing-content.ts'
import type { Texts } from './text.ts'

/** What a template binds to a section from the start. `outcomes`: what has become of earlier proposals. */
export const TEMPLATE_PARTS = ['cross', 'reporters', 'coverage', 'sources', 'proposals', 'outcomes'] as const
export type TemplatePart = (typeof TEMPLATE_PARTS)[number]

/** The order of a new briefing. The section of kind `phenomenon` is made once for each phenomenon chosen. */
export interface BriefingTemplate {
  readonly key: string
  readonly names: Texts
  readonly description: Texts
  /** Length of the period offered. */
  readonly months: number
  readonly sections: readonly TemplateSection[]
}

export interface TemplateSection {
  readonly kind: SectionKind
  readonly titles: Texts
  /** What writers are asked to tell. */
  readonly hint: Texts
  /** Must have text before it is approved. */
  readonly isRequired: boolean
  readonly parts: readonly TemplatePart[]
}
