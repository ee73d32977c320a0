import type { Briefing, BriefingPart, BriefingSection } from '../../../model/briefing.ts'
import type { PartKind, ShownPart } from '../../../model/briefing-content.ts'
import type { Gathering, ShowPart } from './gathering.ts'
import { showCoverage } from './show-coverage.ts'
import { showCross } from './show-cross.ts'
import { showFigure } from './show-figure.ts'
import { showProposals } from './show-proposals.ts'
import { showQuote } from './show-quote.ts'
import { showReporters } from './show-reporters.ts'
import { showSources } from './show-sources.ts'

const SHOW: Readonly<Record<PartKind, ShowPart>> = {
  cross: showCross,
  reporters: showReporters,
  coverage: showCoverage,
  figure: showFigure,
  quote: showQuote,
  sources: showSources,
  proposals: showProposals,
}

/** What a bound part shows as of now. */
export async function showPart(
  context: Gathering['context'],
  { briefing, section, part }: { readonly briefing: Briefing; readonly section: BriefingSection; readonly part: BriefingPart },
): Promise<ShownPart> {
  const content = await SHOW[part.kind]({ context, briefing, section, settings: part.settings })
  return { id: part.id, notes: part.notes, content }
}
