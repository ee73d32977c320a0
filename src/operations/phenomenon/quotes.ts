import { z } from 'zod'
import { isRepeated, type Piece, passageOf } from '../../analyse/phenomenon/quote-passage.ts'
import { identityMarks } from '../../collect/social-report/identity-guard.ts'
import { guardWords } from '../../design/guard-words.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Quote, QuoteKind } from '../../model/evidence.ts'
import { REPORT_PARTS, type ReportPart } from '../../model/social-report.ts'
import { changeWordings, deleteQuote, insertQuote, quoteById } from '../../store/social/evidence-quotes.ts'
import { type ReportLine, reportLines } from '../../store/social/report-lines.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { aboutPhenomenon } from './commit-phenomenon.ts'
import { openPhenomenon } from './held-phenomenon.ts'
import { phenomenonId, version } from './input-shapes.ts'
import {
  passageNotFound,
  quotedReportNotJoined,
  quoteHasMarks,
  quoteNotFound,
  quoteNotPermitted,
  summaryMissing,
  summaryTooClose,
} from './quote-problems.ts'
import { reportsBehind } from './reports-behind.ts'
import { passageDigest } from './shown-quotes.ts'

const LONGEST = 1200
const wordings = z.strictObject({ fi: z.string().trim().max(LONGEST), sv: z.string().trim().max(LONGEST) })
const quoteId = z.string().min(1).max(40)
/** Somebody has looked at what the identity guard marked, and found nobody there. Identity codes are refused all the same. */
const isLookedThrough = z.boolean().default(false)

/**
 * Picks a quote out of a report that belongs to the phenomenon. As the reporter allows: the words themselves, only a summary in the
 * analyst's words (`wordings`), or nothing. Of a quote word for word `wordings` are translations.
 */
export const addQuote = defineOperation({
  name: 'evidence.quote',
  title: { fi: 'Poimi lainaus', sv: 'Välj ett citat', en: 'Pick a quote' },
  access: 'state',
  input: z.strictObject({
    phenomenon: phenomenonId,
    report: z.string().min(1).max(40),
    part: z.enum(Object.keys(REPORT_PARTS) as [ReportPart, ...ReportPart[]]).default('observation'),
    /** Copied from the report; needed for a quote word for word. */
    words: z.string().trim().max(LONGEST).default(''),
    wordings: wordings.default({ fi: '', sv: '' }),
    isLookedThrough,
  }),
  async perform(wanted, context): Promise<{ readonly quote: string; readonly kind: QuoteKind }> {
    const phenomenon = await openPhenomenon(context, wanted.phenomenon)
    const report = await joinedReport(context, phenomenon, wanted.report)
    if (report.quotePermission === 'no') throw quoteNotPermitted()
    const kind: QuoteKind = report.quotePermission === 'yes' ? 'verbatim' : 'paraphrase'
    const piece = kind === 'verbatim' ? pieceOf(report, wanted) : NO_PIECE
    requireNobodyNamed(context, { ...wanted, words: piece.words })
    requireWording(kind, wanted.wordings, report)
    const { part, phenomenon: of } = wanted
    const quote: Quote = {
      id: randomId(),
      phenomenon: of,
      report: report.id,
      kind,
      part,
      from: piece.from,
      until: piece.until,
      digest: kind === 'verbatim' ? passageDigest(report.id, piece.words) : '',
      wordings: wordingsFor(kind, report, wanted.wordings),
      addedAt: context.now(),
      version: 1,
    }
    await context.commit(aboutPhenomenon(phenomenon, { quote: quote.id, kind }), (transaction) =>
      insertQuote(transaction, quote, context.actor.id),
    )
    return { quote: quote.id, kind }
  },
})

