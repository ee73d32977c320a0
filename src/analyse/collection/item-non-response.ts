import type { RespondentFigures } from './respondent-figures.ts'

/** How often one variable was left without an answer by those of whom it was asked. */
export interface ItemNonResponse {
  readonly variable: string
  readonly asked: number
  readonly blank: number
  readonly unavailable: number
}

/** Non-response by variable, among the respondents who have answered; variables that everybody answered are left out. Most first. */
export function itemNonResponse(respondents: readonly RespondentFigures[]): ItemNonResponse[] {
  const counted = new Map<string, { asked: number; blank: number; unavailable: number }>()
  for (const { asked, blank, unavailable } of respondents) {
    const isBlank = new Set(blank)
    for (const variable of asked) {
      const line = counted.get(variable) ?? { asked: 0, blank: 0, unavailable: 0 }
      line.asked += 1
      if (isBlank.has(variable)) line.blank += 1
      if (variable in unavailable) line.unavailable += 1
      counted.set(variable, line)
    }
  }
  return [...counted]
    .map(([variable, line]) => ({ variable, ...line }))
    .filter(({ blank, unavailable }) => blank + unavailable > 0)
    .sort((a, b) => missing(b) - missing(a))
}

function missing({ asked, blank, unavailable }: ItemNonResponse): number {
  return (blank + unavailable) / asked
}
