import type { QuarterCode } from '../../model/period.ts'
import type { PublishedPlan, ReleasePlan } from '../../model/release-plan.ts'
import type { Texts } from '../../model/text.ts'
import { newestPlan } from '../../store/approval/plans.ts'
import { listReleaseRows } from '../../store/releases.ts'
import type { OperationContext } from '../operation.ts'
import { closedRoundCycles } from './unfinished-work.ts'

const SOURCES: Texts = {
  fi: 'Kanta-arkiston asiakasasiakirjojen kuvailutiedot (SHA) ja hyvinvointialueiden erillistoimitukset (ET).',
  sv: 'Metadata om klienthandlingar i Kanta-arkivet (SHA) och välfärdsområdenas separata leveranser (ET).',
  en: 'Metadata of client documents in the Kanta archive (SHA) and separate deliveries of the wellbeing services counties (ET).',
}

/** The saved plan of a cycle, else one of defaults (version 0): quarters whose review round is closed, both sources, nothing new. */
export async function planOf(cycle: QuarterCode, context: Pick<OperationContext, 'db' | 'definitions'>): Promise<ReleasePlan> {
  const saved = await newestPlan(context.db, cycle)
  if (saved) return saved
  const checked = (await closedRoundCycles(context.db)).filter((quarter) => quarter <= cycle)
  const isFirst = (await listReleaseRows(context.db)).every(({ status }) => status !== 'published')
  return {
    cycle,
    checkedQuarters: checked,
    newContents: isFirst ? context.definitions.contents.map(({ key }) => key) : [],
    sources: SOURCES,
    openQuestions: '',
    version: 0,
  }
}

/** What readers see of a plan. Open questions stay at the institute. */
export function publishedPlan({ cycle, checkedQuarters, newContents, sources, version }: ReleasePlan): PublishedPlan {
  return { latestQuarter: cycle, checkedQuarters, newContents, sources, planVersion: version }
}
