import type { CellRevision, PublishedValue } from '../../model/revision.ts'
import { MISSING_SYMBOLS } from '../../model/table.ts'
import type { Language } from '../../model/text.ts'
import { addressOf } from '../address/address.ts'
import { formatNumber } from '../number/format.ts'
import { valueText } from '../site/figure.ts'
import type { Published, TableId } from '../site/published.ts'
import { translator } from '../text/translate.ts'
import { type ReleaseFacts, releaseFacts } from './release-facts.ts'

interface RevisionRow {
  readonly key: string
  /** Labels of the cell's categories and measure, in the order of the table. */
  readonly figure: string
  readonly old: string
  readonly new: string
  readonly difference: string
}

export interface RevisionsView {
  readonly release: ReleaseFacts
  readonly previous: { readonly id: string; readonly href: string } | null
  readonly counts: { readonly changed: number; readonly added: number; readonly removed: number }
  readonly tables: readonly {
    readonly id: string
    readonly title: string
    readonly all: number
    readonly rows: readonly RevisionRow[]
  }[]
}

/** A page stays readable; the files of the release hold every figure. */
const MOST_SHOWN = 100

/** What a release changed of the one before it of the same cycle, by table, largest relative differences first. */
export function revisionsView(published: Published, language: Language): RevisionsView {
  const { revisions } = published.content
  const release = releaseFacts(published, language)
  if (!revisions) return { release, previous: null, counts: { changed: 0, added: 0, removed: 0 }, tables: [] }
  const ids = [...new Set(revisions.cells.map((cell) => cell.table))]
  return {
    release,
    previous: { id: revisions.previous, href: addressOf({ kind: 'overview', release: revisions.previous }, language) },
    counts: revisions.counts,
    tables: ids.map((id) => {
      const cells = revisions.cells.filter((cell) => cell.table === id)
      const sorted = [...cells].sort((a, b) => Math.abs(b.differencePercent ?? 0) - Math.abs(a.differencePercent ?? 0))
      return {
        id,
        title: published.table(id as TableId)?.table.title[language] ?? id,
        all: cells.length,
        rows: sorted.slice(0, MOST_SHOWN).map((cell) => revisionRow(cell, published, language)),
      }
    }),
  }
}

function revisionRow(cell: CellRevision, published: Published, language: Language): RevisionRow {
  const index = published.table(cell.table as TableId)
  const labels = cell.at.map((code, place) => {
    const dimension = index?.table.dimensions[place]
    return dimension?.categories.find((category) => category.code === code)?.label[language] ?? code
  })
  const measure = index?.measure(cell.measure)
  const form = {
    unit: measure?.unit.en.includes('%') ? ('percent' as const) : ('number' as const),
    decimals: measure?.decimals ?? null,
  }
  const text = (value: number) => valueText(value, form, language)
  const points = (value: number) =>
    `${formatNumber(value, language, form.decimals)}\u00a0${translator(language)('revisions.points')}`
  const shown = (value: PublishedValue | null) =>
    value === null ? '' : value.value === null ? MISSING_SYMBOLS[value.missing ?? 'not-available'] : text(value.value)
  return {
    key: `${cell.at.join(' ')} ${cell.measure}`,
    figure: [...labels, measure?.label[language] ?? cell.measure].join(' · '),
    old: shown(cell.old),
    new: shown(cell.new),
    difference:
      cell.difference === null
        ? ''
        : `${cell.difference > 0 ? '+' : ''}${form.unit === 'percent' ? points(cell.difference) : text(cell.difference)}`,
  }
}
