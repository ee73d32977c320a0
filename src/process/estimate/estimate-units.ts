import { type EstimateRequest, estimateTotal } from '../../method/estimate-total.ts'
import type { EstimationUnit } from '../../method/estimators.ts'
import type { Estimate } from '../../model/estimate.ts'
import { unitsProblem } from './units-problem.ts'

/**
 * The estimate for units given by file.
 * @throws Problem where the method cannot be used on these units: no representative unit, no groups, groups that do not cover the
 * population, strata as PSUs of an estimate by strata.
 */
export function estimateUnits(request: EstimateRequest): Estimate {
  const { units, method, psu } = request
  if (units.every(({ clients }) => clients === null)) throw unitsProblem('units-none-representative', {})
  if (method === 'separate-ratio' && psu === 'stratum') throw unitsProblem('units-strata-as-psu', {})
  const byGroup = method === 'known-plus-estimate' ? request.restMethod === 'poststratified' : method === 'poststratified'
  if (byGroup) requireGroups(units)
  return estimateTotal(request)
}

function requireGroups(units: readonly EstimationUnit[]): void {
  const groups = [...(units[0]?.groups.keys() ?? [])]
  if (groups.length === 0) throw unitsProblem('units-no-groups', {})
  for (const { unit, population, groups: own } of units) {
    const found = [...own.values()].reduce((sum, group) => sum + group.population, 0)
    if (found !== population) throw unitsProblem('units-groups-not-whole', { unit, found, expected: population })
  }
  const representative = units.filter(({ clients }) => clients !== null)
  const hasPeople = (group: string) => (unit: EstimationUnit) => (unit.groups.get(group)?.population ?? 0) > 0
  const lacking = groups.find((group) => units.some(hasPeople(group)) && !representative.some(hasPeople(group)))
  if (lacking !== undefined) throw unitsProblem('units-group-not-in-base', { group: lacking })
}
