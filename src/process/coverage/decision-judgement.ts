import type { Coverage } from '../../model/coverage.ts'
import type { CoverageDecision } from '../../model/coverage-decision.ts'

/** What a decision says of its place in a run. */
export function judgementOf(decision: CoverageDecision): Pick<Coverage, 'class' | 'origin' | 'wasEffectSeen' | 'note'> {
  return {
    class: decision.class,
    origin: 'decision',
    ...(decision.wasEffectSeen ? { wasEffectSeen: true } : {}),
    ...(decision.publicationNote === '' ? {} : { note: decision.publicationNote }),
  }
}
