import type { LetterNames } from '../../disseminate/letter/compose-letter.ts'
import { periodLabel } from '../../disseminate/table/period-label.ts'
import type { Definitions } from '../../model/definitions.ts'
import { isQuarterCode } from '../../model/period.ts'
import type { Texts } from '../../model/text.ts'
import { ownerNames } from '../briefing/live-content.ts'

/** Names behind the codes of a letter. */
export function letterNames(definitions: Definitions): LetterNames {
  return {
    organiser: (code) => ownerNames(definitions, code),
    content: (key) => definitions.contents.find((content) => content.key === key)?.names ?? asItIs(key),
    period: (code) => (isQuarterCode(code) ? periodLabel(code) : asItIs(code)),
  }
}

function asItIs(code: string): Texts {
  return { fi: code, sv: code, en: code }
}
