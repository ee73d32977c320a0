import { z } from 'zod'
import type { CodeList, SocialService } from '../model/definitions.ts'
import { AGE_GROUPS } from '../model/person.ts'
import type { CountedContent, ServiceTask } from '../model/service-task.ts'
import type { Texts } from '../model/text.ts'
import { namesOf, readCsv, refuseDuplicates } from './definition-csv.ts'
import { definitionProblem } from './definition-problem.ts'
import { codeSchema, type DefinitionFiles, readYaml, textsSchema } from './definition-yaml.ts'

const TASKS = 'classifications/service-tasks.yaml'
const CONTENTS = 'monitoring-register/contents.yaml'
const SERVICES = 'classifications/social-services.csv'
const SERVICE_LIST = { oid: '1.2.246.537.6.1222', names: { fi: 'Sosiaalipalvelu', sv: 'Socialservice', en: 'Social service' } }

const denominatorSchema = z.enum(AGE_GROUPS.map((group) => group.code))
const tasksSchema = z.strictObject({
  oid: z.string(),
  version: z.string(),
  names: textsSchema,
  tasks: z
    .array(
      z.strictObject({
        key: codeSchema,
        nationalCode: z.string().nullable(),
        names: textsSchema,
        definition: textsSchema,
        denominator: denominatorSchema.nullable(),
        isCollected: z.boolean(),
      }),
    )
    .min(1),
})
const contentsSchema = z.strictObject({
  contents: z
    .array(
      z.union([
        z.strictObject({ task: codeSchema }),
        z.strictObject({ key: codeSchema, names: textsSchema, definition: textsSchema, denominator: denominatorSchema }),
      ]),
    )
    .min(1),
})

export interface ServiceDefinitions {
  readonly serviceTasks: readonly ServiceTask[]
  readonly contents: readonly CountedContent[]
  readonly socialServices: readonly SocialService[]
  /** The tasks, services and contents as code lists, so that coded columns are read in one way. */
  readonly codeLists: readonly CodeList[]
}

/** Service tasks, what clients are counted of, and social services. */
export function readServices(files: DefinitionFiles): ServiceDefinitions {
  const { tasks: serviceTasks, ...list } = readYaml(files, TASKS, tasksSchema)
  const contents = readContents(files, serviceTasks)
  const socialServices = readSocialServices(files, serviceTasks)
  const codeLists: CodeList[] = [
    { id: 'service-task', ...list, codes: serviceTasks.map(codeOf) },
    { id: 'social-service', ...SERVICE_LIST, version: null, codes: socialServices.map(codeOf) },
    { id: 'content', oid: null, version: null, names: CONTENT_NAMES, codes: contents.map(codeOf) },
  ]
  return { serviceTasks, contents, socialServices, codeLists }
}

function readContents(files: DefinitionFiles, tasks: readonly ServiceTask[]): CountedContent[] {
  const contents = readYaml(files, CONTENTS, contentsSchema).contents.map((entry): CountedContent => {
    if (!('task' in entry)) return entry
    const task = tasks.find((candidate) => candidate.key === entry.task)
    if (!task?.isCollected || task.denominator === null) throw definitionProblem(CONTENTS, NOT_COLLECTED, { task: entry.task })
    return { key: task.key, names: task.names, definition: task.definition, denominator: task.denominator }
  })
  refuseDuplicates(
    contents,
    (content) => content.key,
    () => CONTENTS,
  )
  const missing = tasks.find((task) => task.isCollected && !contents.some((content) => content.key === task.key))
  if (missing) throw definitionProblem(CONTENTS, NOT_COUNTED, { task: missing.key })
  return contents
}

function readSocialServices(files: DefinitionFiles, tasks: readonly ServiceTask[]): SocialService[] {
  const keys = tasks.map((task) => task.key)
  const rows = readCsv(files, SERVICES, ['key', 'national_code', 'name_fi', 'name_sv', 'name_en', 'tasks'])
  refuseDuplicates(
    rows,
    (row) => row.values.key,
    (row) => row.place,
  )
  return rows.map((row) => {
    const { key, national_code, tasks: named } = row.values
    const ofService = named === 'all' ? keys : named.split(' ').filter((task) => task !== '')
    const unknown = ofService.find((task) => !keys.includes(task))
    if (unknown) throw definitionProblem(row.place, UNKNOWN_TASK, { task: unknown })
    return { key, nationalCode: national_code || null, names: namesOf(row), tasks: ofService }
  })
}

function codeOf(item: { key: string; names: Texts; nationalCode?: string | null }) {
  return { key: item.key, nationalCode: item.nationalCode ?? null, names: item.names, validFrom: null, validTo: null }
}

const CONTENT_NAMES: Texts = { fi: 'Laskettava sisältö', sv: 'Innehåll som räknas', en: 'Counted content' }
const NOT_COLLECTED: Texts = {
  fi: 'Sisältöä {task} ei voi laskea: palvelutehtävää ei ole, sitä ei kerätä tai siltä puuttuu väestöosuuden nimittäjä.',
  sv: 'Innehållet {task} kan inte räknas: serviceuppgiften finns inte, samlas inte in eller saknar nämnare.',
  en: 'Content {task} cannot be counted: there is no such service task, it is not collected, or it has no denominator.',
}
const NOT_COUNTED: Texts = {
  fi: 'Kerättävä palvelutehtävä {task} puuttuu sisällöistä.',
  sv: 'Serviceuppgiften {task}, som samlas in, saknas bland innehållen.',
  en: 'The collected service task {task} is missing from the contents.',
}
const UNKNOWN_TASK: Texts = {
  fi: 'Palvelutehtävää {task} ei ole.',
  sv: 'Serviceuppgiften {task} finns inte.',
  en: 'There is no service task {task}.',
}
