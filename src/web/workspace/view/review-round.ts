import type { SheetState } from '../../../model/review.ts'
import type { Language } from '../../../model/text.ts'
import type { SheetLine } from '../../../operations/review/sheet-lines.ts'
import type { ShownRound } from '../../../operations/review/show-round.ts'
import { workspaceAddress } from '../address.ts'
import type { ReviewNames } from '../pages/review/names.ts'
import { roundName, statesOf } from './review-rounds.ts'

/** One sheet in the table of a round. */
export interface RoundCell {
  readonly href: string
  readonly state: SheetState
  readonly answered: number
  readonly municipalities: number
  readonly reopened: number
  readonly isLate: boolean
  /** The county asks the institute something. */
  readonly questions: number
}

export interface RoundView {
  readonly id: string
  readonly name: string
  readonly due: string
  readonly isOpen: boolean
  readonly isLate: boolean
  readonly run: string
  readonly newerRun: string | null
  readonly states: ReturnType<typeof statesOf>
  readonly contents: readonly { readonly key: string; readonly name: string }[]
  /** Those with late sheets first, then by name. A content that is not reviewed has no cell. */
  readonly organisers: readonly {
    readonly code: string
    readonly name: string
    readonly href: string
    readonly isLate: boolean
    readonly cells: readonly (RoundCell | null)[]
  }[]
  readonly maySettle: boolean
}

/** The table of organisers × contents of one round. */
export function roundView(shown: ShownRound, names: ReviewNames, language: Language): RoundView {
  const { round, sheets } = shown
  const contents = names.contentOrder.filter((key) => sheets.some(({ content }) => content === key))
  const organisers = names.organiserOrder
    .filter((code) => sheets.some(({ organiser }) => organiser === code))
    .map((code) => {
      const own = sheets.filter(({ organiser }) => organiser === code)
      return {
        code,
        name: names.organisers[code] ?? code,
        href: workspaceAddress(language, 'review', round.id, code),
        isLate: own.some(({ isLate }) => isLate),
        cells: contents.map((content) =>
          cellOf(
            own.find((sheet) => sheet.content === content),
            shown,
            language,
          ),
        ),
      }
    })
  return {
    id: round.id,
    name: roundName(round, language),
    due: round.due,
    isOpen: round.state === 'open',
    isLate: shown.isLate,
    run: round.run,
    newerRun: shown.newerRun,
    states: statesOf(countByState(sheets)),
    contents: contents.map((key) => ({ key, name: names.contents[key] ?? key })),
    organisers: [...organisers].sort((a, b) => Number(b.isLate) - Number(a.isLate)),
    maySettle: round.state === 'closed',
  }
}

function countByState(sheets: readonly Pick<SheetLine, 'state'>[]): Partial<Record<SheetState, number>> {
  const counts: Partial<Record<SheetState, number>> = {}
  for (const { state } of sheets) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

function cellOf(sheet: SheetLine | undefined, { questions }: ShownRound, language: Language): RoundCell | null {
  if (!sheet) return null
  const { round, organiser, content, state, answered, municipalities, reopened, isLate } = sheet
  const asked = questions.find((one) => one.organiser === organiser && one.content === content)
  return {
    href: `${workspaceAddress(language, 'review', round, organiser)}?content=${content}`,
    state,
    answered,
    municipalities,
    reopened,
    isLate,
    questions: asked?.comments ?? 0,
  }
}
