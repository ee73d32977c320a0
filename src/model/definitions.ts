import type { AreaSuccession, RegionalDivision } from './area.ts'
import type { CheckDefinition } from './check.ts'
import type { CollectionDefinition } from './collection.ts'
import type { CoverageClass, CoverageMark } from './coverage.ts'
import type { IndicationDefinitions } from './indication-definitions.ts'
import type { Letter } from './letter.ts'
import type { AgeGroupCode } from './person.ts'
import type { RecordLayout } from './record-layout.ts'
import type { RetentionSettings } from './retention.ts'
import type { ReviewPolicy } from './review-policy.ts'
import type { CountedContent, ServiceTask } from './service-task.ts'
import type { SocialReportingDefinitions } from './social-reporting.ts'
import type { Texts } from './text.ts'
import type { ActivityEvidenceRule } from './unit-record.ts'

/** Everything under `definitions/`, read and checked. Plain data: the questions asked of it are functions in `design/`. */
export interface Definitions {
  readonly divisions: readonly RegionalDivision[]
  readonly successions: readonly AreaSuccession[]
  readonly collaborativeAreas: readonly CodeLabel[]
  readonly population: PopulationSource
  readonly serviceTasks: readonly ServiceTask[]
  /** The six collected tasks, `child_welfare_act` and `total`, in the order of publication. */
  readonly contents: readonly CountedContent[]
  readonly codeLists: readonly CodeList[]
  readonly documentTypes: readonly DocumentType[]
  readonly socialServices: readonly SocialService[]
  readonly transferableFields: readonly TransferableField[]
  readonly coverageClasses: readonly CoverageClassDefinition[]
  readonly disclosure: DisclosureSettings
  readonly calendar: readonly CalendarEntry[]
  readonly tables: readonly PublicationTable[]
  readonly programme: ProgrammeSettings
  /** Layouts of the files of separate deliveries and of the side files. */
  readonly records: readonly RecordLayout[]
  /** Checks of deliveries, D01 to D18. */
  readonly checks: readonly CheckDefinition[]
  /** Where activity alone (path C) makes a client. Empty unless decided otherwise. */
  readonly activityEvidenceRules: readonly ActivityEvidenceRule[]
  /** The automatic indications for those who judge coverage. */
  readonly indications: IndicationDefinitions
  /** How review rounds are held. */
  readonly review: ReviewPolicy
  /** Data collections with their forms. */
  readonly collections: readonly CollectionDefinition[]
  /** Lists, codebook and settings of social reporting. */
  readonly socialReporting: SocialReportingDefinitions
  readonly letters: readonly Letter[]
  /** How long the register keeps what is not needed for ever. */
  readonly retention: RetentionSettings
  /** SHA-256 over all definition files but letters, upkeep, collections and social reporting, hexadecimal: the version of the rules a run names. */
  readonly digest: string
}

export interface CodeLabel {
  readonly code: string
  readonly names: Texts
}

/** A code list with validity. Where the national value is not publicly known, `nationalCode` is null and the local key stands in. */
export interface CodeList {
  readonly id: string
  /** OID of the national list, when there is one, and the versions known. */
  readonly oid: string | null
  readonly version: string | null
  readonly names: Texts
  readonly codes: readonly Code[]
}
export interface Code {
  readonly key: string
  readonly nationalCode: string | null
  readonly names: Texts
  readonly validFrom: string | null
  readonly validTo: string | null
}

export interface DocumentType {
  /** `1505-1`, `1506-19005`. */
  readonly key: string
  readonly codeSystem: '1505' | '1506'
  readonly code: string
  readonly names: { readonly fi: string; readonly sv: string }
  readonly generalType: string
  readonly isContact: boolean
  readonly isDecision: boolean
}

export interface SocialService {
  readonly key: string
  readonly nationalCode: string | null
  readonly names: Texts
  readonly tasks: readonly string[]
}

/** A field marked for national statistics; `path` as printed in the structure, with `[]` left out. */
export interface TransferableField {
  /** Document type key, `1505-1`. */
  readonly documentType: string
  readonly path: string
  readonly datatype: string
  readonly codeSystem: string | null
  readonly isRepeatable: boolean
  /** False for text-typed fields and the professional's registration: allowed to arrive, dropped on arrival. */
  readonly isKept: boolean
}

/** Population on 31 December. Totals are real; where the age structure of the year is not known it is scaled, and says so. */
export interface PopulationSource {
  readonly source: Texts
  readonly totals: readonly { readonly municipality: string; readonly year: number; readonly population: number }[]
  readonly cells: readonly PopulationCell[]
  /** The year of the age structure that was scaled; null when the years' own structure was imported. */
  readonly scaledAgeStructureOf: number | null
  /** Names a model population by its scale, `1:5`; null for the real one. */
  readonly modelScale: string | null
  /** The year of the regional division that a year's figures are on: `{ 2023: 2024, 2024: 2025 }`. */
  readonly divisionYears: Readonly<Record<number, number>>
  /** What must stand beside every figure that rests on this population: scaled age structure, model population. Often empty. */
  readonly notes: readonly Texts[]
  /** The note of a model population, with `{scale}`. */
  readonly modelNote: Texts
}
/** Persons by municipality, fine age class and sex on 31 December. Whole numbers that add up to the year's total. */
export interface PopulationCell {
  readonly municipality: string
  readonly year: number
  readonly age: string
  readonly sex: 'M' | 'F'
  readonly persons: number
}

export interface CoverageClassDefinition {
  readonly key: CoverageClass
  readonly names: Texts
  /** The sign a figure of the class carries, and whether the figure is published. */
  readonly mark: CoverageMark
  readonly isPublished: boolean
}

export interface DisclosureSettings {
  readonly smallestShown: number
  readonly zeros: 'open' | 'protected'
  readonly method: 'gauss' | 'none'
  /** Shares are not shown when the denominator is smaller. */
  readonly smallestDenominator: number
  /** Municipalities under this population show whole per cent. */
  readonly wholePercentBelow: number
  /** Contents that are shown at county level only for municipalities under the population given. */
  readonly sensitive: readonly { readonly content: string; readonly municipalityBelow: number }[]
}

export interface CalendarEntry {
  readonly cycle: string
  /** Date of publication, 8.00 Europe/Helsinki. */
  readonly date: string
  readonly names: Texts
  readonly isConfirmed: boolean
}

export interface PublicationTable {
  readonly id: string
  readonly title: Texts
  readonly notes: readonly Texts[]
  readonly dimensions: readonly { readonly id: string; readonly role: 'time' | 'geo' | 'other'; readonly label: Texts }[]
  readonly measures: readonly {
    readonly id: string
    readonly label: Texts
    readonly unit: Texts
    readonly decimals: number | null
  }[]
}

export interface ProgrammeSettings {
  readonly names: Texts
  readonly firstQuarter: string
  /** Quarters of a separate delivery's window, its own included. */
  readonly windowQuarters: number
  /** Share of a task is restricted to clients in the denominator's age (see explanation of shares). */
  readonly isNumeratorRestricted: boolean
  readonly homeMunicipalityOn: 'end'
  readonly ageOn: 'end'
  readonly contact: Texts
  readonly licence: { readonly name: string; readonly address: string }
  readonly ageGroupsPublished: readonly AgeGroupCode[]
}
