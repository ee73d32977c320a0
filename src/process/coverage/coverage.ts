import type { AreaCode } from '../../model/area.ts'
import type { Coverage, CoverageClass, CoverageOrigin } from '../../model/coverage.ts'
import type { CoverageDecision } from '../../model/coverage-decision.ts'
import type { CoverageStatement } from '../../model/delivery.ts'
import { addQuarters, type QuarterCode } from '../../model/period.ts'
import type { ContentKey, ServiceTaskKey } from '../../model/service-task.ts'
import { ACT_CONTENT, TOTAL_CONTENT } from '../counting-frame.ts'
import { judgementOf } from './decision-judgement.ts'

/** One row of a coverage file. `municipality` null = every municipality of the organiser. */
export interface CoverageFileRow {
  readonly organiser: string
  readonly municipality: AreaCode | null
  readonly content: ContentKey
  readonly period: QuarterCode
  readonly class: CoverageClass
  /** Running number of the delivery; a higher one is newer. */
  readonly delivery: number
}

/** What the manifest of a separate delivery says about its quarter. */
export interface ManifestCoverage {
  readonly organiser: string
  readonly period: QuarterCode
  readonly delivery: number
  readonly statement: CoverageStatement
}

export interface CoverageQuestion {
  readonly quarters: readonly QuarterCode[]
  readonly tasks: readonly ServiceTaskKey[]
  /** Municipalities of the division of a quarter's year, with their counties. */
  municipalitiesOn(quarter: QuarterCode): readonly { readonly code: AreaCode; readonly county: AreaCode }[]
  readonly file: readonly CoverageFileRow[]
  readonly manifests: readonly ManifestCoverage[]
  /** Decisions in force, one a place; those on other measures or one route alone do not gate the tables of clients and are left out. */
  readonly decisions: readonly CoverageDecision[]
  /** Whether any client of the municipality was counted, both sources together. */
  hasClients(at: CoveragePlace): boolean
}

export interface CoveragePlace {
  readonly municipality: AreaCode
  readonly content: ContentKey
  readonly quarter: QuarterCode
}

/** A statement holds for its own quarter and, while there is no newer one, for the four quarters after it. */
export const QUARTERS_CARRIED = 4

interface Judgement {
  readonly class: CoverageClass
  readonly origin: CoverageOrigin
  readonly carriedFrom?: QuarterCode
  readonly wasEffectSeen?: true
  readonly note?: string
}

/**
 * How complete the data of each municipality, content and quarter are judged to be, and by what: a decision before
 * the coverage file before the manifest before the rule. The rule never says that data are complete: without clients there are none, otherwise nobody has judged.
 * The act follows child welfare unless it has a statement of its own; the total is complete where all its tasks are.
 */
export function coverageOf(question: CoverageQuestion): Coverage[] {
  const statements = statementsOf(question)
  return question.quarters.flatMap((quarter) =>
    question.municipalitiesOn(quarter).flatMap(({ code, county }) => {
      const at = { municipality: code, county, quarter }
      const judged = [...question.tasks, ACT_CONTENT].map((content) => ({
        content,
        ...judge(at, content, { question, statements }),
      }))
      const ofTasks = judged.filter(({ content }) => content !== ACT_CONTENT)
      const total = { content: TOTAL_CONTENT, ...totalOf(ofTasks) }
      return [...judged, total].map((one): Coverage => ({ municipality: code, period: quarter, ...one }))
    }),
  )
}

interface Place {
  readonly municipality: AreaCode
  readonly county: AreaCode
  readonly quarter: QuarterCode
}

function judge(at: Place, content: ContentKey, by: { question: CoverageQuestion; statements: Statements }): Judgement {
  const stated = statedFor(at, content, by.statements)
  if (stated !== null) return stated
  const standIn = content === ACT_CONTENT ? statedFor(at, 'child_welfare', by.statements) : null
  if (standIn !== null) return standIn
  return { class: by.question.hasClients({ ...at, content }) ? 'not_assessed' : 'none', origin: 'rule' }
}

