import { INDICATION_IDS, type Indication, type IndicationId } from '../../model/indication.ts'
import type { Texts } from '../../model/text.ts'
import { activityOnly } from './activity-only.ts'
import { firstArchiving } from './first-archiving.ts'
import { jump } from './jump.ts'
import { missingHome } from './missing-home.ts'
import { neverClosed } from './never-closed.ts'
import { overlap } from './overlap.ts'
import { ownCount } from './own-count.ts'
import type { IndicationQuestion } from './question.ts'
import { shareOutlier } from './share-outlier.ts'
import { sisterStatistics } from './sister-statistics.ts'
import { type Found, notComputable } from './told.ts'
import { units } from './units.ts'

const FUNCTIONS: Readonly<Record<IndicationId, (question: IndicationQuestion) => Found>> = {
  'share-outlier': shareOutlier,
  jump,
  'own-count': ownCount,
  overlap,
  units,
  'first-archiving': firstArchiving,
  'never-closed': neverClosed,
  'activity-only': activityOnly,
  'missing-home': missingHome,
  'sister-statistics': sisterStatistics,
}

/** These speak of documents and persons as such, whatever is counted of them. */
const OF_ANY_MEASURE: readonly IndicationId[] = ['units', 'first-archiving', 'missing-home']
/** These speak of the whole organiser also when a municipality is asked about. */
const OF_ORGANISER: readonly IndicationId[] = ['units', 'first-archiving', 'missing-home']

/**
 * All ten indications of a place, content, measure and quarter, in their order. They are for those who judge: none of them names or sets
 * a class. Services and contacts are not counted yet, so most say nothing of them.
 */
export function indicationsFor(question: IndicationQuestion): Indication[] {
  return INDICATION_IDS.map((id) => {
    const isCounted = question.measure === 'clients' || OF_ANY_MEASURE.includes(id)
    const one = isCounted ? FUNCTIONS[id](question) : notComputable(id, NOT_COUNTED)
    return { ...one, isOfOrganiser: question.place === 'municipality' && OF_ORGANISER.includes(id) }
  })
}

const NOT_COUNTED: Texts = {
  fi: 'Rekisteri laskee toistaiseksi vain asiakkaat, joten tätä ei voi laskea.',
  sv: 'Registret räknar tills vidare bara klienter, så detta kan inte räknas.',
  en: 'The register counts clients only so far, so this cannot be computed.',
}
