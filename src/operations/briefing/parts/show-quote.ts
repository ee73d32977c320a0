import type { ShownQuote } from '../../../model/briefing-content.ts'
import { type QuoteStanding, quoteIn, type ShownQuote as StandingQuote } from '../../../model/evidence.ts'
import type { SocialReportingDefinitions } from '../../../model/social-reporting.ts'
import { languageOf, type Texts } from '../../../model/text.ts'
import { quoteById } from '../../../store/social/evidence-quotes.ts'
import { phenomenonById } from '../../../store/social/phenomena.ts'
import { shownQuotes } from '../../phenomenon/shown-quotes.ts'
import type { ShowPart } from './gathering.ts'

/**
 * A quote by permission, as it may be shown today. Who says it is told by professional group only, and only of a group in which there are
 * many: nothing by which a unit, a place or a person could be told. Words that were withdrawn are gone from a draft at once.
 */
export const showQuote: ShowPart = async ({ context, briefing, settings }) => {
  const quote = settings.target === null ? null : await quoteById(context.db, settings.target)
  const phenomenon = quote ? await phenomenonById(context.db, quote.phenomenon) : null
  if (!quote || !phenomenon || phenomenon.owner !== briefing.owner) return { kind: 'missing', of: 'quote', why: GONE }
  const shown = (await shownQuotes(context, phenomenon)).find(({ id }) => id === quote.id)
  if (!shown) return { kind: 'missing', of: 'quote', why: GONE }
  const report = await context.db
    .selectFrom('social_report')
    .select(['profession', 'source'])
    .where('id', '=', quote.report)
    .executeTakeFirst()
  return contentOf(shown, report ? whoOf(report, context.definitions.socialReporting) : null)
}

function contentOf(quote: StandingQuote, who: Texts | null): ShownQuote {
  const isRemoved = quote.standing !== ('standing' satisfies QuoteStanding)
  return {
    kind: 'quote',
    report: quote.report,
    language: languageOf(quote.language),
    texts: { fi: quoteIn(quote, 'fi')?.text ?? '', sv: quoteIn(quote, 'sv')?.text ?? '' },
    isParaphrase: quote.kind === 'paraphrase',
    who: isRemoved ? null : who,
    isRemoved,
  }
}

function whoOf(
  report: { readonly profession: string | null; readonly source: string },
  { lists: { professions, sources }, policy }: Pick<SocialReportingDefinitions, 'lists' | 'policy'>,
): Texts | null {
  const { profession } = report
  if (profession !== null) {
    const common = policy.commonProfessions.includes(profession) ? professions.codes.find(({ key }) => key === profession) : null
    return common?.names ?? WORKER
  }
  return report.source === 'B' ? CLIENT : (sources.codes.find(({ key }) => key === report.source)?.names ?? null)
}

const WORKER: Texts = { fi: 'Työntekijä tai yhteistyökumppani', sv: 'Anställd eller samarbetspartner', en: 'Worker or partner' }
const CLIENT: Texts = { fi: 'Asiakas tai asukas', sv: 'Klient eller invånare', en: 'Client or resident' }
const GONE: Texts = {
  fi: 'Lainausta ei enää ole ilmiön lainauksissa.',
  sv: 'Citatet finns inte längre bland fenomenets citat.',
  en: 'The quote is no longer among those of the phenomenon.',
}
