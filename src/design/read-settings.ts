import { z } from 'zod'
import { COVERAGE_CLASSES, COVERAGE_MARKS, type CoverageMark } from '../model/coverage.ts'
import type { CalendarEntry, CoverageClassDefinition, DisclosureSettings, ProgrammeSettings } from '../model/definitions.ts'
import { isQuarterCode, type QuarterCode, quarterPeriod } from '../model/period.ts'
import { AGE_GROUPS } from '../model/person.ts'
import { fillTexts, type Texts } from '../model/text.ts'
import type { ActivityEvidenceRule } from '../model/unit-record.ts'
import { definitionProblem } from './definition-problem.ts'
import { codeSchema, type DefinitionFiles, daySchema, readYaml, textsSchema } from './definition-yaml.ts'

const FOLDER = 'monitoring-register'
const quarterSchema = z.string().refine((text): text is QuarterCode => isQuarterCode(text))

const classesSchema = z.strictObject({
  classes: z
    .array(
      z.strictObject({
        key: z.enum(COVERAGE_CLASSES),
        names: textsSchema,
        mark: z.enum(Object.keys(COVERAGE_MARKS) as [CoverageMark, ...CoverageMark[]]),
        isPublished: z.boolean(),
      }),
    )
    .length(COVERAGE_CLASSES.length),
})
const disclosureSchema = z.strictObject({
  smallestShown: z.int().min(1),
  zeros: z.enum(['open', 'protected']),
  method: z.enum(['gauss', 'none']),
  smallestDenominator: z.int().min(0),
  wholePercentBelow: z.int().min(0),
  sensitive: z.array(z.strictObject({ content: codeSchema, municipalityBelow: z.int().min(1) })),
})
const programmeSchema = z.strictObject({
  names: textsSchema,
  firstQuarter: quarterSchema,
  windowQuarters: z.int().min(1).max(40),
  isNumeratorRestricted: z.boolean(),
  homeMunicipalityOn: z.literal('end'),
  ageOn: z.literal('end'),
  contact: textsSchema,
  licence: z.strictObject({ name: z.string().min(1), address: z.url() }),
  ageGroupsPublished: z.array(z.enum(AGE_GROUPS.map((group) => group.code))).min(1),
})
const calendarSchema = z.strictObject({
  names: textsSchema,
  time: z.string().regex(/^\d{2}:\d{2}$/),
  releases: z.array(z.strictObject({ cycle: quarterSchema, date: daySchema, isConfirmed: z.boolean() })),
})
const activitySchema = z.strictObject({
  rules: z.array(
    z.strictObject({
      organiser: codeSchema,
      task: codeSchema,
      from: quarterSchema,
      to: quarterSchema.nullable(),
      reason: z.string().min(1),
      decided: daySchema,
    }),
  ),
})

export function readCoverageClasses(files: DefinitionFiles): CoverageClassDefinition[] {
  return readYaml(files, `${FOLDER}/coverage-classes.yaml`, classesSchema).classes
}

export function readProgramme(files: DefinitionFiles): ProgrammeSettings {
  return readYaml(files, `${FOLDER}/programme.yaml`, programmeSchema)
}

export function readDisclosure(files: DefinitionFiles, contents: readonly { readonly key: string }[]): DisclosureSettings {
  const settings = readYaml(files, `${FOLDER}/disclosure.yaml`, disclosureSchema)
  const unknown = settings.sensitive.find(({ content }) => !contents.some(({ key }) => key === content))
  if (unknown) throw definitionProblem(`${FOLDER}/disclosure.yaml`, UNKNOWN_CONTENT, { content: unknown.content })
  return settings
}

/** Where activity alone makes a client: dated decisions of known organisers and tasks. */
export function readActivityEvidence(
  files: DefinitionFiles,
  known: { readonly counties: readonly { readonly code: string }[]; readonly tasks: readonly { readonly key: string }[] },
): ActivityEvidenceRule[] {
  const path = `${FOLDER}/activity-evidence.yaml`
  return readYaml(files, path, activitySchema).rules.map(({ organiser, task, from, to }) => {
    if (!known.counties.some(({ code }) => code === organiser) || !known.tasks.some(({ key }) => key === task))
      throw definitionProblem(path, UNKNOWN_RULE, { organiser, task })
    return { organiser, task, from, to }
  })
}

/** The release calendar in order of date. Each cycle is published once, after it has ended. */
export function readCalendar(files: DefinitionFiles): CalendarEntry[] {
  const path = `${FOLDER}/calendar.yaml`
  const { names, releases } = readYaml(files, path, calendarSchema)
  const entries = releases.map(({ cycle, date, isConfirmed }) => {
    if (date <= quarterPeriod(cycle).end) throw definitionProblem(path, TOO_EARLY, { cycle, date })
    return { cycle, date, isConfirmed, names: namesOfCycle(names, cycle) }
  })
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1]
    if (before && (before.cycle >= entry.cycle || before.date >= entry.date))
      throw definitionProblem(path, NOT_IN_ORDER, { cycle: entry.cycle })
  }
  return entries
}

const MONTHS: Readonly<Record<keyof Texts, readonly string[]>> = {
  fi: ['tammi–maaliskuu', 'huhti–kesäkuu', 'heinä–syyskuu', 'loka–joulukuu'],
  sv: ['januari–mars', 'april–juni', 'juli–september', 'oktober–december'],
  en: ['January–March', 'April–June', 'July–September', 'October–December'],
}

function namesOfCycle(names: Texts, cycle: QuarterCode): Texts {
  const period = (language: keyof Texts) => `${MONTHS[language][Number(cycle.slice(5)) - 1]} ${cycle.slice(0, 4)}`
  return {
    fi: fillTexts(names, { period: period('fi') }).fi,
    sv: fillTexts(names, { period: period('sv') }).sv,
    en: fillTexts(names, { period: period('en') }).en,
  }
}

const UNKNOWN_CONTENT: Texts = {
  fi: 'Sisältöä {content} ei ole.',
  sv: 'Innehållet {content} finns inte.',
  en: 'There is no content {content}.',
}
const UNKNOWN_RULE: Texts = {
  fi: 'Palvelunjärjestäjää {organiser} tai palvelutehtävää {task} ei ole.',
  sv: 'Tjänsteanordnaren {organiser} eller serviceuppgiften {task} finns inte.',
  en: 'There is no organiser {organiser} or no service task {task}.',
}
const TOO_EARLY: Texts = {
  fi: 'Jakson {cycle} julkistuspäivä {date} on ennen jakson loppua.',
  sv: 'Publiceringsdagen {date} för {cycle} är före periodens slut.',
  en: 'The release of {cycle} on {date} is before the period ends.',
}
const NOT_IN_ORDER: Texts = {
  fi: 'Julkistukset eivät ole aikajärjestyksessä: {cycle}.',
  sv: 'Publiceringarna är inte i tidsföljd: {cycle}.',
  en: 'The releases are not in order of time: {cycle}.',
}
