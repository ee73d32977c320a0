import fs from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Finding, RuleNotRun } from '../../model/finding.ts'
import type { FindingCause } from '../../model/finding-cause.ts'
import type { DataFolder } from '../data-folder.ts'

/** The findings of one delivery, in the order they were made; nothing when it was withdrawn. */
export async function* findingsOf(folder: DataFolder, delivery: string): AsyncGenerator<Finding | RuleNotRun> {
  const path = join(folder.paths.register, 'deliveries', delivery, 'findings.jsonl')
  if (!fs.existsSync(path)) return
  const lines = createInterface({
    input: fs.createReadStream(path, { highWaterMark: 1 << 18 }),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as Finding | RuleNotRun
}

/** A delivery's findings never change, so each is read through once in a process. The newest few are remembered. */
const CAUSES_OF_FOLDER = new WeakMap<DataFolder, Map<string, readonly FindingCause[]>>()
const MOST_REMEMBERED = 200

/** The causes of a delivery's findings, those that hinder most first. */
export async function causesOf(folder: DataFolder, delivery: string): Promise<readonly FindingCause[]> {
  const remembered = CAUSES_OF_FOLDER.get(folder) ?? new Map<string, readonly FindingCause[]>()
  CAUSES_OF_FOLDER.set(folder, remembered)
  const known = remembered.get(delivery)
  if (known) return known
  const causes = await readCauses(folder, delivery)
  const oldest = remembered.keys().next().value
  if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  remembered.set(delivery, causes)
  return causes
}

const SEVERITY_ORDER = ['fatal', 'error', 'query', 'warning', 'info']

async function readCauses(folder: DataFolder, delivery: string): Promise<FindingCause[]> {
  const causes = new Map<string, FindingCause>()
  for await (const finding of findingsOf(folder, delivery)) {
    if (!('severity' in finding)) continue
    const before = causes.get(finding.cause)
    causes.set(finding.cause, before ? { ...before, rows: before.rows + 1 } : causeOf(finding))
  }
  const rank = ({ severity }: FindingCause) => SEVERITY_ORDER.indexOf(severity)
  return [...causes.values()].sort((a, b) => rank(a) - rank(b) || b.rows - a.rows || a.cause.localeCompare(b.cause))
}

/** What distinguishes the cause within its rule: its key without rule and columns. */
function causeOf({ cause, rule, ruleVersion, severity, table, columns }: Finding): FindingCause {
  const start = [rule, ...columns].join(':').length + 1
  return { cause, rule, ruleVersion, severity, table, columns, detail: cause.slice(start), rows: 1 }
}
