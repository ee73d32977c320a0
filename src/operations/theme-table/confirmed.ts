import type { AxisSources } from '../../analyse/social/axes.ts'
import { type FactsChange, factsChange } from '../../analyse/social/edition-facts.ts'
import { timeCodes } from '../../analyse/social/time-codes.ts'
import type { Codebook } from '../../model/codebook.ts'
import { type HalfYear, monthsOfHalfYear } from '../../model/synthesis.ts'
import type { MonthRange } from '../../model/theme-table.ts'
import { type EditionHead, halfYearOfMonth, type ThemeTableEdition } from '../../model/theme-table-edition.ts'
import { themeTableEditions } from '../../store/social/theme-table-editions.ts'
import { codebookOfVersions } from '../codebook/codebook-of.ts'
import { unconfirmed } from './edition-problems.ts'
import type { Reading, TablePlace } from './table-sources.ts'

/** A half-year as it was confirmed: all that tables outside the county's own workspace are made of. Nothing in it is live. */
export interface ConfirmedHalfYear {
  readonly range: MonthRange
  /** The newest edition. */
  readonly head: EditionHead
  /** The first one: units, people, pairs and signals are told of it alone, and its codebook is the one of all later ones. */
  readonly first: ThemeTableEdition
  /** From each edition to the next. */
  readonly changes: readonly FactsChange[]
  readonly sources: AxisSources & { readonly codebook: Codebook }
}

/** Half-years of the months that have been confirmed, oldest first. */
export async function confirmedHalfYears(context: Reading, place: TablePlace): Promise<ConfirmedHalfYear[]> {
  const { organiser, from, until, levels = 'all' } = place
  const editions = await themeTableEditions(context.db, { owner: organiser, halfYears: timeCodes('half-year', { from, until }) })
  const confirmed: ConfirmedHalfYear[] = []
  const codebooks = new Map<string, Promise<Codebook>>()
  const codebookOf = ({ codebook }: EditionHead) => {
    const versions = `${codebook.national} ${codebook.local}`
    const known = codebooks.get(versions) ?? codebookOfVersions(context, organiser, codebook)
    codebooks.set(versions, known)
    return known
  }
  for (const [halfYear, own] of Map.groupBy(editions, (edition) => edition.halfYear))
    confirmed.push(await confirmedOf(context, { organiser, levels, halfYear, editions: own, codebookOf }))
  return confirmed
}

/** The one half-year of the months. @throws Problem `theme-table-unconfirmed`. */
export async function requireConfirmed(context: Reading, place: TablePlace): Promise<ConfirmedHalfYear> {
  const [confirmed] = await confirmedHalfYears(context, place)
  if (!confirmed) throw unconfirmed(context, halfYearOfMonth(place.from))
  return confirmed
}

interface Editions {
  readonly organiser: string
  readonly levels: 'top' | 'all'
  readonly halfYear: HalfYear
  /** First one first. */
  readonly editions: readonly ThemeTableEdition[]
  codebookOf(edition: EditionHead): Promise<Codebook>
}

async function confirmedOf(context: Reading, wanted: Editions): Promise<ConfirmedHalfYear> {
  const { organiser, levels, halfYear, editions, codebookOf } = wanted
  const { divisions, socialReporting } = context.definitions
  const [first, head, range, division] = [editions[0], editions.at(-1), monthsOfHalfYear(halfYear), divisions.at(-1)]
  if (!first || !head || !range || !division) throw new Error('a confirmed half-year has an edition and months')
  const codebook = await codebookOf(first)
  const { facts: _facts, about: _about, ...newest } = head
  return {
    range,
    head: newest,
    first,
    changes: editions.slice(1).map((edition, at) => factsChange(editions[at]?.facts ?? '', edition.facts)),
    sources: { codebook, themes: codebook.themes, lists: socialReporting.lists, division, organiser, range, levels },
  }
}
