import type { County } from '../../model/area.ts'
import type { Language } from '../../model/text.ts'
import type { SiteFacts } from '../../operations/show-site-facts.ts'
import { byName } from '../number/format.ts'

/** Counties in the order of the language's alphabet; Åland, outside the duty to deliver, last. */
export function countiesInOrder({ counties }: Pick<SiteFacts, 'counties'>, language: Language): County[] {
  const compare = byName(language)
  return [...counties].sort(
    (a, b) => Number(b.hasDutyToDeliver) - Number(a.hasDutyToDeliver) || compare(a.names[language], b.names[language]),
  )
}
