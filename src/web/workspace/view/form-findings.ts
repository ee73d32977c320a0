import type { FormFinding, FormState } from '../../../model/answers.ts'
import type { ReadForm } from './form-answers.ts'

/** One finding with the reason that was given to it; null when it has none or needs none. */
export interface ShownFinding extends FormFinding {
  readonly reason: string | null
}

/** Findings that only say that something is blank: told when the form is about to be sent, not while it is half done. */
const OF_BLANKS: ReadonlySet<string> = new Set(['required'])

interface Checked {
  /** The form as it was when the last field was left. */
  readonly settled: FormState
  /** The form as it is now: what was mended while typing is not said any more. */
  readonly now: FormState
  readonly read: ReadForm
  /** Whether blanks are told too. */
  readonly isWhole: boolean
}

/** What is said at the fields. A key struck in one field never makes a finding flash up; a mended one goes away at once. */
export function findingsToShow({ settled, now, read, isWhole }: Checked): ShownFinding[] {
  const stillThere = new Set(now.findings.map(keyOf))
  const unreadable = new Set(read.unreadable.map(({ at }) => at))
  const ofRules = settled.findings.filter(
    (finding) =>
      stillThere.has(keyOf(finding)) &&
      (isWhole || !OF_BLANKS.has(finding.rule)) &&
      !(unreadable.has(finding.at) && OF_BLANKS.has(finding.rule)),
  )
  return withReasons([...read.unreadable, ...ofRules], read)
}

export function withReasons(findings: readonly FormFinding[], read: Pick<ReadForm, 'reasons'>): ShownFinding[] {
  return findings.map((finding) => ({ ...finding, reason: reasonOf(finding, read) }))
}

function keyOf({ rule, at }: FormFinding): string {
  return `${rule} ${at}`
}

function reasonOf({ severity, rule }: FormFinding, { reasons }: Pick<ReadForm, 'reasons'>): string | null {
  return severity === 'soft' ? (reasons[rule] ?? null) : null
}

/** Whether somebody still has to do something about it. */
export function isOpen({ severity, reason }: ShownFinding): boolean {
  return severity === 'hard' || !reason
}

/** Findings by the field at which they stand. */
export function byField(findings: readonly ShownFinding[]): ReadonlyMap<string, readonly ShownFinding[]> {
  const fields = new Map<string, ShownFinding[]>()
  for (const finding of findings) fields.set(finding.at, [...(fields.get(finding.at) ?? []), finding])
  return fields
}
