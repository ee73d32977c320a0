import { isQuarterCode } from '../../../model/period.ts'
import type { Language } from '../../../model/text.ts'
import type { SheetLine } from '../../../operations/review/sheet-lines.ts'
import { workspaceAddress } from '../address.ts'
import type { ReviewNames } from '../pages/review/names.ts'
import { roundName } from './review-rounds.ts'
import type { ContentTab } from './sheet-view.ts'

/** The sheets of one organiser in one round. */
export interface OrganiserRound {
  readonly id: string
  readonly name: string
  readonly organiser: string
  readonly organiserName: string
  readonly href: string
  readonly due: string
  readonly isOpen: boolean
  readonly isLate: boolean
  readonly answered: number
  readonly municipalities: number
  readonly sheets: readonly ContentTab[]
}

/** By round and organiser, in the order in which the sheets come: the newest round first. */
export function organiserRounds(sheets: readonly SheetLine[], names: ReviewNames, language: Language): OrganiserRound[] {
  return [...Map.groupBy(sheets, ({ round, organiser }) => `${round}/${organiser}`).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { round, organiser, due, isRoundOpen } = first
    const href = workspaceAddress(language, 'review', round, organiser)
    return [
      {
        id: round,
        name: nameOf(round, language),
        organiser,
        organiserName: names.organisers[organiser] ?? organiser,
        href,
        due,
        isOpen: isRoundOpen,
        isLate: own.some(({ isLate }) => isLate),
        answered: own.reduce((sum, sheet) => sum + sheet.answered, 0),
        municipalities: own.reduce((sum, sheet) => sum + sheet.municipalities, 0),
        sheets: own.map(({ content, answered, municipalities, state }) => ({
          content,
          name: names.contents[content] ?? content,
          href: `${href}?content=${content}`,
          answered,
          total: municipalities,
          state,
        })),
      },
    ]
  })
}

function nameOf(round: string, language: Language): string {
  const [cycle = '', number = '1'] = round.split('-')
  return isQuarterCode(cycle) ? roundName({ cycle, number: Number(number) }, language) : round
}