/** Changes a translation or a summary. @throws Problem `changed-meanwhile` */
export const saveWording = defineOperation({
  name: 'evidence.save-wording',
  title: { fi: 'Tallenna lainauksen käännös', sv: 'Spara citatets översättning', en: 'Save the wording of a quote' },
  access: 'state',
  input: z.strictObject({ quote: quoteId, version, wordings, isLookedThrough }),
  async perform({ quote: id, version, wordings, isLookedThrough }, context): Promise<void> {
    const quote = await quoteById(context.db, id)
    if (!quote) throw quoteNotFound(id)
    const phenomenon = await openPhenomenon(context, quote.phenomenon)
    requireSameVersion({ expected: version, stored: quote.version, what: id })
    const report = await joinedReport(context, phenomenon, quote.report)
    if (report.quotePermission === 'no') throw quoteNotPermitted()
    requireNobodyNamed(context, { words: '', wordings, isLookedThrough })
    requireWording(quote.kind, wordings, report)
    await context.commit(aboutPhenomenon(phenomenon, { quote: id }), async (transaction) => {
      const isChanged = await changeWordings(transaction, quote, wordingsFor(quote.kind, report, wordings))
      if (!isChanged) requireSameVersion({ expected: version, stored: version + 1, what: id })
    })
  },
})

export const removeQuote = defineOperation({
  name: 'evidence.remove-quote',
  title: { fi: 'Poista lainaus', sv: 'Ta bort citatet', en: 'Remove a quote' },
  access: 'state',
  input: z.strictObject({ quote: quoteId }),
  async perform({ quote: id }, context): Promise<void> {
    context.reach.organisers()
    const quote = await quoteById(context.db, id)
    if (!quote) throw quoteNotFound(id)
    const phenomenon = await openPhenomenon(context, quote.phenomenon)
    await context.commit(aboutPhenomenon(phenomenon, { quote: id }), (transaction) => deleteQuote(transaction, id))
  },
})

async function joinedReport(
  context: OperationContext,
  phenomenon: { readonly id: string; readonly owner: string },
  id: string,
): Promise<ReportLine> {
  const isJoined = (await reportsBehind(context, phenomenon)).some((report) => report.id === id)
  const [report] = isJoined ? await reportLines(context.db, [id]) : []
  if (!report) throw quotedReportNotJoined()
  return report
}

const NO_PIECE = { from: 0, until: 0, words: '' }

function pieceOf(
  report: ReportLine,
  { part, words }: { readonly part: ReportPart; readonly words: string },
): Piece & { words: string } {
  const text = report.texts[part] ?? ''
  const piece = passageOf(text, words)
  if (!piece) throw passageNotFound()
  return { ...piece, words: text.slice(piece.from, piece.until) }
}

interface Written {
  readonly words: string
  readonly wordings: Quote['wordings']
  readonly isLookedThrough: boolean
}

function requireNobodyNamed({ definitions }: OperationContext, { words, wordings, isLookedThrough }: Written): void {
  requireNoIdentityCode({ words, wordingFi: wordings.fi, wordingSv: wordings.sv })
  const names = guardWords(definitions)
  for (const [place, text] of [
    ['words', words],
    ['wordingFi', wordings.fi],
    ['wordingSv', wordings.sv],
  ] as const) {
    const marks = identityMarks(text, { names }).filter(({ isRefused, isMild }) => isRefused || !(isMild || isLookedThrough))
    if (marks.length > 0)
      throw quoteHasMarks(
        marks.map(({ kind }) => kind),
        place,
      )
  }
}

function requireWording(kind: QuoteKind, { fi, sv }: Quote['wordings'], { texts }: ReportLine): void {
  if (kind === 'verbatim') return
  if (fi === '' && sv === '') throw summaryMissing()
  const written = Object.values(texts).join('\n')
  if (isRepeated(fi, written) || isRepeated(sv, written)) throw summaryTooClose()
}

/** The reporter's own language needs no translation: what stands there is what the reporter wrote. */
function wordingsFor(kind: QuoteKind, { language }: ReportLine, { fi, sv }: Quote['wordings']): Quote['wordings'] {
  if (kind === 'paraphrase') return { fi, sv }
  return { fi: language === 'fi' ? '' : fi, sv: language === 'sv' ? '' : sv }
}
