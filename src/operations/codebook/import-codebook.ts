import { z } from 'zod'
import { type ImportedCode, importCodes } from '../../collect/refi-qda/import-codes.ts'
import { readCodebook } from '../../collect/refi-qda/read-codes.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { LANGUAGES } from '../../model/text.ts'
import { saveDraft } from '../../store/social/codebooks.ts'
import { defineOperation } from '../operation.ts'
import { requireWorkOf } from '../social-owner.ts'
import { type BookInWork, bookInWork, nextDraft } from './edited-book.ts'
import { exchangeGuid } from './exchange-guid.ts'
import { countShape, ownerShape } from './input-shapes.ts'

/** A codebook of a thousand themes with long descriptions is a tenth of it. */
const LONGEST_FILE = 5_000_000

export interface CodebookImport {
  readonly codes: readonly ImportedCode[]
  /** False for a preview: nothing was changed. */
  readonly isDone: boolean
  readonly version: number
}

/**
 * Brings a REFI-QDA codebook into the draft: what is new is added, what has another name or description is changed, nothing is taken away.
 * Without `apply` it only shows what would be done. `language`: of the names in the file.
 * @throws Problem `qda-…` (refused), `changed-meanwhile`.
 */
export const importCodebook = defineOperation({
  name: 'codebook.import-codebook',
  title: { fi: 'Tuo koodikirja luonnokseen', sv: 'Importera en kodbok till utkastet', en: 'Import a codebook into the draft' },
  access: 'state',
  input: z.strictObject({
    owner: ownerShape,
    version: countShape,
    text: z.string().min(1).max(LONGEST_FILE),
    language: z.enum(LANGUAGES),
    apply: z.boolean().default(false),
  }),
  async perform({ owner, version, text, language, apply }, context): Promise<CodebookImport> {
    requireWorkOf(context, owner, 'codebook.import-codebook')
    const { codes } = readCodebook(text)
    const planned = (work: BookInWork) => importCodes(work.book, { codes, language, themeOfGuid: themesByGuid(work) })
    if (!apply) {
      const work = await bookInWork(context.db, context, owner)
      return { codes: planned(work).codes, isDone: false, version: work.draft?.version ?? 0 }
    }
    return context.commit({ subject: `codebook/${owner}`, details: { codes: codes.length } }, async (transaction) => {
      const work = await bookInWork(transaction, context, owner)
      requireSameVersion({ expected: version, stored: work.draft?.version ?? 0, what: owner })
      const { themes, codes: done } = planned(work)
      const draft = nextDraft(work, { owner, themes, by: context.actor.id, at: context.now() })
      const isFirst = await saveDraft(transaction, draft)
      if (!isFirst) requireSameVersion({ expected: version, stored: draft.version, what: owner })
      return { codes: done, isDone: true, version: draft.version }
    })
  },
})

function themesByGuid({ book }: BookInWork): ReadonlyMap<string, string> {
  return new Map([...book.national, ...book.themes].map(({ id }) => [exchangeGuid('theme', id), id]))
}
