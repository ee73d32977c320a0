import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Codebook } from '../../model/codebook.ts'
import { type Passage, REPORT_PARTS, REPORT_STATES, type ReportPart } from '../../model/social-report.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { currentThemes } from '../../model/theme-tree.ts'
import type { Schema } from '../../store/schema.ts'
import { assignmentsOf } from '../../store/social/coding-assignments.ts'
import { codingsOf, insertCodings, type StoredCoding } from '../../store/social/codings.ts'
import { setReportState } from '../../store/social/reports.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { passageChanged, themeRetired, themeUnknown } from './coding-problems.ts'
import { codersPart } from './coding-sight.ts'
import { heldReport, heldState } from './held-report.ts'

export const REPORT_ID = z.string().regex(/^[0-9a-z]{1,32}$/)
export const THEME_ID = z.string().min(1).max(40)
const PARTS = Object.keys(REPORT_PARTS) as [ReportPart, ...ReportPart[]]
const LONGEST_TEXT = 40_000
const LONGEST_MEMO = 1000
export const MEMO = withoutIdentityCode(LONGEST_MEMO)

/** A passage, and the words that stood there when it was chosen: so a text that was redacted meanwhile is noticed. */
const PASSAGE = z.strictObject({
  part: z.enum(PARTS),
  from: z.int().min(0).max(LONGEST_TEXT),
  until: z.int().min(1).max(LONGEST_TEXT),
  words: z.string().min(1).max(LONGEST_TEXT),
})
type ChosenPassage = z.infer<typeof PASSAGE>

/** Gives a theme to a report or to a passage of it. The same again changes nothing. */
export const addCoding = defineOperation({
  name: 'coding.add',
  title: { fi: 'Anna havainnolle teema', sv: 'Ge observationen ett tema', en: 'Give an observation a theme' },
  access: 'state',
  input: z.strictObject({
    report: REPORT_ID,
    theme: THEME_ID,
    /** Null = the whole report. */
    passage: PASSAGE.nullable().default(null),
    memo: MEMO.nullable().default(null),
  }),
  async perform({ report: id, theme, passage, memo }, context): Promise<StoredCoding> {
    const report = await heldReport(context, id, 'coding.add')
    requireUsable(await codebookOf(context, report.organiser), theme)
    const { isSecond } = codersPart(await assignmentsOf(context.db, [id]), context.actor.id)
    const about = { organiser: report.organiser, theme, isPassage: passage !== null, isSecond }
    return context.commit({ subject: `social-report/${id}`, details: about }, async (tx) => {
      const state = await heldState(tx, id)
      const next = requireNextState(REPORT_STATES, state, { by: 'coding.add' })
      if (passage) await requirePassage(tx, id, passage)
      const coding = { ...newCoding(context), report: id, organiser: report.organiser, theme, memo, isCounted: !isSecond }
      const { stored, isNew } = await storeOnce(tx, { ...coding, passage: placeOf(passage) })
      if (isNew && !isSecond && next !== state) await moveReport(tx, { report: id, state: next, by: 'coding.add' }, context)
      return stored
    })
  },
})

/** What every coding that is made now has. */
export function newCoding({ actor, now }: Pick<OperationContext, 'actor' | 'now'>) {
  return { id: randomId(), coder: actor.id, codedAt: now() }
}

/** The same theme twice for the same place by the same person says nothing more. */
export async function storeOnce(
  transaction: Parameters<typeof insertCodings>[0],
  coding: StoredCoding,
): Promise<{ stored: StoredCoding; isNew: boolean }> {
  const known = (await codingsOf(transaction, coding.report)).find((one) => isSame(one, coding))
  if (known) return { stored: known, isNew: false }
  await insertCodings(transaction, [coding])
  return { stored: coding, isNew: true }
}

export function isSame(one: StoredCoding, other: StoredCoding): boolean {
  const place = ({ passage }: StoredCoding) => (passage ? `${passage.part} ${passage.from} ${passage.until}` : '')
  const isSameSide = one.isCounted === other.isCounted && (one.isCounted || one.coder === other.coder)
  return one.theme === other.theme && place(one) === place(other) && isSameSide
}

interface Move {
  readonly report: string
  readonly state: Parameters<typeof setReportState>[1]['state']
  readonly by: string
}

/** Moves a report on, as what coding does to it. */
export async function moveReport(
  transaction: Parameters<typeof setReportState>[0],
  { report, state, by }: Move,
  { actor, now }: Pick<OperationContext, 'actor' | 'now'>,
): Promise<void> {
  await setReportState(transaction, { report, state, event: { id: randomId(), kind: by, at: now(), by: actor.id } })
}

/** @throws Problem `theme-unknown`, or `theme-retired` naming what it became */
export function requireUsable({ themes }: Codebook, id: string): void {
  const theme = themes.find((one) => one.id === id)
  if (!theme) throw themeUnknown(id)
  if (!theme.isRetired) return
  const into = currentThemes(themes, id).filter((other) => other !== id)
  throw themeRetired(
    id,
    themes.filter((one) => into.includes(one.id)).map(({ names }) => names),
  )
}

function placeOf(passage: ChosenPassage | null): Passage | null {
  return passage && { part: passage.part, from: passage.from, until: passage.until }
}

/** @throws Problem `passage-changed` when other words stand there now */
async function requirePassage(db: Kysely<Schema>, report: string, { part, from, until, words }: ChosenPassage): Promise<void> {
  const row = await db
    .selectFrom('social_report_text')
    .select('text')
    .where('report', '=', report)
    .where('part', '=', part)
    .executeTakeFirst()
  // Browsers send every line break of a form as two signs.
  const expected = words.replaceAll('\r\n', '\n')
  if (row?.text.slice(from, until).replaceAll('\r\n', '\n') !== expected || from >= until) throw passageChanged()
}
