import type { IsoDate } from '../../model/period.ts'
import type { KeptValue } from './allow-list.ts'
import { readCoded } from './coded-value.ts'
import { LISTS } from './delivery-rules.ts'
import type { ArchiveContext, DocumentTaskPeriod } from './document-fields.ts'
import { unknownOptional } from './document-metadata.ts'
import type { Observation } from './observation.ts'
import { type PartialDate, parsePartialDate } from './partial-date.ts'

/** What is taken from a client relationship document (1505.1, structure of 2023-06-01) beside its metadata. */
export interface ClientRelationship {
  readonly homeMunicipality: string | null
  readonly homeMovedIn: IsoDate | null
  readonly isOldRelationship: boolean
  /** Date of birth and sex of a client with a temporary code. */
  readonly birthDate: string | null
  readonly sex: string | null
  readonly taskPeriods: readonly DocumentTaskPeriod[]
}

type KeptObject = { readonly [key: string]: KeptValue }

/**
 * Reads home municipality, old-relationship mark, task blocks and the child welfare block from the kept content. A task block has
 * no dates of its own: each unit period in it is one record, and the counting takes their union. A block without any unit period
 * gives one record without dates.
 */
export function readClientRelationship(
  content: KeptValue | null,
  context: ArchiveContext,
  seen: Observation[],
): ClientRelationship {
  const root = objectAt(content, 'asiakkuusasiakirja')
  const client = objectAt(root, 'asiakas')
  const home = objectAt(client, 'kotikunta')
  const code = home?.kunta === undefined ? null : municipalityOf(home.kunta, context, seen)
  return {
    homeMunicipality: code,
    homeMovedIn: partialAt(home, 'kuntaan_muutto')?.first ?? null,
    isOldRelationship: objectAt(root, 'sosiaalihuollon_asiakkuus')?.vanha_asiakkuus === true,
    birthDate: textAt(client, 'syntymaaika'),
    sex: keyOf(client?.sukupuoli, LISTS.sex, context),
    taskPeriods: [...taskBlocks(root, context, seen), ...childWelfareBlock(root, seen)],
  }
}

function municipalityOf(value: KeptValue, context: ArchiveContext, seen: Observation[]): string | null {
  const reading = readCoded(value, LISTS.municipality, context.rules)
  if (reading.kind === 'known') return reading.key
  const observed = reading.kind === 'unknown' ? reading.observed : '…'
  seen.push(unknownOptional('kotikunta', LISTS.municipality, { observed, context }))
  return null
}

function keyOf(value: KeptValue | undefined, list: string, context: ArchiveContext): string | null {
  const reading = readCoded(value, list, context.rules)
  return reading.kind === 'known' ? reading.key : null
}

function* taskBlocks(root: KeptObject | null, context: ArchiveContext, seen: Observation[]): Generator<DocumentTaskPeriod> {
  let block = 0
  for (const entry of objectsAt(root, 'sosiaalihuollon_palvelutehtava')) {
    block += 1
    const reading = readCoded(entry.palvelutehtava, LISTS.serviceTask, context.rules)
    if (reading.kind !== 'known') {
      const observed = reading.kind === 'unknown' ? reading.observed : '…'
      seen.push(unknownOptional('palvelutehtava', LISTS.serviceTask, { observed, context }))
      continue
    }
    if (context.rules.uncollectedTasks.has(reading.key)) continue
    const units = objectsAt(entry, 'palvelunjarjestajan_palveluyksikko')
    if (units.length === 0) yield { content: reading.key, block, start: null, end: null, isWidened: false }
    for (const unit of units) yield* periodOf(unit, { content: reading.key, block, names: UNIT_DATES, seen })
  }
}

interface DateNames {
  readonly start: string
  readonly end: string
}
const UNIT_DATES: DateNames = { start: 'asiakkuuden_alkamispvm', end: 'asiakkuuden_paattymispvm' }
const CHILD_WELFARE_DATES: DateNames = {
  start: 'lastensuojelun_asiakkuuden_alkamispvm',
  end: 'lastensuojelun_asiakkuuden_paattymispvm',
}

/** The relationship under the Child Welfare Act: one start and one end; earlier ones stand only in earlier versions. */
function* childWelfareBlock(root: KeptObject | null, seen: Observation[]): Generator<DocumentTaskPeriod> {
  let block = 0
  for (const entry of objectsAt(root, 'lastensuojelun_asiakkuus')) {
    block += 1
    yield* periodOf(entry, { content: 'child_welfare_act', block, names: CHILD_WELFARE_DATES, seen })
  }
}

interface PeriodPlace {
  readonly content: string
  readonly block: number
  readonly names: DateNames
  readonly seen: Observation[]
}

/** A period whose end is before its start is not used (A10). */
function* periodOf(entry: KeptObject, { content, block, names, seen }: PeriodPlace): Generator<DocumentTaskPeriod> {
  const start = partialAt(entry, names.start)
  const end = partialAt(entry, names.end)
  if (start && end && end.last < start.first) {
    seen.push({ rule: 'A10', columns: [names.end], observed: end.last, expected: `>= ${start.first}`, cause: 'order' })
    return
  }
  const isWidened = (start?.isPartial ?? false) || (end?.isPartial ?? false)
  yield { content, block, start: start?.first ?? null, end: end?.last ?? null, isWidened }
}

export function objectAt(value: KeptValue | null | undefined, key: string): KeptObject | null {
  return objectsAt(value, key)[0] ?? null
}

/** The objects under a key, whether it holds one or a list. */
export function objectsAt(value: KeptValue | null | undefined, key: string): readonly KeptObject[] {
  if (!isKeptObject(value)) return []
  const inner = value[key]
  if (Array.isArray(inner)) return inner.filter(isKeptObject)
  return isKeptObject(inner) ? [inner] : []
}

function isKeptObject(value: KeptValue | null | undefined): value is { [key: string]: KeptValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textAt(value: KeptObject | null, key: string): string | null {
  const inner = value?.[key]
  return typeof inner === 'string' ? inner : null
}

export function partialAt(value: KeptObject | null, key: string): PartialDate | null {
  const text = textAt(value, key)
  return text === null ? null : parsePartialDate(text)
}
