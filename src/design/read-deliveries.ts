import { z } from 'zod'
import { CHECK_LEVELS, type CheckDefinition } from '../model/check.ts'
import type { CodeList, PublicationTable } from '../model/definitions.ts'
import { RECORD_COLUMN_TYPES, type RecordLayout } from '../model/record-layout.ts'
import { LANGUAGES, type Texts } from '../model/text.ts'
import { refuseDuplicates } from './definition-csv.ts'
import { definitionProblem } from './definition-problem.ts'
import { codeSchema, type DefinitionFiles, daySchema, readYaml, textsSchema, yamlFilesIn } from './definition-yaml.ts'

const RECORDS = 'monitoring-register/records'
const CHECKS = 'monitoring-register/checks'
const TABLES = 'monitoring-register/tables'

const KINDS = ['separate-delivery', 'population-register', 'coverage', 'routes', 'units', 'sister-statistics'] as const
const recordSchema = z.strictObject({
  table: codeSchema,
  spec: z.string().regex(/^[a-z-]+\/\d+$/),
  kind: z.enum(KINDS),
  names: textsSchema,
  description: textsSchema,
  separator: z.enum([';', ',']),
  oneOf: z.array(z.array(codeSchema).min(2)).default([]),
  content: codeSchema.nullable().default(null),
  columns: z
    .array(
      z.strictObject({
        name: codeSchema,
        type: z.enum(RECORD_COLUMN_TYPES),
        isRequired: z.boolean().default(false),
        requiredWith: codeSchema.nullable().default(null),
        codeList: codeSchema.nullable().default(null),
        maxLength: z.int().min(1).nullable().default(null),
        label: textsSchema,
        note: textsSchema.nullable().default(null),
      }),
    )
    .min(1),
})
const severitySchema = z.enum(['fatal', 'error', 'query', 'warning', 'info'])
const ageSchema = z.int().min(0).max(150)
const checkSchema = z.strictObject({
  id: z.string().regex(/^[AD]\d{2}$/),
  version: codeSchema,
  severity: severitySchema,
  severityIn: z.strictObject({ production: severitySchema.optional(), synthetic: severitySchema.optional() }).default({}),
  level: z.enum(CHECK_LEVELS),
  validFrom: daySchema,
  validTo: daySchema.nullable().default(null),
  title: textsSchema,
  message: textsSchema,
  remedy: textsSchema,
  source: z.string().min(1),
  parameters: z.record(z.string(), z.number()).default({}),
  ageLimits: z.array(z.strictObject({ content: codeSchema, from: ageSchema, to: ageSchema })).default([]),
})
const labelled = { id: codeSchema, label: textsSchema }
const tableSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: textsSchema,
  dimensions: z.array(z.strictObject({ ...labelled, role: z.enum(['time', 'geo', 'other']) })).min(1),
  measures: z.array(z.strictObject({ ...labelled, unit: textsSchema, decimals: z.int().min(0).nullable() })).min(1),
  notes: z.array(textsSchema),
})

/** Layouts of delivered files. Every code list, tie and group that a layout names must be there. */
export function readRecords(files: DefinitionFiles, codeLists: readonly CodeList[]): RecordLayout[] {
  const lists = new Set(codeLists.map((list) => list.id))
  return yamlFilesIn(files, RECORDS).map((path) => {
    const layout = readYaml(files, path, recordSchema)
    refuseDuplicates(
      layout.columns,
      (column) => column.name,
      () => path,
    )
    const names = new Set(layout.columns.map((column) => column.name))
    for (const name of [...layout.oneOf.flat(), ...layout.columns.flatMap((column) => column.requiredWith ?? [])]) {
      if (!names.has(name)) throw definitionProblem(path, NO_COLUMN, { name })
    }
    for (const { name, type, codeList } of layout.columns) {
      if ((type === 'code') !== (codeList !== null) || (codeList !== null && !lists.has(codeList)))
        throw definitionProblem(path, NO_LIST, { name, codeList: codeList ?? '–' })
    }
    return layout
  })
}

/** Checks of deliveries. The three languages of a message must name the same placeholders. */
export function readChecks(files: DefinitionFiles, contents: readonly { readonly key: string }[]): CheckDefinition[] {
  const checks = yamlFilesIn(files, CHECKS).map((path) => {
    const { severityIn, ...check } = readYaml(files, path, checkSchema)
    const [placeholders, ...others] = LANGUAGES.map((language) => placeholdersOf(check.message[language]))
    if (others.some((other) => other.join() !== placeholders?.join())) throw definitionProblem(path, PLACEHOLDERS)
    const limit = check.ageLimits.find(({ content, from, to }) => from > to || !contents.some(({ key }) => key === content))
    if (limit) throw definitionProblem(path, NO_CONTENT, { content: limit.content })
    const severities = Object.fromEntries(Object.entries(severityIn).filter(([, severity]) => severity !== undefined))
    return { ...check, severityIn: severities, placeholders: placeholders ?? [] }
  })
  refuseDuplicates(
    checks,
    (check) => check.id,
    () => CHECKS,
  )
  return checks
}

/** The tables of publication: shape and texts. */
export function readTables(files: DefinitionFiles): PublicationTable[] {
  return yamlFilesIn(files, TABLES).map((path) => {
    const table = readYaml(files, path, tableSchema)
    if (path !== `${TABLES}/${table.id}.yaml`) throw definitionProblem(path, WRONG_NAME, { id: table.id })
    refuseDuplicates(
      [...table.dimensions, ...table.measures],
      (item) => item.id,
      () => path,
    )
    return table
  })
}

function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
}

const NO_COLUMN: Texts = {
  fi: 'Saraketta {name} ei ole tässä tietueessa.',
  sv: 'Kolumnen {name} finns inte i denna post.',
  en: 'There is no column {name} in this record.',
}
const NO_LIST: Texts = {
  fi: 'Sarakkeen {name} koodisto {codeList} ei kelpaa: koodisarake tarvitsee koodiston, muut eivät.',
  sv: 'Kodsystemet {codeList} för kolumnen {name} duger inte: en kodkolumn behöver ett kodsystem, andra inte.',
  en: 'Code list {codeList} of column {name} will not do: a code column needs a code list, others have none.',
}
const PLACEHOLDERS: Texts = {
  fi: 'Viestissä on eri kielillä eri {…}-kohdat.',
  sv: 'Meddelandet har olika {…}-ställen på olika språk.',
  en: 'The message has different {…} places in different languages.',
}
const NO_CONTENT: Texts = {
  fi: 'Sisällön {content} ikäraja ei kelpaa.',
  sv: 'Åldersgränsen för innehållet {content} duger inte.',
  en: 'The age limit of content {content} will not do.',
}
const WRONG_NAME: Texts = {
  fi: 'Taulun tunnus {id} ei vastaa tiedoston nimeä.',
  sv: 'Tabellens id {id} motsvarar inte filens namn.',
  en: 'The id {id} of the table is not the name of the file.',
}
