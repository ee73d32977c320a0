import type { Definitions } from '../../model/definitions.ts'
import type { ReviewItem, ReviewSheet } from '../../model/review.ts'
import type { CountedContent } from '../../model/service-task.ts'
import type { Texts } from '../../model/text.ts'
import type { OperationContext } from '../operation.ts'
import type { PlannedRound } from './plan-round.ts'

/** The sheets of a planned round with their lines, all waiting for answers. */
export interface FrozenRound {
  readonly sheets: readonly ReviewSheet[]
  readonly items: readonly ReviewItem[]
}

const FREEZING: Texts = {
  fi: 'Luvut jäädytetään lomakkeille',
  sv: 'Talen fryses på blanketterna',
  en: 'Freezing the figures of the sheets',
}

/** Freezes the figures of every sheet of a planned round: from now on the county looks at these, whatever is counted later. */
export function freezeRound({ round, sheets, figures }: PlannedRound, context: OperationContext): FrozenRound {
  const items: ReviewItem[] = []
  sheets.forEach(({ organiser, content }, done) => {
    context.progress({ step: 'review', label: FREEZING, done, total: sheets.length })
    const place = { round: round.id, organiser, content, measure: 'clients' } as const
    const lines = figures.linesOf({ organiser, content: contentOf(content, context.definitions) })
    items.push(...lines.map((line): ReviewItem => ({ ...place, ...line, answer: null, reopened: null, version: 0 })))
  })
  return {
    items,
    sheets: sheets.map(
      (sheet): ReviewSheet => ({
        ...sheet,
        round: round.id,
        measure: 'clients',
        state: 'waiting',
        assignee: null,
        signedBy: null,
        signedAt: null,
        settledReason: '',
        version: 0,
      }),
    ),
  }
}

/** @throws Error when the definitions no longer have a content that a round was opened with: a bug. */
export function contentOf(key: string, { contents }: Definitions): CountedContent {
  const found = contents.find((content) => content.key === key)
  if (!found) throw new Error(`no content ${key} among the definitions`)
  return found
}
