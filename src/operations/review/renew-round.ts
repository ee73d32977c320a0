import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { FrozenLine } from '../../analyse/review-round/frozen-figures.ts'
import { type RenewedLine, renewedLine } from '../../analyse/review-round/renewed-line.ts'
import type { ItemFigures, ReviewItem, ReviewRound, ReviewSheet } from '../../model/review.ts'
import { REVIEW_SHEET_STATES } from '../../model/review.ts'
import { nextState } from '../../model/state-machine.ts'
import { addItems, changeItem, listItems } from '../../store/review/items.ts'
import { changeRound, findRound, lockRound } from '../../store/review/rounds.ts'
import { changeSheet, listSheets, lockSheet } from '../../store/review/sheets.ts'
import { newestRunRow } from '../../store/runs.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type Signer, withdrawProposals } from './coverage-lines.ts'
import { contentOf } from './freeze-round.ts'
import { roundShape } from './input-shapes.ts'
import { noNewerRun, noRunOfCycle, roundClosed, roundNotFound } from './review-problems.ts'
import { figuresOfRun } from './round-figures.ts'

export interface RenewedRound {
  readonly run: string
  /** Lines whose own clients changed, and of these answers that were reopened. */
  readonly changed: number
  readonly reopened: number
  /** Signed sheets that the county must look at again. */
  readonly reopenedSheets: number
}

/**
 * Renews the figures of an open round from the newest run of its cycle. An answer stays while the value it was given on is unchanged
 * or within the tolerance; else its line reopens and shows both values, and a signed sheet opens again.
 * @throws Problem `review-round-not-found`, `review-round-closed`, `no-run`, `no-newer-run` (conflict).
 */
export const renewRound = defineOperation({
  name: 'review.renew',
  title: { fi: 'Päivitä kierroksen luvut', sv: 'Uppdatera rundans tal', en: 'Renew the figures of a round' },
  access: 'state',
  input: z.strictObject({ round: roundShape }),
  async perform({ round: id }, context): Promise<RenewedRound> {
    const known = await findRound(context.db, id)
    if (!known) throw roundNotFound(id)
    const run = await requireNewerRun(known, context.db)
    const lines = await countedAnew(known, run, context)
    return context.commit({ subject: id, details: { run, before: known.run } }, async (transaction) => {
      const round = await lockRound(transaction, id)
      if (round?.state !== 'open') throw roundClosed(id)
      if (round.run !== known.run) throw noNewerRun({ round: id, run: round.run })
      const told = await renewSheets(transaction, { round, lines }, context)
      await changeRound(transaction, id, { run, renewedAt: context.now() })
      return { run, ...told }
    })
  },
})

/** The lines of every sheet as the new run has them. Counted before anything is locked, because it takes a while. */
async function countedAnew(round: ReviewRound, run: string, context: OperationContext): Promise<SheetLines> {
  const figures = await figuresOfRun({ run, cycle: round.cycle }, context)
  const items = Map.groupBy(await listItems(context.db, { round: round.id }), keyOf)
  return new Map(
    [...items].flatMap(([key, [first, ...others]]) => {
      if (!first) return []
      const shown = new Map<string, ItemFigures>([first, ...others].map((item) => [item.area, item.figures]))
      const content = contentOf(first.content, context.definitions)
      return [[key, figures.linesOf({ organiser: first.organiser, content }, shown)]]
    }),
  )
}

type SheetLines = ReadonlyMap<string, readonly FrozenLine[]>

function keyOf({ organiser, content, measure }: Pick<ReviewItem, 'organiser' | 'content' | 'measure'>): string {
  return `${organiser}/${content}/${measure}`
}

async function requireNewerRun({ id, cycle, run, state }: ReviewRound, db: Kysely<Schema>): Promise<string> {
  if (state !== 'open') throw roundClosed(id)
  const newest = await newestRunRow(db, cycle)
  if (!newest) throw noRunOfCycle(cycle)
  if (newest.id === run) throw noNewerRun({ round: id, run })
  return newest.id
}

async function renewSheets(
  transaction: Transaction<Schema>,
  { round, lines: counted }: { readonly round: ReviewRound; readonly lines: SheetLines },
  context: OperationContext,
): Promise<Omit<RenewedRound, 'run'>> {
  const told = { changed: 0, reopened: 0, reopenedSheets: 0 }
  for (const { round: _, ...place } of await listSheets(transaction, { round: round.id })) {
    const sheet = await lockSheet(transaction, { round: round.id, ...place })
    if (!sheet) continue
    const lines = await renewedLines(transaction, { sheet, lines: counted.get(keyOf(sheet)) ?? [] }, context)
    for (const { item, isNew } of lines.filter(({ isTouched }) => isTouched))
      await (isNew ? addItems(transaction, [item]) : changeItem(transaction, item))
    const reopened = lines.filter(({ isReopened }) => isReopened)
    told.changed += lines.filter(({ isChanged }) => isChanged).length
    told.reopened += reopened.length
    if (reopened.length === 0) continue
    told.reopenedSheets += Number(await reopenSheet(transaction, { sheet, reopened }, context))
  }
  return told
}

async function renewedLines(
  transaction: Transaction<Schema>,
  { sheet, lines }: { readonly sheet: ReviewSheet; readonly lines: readonly FrozenLine[] },
  { definitions, now }: OperationContext,
): Promise<RenewedLine[]> {
  const { round, organiser, content, measure } = sheet
  const items = await listItems(transaction, { round, organisers: [organiser], content, measure })
  const before = new Map<string, ReviewItem>(items.map((item) => [item.area, item]))
  return lines.map((line) => {
    const old = before.get(line.area)
    if (old) return renewedLine(old, line.figures, { tolerance: definitions.review.tolerance, at: now() })
    const item: ReviewItem = { round, organiser, content, measure, ...line, answer: null, reopened: null, version: 0 }
    return { item, isNew: true, isTouched: true, isChanged: true, isReopened: false }
  })
}

/** A signed sheet with reopened answers opens again; what it proposed for them, and nobody has decided on, is taken back. */
async function reopenSheet(
  transaction: Transaction<Schema>,
  { sheet, reopened }: { readonly sheet: ReviewSheet; readonly reopened: readonly RenewedLine[] },
  { actor, now }: OperationContext,
): Promise<boolean> {
  const state = nextState(REVIEW_SHEET_STATES, sheet.state, { by: 'review.renew', when: 'changed' })
  if (state === null) return false
  const signer: Signer = { by: actor.id, person: actor.person, at: now() }
  const municipalities = reopened.map(({ item }) => item.area)
  await changeSheet(transaction, sheet, { state, signed: null })
  await withdrawProposals(transaction, { place: sheet, municipalities, because: 'recounted' }, signer)
  return true
}
