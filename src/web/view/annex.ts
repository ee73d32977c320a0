import { shortPeriodLabel } from '../../disseminate/table/period-label.ts'
import type { Language } from '../../model/text.ts'
import { addressOf } from '../address/address.ts'
import { byName } from '../number/format.ts'
import { type Figure, figureAt } from '../site/figure.ts'
import { type Published, quartersOf } from '../site/published.ts'
import { countiesInOrder } from './counties.ts'
import { type ReleaseFacts, releaseFacts } from './release-facts.ts'

/** What a cell of the annex needs of its figure. */
export type ShareFigure = Pick<Figure, 'value' | 'missing' | 'mark' | 'flags' | 'unit' | 'decimals' | 'usualDecimals' | 'source'>

export interface AnnexRow {
  readonly area: string
  readonly name: string
  readonly href: string
  readonly county: string
  readonly shares: readonly ShareFigure[]
  /** Source label of the newest quarter that has one. */
  readonly source: string | null
  /** What is said beside the newest quarter's figure where it carries the half mark; null without. */
  readonly note: string | null
}

export interface AnnexView {
  readonly release: ReleaseFacts
  readonly content: string
  readonly name: string
  readonly denominator: string
  readonly taskHref: string
  readonly quarters: readonly { readonly code: string; readonly short: string }[]
  readonly counties: readonly {
    readonly code: string
    readonly name: string
    readonly href: string
    readonly rows: readonly AnnexRow[]
  }[]
  /** All counties, for the filter. */
  readonly choices: readonly { readonly code: string; readonly name: string }[]
  readonly chosen: { readonly county: string; readonly text: string }
  readonly notes: readonly string[]
}

export interface AnnexChoice {
  readonly content: string
  readonly county: string
  readonly text: string
  readonly language: Language
  readonly release: string | undefined
}

/** The annex of one content: all municipalities by county, or those that the filter leaves; null when there is no such annex. */
export function annexView(published: Published, choice: AnnexChoice): AnnexView | null {
  const { language, release } = choice
  const index = published.table('shares-by-municipality')
  const content = published.facts.contents.find((candidate) => candidate.key === choice.content)
  if (!content || !index || index.cells({ content: content.key }, 'share').length === 0) return null
  const quarters = quartersOf(index)
  const counties = countiesInOrder(published.facts, language)
  const rows = municipalityRows(published, choice, quarters)
  return {
    release: releaseFacts(published, language),
    content: content.key,
    name: content.names[language],
    denominator: content.denominator,
    taskHref: addressOf({ kind: 'task', content: content.key, release }, language),
    quarters: quarters.map((code) => ({ code, short: shortPeriodLabel(code) })),
    counties: counties
      .map((county) => ({
        code: county.code,
        name: county.names[language],
        href: addressOf({ kind: 'area', area: county.code, names: county.names, release }, language),
        rows: rows.filter((row) => row.county === county.code),
      }))
      .filter((county) => county.rows.length > 0),
    choices: counties.map((county) => ({ code: county.code, name: county.names[language] })),
    chosen: { county: choice.county, text: choice.text },
    notes: index.table.notes.map((note) => note[language]),
  }
}

function municipalityRows(published: Published, choice: AnnexChoice, quarters: readonly string[]): AnnexRow[] {
  const { language, release, content } = choice
  const index = published.table('shares-by-municipality')
  const wanted = plain(choice.text)
  const compare = byName(language)
  const shared = sharedFigures()
  return published.facts.municipalities
    .filter((municipality) => choice.county === '' || municipality.county === choice.county)
    .filter((municipality) => Object.values(municipality.names).some((name) => plain(name).includes(wanted)))
    .map((municipality) => {
      const figures = quarters.map((period) =>
        figureAt(index, { address: { content, area: municipality.code, period }, measure: 'share' }, language),
      )
      const shares = figures.map(shared)
      const newest = figures.at(-1)
      return {
        area: municipality.code,
        name: municipality.names[language],
        href: addressOf({ kind: 'area', area: municipality.code, names: municipality.names, release }, language),
        county: municipality.county,
        shares,
        source: shares.findLast((share) => share.source !== null)?.source ?? null,
        note: newest?.mark === 'comprehensive-with-note' ? newest.note : null,
      }
    })
    .sort((a, b) => compare(a.name, b.name))
}

/** Cells that look the same are one object: the 2,500 cells of a whole annex are a few hundred, and are passed on once each. */
function sharedFigures(): (figure: Figure) => ShareFigure {
  const known = new Map<string, ShareFigure>()
  return ({ value, missing, mark, flags, unit, decimals, usualDecimals, source }) => {
    const key = `${value} ${missing} ${mark} ${flags} ${decimals} ${source}`
    const figure = known.get(key) ?? { value, missing, mark, flags, unit, decimals, usualDecimals, source }
    known.set(key, figure)
    return figure
  }
}

/** Text as a search compares it: lower case, without accents. */
export function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
