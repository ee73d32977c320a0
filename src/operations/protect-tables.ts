import { z } from 'zod'
import { type ProtectedTableSet, protectedCsv, protectTableSet, readTableSet } from '../analyse/table-set/protect.ts'
import { readSpecification } from '../analyse/table-set/specification.ts'
import type { CellStatus } from '../method/suppression/linked-cells.ts'
import { highsSolver } from '../register/solver/highs-solver.ts'
import { defineOperation } from './operation.ts'

/** The two files as text. */
const tableSetInput = z.strictObject({ cells: z.string(), spec: z.string() })

interface ProtectTablesResult {
  /** The published cells with their status, as CSV. */
  readonly csv: string
  readonly innerCells: number
  readonly byStatus: Readonly<Record<CellStatus, number>>
  /** Hidden cells given away by cells that were forced to stay open. */
  readonly unsafe: number
  readonly unusedColumns: readonly string[]
}

/** Protects any table set given by file. Needs no data folder; nothing is stored. */
export const protectTables = defineOperation({
  name: 'tables.protect',
  title: {
    fi: 'Suojaa taulukkojoukko',
    sv: 'Skydda en uppsättning tabeller',
    en: 'Protect a set of tables',
  },
  input: tableSetInput,
  access: 'read',
  isStandalone: true,
  async perform({ cells, spec }): Promise<ProtectTablesResult> {
    const specification = readSpecification(spec)
    const set = readTableSet(cells, specification)
    const result = protectTableSet(set, specification, await highsSolver())
    return {
      csv: protectedCsv(result, specification.count),
      innerCells: set.inner.counts.length,
      byStatus: countByStatus(result),
      unsafe: result.unsafe.length,
      unusedColumns: result.unusedColumns,
    }
  },
})

function countByStatus({ status }: ProtectedTableSet): Record<CellStatus, number> {
  const counts = { published: 0, primary: 0, secondary: 0 }
  for (const value of status) counts[value]++
  return counts
}
