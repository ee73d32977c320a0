import { readXlsx } from 'hucre/xlsx'
import { Problem } from '../model/problem.ts'

/** A sheet as it stands: texts, numbers, days as `YYYY-MM-DD`; null = empty. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** What a workbook that people fill in may hold at most. */
const LIMITS = { bytes: 5_000_000, rows: 5_000 }

/**
 * Reads a workbook that somebody sends. Formulas count as the values that were saved with them.
 * @throws Problem `workbook-unreadable` (refused) for what is no workbook, or too large.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (bytes.byteLength > LIMITS.bytes) throw workbookUnreadable()
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: LIMITS.rows })
    return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(plainValue)) }))
  } catch {
    throw workbookUnreadable()
  }
}

function plainValue(value: unknown): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'string') return value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return String(value)
}

function workbookUnreadable(): Problem {
  return new Problem({
    code: 'workbook-unreadable',
    kind: 'refused',
    parameters: { megabytes: LIMITS.bytes / 1_000_000 },
    texts: {
      fi: `Tiedostoa ei voi lukea. Lähetä Excel-työkirja (.xlsx), jonka koko on enintään ${LIMITS.bytes / 1_000_000} megatavua, tai liitä rivit tekstikenttään.`,
      sv: `Filen kan inte läsas. Skicka en Excel-arbetsbok (.xlsx) på högst ${LIMITS.bytes / 1_000_000} megabyte, eller klistra in raderna i textfältet.`,
      en: `The file cannot be read. Send an Excel workbook (.xlsx) of at most ${LIMITS.bytes / 1_000_000} megabytes, or paste the rows into the text field.`,
    },
  })
}
