import type { Briefing, BriefingPart, BriefingSection } from '../../../model/briefing.ts'
import type { PartKind } from '../../../model/briefing-content.ts'
import { partNotPossible } from '../briefing-problems.ts'
import type { Gathering } from './gathering.ts'
import { showPart } from './show-part.ts'

interface Wanted {
  readonly briefing: Briefing
  readonly section: BriefingSection
  readonly part: BriefingPart
}

/** Kinds that name a thing which must be there now; of others there may be something to show later. */
const NAMES_A_THING: readonly PartKind[] = ['cross', 'figure', 'quote']

/** Refuses to bind what cannot be shown. @throws Problem `briefing-part-not-possible`. */
export async function requirePossible(context: Gathering['context'], wanted: Wanted): Promise<void> {
  const { section, part } = wanted
  const { kind, settings } = part
  const needsPhenomenon = kind === 'sources' || (kind === 'proposals' && settings.scope === 'phenomenon')
  if (needsPhenomenon && section.phenomenon === null) throw partNotPossible()
  if (kind === 'proposals' && settings.scope === null) throw partNotPossible()
  if (!NAMES_A_THING.includes(kind)) return
  const { content } = await showPart(context, wanted)
  if (content.kind === 'missing' || (content.kind === 'quote' && content.isRemoved)) throw partNotPossible()
}
