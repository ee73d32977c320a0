import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deliveryRules } from '../../collect/delivery/delivery-rules.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { DeliveryFile, DeliveryKind, RegisterKind } from '../../model/delivery.ts'
import type { Finding, FindingSeverity, RuleNotRun } from '../../model/finding.ts'
import { withoutIdentityCodes } from '../../model/identity-look-alike.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { Language } from '../../model/text.ts'
import type { WithDuckDB } from '../duckdb.ts'
import { KnownIdentities, openIdentities } from '../identities.ts'
import { announcePackage } from './announce-package.ts'
import { NO_EARLIER_DELIVERIES } from './earlier-deliveries.ts'
import { type ExaminedPackage, examinePackage } from './examine-package.ts'
import { findingsToList } from './finding-sink.ts'
import { openPackage } from './package-source.ts'

/** What a package would meet at intake. */
export interface CheckReport {
  readonly package: string
  readonly kind: DeliveryKind | 'model-population'
  readonly organiser: string | null
  readonly period: QuarterCode | null
  readonly status: 'acceptable' | 'acceptable-with-findings' | 'rejected'
  readonly files: readonly DeliveryFile[]
  readonly controlTotals: Readonly<Record<string, number>>
  readonly findingsByRule: Readonly<Record<string, number>>
  readonly findingsBySeverity: Readonly<Record<FindingSeverity, number>>
  readonly findings: readonly (Finding | RuleNotRun)[]
}

export interface CheckRequest {
  readonly path: string
  /** Kind of the register the package is meant for; null when not known. */
  readonly registerKind: RegisterKind | null
  readonly lang: Language
  readonly definitions: Definitions
  readonly withDuckDB: WithDuckDB
  now(): string
  progress(done: number, total: number): void
}

/**
 * Runs every check of intake on a package and stores nothing: pseudonyms come from a key that is thrown away, and what needs
 * earlier deliveries is reported as not run.
 */
export async function checkPackage(request: CheckRequest): Promise<CheckReport> {
  const workFolder = mkdtempSync(join(tmpdir(), 'tietopolku-check-'))
  const source = openPackage(request.path)
  try {
    const rules = deliveryRules(request.definitions)
    const announced = await announcePackage(source, rules, request.now())
    if (announced === 'model-population') return modelPopulation(source.label)
    const findings: (Finding | RuleNotRun)[] = []
    const wording = { lang: request.lang, registerKind: request.registerKind }
    const sink = findingsToList(findings, rules, wording)
    const progress = byteProgress(source.files, request.progress)
    const examined = await request.withDuckDB(async (connection) => {
      const identities = openIdentities(new KnownIdentities(), [randomBytes(32)])
      const common = { definitions: request.definitions, rules, wording, registerKind: request.registerKind }
      const environment = { ...common, workFolder, identities, findings: sink, sealed: null, source, bytesRead: progress }
      return examinePackage({ connection, environment, earlier: NO_EARLIER_DELIVERIES, announced })
    })
    return reportOf(source.label, examined, { findings, byRule: sink.byRule, bySeverity: sink.bySeverity })
  } finally {
    source.close()
    rmSync(workFolder, { recursive: true, force: true })
  }
}

/** Counts bytes read against the size of the package. */
export function byteProgress(
  files: ReadonlyMap<string, number>,
  tell: (done: number, total: number) => void,
): (count: number) => void {
  const total = [...files.values()].reduce((sum, size) => sum + size, 0)
  let done = 0
  return (count) => {
    done += count
    tell(done, total)
  }
}

interface FoundFindings {
  readonly findings: readonly (Finding | RuleNotRun)[]
  readonly byRule: Readonly<Record<string, number>>
  readonly bySeverity: Readonly<Record<FindingSeverity, number>>
}

function reportOf(label: string, examined: ExaminedPackage, { findings, byRule, bySeverity }: FoundFindings): CheckReport {
  const hasFindings = Object.keys(byRule).length > 0
  return {
    package: label,
    kind: examined.kind,
    organiser: examined.organiser,
    period: examined.period,
    status: examined.isRejected ? 'rejected' : hasFindings ? 'acceptable-with-findings' : 'acceptable',
    files: examined.files.map(deliveryFile),
    controlTotals: examined.controlTotals,
    findingsByRule: byRule,
    findingsBySeverity: bySeverity,
    findings,
  }
}

/** A file's counts without the working marks, under a name that may be repeated. */
export function deliveryFile({ name, table, rowsReceived, rowsAccepted, rowsRejected }: DeliveryFile): DeliveryFile {
  return { name: withoutIdentityCodes(name), table: withoutIdentityCodes(table), rowsReceived, rowsAccepted, rowsRejected }
}

function modelPopulation(label: string): CheckReport {
  return {
    package: label,
    kind: 'model-population',
    organiser: null,
    period: null,
    status: 'acceptable',
    files: [],
    controlTotals: {},
    findingsByRule: {},
    findingsBySeverity: { fatal: 0, error: 0, query: 0, warning: 0, info: 0 },
    findings: [],
  }
}
