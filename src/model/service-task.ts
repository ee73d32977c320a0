import type { AgeGroupCode } from './person.ts'
import type { Texts } from './text.ts'

/** The local key of a service task (palvelutehtävä), for example `disability`. The national code may not be known. */
export type ServiceTaskKey = string

/** What clients are counted of: a service task, the relationship under the Child Welfare Act, or all tasks together. */
export type ContentKey = ServiceTaskKey | 'child_welfare_act' | 'total'

export interface ServiceTask {
  readonly key: ServiceTaskKey
  readonly nationalCode: string | null
  readonly names: Texts
  /** One sentence a neighbour would understand. */
  readonly definition: Texts
  /** The age group of the population that shares are counted of; null where no share is published. */
  readonly denominator: AgeGroupCode | null
  /** False for family law services, which are not collected in the first phase. */
  readonly isCollected: boolean
}

/** A content that clients are counted of, with everything needed to publish it: tasks, the act, the total. */
export interface CountedContent {
  readonly key: ContentKey
  readonly names: Texts
  readonly definition: Texts
  readonly denominator: AgeGroupCode
}