/** The statement of the quarter, else the latest of the four quarters before. */
function statedFor({ municipality, county, quarter }: Place, content: ContentKey, statements: Statements): Judgement | null {
  for (let back = 0; back <= QUARTERS_CARRIED; back++) {
    const period = addQuarters(quarter, -back)
    const own = statements.get(subject({ period, content, organiser: county }))
    const judgement = own?.get(municipality) ?? own?.get(ALL)
    if (judgement !== undefined) return back === 0 ? judgement : { ...judgement, carriedFrom: period }
  }
  return null
}

/** By what a statement is about (quarter, content, organiser), then by municipality. */
type Statements = Map<string, Map<AreaCode, Judgement>>
/** In place of a municipality: every one of the organiser that has no statement of its own. */
const ALL = '*'
const MANIFEST_CLASSES = { all: 'comprehensive', none: 'none' } as const

/** Of several statements on one place the decision holds before the file's, that before the manifest's, then the newest. */
function statementsOf({ file, manifests, decisions }: CoverageQuestion): Statements {
  const statements: Statements = new Map()
  for (const manifest of [...manifests].sort((a, b) => a.delivery - b.delivery)) addManifest(statements, manifest)
  const olderAndWiderFirst = [...file].sort(
    (a, b) => a.delivery - b.delivery || Number(a.municipality !== null) - Number(b.municipality !== null),
  )
  for (const row of olderAndWiderFirst) addRow(statements, row)
  for (const decision of decisions) addDecision(statements, decision)
  return statements
}

function addManifest(statements: Statements, manifest: ManifestCoverage): void {
  for (const [content, statement] of Object.entries(manifest.statement)) {
    const isPart = typeof statement !== 'string'
    const whole: CoverageClass = isPart ? 'partial' : MANIFEST_CLASSES[statement]
    const own = new Map<AreaCode, Judgement>([[ALL, { class: whole, origin: 'manifest' }]])
    const named = isPart ? statement.municipalities : []
    for (const municipality of named) own.set(municipality, { class: 'comprehensive', origin: 'manifest' })
    statements.set(subject({ ...manifest, content }), own)
  }
}

/** A newer statement about every municipality replaces older ones about single municipalities. */
function addRow(statements: Statements, row: CoverageFileRow): void {
  const judgement: Judgement = { class: row.class, origin: 'coverage-file' }
  const own = row.municipality === null ? new Map<AreaCode, Judgement>() : (statements.get(subject(row)) ?? new Map())
  statements.set(subject(row), own.set(row.municipality ?? ALL, judgement))
}

function addDecision(statements: Statements, decision: CoverageDecision): void {
  if (decision.measure !== 'clients' || decision.route !== 'together') return
  const own = statements.get(subject(decision)) ?? new Map<AreaCode, Judgement>()
  statements.set(subject(decision), own.set(decision.municipality, judgementOf(decision)))
}

function subject(of: { readonly period: QuarterCode; readonly content: string; readonly organiser: string }): string {
  return `${of.period}/${of.content}/${of.organiser}`
}

/** An estimate of the total may not rest on a municipality where that of a task may not. */
function totalOf(tasks: readonly Judgement[]): Judgement {
  const total = { class: classOfTotal(tasks.map((one) => one.class)), origin: 'rule' } as const
  return tasks.some(({ wasEffectSeen }) => wasEffectSeen) ? { ...total, wasEffectSeen: true } : total
}

/** The total of several tasks: only as complete as the least complete of them. */
function classOfTotal(classes: readonly CoverageClass[]): CoverageClass {
  if (classes.every((one) => one === 'comprehensive')) return 'comprehensive'
  if (classes.every((one) => one === 'comprehensive' || one === 'probably_comprehensive')) return 'probably_comprehensive'
  if (classes.every((one) => one === 'none')) return 'none'
  return classes.some((one) => one !== 'none' && one !== 'not_assessed') ? 'partial' : 'not_assessed'
}
