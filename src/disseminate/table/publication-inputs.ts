import type { AreaCode, RegionalDivision } from '../../model/area.ts'
import type { DraftCells } from '../../model/cell.ts'
import type { Coverage } from '../../model/coverage.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { RegisterKind } from '../../model/delivery.ts'
import type { NationalEstimate } from '../../model/estimate.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { AgeGroupCode } from '../../model/person.ts'

/** Everything that the tables of a release are built from: the results of one run, and the definitions. */
export interface PublicationInputs {
  readonly cycle: QuarterCode
  /** Source SHA+ET at least; cells of other sources are left aside. */
  readonly cells: DraftCells
  readonly coverage: readonly Coverage[]
  readonly estimates: readonly NationalEstimate[]
  readonly definitions: PublicationDefinitions
  readonly registerKind: RegisterKind
  /** The regional division of the cycle's year: every table is published on it. */
  readonly division: RegionalDivision
  /** The municipality of the cycle's division that a municipality of an earlier division belongs to now. `X16` stays as it is. */
  carriedForward(area: AreaCode): AreaCode
  /** Inhabitants on 31 December of a municipality of the cycle's division. 0 when there are none. */
  populationOf(query: PopulationQuery): number
}

type PublicationDefinitions = Pick<
  Definitions,
  'contents' | 'tables' | 'coverageClasses' | 'disclosure' | 'programme' | 'population'
>

interface PopulationQuery {
  readonly municipality: AreaCode
  readonly year: number
  readonly age: AgeGroupCode
  readonly sex: 'M' | 'F' | '_T'
}
