import { oidOf, shownCode } from './allow-list.ts'
import type { DeliveryRules } from './delivery-rules.ts'
import { rememberedFor } from './remembered.ts'

/** What a coded value turned out to be. */
export type CodeReading =
  | { readonly kind: 'absent' }
  | { readonly kind: 'known'; readonly key: string }
  /** `observed` is the code as given when it may be repeated, else `…`. */
  | { readonly kind: 'unknown'; readonly observed: string }

const ABSENT: CodeReading = { kind: 'absent' }

/**
 * Reads a coded value `{ system, code, display? }` (or the bare code) by the code list. The system may have `urn:oid:` in front
 * and a version behind; a system that belongs to another list makes the value unknown. Each is read as national code or local key.
 */
export function readCoded(value: unknown, list: string, rules: DeliveryRules): CodeReading {
  if (value === null || value === undefined || value === '') return ABSENT
  const { system, code } =
    typeof value === 'object' ? (value as { system?: unknown; code?: unknown }) : { system: undefined, code: value }
  if (typeof code !== 'string') return { kind: 'unknown', observed: '…' }
  if (typeof system === 'string' && listOfSystem(rules, system) !== list) return { kind: 'unknown', observed: shownCode(code) }
  const key = rules.codes.get(list)?.get(code)
  return key === undefined ? { kind: 'unknown', observed: shownCode(code) } : { kind: 'known', key }
}

/** The id of the list that a system names; undefined when no list is known by it. */
const listOfSystem: (rules: DeliveryRules, system: string) => string | undefined = rememberedFor(findList)

function findList(rules: DeliveryRules, system: string): string | undefined {
  const oid = oidOf(system)
  if (oid === null) return rules.codes.has(system) ? system : undefined
  // A version is the last part or the last few (a date): 1.2.246.537.6.1221.201601, 1.2.246.537.6.1505.1.2023.6.1.
  for (let candidate = oid; candidate.includes('.'); candidate = candidate.slice(0, candidate.lastIndexOf('.'))) {
    const list = rules.listOfOid.get(candidate)
    if (list !== undefined) return list
  }
  return undefined
}
