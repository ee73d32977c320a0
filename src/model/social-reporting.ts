import type { BriefingTemplate } from './briefing-template.ts'
import type { CodebookVersion, KeywordRule } from './codebook.ts'
import type { CodeList } from './definitions.ts'
import type { IndicatorRegion } from './evidence.ts'
import type { GuardNames } from './identity-mark.ts'
import type { NationalDefinitions } from './synthesis.ts'
import type { Texts } from './text.ts'

/** The professional group of whom no other is told. */
export const OTHER_PROFESSION = 'other'

/** Lists of social reporting by the name of their file key: `needs` (Social Welfare Act §11), `groups`, `tasks`, `causes`, … */
export const SOCIAL_LISTS = ['needs', 'groups', 'tasks', 'causes', 'gaps', 'addressees', 'sources', 'professions'] as const
export type SocialList = (typeof SOCIAL_LISTS)[number]

/** Everything under `definitions/social-reporting`. */
export interface SocialReportingDefinitions {
  readonly lists: Readonly<Record<SocialList, CodeList>>
  /** National versions of the codebook in the definitions, in order; more can be added in the register. */
  readonly codebooks: readonly CodebookVersion[]
  readonly keywordRules: readonly KeywordRule[]
  /** Information needs × population groups of the national model: what a coverage board looks for. */
  readonly needMatrix: readonly InformationNeed[]
  readonly guidance: readonly Guidance[]
  /** What the national level asks of the counties and looks at. */
  readonly national: NationalDefinitions
  readonly policy: SocialReportingPolicy
  /** Common names, for the identity guard. */
  readonly names: GuardNames
  readonly briefingTemplates: readonly BriefingTemplate[]
  /** Areas as Sotkanet numbers them. */
  readonly indicatorRegions: readonly IndicatorRegion[]
}

/** One row of the need matrix; `groups` maps a population group to the wording it has there. A group not named: no need is named. */
export interface InformationNeed {
  readonly key: string
  readonly names: Texts
  readonly groups: readonly string[]
  /** Themes whose reports meet the need, with all below them. */
  readonly themes: readonly string[]
}

/** Where something belongs that does not belong here: told before sending. */
export interface Guidance {
  readonly key: string
  readonly title: Texts
  readonly text: Texts
  /** Where to go instead: an address or a number in words. */
  readonly where: Texts
  readonly isUrgent: boolean
}

/** What can be decided without code. Durations in months or days as named. */
export interface SocialReportingPolicy {
  /** `destroy` at redaction, or `seal` (encrypted, a named person can open) until so many months have passed. */
  readonly originals: { readonly rule: 'destroy' | 'seal'; readonly months: number }
  /** Raw text is destroyed so many months after a report was sent; the coded facts and the receipt stay. */
  readonly rawTextMonths: number
  /** A draft of somebody who has signed in is removed so many days after it was last saved. */
  readonly draftDays: number
  /** Name and e-mail of a member of the network are removed so many months after somebody last saved them. */
  readonly networkPersonMonths: number
  readonly smallestShown: number
  /** Days after the end of a half-year on which its tables are confirmed by the system, if nobody has. */
  readonly confirmedAfterDays: number
  /** Keys of professional groups in which every county has many who may report: others could point at one person. */
  readonly commonProfessions: readonly string[]
  /** Days after which something only noted is asked about again. */
  readonly notedFollowUpDays: number
  /** Months within which a written answer is owed. */
  readonly answerMonths: number
  /** Days from the day on which an answer is due, negative before it, in order: when who owes it is written to. */
  readonly answerReminderDays: readonly number[]
  /** The same from the last day for comments on a draft, to who was asked to read it. */
  readonly readingReminderDays: readonly number[]
  /** Reports that one address may send in an hour, and one link in a day; kept in memory only. */
  readonly sendsPerHour: number
  readonly sendsPerLinkAndDay: number
}
