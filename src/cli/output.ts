/** Standard output of a command: JSON as it is, or a plain table of rows for people. */
export function formatted(value: unknown, format: 'json' | 'table'): string {
  if (format === 'json') return JSON.stringify(value, null, 2)
  if (Array.isArray(value)) return tableOf(value as readonly Record<string, unknown>[])
  if (value !== null && typeof value === 'object') return keyValues(value as Record<string, unknown>)
  return String(value)
}

function keyValues(value: Record<string, unknown>): string {
  const width = Math.max(0, ...Object.keys(value).map((key) => key.length))
  return Object.entries(value)
    .map(([key, item]) => `${key.padEnd(width)}  ${cell(item)}`)
    .join('\n')
}

function tableOf(rows: readonly Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const texts = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))]
  const widths = columns.map((_, index) => Math.max(...texts.map((line) => line[index]?.length ?? 0)))
  const isNumeric = columns.map((column) => rows.every((row) => typeof row[column] === 'number' || row[column] == null))
  const line = (parts: readonly string[]) =>
    parts
      .map((part, index) => (isNumeric[index] ? part.padStart(widths[index] ?? 0) : part.padEnd(widths[index] ?? 0)))
      .join('  ')
  return texts.map((parts) => line(parts).trimEnd()).join('\n')
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
