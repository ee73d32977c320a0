import type { CheckDefinition } from '../../model/check.ts'
import type { RegisterKind } from '../../model/delivery.ts'
import type { Finding, FindingSeverity } from '../../model/finding.ts'
import { looksLikeIdentityCode, withoutIdentityCodes } from '../../model/identity-look-alike.ts'
import { fillTexts, type Language, type Texts } from '../../model/text.ts'

/** What a check saw, before it is put into words. */
export interface Observation {
  /** Id of the check: `D08`. */
  readonly rule: string
  readonly columns?: readonly string[]
  readonly observed?: string | null
  readonly expected?: string | null
  readonly group?: string | null
  /** What distinguishes one probable cause from another within the check, for example the unknown code. */
  readonly cause?: string
  /** Fills the further placeholders of the check's message. */
  readonly parameters?: Readonly<Record<string, string | number | Texts>>
}

/** Where it was seen. */
export interface Place {
  readonly table: string | null
  /** 1-based data row; null when about the whole file. */
  readonly row: number | null
}

/** For whom the findings are written. */
export interface Wording {
  readonly lang: Language
  /** Null when it is not known what kind of register the delivery is meant for. */
  readonly registerKind: RegisterKind | null
}

const LONGEST_OBSERVED = 120

/** Severity of a check in a register of the kind. */
export function severityOf(check: CheckDefinition, kind: RegisterKind | null): FindingSeverity {
  return (kind && check.severityIn[kind]) ?? check.severity
}

/**
 * Puts an observation into words. What looks like an identity code, or is long, is replaced by `…`: a finding must never carry
 * personal data, whatever was delivered in the wrong column.
 */
export function findingOf(check: CheckDefinition, observation: Observation & Place, wording: Wording): Finding {
  const columns = (observation.columns ?? []).map(withoutIdentityCodes)
  const table = observation.table === null ? null : withoutIdentityCodes(observation.table)
  const observed = withoutPersonalData(observation.observed ?? null)
  const expected = observation.expected ?? null
  const texts = fillTexts(check.message, {
    file: table ?? '–',
    row: observation.row ?? '–',
    column: columns[0] ?? '–',
    value: observed ?? '–',
    expected: expected ?? '–',
    ...check.parameters,
    ...inLanguage(observation.parameters ?? {}, wording.lang),
  })
  return {
    rule: check.id,
    ruleVersion: check.version,
    severity: severityOf(check, wording.registerKind),
    table,
    row: observation.row,
    columns,
    group: observation.group ?? null,
    observed,
    expected,
    cause: [check.id, ...columns, ...(observation.cause === undefined ? [] : [withoutPersonalData(observation.cause)])].join(':'),
    message: `${texts[wording.lang]} ${check.remedy[wording.lang]}`.trim(),
  }
}

function inLanguage(parameters: NonNullable<Observation['parameters']>, lang: Language): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      const text = typeof value === 'object' ? value[lang] : value
      return [name, typeof text === 'string' ? (withoutPersonalData(text) ?? text) : text]
    }),
  )
}

/** A delivered value as far as it may be repeated: short, and nothing that looks like an identity code. */
function withoutPersonalData(value: string | null): string | null {
  if (value === null) return null
  return value.length > LONGEST_OBSERVED || looksLikeIdentityCode(value) ? '…' : value
}
