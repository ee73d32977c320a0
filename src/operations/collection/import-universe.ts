import { z } from 'zod'
import { readUniverse } from '../../design/read-universe.ts'
import { replaceUniverse, type UniverseMember, universeOf } from '../../store/collection/universe.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { tableFaulty } from './collection-problems.ts'
import { collectionShape } from './input-shapes.ts'
import { knownCollection } from './known-collections.ts'

export interface ImportedUniverse {
  readonly collection: string
  /** Lines of the list; a renamed respondent has several. */
  readonly members: number
  readonly respondents: number
  /** Against the list before, by key. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /** Nothing was stored. */
  readonly isDryRun: boolean
}

const LONGEST_FILE = 5_000_000

/**
 * Takes the dated list of a collection's respondents; it stands in the place of the earlier one. Rounds that have opened keep whom they
 * ask. A list with any fault is refused whole.
 * @throws Problem `collection-not-found`, `table-faulty`.
 */
export const importUniverse = defineOperation({
  name: 'universe.import',
  title: { fi: 'Tuo vastaajaluettelo', sv: 'Läs in listan över svarande', en: 'Bring in the list of respondents' },
  access: 'state',
  input: z.strictObject({ collection: collectionShape, csv: z.string().max(LONGEST_FILE), isDryRun: z.boolean().default(false) }),
  async perform({ collection, csv, isDryRun }, context): Promise<ImportedUniverse> {
    await knownCollection(context, collection)
    const { members, faults } = readUniverse(csv, organisersOf(context))
    if (faults.length > 0) throw tableFaulty(faults)
    const before = await universeOf(context.db, collection)
    const imported = { collection, members: members.length, ...differenceOf(before, members), isDryRun }
    if (isDryRun) return imported
    const { added, changed, removed } = imported
    const details = { lines: members.length, added: added.length, changed: changed.length, removed: removed.length }
    await context.commit({ subject: collection, details }, (transaction) => replaceUniverse(transaction, collection, members))
    return imported
  },
})

/** Codes of all organisers of all years: a list may go back. */
function organisersOf({ definitions }: Pick<OperationContext, 'definitions'>): ReadonlySet<string> {
  return new Set(definitions.divisions.flatMap(({ counties }) => counties.map(({ code }) => code)))
}

function differenceOf(before: readonly UniverseMember[], after: readonly UniverseMember[]) {
  const lines = (members: readonly UniverseMember[]) =>
    new Map([...Map.groupBy(members, ({ key }) => key)].map(([key, own]) => [key, JSON.stringify(own.map(inOrder))]))
  const [old, now] = [lines(before), lines(after)]
  return {
    respondents: now.size,
    added: [...now.keys()].filter((key) => !old.has(key)),
    changed: [...now].filter(([key, line]) => old.has(key) && old.get(key) !== line).map(([key]) => key),
    removed: [...old.keys()].filter((key) => !now.has(key)),
  }
}

function inOrder(member: UniverseMember): readonly (string | null)[] {
  const { level, organiser, parent, name_fi, name_sv, language, email, valid_from, valid_until } = member
  return [level, organiser, parent, name_fi, name_sv, language, email, valid_from, valid_until]
}
