import type { Kysely } from 'kysely'
import { reachIn } from '../../access/reach.ts'
import type { EditedCodebook } from '../../method/codebook/edit-themes.ts'
import type { CodebookOwner, CodebookVersion } from '../../model/codebook.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Schema } from '../../store/schema.ts'
import { type CodebookDraft, codebookDraft } from '../../store/social/codebooks.ts'
import type { OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { ownersOf } from '../social-owner.ts'
import { codebookIn, versionsOf } from './codebook-of.ts'

/** What is being edited: the newest version, the draft that follows it if there is one, and the themes as they stand in it. */
export interface BookInWork {
  readonly newest: CodebookVersion | undefined
  readonly draft: CodebookDraft | null
  readonly book: EditedCodebook
}

/** `db` may be a transaction: then the draft is held until it ends. */
export async function bookInWork(
  db: Kysely<Schema>,
  context: Pick<OperationContext, 'definitions' | 'now'>,
  owner: CodebookOwner,
): Promise<BookInWork> {
  const draft = await codebookDraft(db, owner)
  const versions = await versionsOf(db, context, owner)
  const newest = versions.at(-1)
  const day = helsinkiDay(context.now())
  const national = owner === 'national' ? [] : (await codebookIn(db, context, { organiser: 'national', day })).themes
  const book: EditedCodebook = {
    owner,
    themes: draft?.themes ?? newest?.themes ?? [],
    published: new Set(versions.flatMap(({ themes }) => themes.map(({ id }) => id))),
    national,
  }
  return { newest, draft, book }
}

/** The draft after a change; `version` is the one that the change was made on. */
export function nextDraft(
  { newest, draft }: BookInWork,
  { owner, themes, by, at }: { owner: CodebookOwner; themes: CodebookDraft['themes']; by: string; at: string },
): CodebookDraft {
  return {
    owner,
    base: newest?.number ?? 0,
    themes,
    changedBy: by,
    changedAt: at,
    version: (draft?.version ?? 0) + 1,
  }
}

/** Everybody who works with codebooks reads the national one, and their own county's. @throws Problem `not-permitted` */
export function requireReadable(context: Pick<OperationContext, 'reach'>, owner: CodebookOwner, operation: string): void {
  const own = ownersOf(context)
  if (owner !== 'national' && !own.includes(owner)) throw notPermitted(operation)
}

/** Whether the actor may edit the owner's codebook: for what a page offers; the operation itself asks again. */
export function mayEdit({ actor }: Pick<OperationContext, 'actor'>, owner: CodebookOwner): boolean {
  const { organisers } = reachIn(actor, 'codebook.edit')
  return organisers === 'all' ? owner === 'national' : organisers.includes(owner)
}
