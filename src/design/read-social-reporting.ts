import { z } from 'zod'
import { type CodebookVersion, THEME_CHANGES, THEME_COLOURS, type ThemeChangeKind } from '../model/codebook.ts'
import type { CodeList } from '../model/definitions.ts'
import { OTHER_PROFESSION, SOCIAL_LISTS, type SocialReportingDefinitions } from '../model/social-reporting.ts'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, daySchema, readYaml, textsSchema, yamlFilesIn } from './definition-yaml.ts'
import { readBriefingTemplates } from './read-briefing-templates.ts'
import { readGuardNames } from './read-guard-names.ts'
import { readIndicatorRegions } from './read-indicator-regions.ts'
import { readNational } from './read-national.ts'

/** Lists, codebook and settings of social reporting: nothing that the register's figures rest on. */
export const SOCIAL_FOLDER = 'social-reporting'

const codeSchema = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,40}$/),
  names: textsSchema,
  from: daySchema.optional(),
  until: daySchema.optional(),
})
const listSchema = z.strictObject({ names: textsSchema, codes: z.array(codeSchema).min(1) })
const listsSchema = z.strictObject({
  needs: listSchema,
  groups: listSchema,
  tasks: listSchema,
  causes: listSchema,
  gaps: listSchema,
  addressees: listSchema,
  sources: listSchema,
  professions: listSchema,
})

const themeSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,20}$/),
  parents: z.array(z.string()),
  names: textsSchema,
  description: textsSchema.nullable().default(null),
  include: z.array(textsSchema).default([]),
  exclude: z.array(textsSchema).default([]),
  colour: z.enum(THEME_COLOURS),
  memo: z.string().nullable().default(null),
  isRetired: z.boolean().default(false),
  replacedBy: z.array(z.string()).default([]),
})
const changeSchema = z.strictObject({
  kind: z.enum(Object.keys(THEME_CHANGES) as [ThemeChangeKind, ...ThemeChangeKind[]]),
  theme: z.string(),
  into: z.array(z.string()).default([]),
})
const codebookSchema = z.strictObject({
  number: z.int().min(1),
  effectiveFrom: daySchema,
  note: textsSchema,
  changes: z.array(changeSchema),
  themes: z.array(themeSchema).min(1),
})
const rulesSchema = z.array(
  z.strictObject({
    id: z.string(),
    theme: z.string(),
    language: z.enum(['fi', 'sv', 'en']),
    any: z.array(z.string().min(2)).min(1),
    none: z.array(z.string().min(2)),
  }),
)
const matrixSchema = z.array(
  z.strictObject({ key: z.string(), names: textsSchema, groups: z.array(z.string()), themes: z.array(z.string()).min(1) }),
)
const guidanceSchema = z.array(
  z.strictObject({ key: z.string(), isUrgent: z.boolean(), title: textsSchema, text: textsSchema, where: textsSchema }),
)
/** In order, so that the last one that has come is the one that counts. */
const reminderDaysSchema = z
  .array(z.int().min(-365).max(365))
  .refine((days) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0)), { message: 'must rise' })
const policySchema = z.strictObject({
  originals: z.strictObject({ rule: z.enum(['destroy', 'seal']), months: z.int().min(0).max(120) }),
  rawTextMonths: z.int().min(1).max(600),
  draftDays: z.int().min(1).max(3660),
  networkPersonMonths: z.int().min(1).max(600),
  smallestShown: z.int().min(3).max(50),
  confirmedAfterDays: z.int().min(1).max(366),
  commonProfessions: z.array(z.string()).min(1),
  notedFollowUpDays: z.int().min(1).max(3660),
  answerMonths: z.int().min(1).max(120),
  answerReminderDays: reminderDaysSchema,
  readingReminderDays: reminderDaysSchema,
  sendsPerHour: z.int().min(1),
  sendsPerLinkAndDay: z.int().min(1),
})

/** Everything under `social-reporting`, with what each part names checked against the others. */
export function readSocialReporting(files: DefinitionFiles): SocialReportingDefinitions {
  const read = <T>(name: string, schema: z.ZodType<T>) => readYaml(files, pathOf(name), schema)
  const codebooks = codebookPaths(files).map((path) => ({ owner: 'national' as const, ...readYaml(files, path, codebookSchema) }))
  const definitions: SocialReportingDefinitions = {
    lists: listsOf(read('lists', listsSchema)),
    codebooks,
    national: readNational(files, new Set(codebooks.at(-1)?.themes.map(({ id }) => id))),
    keywordRules: read('keyword-rules', rulesSchema),
    needMatrix: read('need-matrix', matrixSchema),
    guidance: read('guidance', guidanceSchema),
    policy: read('policy', policySchema),
    names: readGuardNames(files),
    briefingTemplates: readBriefingTemplates(files),
    indicatorRegions: readIndicatorRegions(files),
  }
  requireKnownNames(definitions)
  return definitions
}

