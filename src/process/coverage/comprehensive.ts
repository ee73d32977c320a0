import type { AreaCode } from '../../model/area.ts'
import type { Coverage, CoverageClass } from '../../model/coverage.ts'
import type { Period } from '../../model/period.ts'
import type { ContentKey } from '../../model/service-task.ts'
import { divisionYear, type HomeCodes } from '../counting-frame.ts'

/** Which municipalities estimates may rest on. */
export interface ComprehensiveAreas {
  /**
   * Municipalities of the division of the period's year whose data are good enough in every quarter of the period. One that was
   * formed by a merger is in when all its parts were. Left out is who got the class from somebody who knew what it does to the
   * estimate.
   */
  of(content: ContentKey, period: Period): ReadonlySet<AreaCode>
}

/** `isPublished` says which classes are good enough; that is a definition, not a rule of the code. */
export function comprehensiveAreas(
  coverage: readonly Coverage[],
  homes: HomeCodes,
  isPublished: (coverageClass: CoverageClass) => boolean,
): ComprehensiveAreas {
  const byQuarter = Map.groupBy(coverage, ({ content, period }) => `${content}/${period}`)
  return {
    of(content, period) {
      const codes = homes.get(divisionYear(period))
      const perQuarter = period.quarters.map((quarter) => {
        const parts = byQuarter.get(`${content}/${quarter}`) ?? []
        const byMunicipality = Map.groupBy(parts, ({ municipality }) => codes?.get(municipality) ?? null)
        const good = [...byMunicipality].filter(([, own]) => own.every((part) => isPublished(part.class) && !part.wasEffectSeen))
        return new Set(good.map(([municipality]) => municipality))
      })
      const [first = new Set<AreaCode | null>(), ...others] = perQuarter
      return new Set([...first].flatMap((code) => (code !== null && others.every((set) => set.has(code)) ? [code] : [])))
    },
  }
}
