import { MISSING_SYMBOLS, type StatisticalTable, type TableCell, type TableDimension } from '../../model/table.ts'
import type { Language } from '../../model/text.ts'
import { type ExportContext, licenceText, noticeOf, sourceText } from './export-context.ts'
import { SYMBOL_LEGEND } from './symbols.ts'

/** Id of the dimension that holds the measures. */
const METRIC = 'measure'

/**
 * A table as a JSON-stat 2.0 dataset in one language (https://json-stat.org/format/): dimensions of the table, then the measures.
 * `value` has every combination in row-major order, null where there is no figure; `status` says why, or carries the flags. What
 * the format has no place for stands in `extension`, by position: coverage marks, intervals, source labels, notes, decimals.
 */
export function tableJsonStat(table: StatisticalTable, language: Language, context: ExportContext): string {
  const positions = table.cells.map((cell) => ({ cell, position: positionOf(cell, table) }))
  const size = [...table.dimensions.map(({ categories }) => categories.length), table.measures.length]
  const value: (number | null)[] = new Array(size.reduce((product, length) => product * length, 1)).fill(null)
  for (const { cell, position } of positions) value[position] = cell.value
  const notice = noticeOf(context)
  const sparse = <T>(of: (cell: TableCell) => T | undefined) => sparseBy(positions, of)
  return `${JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: table.title[language],
    source: sourceText(table.source, language),
    updated: context.createdAt,
    note: [...(notice === null ? [] : [notice]), ...table.notes.map((note) => note[language]), licenceText(context, language)],
    id: [...table.dimensions.map(({ id }) => id), METRIC],
    size,
    role: rolesOf(table),
    dimension: { ...dimensionsOf(table, language), [METRIC]: metricOf(table, language) },
    value,
    status: sparse((cell) => statusOf(cell)),
    extension: {
      lang: language,
      release: context.release,
      licence: context.licence,
      ...(notice === null ? {} : { notice }),
      symbols: Object.fromEntries(SYMBOL_LEGEND.map(({ symbol, meaning }) => [symbol, meaning[language]])),
      mark: sparse((cell) => cell.mark ?? undefined),
      low: sparse((cell) => cell.low),
      high: sparse((cell) => cell.high),
      source: sparse((cell) => cell.source),
      note: sparse((cell) => cell.note?.[language]),
      decimals: sparse((cell) => cell.decimals),
    },
  })}\n`
}

/** Symbol of an empty cell, or its flags: `..`, `—`, `e`, `e r`. Undefined for a plain figure. */
function statusOf(cell: TableCell): string | undefined {
  const parts = [...(cell.missing === null ? [] : [MISSING_SYMBOLS[cell.missing]]), ...cell.flags]
  return parts.length === 0 ? undefined : parts.join(' ')
}

function positionOf(cell: TableCell, { dimensions, measures }: StatisticalTable): number {
  const inDimensions = dimensions.reduce((sum, dimension, place) => {
    return sum * dimension.categories.length + codesOf(dimension).indexOf(cell.at[place] ?? '')
  }, 0)
  return inDimensions * measures.length + measures.findIndex(({ id }) => id === cell.measure)
}

const codes = new WeakMap<TableDimension, readonly string[]>()
function codesOf(dimension: TableDimension): readonly string[] {
  const known = codes.get(dimension) ?? dimension.categories.map(({ code }) => code)
  codes.set(dimension, known)
  return known
}

function rolesOf({ dimensions }: StatisticalTable) {
  const ids = (role: TableDimension['role']) => dimensions.filter((dimension) => dimension.role === role).map(({ id }) => id)
  const [time, geo] = [ids('time'), ids('geo')]
  return { ...(time.length > 0 ? { time } : {}), ...(geo.length > 0 ? { geo } : {}), metric: [METRIC] }
}

function dimensionsOf({ dimensions }: StatisticalTable, language: Language) {
  return Object.fromEntries(
    dimensions.map(({ id, label, categories }) => {
      const notes = categories.flatMap(({ code, note }) => (note ? [[code, [note[language]]] as const] : []))
      const category = {
        index: categories.map(({ code }) => code),
        label: Object.fromEntries(categories.map((one) => [one.code, one.label[language]])),
        ...childrenOf(categories),
        ...(notes.length > 0 ? { note: Object.fromEntries(notes) } : {}),
      }
      return [id, { label: label[language], category }]
    }),
  )
}

/** The hierarchy, where the parents are categories of the dimension themselves. */
function childrenOf(categories: TableDimension['categories']) {
  const known = new Set(categories.map(({ code }) => code))
  const parents = [...new Set(categories.flatMap(({ parent }) => (parent !== undefined && known.has(parent) ? [parent] : [])))]
  if (parents.length === 0) return {}
  const child = parents.map((code) => [code, categories.filter(({ parent }) => parent === code).map((one) => one.code)])
  return { child: Object.fromEntries(child) }
}

function metricOf({ measures }: StatisticalTable, language: Language) {
  const unit = measures.map(({ id, unit: name, decimals }) => [
    id,
    { label: name[language], ...(decimals === null ? {} : { decimals }) },
  ])
  return {
    label: { fi: 'Tieto', sv: 'Uppgift', en: 'Measure' }[language],
    category: {
      index: measures.map(({ id }) => id),
      label: Object.fromEntries(measures.map(({ id, label }) => [id, label[language]])),
      unit: Object.fromEntries(unit),
    },
  }
}

function sparseBy<T>(cells: readonly { cell: TableCell; position: number }[], of: (cell: TableCell) => T | undefined) {
  const entries = cells.flatMap(({ cell, position }) => {
    const value = of(cell)
    return value === undefined ? [] : [[String(position), value] as const]
  })
  return Object.fromEntries(entries)
}
