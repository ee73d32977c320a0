import type { ClientCell } from '../../model/cell.ts'
import type { AgeGroupCode } from '../../model/person.ts'
import type { AgeBlock } from './age-blocks.ts'
import type { InnerCells } from './inner-cells.ts'
import type { NationalFigures } from './national-figures.ts'
import type { PublicationFrame } from './publication-frame.ts'
import type { PublicationInputs } from './publication-inputs.ts'

/** What the tables of one linked set (one content and period) are built from. */
export interface SetContext {
  readonly frame: PublicationFrame
  readonly inner: InnerCells
  readonly inputs: PublicationInputs
  readonly national: NationalFigures
  /** Cells of the content and period, source SHA+ET, areas carried forward. */
  readonly cells: readonly ClientCell[]
  blocksOf(group: AgeGroupCode): readonly AgeBlock[]
}
