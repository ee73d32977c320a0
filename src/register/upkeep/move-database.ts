import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { Problem } from '../../model/problem.ts'
import { auditHead, walkAuditChain } from '../../store/audit-walk.ts'
import { migrationPlan } from '../../store/migrate.ts'
import { openDatabase } from '../../store/open-database.ts'
import type { Schema } from '../../store/schema.ts'
import { dumpTables } from '../../store/upkeep/dump-tables.ts'
import { loadTables } from '../../store/upkeep/load-tables.ts'

export interface MovedDatabase {
  readonly tables: number
  readonly rows: number
  readonly auditEntries: number
}

/**
 * Copies the state database into another, empty one, and compares the two: rows of every table, head and chain of the audit trail. The
 * source is not changed. Tables are held in memory one after the other, as text: the state of a register is small, its unit records
 * are elsewhere.
 *
 * @throws Problem `database-not-empty`, `dump-newer`, `move-incomplete` (conflict); `database-unreachable` (unavailable).
 */
export async function moveDatabase(source: Kysely<Schema>, targetUrl: string): Promise<MovedDatabase> {
  const lines = new Map<string, string[]>()
  const head = await auditHead(source)
  const dump = await dumpTables(source, async (table, rows) => {
    const held = lines.get(table) ?? []
    for (const row of rows) held.push(row)
    lines.set(table, held)
  })
  const { applied } = await migrationPlan(source)
  const target = await openTarget(targetUrl)
  try {
    await loadTables(target.db, { dump, migrations: applied, give: (table) => inPortions(lines.get(table) ?? []) })
    const after = await dumpTables(target.db, async () => undefined)
    const isSame = JSON.stringify(after.tables) === JSON.stringify(dump.tables)
    const walk = await walkAuditChain(target.db)
    if (!isSame || walk.broken !== null || walk.head?.hash !== head?.hash) throw incomplete()
    const rows = dump.tables.reduce((sum, table) => sum + table.rows, 0)
    return { tables: dump.tables.length, rows, auditEntries: walk.entries }
  } finally {
    await target.close()
  }
}

/** Puts the embedded database aside after a move, so that nothing is written into it by mistake. Returns its new name. */
export function putEmbeddedAside(stateFolder: string, now: string): string {
  const aside = join(stateFolder, `database.moved-${now.slice(0, 10)}`)
  const free = existsSync(aside) ? `${aside}-${now.replaceAll(/\D/g, '').slice(8, 14)}` : aside
  renameSync(join(stateFolder, 'database'), free)
  return free
}

const ROWS_AT_ONCE = 1000

async function* inPortions(lines: readonly string[]): AsyncGenerator<readonly string[]> {
  for (let at = 0; at < lines.length; at += ROWS_AT_ONCE) yield lines.slice(at, at + ROWS_AT_ONCE)
}

async function openTarget(databaseUrl: string) {
  try {
    return await openDatabase({ stateFolder: '', databaseUrl, beforeMigrating: () => 'leave' })
  } catch (error) {
    throw unreachable(error instanceof Error && 'code' in error ? String(error.code) : '')
  }
}

/** The address is not repeated: it may hold a password. */
function unreachable(code: string): Problem {
  return new Problem({
    code: 'database-unreachable',
    kind: 'unavailable',
    parameters: { reason: code },
    texts: {
      fi: `Kohdetietokantaan ei saatu yhteyttä (${code || 'ei vastausta'}). Tarkista osoite, tunnus ja salasana.`,
      sv: `Måldatabasen kunde inte nås (${code || 'inget svar'}). Kontrollera adress, användare och lösenord.`,
      en: `The target database could not be reached (${code || 'no answer'}). Check address, user and password.`,
    },
  })
}

function incomplete(): Problem {
  return new Problem({
    code: 'move-incomplete',
    kind: 'conflict',
    texts: {
      fi: 'Siirretty tietokanta ei ole sama kuin alkuperäinen, joten sitä ei pidä ottaa käyttöön. Alkuperäinen on ennallaan. Tyhjennä kohde ja yritä uudelleen.',
      sv: 'Den flyttade databasen är inte densamma som den ursprungliga och ska inte tas i bruk. Den ursprungliga är oförändrad. Töm målet och försök på nytt.',
      en: 'The moved database is not the same as the original, so it must not be used. The original is unchanged. Empty the target and try again.',
    },
  })
}
