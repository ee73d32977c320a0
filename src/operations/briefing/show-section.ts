import { z } from 'zod'
import { identityMarks } from '../../collect/social-report/identity-guard.ts'
import { guardWords } from '../../design/guard-words.ts'
import type { Briefing, BriefingComment, BriefingPart, BriefingSection } from '../../model/briefing.ts'
import type { BriefingLanguage, ShownSection, TwoTexts } from '../../model/briefing-content.ts'
import type { Phenomenon } from '../../model/phenomenon.ts'
import { type Language, type Texts, textsOf } from '../../model/text.ts'
import { THEME_TABLE_DIMENSIONS } from '../../model/theme-table.ts'
import { commentsOf } from '../../store/social/briefing-review.ts'
import { partsOf, sectionsOf } from '../../store/social/briefing-sections.ts'
import { pinsOf } from '../../store/social/evidence-pins.ts'
import { phenomenaOf, phenomenonById } from '../../store/social/phenomena.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { shownQuotes } from '../phenomenon/shown-quotes.ts'
import { accountNames } from '../ticket/account-names.ts'
import { sectionNotFound } from './briefing-problems.ts'
import { openBriefing } from './held-briefing.ts'
import { idShape } from './input-shapes.ts'
import { shownSection } from './live-content.ts'
import { dimensionsOfBriefings } from './parts/show-cross.ts'

interface Choice {
  readonly code: string
  readonly names: Texts
}

/** What can be bound to a section. */
export interface SectionChoices {
  readonly dimensions: readonly Choice[]
  readonly themes: readonly Choice[]
  readonly pins: readonly Choice[]
  readonly quotes: readonly Choice[]
}

export interface EditedSection {
  readonly briefing: Briefing
  readonly section: BriefingSection
  /** As of now. */
  readonly shown: ShownSection
  readonly parts: readonly BriefingPart[]
  readonly comments: readonly BriefingComment[]
  readonly names: Readonly<Record<string, string>>
  readonly hint: Texts | null
  readonly choices: SectionChoices
  /** Words by which a person may be recognised, per language: for writers to check. */
  readonly marks: Readonly<Record<BriefingLanguage, readonly string[]>>
  /** The sections before and after, for going on. */
  readonly before: string | null
  readonly after: string | null
}

/** One section to be written: its text, what is bound to it as of now, comments, and what can be bound. */
export const showSection = defineOperation({
  name: 'briefing.show-section',
  title: { fi: 'Näytä raportin osio', sv: 'Visa ett kapitel i rapporten', en: 'Show a section of a briefing' },
  access: 'read',
  input: z.strictObject({ briefing: idShape, section: idShape }),
  async perform({ briefing: id, section: sectionId }, context): Promise<EditedSection> {
    const briefing = await openBriefing(context, id)
    const sections = await sectionsOf(context.db, id)
    const at = sections.findIndex((one) => one.id === sectionId)
    const section = sections[at]
    if (!section) throw sectionNotFound()
    const parts = await partsOf(context.db, id)
    const comments = (await commentsOf(context.db, id)).filter((one) => one.section === sectionId)
    const { briefingTemplates } = context.definitions.socialReporting
    const template = briefingTemplates.find(({ key }) => key === briefing.template)
    return {
      briefing,
      section,
      shown: await shownSection(context, briefing, { section, parts }),
      parts: parts.filter((part) => part.section === sectionId),
      comments,
      names: await accountNames([section.changedBy, ...comments.map(({ account }) => account)], context),
      hint: template?.sections.find(({ kind }) => kind === section.kind)?.hint ?? null,
      marks: marksIn(context, section.texts),
      choices: await choicesFor(context, briefing, section),
      before: sections[at - 1]?.id ?? null,
      after: sections[at + 1]?.id ?? null,
    }
  },
})

function marksIn({ definitions }: OperationContext, texts: TwoTexts): EditedSection['marks'] {
  const names = guardWords(definitions)
  const marked = (text: string) => [
    ...new Set(identityMarks(text, { names }).flatMap(({ from, until, isMild }) => (isMild ? [] : [text.slice(from, until)]))),
  ]
  return { fi: marked(texts.fi), sv: marked(texts.sv) }
}

/** Quotes and figures of the section's phenomenon; in a section of none, of every phenomenon of the owner. */
async function choicesFor(
  context: OperationContext,
  { owner }: Briefing,
  { phenomenon }: BriefingSection,
): Promise<SectionChoices> {
  const { themes } = await codebookOf(context, owner)
  const about = phenomenon === null ? null : await phenomenonById(context.db, phenomenon)
  const phenomena = about ? [about] : await phenomenaOf(context.db, [owner])
  const pins = await Promise.all(phenomena.map(({ id }) => pinsOf(context.db, id)))
  const quotes = await Promise.all(phenomena.map((one) => quoteChoices(context, one)))
  return {
    dimensions: dimensionsOfBriefings().map((code) => ({ code, names: THEME_TABLE_DIMENSIONS[code].names })),
    themes: themes.filter(({ isRetired }) => !isRetired).map(({ id, names }) => ({ code: id, names })),
    pins: pins.flat().map(({ id, editions }) => ({ code: id, names: textsOf((language) => pinName(editions.at(-1), language)) })),
    quotes: quotes.flat(),
  }
}

function pinName(series: { readonly title: Texts; readonly areaName: Texts } | undefined, language: Language): string {
  return series ? `${series.title[language]}, ${series.areaName[language]}` : '–'
}

const QUOTE_BEGINS = 90

async function quoteChoices(context: OperationContext, phenomenon: Phenomenon): Promise<Choice[]> {
  const standing = (await shownQuotes(context, phenomenon)).filter((quote) => quote.standing === 'standing')
  return standing.map(({ id, original, wordings }) => {
    const words = original ?? (wordings.fi || wordings.sv)
    const begin = words.length > QUOTE_BEGINS ? `${words.slice(0, QUOTE_BEGINS)}…` : words
    return { code: id, names: { fi: begin, sv: begin, en: begin } }
  })
}
