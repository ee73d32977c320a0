/** One value of a file, as it stands there, with where it stands. */
export interface IndicatorRow {
  /** Line of a CSV file, or number of the entry of a JSON file; from 1. */
  readonly place: number
  readonly indicator: string
  readonly region: string
  readonly year: string
  readonly gender: string
  /** Empty: there is no value. */
  readonly value: string
}

/** Why a file cannot be taken in. `place`: line or entry; null for the whole file. `value`: what stood there, cut short. */
export interface IndicatorFileFault {
  readonly reason:
    | 'not-utf8-text'
    | 'no-json'
    | 'no-header'
    | 'too-many-rows'
    | 'columns'
    | 'indicator'
    | 'region'
    | 'region-is-code'
    | 'year'
    | 'gender'
    | 'value'
    | 'two-values'
    | 'no-rows'
  readonly place: number | null
  readonly value: string
}

const MOST_ROWS = 500_000
const COLUMNS = ['indicator', 'region', 'year', 'gender', 'value'] as const

/**
 * Rows of a file as Sotkanet gives them: CSV with semicolons and the columns indicator, region, year, gender, value in any order (others
 * are passed over), or JSON as the REST interface 1.1 answers, a list of objects. Nothing is judged but the form.
 */
export function indicatorRows(text: string): readonly IndicatorRow[] | IndicatorFileFault {
  const clean = text.replace(/^\uFEFF/, '')
  if (clean.includes('\u0000')) return fault('not-utf8-text')
  return /^\s*[[{]/.test(clean) ? jsonRows(clean) : csvRows(clean)
}

function csvRows(text: string): readonly IndicatorRow[] | IndicatorFileFault {
  const [head = '', ...lines] = text.split(/\r?\n/)
  const names = head.split(';').map((name) => unquoted(name).toLowerCase())
  const places = COLUMNS.map((name) => names.indexOf(name))
  if (places.includes(-1)) return fault('no-header', 1, head)
  if (lines.length > MOST_ROWS + 1) return fault('too-many-rows')
  const rows: IndicatorRow[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = line.split(';').map(unquoted)
    if (cells.length !== names.length) return fault('columns', index + 2, line)
    const [indicator = '', region = '', year = '', gender = '', value = ''] = places.map((place) => cells[place] ?? '')
    rows.push({ place: index + 2, indicator, region, year, gender, value })
  }
  return rows
}

function unquoted(cell: string): string {
  const trimmed = cell.trim()
  return /^"[^"]*"$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed
}

function jsonRows(text: string): readonly IndicatorRow[] | IndicatorFileFault {
  const read = parsed(text)
  if (!Array.isArray(read)) return fault('no-json')
  if (read.length > MOST_ROWS) return fault('too-many-rows')
  const rows: IndicatorRow[] = []
  for (const [index, entry] of read.entries()) {
    if (typeof entry !== 'object' || entry === null) return fault('columns', index + 1, String(entry))
    const cell = (name: string) => textOf((entry as Readonly<Record<string, unknown>>)[name])
    const [indicator, region, year, gender, value] = COLUMNS.map(cell)
    if (indicator === null || region === null || year === null || gender === null || value === null)
      return fault('columns', index + 1, JSON.stringify(entry))
    rows.push({
      place: index + 1,
      indicator: indicator ?? '',
      region: region ?? '',
      year: year ?? '',
      gender: gender ?? '',
      value: value ?? '',
    })
  }
  return rows
}

/** Empty for nothing; null for what is no plain value. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null
  return typeof value === 'string' ? value.trim() : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const SHOWN = 80

export function fault(reason: IndicatorFileFault['reason'], place: number | null = null, value = ''): IndicatorFileFault {
  return { reason, place, value: value.slice(0, SHOWN) }
}

export function isFault(read: object): read is IndicatorFileFault {
  return 'reason' in read
}
