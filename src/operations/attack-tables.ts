import { z } from 'zod'
import { attackCsv, attackTableSet, cellsAsRead } from '../analyse/table-set/attack.ts'
import { protectTableSet, readTableSet } from '../analyse/table-set/protect.ts'
import { readPublishedTable } from '../analyse/table-set/published-table.ts'
import { readSpecification } from '../analyse/table-set/specification.ts'
import { ATTACKERS, type Attacker } from '../method/suppression/intervals/attackers.ts'
import { highsSolver } from '../register/solver/highs-solver.ts'
import { defineOperation } from './operation.ts'

export { ATTACKERS }

const attackInput = z.strictObject({
  cells: z.string(),
  spec: z.string(),
  /** A table that somebody else protected; without it the set is protected here first. */
  published: z.string().nullable(),
  attackers: z.array(z.enum(ATTACKERS)).min(1),
})

export interface AttackTablesResult {
  /** Bounds of every hidden cell, as CSV. */
  readonly csv: string
  readonly innerCells: number
  readonly hidden: number
  /** Hidden cells that the attacker computes exactly, and the smallest width of the others' bounds (null = unlimited or none). */
  readonly byAttacker: readonly { readonly attacker: Attacker; readonly exact: number; readonly narrowest: number | null }[]
}

const STEP = {
  fi: 'Lasketaan hyökkääjän rajoja',
  sv: 'Angriparens gränser beräknas',
  en: "Computing the attacker's bounds",
}

/** Attacks a protected table set: what can readers compute of the hidden cells? Needs no data folder; nothing is stored. */
export const attackTables = defineOperation({
  name: 'tables.attack',
  title: {
    fi: 'Koettele suojattuja taulukoita hyökkääjän keinoin',
    sv: 'Pröva skyddade tabeller med en angripares medel',
    en: "Test protected tables by an attacker's means",
  },
  access: 'read',
  isStandalone: true,
  input: attackInput,
  async perform({ cells, spec, published, attackers }, context): Promise<AttackTablesResult> {
    const specification = readSpecification(spec)
    const tableSet = readTableSet(cells, specification)
    const solver = await highsSolver()
    const set = protectTableSet(tableSet, published === null ? specification : { ...specification, method: 'none' }, solver)
    const read =
      published === null
        ? cellsAsRead(set)
        : readPublishedTable(published, { tables: tableSet.tables, count: specification.count })
    const onProgress = (done: number, total: number) => context.progress({ step: 'attack', label: STEP, done, total })
    const result = attackTableSet(set, { read, specification, attackers, request: { solver, onProgress } })
    return {
      csv: attackCsv(set, { result, read, countColumn: specification.count }),
      innerCells: tableSet.inner.counts.length,
      hidden: result.hidden.length,
      byAttacker: result.intervals.map(({ attacker, bounds }) =>
        summary(
          attacker,
          bounds.map(({ lower, upper }) => upper - lower),
        ),
      ),
    }
  },
})

function summary(attacker: Attacker, widths: readonly number[]): AttackTablesResult['byAttacker'][number] {
  const open = widths.filter((width) => width > 0)
  const narrowest = open.reduce((least, width) => Math.min(least, width), Infinity)
  return { attacker, exact: widths.length - open.length, narrowest: narrowest === Infinity ? null : narrowest }
}
