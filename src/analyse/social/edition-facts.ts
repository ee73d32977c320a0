import type { ReportFactField } from '../../model/theme-table.ts'
import { EDITION_FIELDS, type EditionField } from '../../model/theme-table-edition.ts'
import { FIELD_SEPARATOR, LINE_SEPARATOR } from './count-lines.ts'

/** What an edition keeps of observations, and what is counted of them before the rest is forgotten. */
export interface MadeFacts {
  readonly facts: string
  readonly observations: number
  /** Observations by unit, all units; `''` for those of none. */
  readonly byUnit: ReadonlyMap<string, number>
  readonly namedReporters: number
  readonly namedReports: number
}

/**
 * Observations as they are now, for an edition. Each line of `raw` has the fields of `EDITION_FIELDS`, the unit by its id, and then the account.
 * Accounts are counted and left out; units get numbers that mean something here only. The order says nothing of when they came.
 */
export function editionFacts(raw: string, isUnitShown: (unit: string) => boolean): MadeFacts {
  const observations = linesIn(raw).map((line) => {
    const fields = line.split(FIELD_SEPARATOR)
    const [unit = '', account = ''] = fields.slice(UNIT)
    return { codes: fields.slice(0, UNIT).join(FIELD_SEPARATOR), unit, account }
  })
  observations.sort((one, other) => compared(one.codes, other.codes) || compared(one.unit, other.unit))
  const numbers = new Map<string, number>()
  const numberOf = (unit: string) => {
    if (!isUnitShown(unit)) return ''
    const number = numbers.get(unit) ?? numbers.size + 1
    numbers.set(unit, number)
    return String(number)
  }
  const named = observations.filter(({ account }) => account !== '')
  const byUnit = new Map<string, number>()
  for (const { unit } of observations) byUnit.set(unit, (byUnit.get(unit) ?? 0) + 1)
  return {
    facts: observations.map(({ codes, unit }) => `${codes}${FIELD_SEPARATOR}${numberOf(unit)}`).join(LINE_SEPARATOR),
    observations: observations.length,
    byUnit,
    namedReporters: new Set(named.map(({ account }) => account)).size,
    namedReports: named.length,
  }
}

/** The unit is the last field. */
const UNIT = EDITION_FIELDS.length - 1

function linesIn(text: string): string[] {
  return text === '' ? [] : text.split(LINE_SEPARATOR)
}

function compared(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Facts of an edition with the fields wanted, as `factLines` gives live ones. What an edition does not keep is empty; the month is given. */
export function projectedFacts(facts: string, fields: readonly (EditionField | ReportFactField)[], month = ''): string {
  const places = fields.map((field) => (EDITION_FIELDS as readonly string[]).indexOf(field))
  return linesIn(facts)
    .map((line) => {
      const values = line.split(FIELD_SEPARATOR)
      return places
        .map((place, at) => (place === -1 ? (fields[at] === 'month' ? month : '') : (values[place] ?? '')))
        .join(FIELD_SEPARATOR)
    })
    .join(LINE_SEPARATOR)
}

/** What differs between two editions, as lines without units: an observation with other codes went and came. */
export interface FactsChange {
  readonly came: readonly string[]
  readonly gone: readonly string[]
  readonly kept: readonly string[]
}

export function factsChange(before: string, now: string): FactsChange {
  const left = new Map<string, number>()
  const codesIn = (text: string) => linesIn(text).map((line) => line.split(FIELD_SEPARATOR).slice(0, UNIT).join(FIELD_SEPARATOR))
  for (const codes of codesIn(before)) left.set(codes, (left.get(codes) ?? 0) + 1)
  const came: string[] = []
  const kept: string[] = []
  for (const codes of codesIn(now)) {
    const number = left.get(codes) ?? 0
    if (number === 0) came.push(codes)
    else {
      left.set(codes, number - 1)
      kept.push(codes)
    }
  }
  const gone = [...left].flatMap(([codes, number]) => Array.from({ length: number }, () => codes))
  return { came, gone, kept }
}

/** How many observations certainly differ. Nobody can tell which of those that came is which of those that went. */
export function changedObservations({ came, gone }: Pick<FactsChange, 'came' | 'gone'>): number {
  return Math.max(came.length, gone.length)
}

/**
 * What another edition takes from now: those that came and those that went, each only when they are `smallest` at least. Fewer are held back
 * until there are more; with an observation that only got other codes both halves are held back, so that none counts twice or not at all.
 * Null: too few differ.
 */
export function nextFacts(
  before: string,
  now: string,
  smallest: number,
): { readonly facts: string; readonly changed: number } | null {
  const { came, gone, kept } = factsChange(before, now)
  const isFew = (lines: readonly string[]) => lines.length < smallest
  const held = {
    came: isFew(gone) ? withoutAlike(came, gone) : came,
    gone: isFew(came) ? withoutAlike(gone, came) : gone,
  }
  const takes = { came: isFew(held.came) ? [] : held.came, gone: isFew(held.gone) ? [] : held.gone }
  const changed = changedObservations(takes)
  if (changed === 0) return null
  const stays = takes.gone.length === 0 ? gone : without(gone, takes.gone)
  const facts = [...kept, ...stays, ...takes.came].map((codes) => `${codes}${FIELD_SEPARATOR}`)
  return { facts: facts.sort(compared).join(LINE_SEPARATOR), changed }
}

/** All lines but, for each of the few, one that is likely to be the same observation with other codes. */
function withoutAlike(lines: readonly string[], few: readonly string[]): string[] {
  const left = [...lines]
  for (const one of few) {
    const at = [SENT_AND_LISTS, SENT].map((from) => left.findIndex((line) => endOf(line, from) === endOf(one, from)))
    const found = at.find((place) => place !== -1)
    if (found !== undefined) left.splice(found, 1)
  }
  return left
}

/** All fields but the themes; those that are told when an observation is sent and hardly change. */
const SENT_AND_LISTS = EDITION_FIELDS.indexOf('groups')
const SENT = EDITION_FIELDS.indexOf('municipality')

function endOf(line: string, from: number): string {
  return line.split(FIELD_SEPARATOR).slice(from).join(FIELD_SEPARATOR)
}

function without(lines: readonly string[], taken: readonly string[]): string[] {
  const left = [...lines]
  for (const one of taken) left.splice(left.indexOf(one), 1)
  return left
}
