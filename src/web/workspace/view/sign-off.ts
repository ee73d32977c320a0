import type { MissingAnswer, ReviewItem, ReviewSheet, SheetState } from '../../../model/review.ts'
import { isAnswered, REVIEW_SHEET_STATES } from '../../../model/review.ts'
import { nextState } from '../../../model/state-machine.ts'
import type { Language } from '../../../model/text.ts'
import type { ShownSheets } from '../../../operations/review/show-sheet.ts'
import { workspaceAddress } from '../address.ts'
import { momentText } from '../day-text.ts'
import { municipalityItems } from './review-sheet.ts'
import type { Choice } from './sheet-view.ts'

/** What the institute will be told of one content, and what still lacks. */
export interface SheetSummary {
  readonly content: string
  readonly measure: string
  readonly name: string
  readonly state: SheetState
  readonly version: number
  readonly answered: number
  readonly total: number
  /** How many municipalities have each judgement; only judgements that occur, in the order of the form. */
  readonly judgements: readonly Counted[]
  readonly publish: readonly Counted[]
  /** Notes that the public will see, with their municipality. */
  readonly notes: readonly { readonly name: string; readonly note: string }[]
  readonly missing: readonly MissingView[]
  readonly maySign: boolean
  readonly mayWithdraw: boolean
  readonly maySettle: boolean
  /** Once signed: when and by whom; the name only for people of the same county. */
  readonly signed: { readonly at: string; readonly by: string | null } | null
  readonly settledReason: string
}

interface Counted {
  readonly label: string
  readonly count: number
}

export interface MissingView {
  readonly area: string
  readonly name: string
  readonly href: string
  readonly missing: readonly MissingAnswer[]
}

export interface SummaryQuestion {
  readonly language: Language
  readonly judgements: readonly Choice[]
  readonly publish: readonly Choice[]
  readonly may: { readonly sign: boolean; readonly withdraw: boolean; readonly settle: boolean }
}

/** One summary for each sheet, in the order of the contents. */
export function sheetSummaries(shown: ShownSheets, question: SummaryQuestion): SheetSummary[] {
  return shown.sheets.map((sheet) => summaryOf(sheet, shown, question))
}

function summaryOf(sheet: ReviewSheet, shown: ShownSheets, question: SummaryQuestion): SheetSummary {
  const { language, may } = question
  const owed = municipalityItems(shown.items, sheet.content)
  const isOpen = shown.round.state === 'open'
  const missing = missingViews(sheet, shown, language)
  const can = (by: string) => nextState(REVIEW_SHEET_STATES, sheet.state, { by }) !== null
  return {
    content: sheet.content,
    measure: sheet.measure,
    name: shown.contents.find(({ key }) => key === sheet.content)?.names[language] ?? sheet.content,
    state: sheet.state,
    version: sheet.version,
    answered: owed.filter(({ answer }) => isAnswered(answer)).length,
    total: owed.length,
    judgements: counted(
      question.judgements,
      owed.map(({ answer }) => answer?.judgement ?? null),
    ),
    publish: counted(
      question.publish,
      owed.map(({ answer }) => answer?.mayPublish ?? null),
    ),
    notes: notesOf(sheet, shown, language),
    missing,
    maySign: may.sign && isOpen && can('review.sign') && missing.length === 0,
    mayWithdraw: may.withdraw && isOpen && can('review.withdraw-signature'),
    maySettle: may.settle && can('review.settle'),
    signed: signedOf(sheet, shown, language),
    settledReason: sheet.settledReason,
  }
}

function counted(choices: readonly Choice[], given: readonly (string | null)[]): Counted[] {
  const counts = choices.map(({ code, label }) => ({ label, count: given.filter((one) => one === code).length }))
  return counts.filter(({ count }) => count > 0)
}

function nameOf({ area }: Pick<ReviewItem, 'area'>, { municipalities }: ShownSheets, language: Language): string {
  return municipalities[area]?.[language] ?? area
}

function notesOf({ content }: ReviewSheet, shown: ShownSheets, language: Language): SheetSummary['notes'] {
  return shown.items.flatMap((item) =>
    item.content === content && item.answer?.mayPublish === 'with_note'
      ? [{ name: nameOf(item, shown, language), note: item.answer.publicationNote }]
      : [],
  )
}

function missingViews({ content }: ReviewSheet, shown: ShownSheets, language: Language): MissingView[] {
  const { round, organiser } = shown
  const address = `${workspaceAddress(language, 'review', round.id, organiser.code)}?content=${content}`
  return (shown.missing[content] ?? []).map(({ area, missing }) => ({
    area,
    name: nameOf({ area }, shown, language),
    href: `${address}&open=${area}#line-${area}`,
    missing,
  }))
}

function signedOf({ signedAt, signedBy }: ReviewSheet, { colleagues }: ShownSheets, language: Language): SheetSummary['signed'] {
  if (signedAt === null) return null
  return { at: momentText(signedAt, language), by: colleagues.find(({ account }) => account === signedBy)?.name ?? null }
}