function pathOf(name: string): string {
  return `${SOCIAL_FOLDER}/${name}.yaml`
}

function codebookPaths(files: DefinitionFiles): string[] {
  return yamlFilesIn(files, SOCIAL_FOLDER).filter((path) => /\/codebook-\d+\.yaml$/.test(path))
}

function listsOf(read: z.infer<typeof listsSchema>): SocialReportingDefinitions['lists'] {
  const list = (id: (typeof SOCIAL_LISTS)[number]): CodeList => ({
    id: `social-${id}`,
    oid: null,
    version: null,
    names: read[id].names,
    codes: read[id].codes.map(({ key, names, from, until }) => ({
      key,
      nationalCode: null,
      names,
      validFrom: from ?? null,
      validTo: until ?? null,
    })),
  })
  return Object.fromEntries(SOCIAL_LISTS.map((id) => [id, list(id)])) as SocialReportingDefinitions['lists']
}

function requireKnownNames({ lists, codebooks, keywordRules, needMatrix, policy }: SocialReportingDefinitions): void {
  const newest = codebooks.at(-1)
  if (!newest) throw definitionProblem(pathOf('codebook-1'), NO_CODEBOOK)
  for (const codebook of codebooks) requireThemes(codebook)
  const themes = new Set(newest.themes.map(({ id }) => id))
  const groups = new Set(lists.groups.codes.map(({ key }) => key))
  requireAll(
    pathOf('keyword-rules'),
    themes,
    keywordRules.map(({ theme }) => theme),
  )
  requireAll(
    pathOf('need-matrix'),
    themes,
    needMatrix.flatMap((need) => need.themes),
  )
  requireAll(
    pathOf('need-matrix'),
    groups,
    needMatrix.flatMap((need) => need.groups),
  )
  const professions = new Set(lists.professions.codes.map(({ key }) => key))
  requireAll(pathOf('lists'), professions, [OTHER_PROFESSION])
  requireAll(pathOf('policy'), professions, policy.commonProfessions)
}

/** Parents exist and no theme stands below itself. */
function requireThemes({ number, themes }: CodebookVersion): void {
  const path = pathOf(`codebook-${number}`)
  const known = new Map(themes.map((theme) => [theme.id, theme]))
  if (known.size !== themes.length) throw definitionProblem(path, TWICE)
  requireAll(
    path,
    new Set(known.keys()),
    themes.flatMap((theme) => [...theme.parents, ...theme.replacedBy]),
  )
  const isBelowItself = (id: string) => {
    const seen = new Set<string>()
    const above = [...(known.get(id)?.parents ?? [])]
    for (let next = above.pop(); next !== undefined; next = above.pop()) {
      if (next === id) return true
      if (seen.has(next)) continue
      seen.add(next)
      above.push(...(known.get(next)?.parents ?? []))
    }
    return false
  }
  const circular = themes.find(({ id }) => isBelowItself(id))
  if (circular) throw definitionProblem(path, CIRCLE, { name: circular.id })
}

function requireAll(path: string, known: ReadonlySet<string>, names: readonly string[]): void {
  const name = names.find((one) => !known.has(one))
  if (name !== undefined) throw definitionProblem(path, UNKNOWN, { name })
}

const NO_CODEBOOK: Texts = {
  fi: 'Koodikirja puuttuu.',
  sv: 'Kodboken saknas.',
  en: 'The codebook is missing.',
}
const TWICE: Texts = {
  fi: 'Samalla tunnuksella on kaksi teemaa.',
  sv: 'Två teman har samma kod.',
  en: 'Two themes have the same id.',
}
const CIRCLE: Texts = {
  fi: 'Teema {name} on itsensä alla.',
  sv: 'Temat {name} står under sig självt.',
  en: 'Theme {name} stands below itself.',
}
const UNKNOWN: Texts = {
  fi: 'Tuntematon nimi: {name}.',
  sv: 'Okänt namn: {name}.',
  en: 'Unknown name: {name}.',
}
