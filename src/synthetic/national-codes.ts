import type { Definitions } from '../model/definitions.ts'
import { TASKS } from './published-shares.ts'

/** Code systems named in documents (object identifiers of the national code server). */
export const SYSTEMS_OID = {
  sex: '1.2.246.537.5.1',
  task: '1.2.246.537.6.1221',
  service: '1.2.246.537.6.1222',
  municipality: '1.2.246.537.6.21',
  unit: '1.2.246.537.6.202',
  relationshipDocument: '1.2.246.537.6.1505',
  clientDocument: '1.2.246.537.6.1506',
  contactType: '1.2.246.537.6.1250',
  decisionKind: '1.2.246.537.6.1248',
  organisingMethod: '1.2.246.537.6.1296',
  matterStatus: '1.2.246.537.6.1501',
  serviceProcess: '1.2.246.537.6.1277',
  matterName: '1.2.246.537.6.1265',
  language: '1.2.246.537.5.40175',
  supportNeed: '1.2.246.537.6.1282',
} as const

/** The list of service tasks of 2011, met in documents of earlier systems. */
export const TASKS_2011_OID = '1.2.246.537.6.1283'

/** A coded value as JSON text. */
export function coded(system: keyof typeof SYSTEMS_OID, code: string): string {
  return `{"system":"${SYSTEMS_OID[system]}","code":"${code}"}`
}

/** The codes that deliveries are written in: the national code where it is known, else the local key. */
export interface NationalCodes {
  /** By task number. */
  readonly tasks: readonly string[]
  /** Services usual in each task, the most usual first. */
  readonly services: readonly (readonly string[])[]
  readonly contactTypes: readonly string[]
  readonly organisingMethods: readonly string[]
  readonly sex: { readonly M: string; readonly F: string }
  readonly familyLaw: string
}

/** Services that carry most of a task's clients; the others of the task follow in the order of the classification. Invented order. */
const USUAL_SERVICES: Readonly<Record<(typeof TASKS)[number], readonly string[]>> = {
  older: [
    'home_care',
    'support_services',
    'round_the_clock_housing',
    'social_guidance',
    'informal_care_support',
    'day_activities',
  ],
  working_age: [
    'social_work',
    'social_guidance',
    'rehabilitative_work',
    'supplementary_preventive_assistance',
    'supported_housing',
  ],
  families: ['child_guidance', 'social_work', 'family_work', 'home_service_families', 'social_guidance', 'pupil_welfare_curator'],
  child_welfare: ['social_work', 'intensified_family_work', 'support_relationship', 'substitute_care', 'aftercare'],
  disability: ['mobility_support', 'personal_assistance', 'social_work', 'round_the_clock_housing', 'work_activities_disability'],
  substance: ['substance_work', 'social_guidance', 'social_rehabilitation', 'supported_housing'],
}

export function nationalCodes(definitions: Definitions): NationalCodes {
  const taskCode = (key: string) => definitions.serviceTasks.find((task) => task.key === key)?.nationalCode ?? key
  const serviceCode = (key: string) => definitions.socialServices.find((service) => service.key === key)?.nationalCode ?? key
  const listCodes = (id: string) =>
    (definitions.codeLists.find((list) => list.id === id)?.codes ?? []).map((code) => code.nationalCode ?? code.key)
  const known = new Set(definitions.socialServices.map((service) => service.key))
  return {
    tasks: TASKS.map(taskCode),
    services: TASKS.map((task) => USUAL_SERVICES[task].filter((key) => known.has(key)).map(serviceCode)),
    contactTypes: listCodes('contact-type'),
    organisingMethods: listCodes('organising-method'),
    sex: { M: '1', F: '2' },
    familyLaw: taskCode('family_law'),
  }
}
