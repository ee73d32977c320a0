import type { Briefing, BriefingPart, BriefingSection } from '../../../model/briefing.ts'
import type { ShownContent } from '../../../model/briefing-content.ts'
import type { OperationContext } from '../../operation.ts'

/** What a part is worked out from. Read outside any transaction. */
export interface Gathering {
  readonly context: Pick<OperationContext, 'db' | 'definitions' | 'now' | 'folder'>
  readonly briefing: Briefing
  readonly section: Pick<BriefingSection, 'phenomenon'>
  readonly settings: BriefingPart['settings']
}

/** Works out what a part shows as of now. What cannot be shown is told as `missing`, never left out. */
export type ShowPart = (gathering: Gathering) => Promise<ShownContent>

/** First and last day of the briefing's months. */
export function daysOf({ periodFrom, periodUntil }: Pick<Briefing, 'periodFrom' | 'periodUntil'>): {
  from: string
  until: string
} {
  // No day of any month comes after the 31st, as texts are compared.
  return { from: `${periodFrom}-01`, until: `${periodUntil}-31` }
}
