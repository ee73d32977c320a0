import type { Transaction } from 'kysely'
import { z } from 'zod'
import { LINE_NAMES } from '../../analyse/review-round/fill-columns.ts'
import { type FillError, type FilledTable, filledRows } from '../../analyse/review-round/filled-rows.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { AnswerFields, ReviewItem } from '../../model/review.ts'
import { readWorkbook } from '../../register/xlsx-reader.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type SentAnswer, saveAnswers } from './answer-items.ts'
import { type FillChange, fillChanges } from './fill-changes.ts'
import { contentShape, organiserShape, roundShape } from './input-shapes.ts'
import { lineNames } from './line-names.ts'
import { fillHasErrors } from './review-problems.ts'
import { type StoredSheets, storedSheets } from './round-tables.ts'
import { rowsOfText } from './semicolon-text.ts'

/** What a filled spreadsheet says, and what was done about it. */
export interface FilledSheets {
  readonly changes: readonly FillChange[]
  readonly errors: readonly FillError[]
  /** Rows that say what stands already. */
  readonly unchanged: number
  /** Lines saved; 0 in a dry run. */
  readonly saved: number
  /** Lines that somebody else changed at the same moment: as they stand now, not touched. */
  readonly conflicts: readonly ReviewItem[]
  /** Names the state that the changes were read against; goes back with the confirmation. */
  readonly basis: string
}

const MOST_TEXT = 1_000_000
const MOST_BASE64 = 7_000_000

/**
 * Answers from a spreadsheet: an uploaded workbook (base64), or the text of a CSV file or of pasted rows. `dry` only tells what would
 * change and what cannot be read, row by row. Saving refuses while there are errors, unless they are to be passed over, and when
 * the sheets changed after the dry run that `basis` names.
 * @throws Problem `review-fill-errors` (refused), `changed-meanwhile` (conflict), `workbook-unreadable`, `table-unreadable` (refused),
 * and what `review.answer` throws.
 */
export const fillSheets = defineOperation({
  name: 'review.fill',
  title: { fi: 'Täytä tarkastus taulukosta', sv: 'Fyll i granskningen ur en tabell', en: 'Fill the review from a spreadsheet' },
  access: 'state',
  input: z.strictObject({
    round: roundShape,
    organiser: organiserShape,
    content: contentShape.optional(),
    text: z.string().max(MOST_TEXT).optional(),
    workbook: z.base64().max(MOST_BASE64).optional(),
    dry: z.boolean(),
    basis: z.string().max(2_000).optional(),
    skipErrors: z.boolean().default(false),
  }),
  async perform({ text, workbook, ...asked }, context): Promise<FilledSheets> {
    context.reach.requireOrganiser(asked.organiser)
    const stored = await storedSheets(context, asked)
    const read = filledRows(await tablesOf({ text, workbook }), namesFor(stored, asked, context.definitions))
    const told = fillChanges(read, stored, context.definitions.review)
    const basis = basisOf(stored, told.changes)
    const result = { ...told, saved: 0, conflicts: [], basis }
    if (asked.dry) return context.commit(aboutFill(asked, { ...told, dry: true }), async () => result)
    requireSameBasis(asked.basis ?? basis, basis)
    if (told.errors.length > 0 && !asked.skipErrors) throw fillHasErrors(told.errors.length)
    return context.commit(aboutFill(asked, { ...told, dry: false }), async (transaction) => ({
      ...result,
      ...(await saveChanges(transaction, { ...asked, changes: told.changes }, context)),
    }))
  },
})

async function tablesOf({
  text,
  workbook,
}: {
  text?: string | undefined
  workbook?: string | undefined
}): Promise<FilledTable[]> {
  if (workbook !== undefined) return readWorkbook(Buffer.from(workbook, 'base64'))
  return [{ name: '', rows: rowsOfText(text ?? '') }]
}

function namesFor(
  { round, sheets }: StoredSheets,
  { organiser, content }: { organiser: string; content?: string | undefined },
  definitions: Definitions,
) {
  const areas = Object.entries(lineNames(definitions, { organiser, year: Number(round.cycle.slice(0, 4)) }))
  const others = Object.entries(LINE_NAMES)
  return {
    contents: definitions.contents.filter(({ key }) => sheets.some((sheet) => sheet.content === key)),
    areas: [...areas, ...others].map(([code, names]) => ({ code, names })),
    content: content ?? null,
    policy: definitions.review,
  }
}

/** Versions of the sheets that would be changed. */
function basisOf({ sheets }: StoredSheets, changes: readonly FillChange[]): string {
  const touched = sheets.filter(({ content }) => changes.some((change) => change.content === content))
  return touched.map(({ content, version }) => `${content}:${version}`).join(' ')
}

/** @throws Problem `changed-meanwhile` naming the first sheet that has another version than in the dry run. */
function requireSameBasis(asked: string, basis: string): void {
  const versionsOf = (text: string) => new Map(text.split(' ').map((part) => [part.split(':')[0], Number(part.split(':')[1])]))
  const now = versionsOf(basis)
  for (const [what = '', expected] of versionsOf(asked)) requireSameVersion({ expected, stored: now.get(what) ?? 0, what })
}

function aboutFill(
  { round, organiser }: { readonly round: string; readonly organiser: string },
  told: { readonly changes: readonly unknown[]; readonly errors: readonly unknown[]; readonly dry: boolean },
) {
  return {
    subject: `${round}/${organiser}`,
    details: { dry: told.dry, lines: told.changes.length, errors: told.errors.length, shown: 'exact-counts' },
  }
}

async function saveChanges(
  transaction: Transaction<Schema>,
  { round, organiser, changes }: { readonly round: string; readonly organiser: string; readonly changes: readonly FillChange[] },
  { actor, definitions, now }: OperationContext,
): Promise<Pick<FilledSheets, 'saved' | 'conflicts'>> {
  const said = { by: actor.id, at: now(), policy: definitions.review }
  const conflicts: ReviewItem[] = []
  let saved = 0
  for (const [content, own] of Map.groupBy(changes, (change) => change.content)) {
    const answers = own.map(({ area, version, seen, after }): SentAnswer => ({ area, version, seen, answer: changeOf(after) }))
    const place = { round, organiser, content, measure: 'clients' } as const
    const told = await saveAnswers(transaction, { place, answers, said })
    saved += told.saved.length
    conflicts.push(...told.conflicts)
  }
  return { saved, conflicts }
}

function changeOf(fields: AnswerFields): SentAnswer['answer'] {
  return { ...fields, explanations: [...fields.explanations] }
}
