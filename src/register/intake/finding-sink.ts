import fs from 'node:fs'
import { checkOf, type DeliveryRules } from '../../collect/delivery/delivery-rules.ts'
import { findingOf, type Observation, type Place, severityOf, type Wording } from '../../collect/delivery/observation.ts'
import type { Finding, FindingSeverity, RuleNotRun } from '../../model/finding.ts'

/** Where findings go while a package is read. All of them: there is no upper limit. */
export interface FindingSink {
  add(observation: Observation, place: Place): FindingSeverity
  notRun(rule: string, why: string): void
  readonly byRule: Readonly<Record<string, number>>
  readonly bySeverity: Readonly<Record<FindingSeverity, number>>
  close(): void
}

const FLUSH_CHARACTERS = 1 << 18

/** Writes findings as JSON Lines to a file. */
export function findingsToFile(path: string, rules: DeliveryRules, wording: Wording): FindingSink {
  const file = fs.openSync(path, 'w', 0o600)
  let text = ''
  const flush = () => {
    fs.writeSync(file, text)
    text = ''
  }
  const write = (finding: Finding | RuleNotRun) => {
    text += `${JSON.stringify(finding)}\n`
    if (text.length > FLUSH_CHARACTERS) flush()
  }
  const close = () => {
    flush()
    fs.closeSync(file)
  }
  return sink({ rules, wording, write, close })
}

/** Keeps findings in a list. */
export function findingsToList(list: (Finding | RuleNotRun)[], rules: DeliveryRules, wording: Wording): FindingSink {
  return sink({ rules, wording, write: (finding) => list.push(finding), close: () => undefined })
}

const MADE_UP_CODE = 'D06'

interface SinkParts {
  readonly rules: DeliveryRules
  readonly wording: Wording
  write(finding: Finding | RuleNotRun): void
  close(): void
}

function sink({ rules, wording, write, close }: SinkParts): FindingSink {
  const byRule: Record<string, number> = {}
  const bySeverity: Record<FindingSeverity, number> = { fatal: 0, error: 0, query: 0, warning: 0, info: 0 }
  const guessed = new Set<string>()
  /** When nobody says what kind of register the package is meant for, a file of made-up codes says so once, not on every row. */
  const isRepeatedGuess = (rule: string, { table }: Place) => {
    if (rule !== MADE_UP_CODE || wording.registerKind !== null) return false
    const isRepeated = guessed.has(table ?? '')
    guessed.add(table ?? '')
    return isRepeated
  }
  return {
    byRule,
    bySeverity,
    add(observation, place) {
      if (isRepeatedGuess(observation.rule, place)) return 'warning'
      const check = checkOf(rules, observation.rule)
      const severity = severityOf(check, wording.registerKind)
      byRule[observation.rule] = (byRule[observation.rule] ?? 0) + 1
      bySeverity[severity] += 1
      write(findingOf(check, { ...observation, ...place }, wording))
      return severity
    },
    notRun: (rule, why) => write({ rule, notRun: why }),
    close,
  }
}
