import type { Kysely } from 'kysely'
import type { Codebook, CodebookOwner, CodebookVersion, Theme } from '../../model/codebook.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { currentThemes } from '../../model/theme-tree.ts'
import type { Schema } from '../../store/schema.ts'
import { storedVersions } from '../../store/social/codebooks.ts'
import type { OperationContext } from '../operation.ts'

type Reading = Pick<OperationContext, 'db' | 'definitions' | 'now'>

/**
 * What coders of a county use on a day (today when none is given): the national part in force and the county's own part, joined. For
 * `national` the national part alone. Retired themes are among them, as old codings are of them: see `currentThemes` and `countedAs`.
 * Reads outside a transaction; inside one use `codebookIn`.
 */
export async function codebookOf(context: Reading, organiser: CodebookOwner, day?: string): Promise<Codebook> {
  return codebookIn(context.db, context, { organiser, day: day ?? helsinkiDay(context.now()) })
}

/** The same where the database is a transaction. */
export async function codebookIn(
  db: Kysely<Schema>,
  { definitions }: Pick<OperationContext, 'definitions'>,
  { organiser, day }: { readonly organiser: CodebookOwner; readonly day: string },
): Promise<Codebook> {
  const national = inForce(await versionsOf(db, { definitions }, 'national'), day) ?? NOTHING
  if (organiser === 'national') return { organiser, national: national.number, local: 0, themes: national.themes }
  const local = inForce(await versionsOf(db, { definitions }, organiser), day) ?? NOTHING
  return {
    organiser,
    national: national.number,
    local: local.number,
    themes: joinedThemes(national.themes, local.themes),
  }
}

/** The codebook of given versions, whatever is in force now. */
export async function codebookOfVersions(
  context: Reading,
  organiser: string,
  numbers: Pick<Codebook, 'national' | 'local'>,
): Promise<Codebook> {
  const find = async (owner: CodebookOwner, wanted: number) =>
    (await versionsOf(context.db, context, owner)).find(({ number }) => number === wanted)?.themes ?? []
  const [national, local] = [await find('national', numbers.national), await find(organiser, numbers.local)]
  return { organiser, ...numbers, themes: joinedThemes(national, local) }
}

/** The national version in force on a day (today when none is given). */
export async function nationalCodebook(context: Reading, day?: string): Promise<CodebookVersion> {
  const versions = await versionsOf(context.db, context, 'national')
  const found = inForce(versions, day ?? helsinkiDay(context.now())) ?? versions[0]
  if (!found) throw new Error('the definitions hold no codebook')
  return found
}

/** All versions of an owner, oldest first; the national ones of the definitions before those of the register. */
export async function versionsOf(
  db: Kysely<Schema>,
  { definitions }: Pick<OperationContext, 'definitions'>,
  owner: CodebookOwner,
): Promise<CodebookVersion[]> {
  const stored = await storedVersions(db, owner)
  if (owner !== 'national') return stored
  const given = definitions.socialReporting.codebooks
  // A number that the definitions have come to use later is theirs no more: what was published in the register stays as it was.
  const taken = new Set(stored.map(({ number }) => number))
  return [...given.filter(({ number }) => !taken.has(number)), ...stored].sort((a, b) => a.number - b.number)
}

/** The newest version that has begun. Before the first day of the first national version that one is used. */
export function inForce(versions: readonly CodebookVersion[], day: string): CodebookVersion | undefined {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= day)
  const [first] = versions
  return begun.at(-1) ?? (first?.owner === 'national' ? first : undefined)
}

/** Local themes hang where the national theme above them has gone, when it was merged or split meanwhile. */
export function joinedThemes(national: readonly Theme[], local: readonly Theme[]): readonly Theme[] {
  const known = new Set([...national, ...local].map(({ id }) => id))
  const parentsOf = (theme: Theme) => [
    ...new Set(theme.parents.flatMap((parent) => currentThemes(national, parent)).filter((parent) => known.has(parent))),
  ]
  return [...national, ...local.map((theme) => ({ ...theme, parents: parentsOf(theme) }))]
}

const NOTHING: Pick<CodebookVersion, 'number' | 'themes'> = { number: 0, themes: [] }
