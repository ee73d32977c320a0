import type { Transaction } from 'kysely'
import { z } from 'zod'
import { blackOut, type Span, shiftedSpan } from '../../method/black-out.ts'
import { addMonths } from '../../method/calendar-days.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { IDENTITY_KINDS, type IdentityKind } from '../../model/identity-mark.ts'
import { Problem } from '../../model/problem.ts'
import { REPORT_TEXT_NAMES, type ReportTextName } from '../../model/report-texts.ts'
import type { ReportState } from '../../model/social-report.ts'
import { sealSecret } from '../../register/state-secrets.ts'
import type { Schema } from '../../store/schema.ts'
import { forgetBlackedOutQuotes } from '../../store/social/evidence-quotes.ts'
import { insertRedactions, keepOriginal, replaceText } from '../../store/social/originals.ts'
import { type StoredReport, setReportState } from '../../store/social/reports.ts'
import { shiftPassages } from '../../store/social/shift-passages.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { heldReport } from './held-report.ts'
import { reportVersionSchema } from './input-shapes.ts'
import { writtenTexts } from './written-texts.ts'

const MOST_AT_ONCE = 200

const redactionSchema = z.strictObject({
  part: z.enum(REPORT_TEXT_NAMES),
  from: z.int().min(0),
  until: z.int().min(1),
  /** What the guard saw there, or `other`. */
  kind: z.enum([...(Object.keys(IDENTITY_KINDS) as IdentityKind[]), 'other']),
})
type Redaction = z.infer<typeof redactionSchema>

/**
 * Blacks out passages of an observation, in whatever state it is while its text is there. What stood there goes for good, or is kept
 * sealed for as long as the policy says; where, why and by whom is kept. Codings and quotes of the rest stay where they belong.
 */
export const redactReport = defineOperation({
  name: 'triage.redact',
  title: { fi: 'Peitä kohtia havainnosta', sv: 'Täck över ställen i en observation', en: 'Black out passages' },
  access: 'state',
  input: reportVersionSchema.extend({
    redactions: z.array(redactionSchema).max(MOST_AT_ONCE),
    /** Words to be blacked out wherever they stand, exactly as they are written; never kept anywhere. */
    phrase: z.string().trim().max(200).default(''),
  }),
  perform: async ({ report: id, version, redactions: chosen, phrase }, context): Promise<{ report: string; version: number }> => {
    const held = await heldReport(context, id)
    requireSameVersion({ expected: version, stored: held.row.version, what: id })
    const redactions = [...chosen, ...placesOfPhrase(phrase, held)]
    if (redactions.length === 0) throw notThere(phrase === '' ? 'redactions' : 'phrase')
    const parts = [...new Set(redactions.map(({ part }) => part))]
    const changes = parts.map((part) => changeOf(part, held, redactionsIn(part, redactions)))
    const details = { organiser: held.row.organiser, passages: redactions.length, kinds: kindsOf(redactions) }
    await context.commit({ subject: `social-report/${id}`, details }, async (transaction) => {
      await requireUnchanged(transaction, { id, version })
      for (const change of changes) await store(transaction, change, context)
      await setReportState(transaction, {
        report: id,
        state: held.row.state as ReportState,
        event: { id: randomId(), kind: 'triage.redact', at: context.now(), by: context.actor.id },
      })
    })
    return { report: id, version: version + 1 }
  },
})

function placesOfPhrase(phrase: string, held: StoredReport): Redaction[] {
  if (phrase === '') return []
  return writtenTexts(held).flatMap(({ part, text }) => {
    const starts: number[] = []
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) starts.push(at)
    return starts.map((from) => ({ part, from, until: from + phrase.length, kind: 'other' as const }))
  })
}

interface PartChange {
  readonly report: StoredReport
  readonly part: ReportTextName
  readonly before: string
  /** Whether nothing was blacked out in it so far. */
  readonly isOriginal: boolean
  readonly after: string
  readonly spans: readonly Span[]
  /** One for each span, in order. */
  readonly kinds: readonly string[]
}

function changeOf(part: ReportTextName, report: StoredReport, asked: readonly Redaction[]): PartChange {
  const stored = writtenTexts(report).find((one) => one.part === part)
  const before = stored?.text ?? ''
  if (!stored || asked.some(({ from, until }) => from >= until || until > before.length)) throw notThere(part)
  const { text, spans } = blackOut(before, asked)
  const kinds = spans.map((span) => asked.find(({ from, until }) => from < span.until && span.from < until)?.kind ?? 'other')
  return { report, part, before, isOriginal: !stored.isRedacted, after: text, spans, kinds }
}

async function store(tx: Transaction<Schema>, change: PartChange, context: OperationContext): Promise<void> {
  const { part, spans, after } = change
  const report = change.report.row.id
  await keep(tx, change, context)
  await replaceText(tx, { report, part, text: after })
  await forgetBlackedOutQuotes(tx, { report, part, spans })
  await shiftPassages(tx, { report, part, shift: (passage) => shiftedSpan(passage, spans) })
  const { now, actor } = context
  const rows = spans.map((span, place) => ({
    id: randomId(),
    report,
    part,
    position: shiftedSpan({ from: span.from, until: span.from }, spans).from,
    length: span.until - span.from,
    kind: change.kinds[place] ?? 'other',
    by: actor.id,
    at: now(),
  }))
  await insertRedactions(tx, rows)
}

/** The part as it was, sealed under the register's key; nothing where the policy destroys it at once. */
async function keep(tx: Transaction<Schema>, change: PartChange, context: OperationContext): Promise<void> {
  const { report, part, before, isOriginal } = change
  const { rule, months } = context.definitions.socialReporting.policy.originals
  if (rule !== 'seal' || months === 0 || !isOriginal) return
  const sealed_on = helsinkiDay(context.now())
  const sealed = sealSecret(context.folder, { secret: JSON.stringify({ part, text: before }), owner: report.row.id })
  await keepOriginal(tx, { report: report.row.id, part, sealed, sealed_on, destroy_on: addMonths(sealed_on, months) })
}

async function requireUnchanged(tx: Transaction<Schema>, { id, version }: { id: string; version: number }): Promise<void> {
  const query = tx.selectFrom('social_report').select('version').where('id', '=', id).forUpdate()
  const now = await query.executeTakeFirstOrThrow()
  requireSameVersion({ expected: version, stored: now.version, what: id })
}

function redactionsIn(part: ReportTextName, redactions: readonly Redaction[]): Redaction[] {
  return redactions.filter((one) => one.part === part)
}

function kindsOf(redactions: readonly Redaction[]): string {
  return [...new Set(redactions.map(({ kind }) => kind))].sort().join(' ')
}

function notThere(part: string): Problem {
  return new Problem({
    code: 'passage-not-there',
    kind: 'conflict',
    place: part,
    parameters: { part },
    texts: {
      fi: 'Peitettävää kohtaa ei ole tekstissä. Valitse kohta, tai kirjoita se täsmälleen niin kuin se on tekstissä.',
      sv: 'Stället som ska täckas över finns inte i texten. Välj ett ställe, eller skriv det exakt som det står i texten.',
      en: 'What is to be blacked out is not in the text. Choose a passage, or write it exactly as it stands there.',
    },
  })
}
