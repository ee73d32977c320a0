import { z } from 'zod'
import type { Code, CodeList, Definitions } from '../model/definitions.ts'
import { parseCsv } from './definition-csv.ts'
import { daySchema, textsSchema } from './definition-yaml.ts'
import { type ImportTexts, importProblem } from './import-problem.ts'
import { refuseUnclearCodes } from './read-code-lists.ts'

const COLUMNS = ['list', 'key', 'national_code', 'name_fi', 'name_sv', 'name_en', 'valid_from', 'valid_to'] as const

/** These are made from other definitions, so importing codes into them would contradict their source. */
const DERIVED: ReadonlySet<string> = new Set(['organiser', 'municipality', 'area', 'content', 'coverage-class'])

const codeSchema = z.strictObject({
  key: z.string().min(1),
  nationalCode: z.string().min(1).nullable().default(null),
  names: textsSchema,
  validFrom: daySchema.nullable().default(null),
  validTo: daySchema.nullable().default(null),
})
const listSchema = z.strictObject({
  list: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  oid: z.string().nullable().optional(),
  version: z.string().nullable().optional(),
  names: textsSchema.optional(),
  codes: z.array(codeSchema).min(1),
})

/** Codes of one list as they were imported. What is not given stays as it is in the definitions. */
export interface ImportedCodes {
  readonly list: string
  readonly oid?: string | null
  readonly version?: string | null
  readonly names?: CodeList['names']
  readonly codes: readonly Code[]
}

/**
 * Reads codes from CSV (one row a code, several lists in one file) or JSON (one list or an array of lists). A list that the definitions do
 * not have must come with names, so as JSON.
 *
 * @throws Problem that names the line or path.
 */
export function readImportedCodes(text: string, file: string, definitions: Definitions): ImportedCodes[] {
  const lists = /^\s*[[{]/.test(text) ? readJson(text, file) : readRows(text, file)
  for (const list of lists) refuseImpossible(list, file, definitions)
  return lists
}

function readJson(text: string, file: string): ImportedCodes[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw importProblem(file, TEXTS.notJson)
  }
  const parsed = z
    .array(listSchema)
    .min(1)
    .safeParse(Array.isArray(json) ? json : [json])
  if (parsed.success) return parsed.data.map(withoutUndefined)
  const [issue] = parsed.error.issues
  throw importProblem(file, TEXTS.json, { where: issue?.path.join('.') ?? '', reason: issue?.message ?? '' })
}

function withoutUndefined(list: z.infer<typeof listSchema>): ImportedCodes {
  const { oid, version, names, ...rest } = list
  return {
    ...rest,
    ...(oid === undefined ? {} : { oid }),
    ...(version === undefined ? {} : { version }),
    ...(names === undefined ? {} : { names }),
  }
}

function readRows(text: string, file: string): ImportedCodes[] {
  const [header, ...rows] = parseCsv(text, file)
  if (header?.record.join(',') !== COLUMNS.join(',')) throw importProblem(file, TEXTS.header, { expected: COLUMNS.join(',') })
  const codes = rows.map(({ record, line }) => {
    const [list = '', key = '', nationalCode = '', fi = '', sv = '', en = '', validFrom = '', validTo = ''] = record
    const parsed = codeSchema.safeParse({
      key,
      nationalCode: nationalCode || null,
      names: { fi, sv, en },
      validFrom: validFrom || null,
      validTo: validTo || null,
    })
    if (!parsed.success || list === '')
      throw importProblem(file, TEXTS.row, { line, where: parsed.error?.issues[0]?.path.join('.') ?? 'list' })
    return { list, code: parsed.data }
  })
  if (codes.length === 0) throw importProblem(file, TEXTS.empty)
  const byList = Map.groupBy(codes, ({ list }) => list)
  return [...byList].map(([list, ofList]) => ({ list, codes: ofList.map(({ code }) => code) }))
}

function refuseImpossible(imported: ImportedCodes, file: string, definitions: Definitions): void {
  const { list } = imported
  if (DERIVED.has(list)) throw importProblem(file, TEXTS.derived, { list })
  const known = definitions.codeLists.find((candidate) => candidate.id === list)
  if (!known && !imported.names) throw importProblem(file, TEXTS.unknownList, { list })
  if (list === 'service-task') {
    const added = imported.codes.find((code) => !known?.codes.some(({ key }) => key === code.key))
    if (added) throw importProblem(file, TEXTS.newTask, { key: added.key })
  }
  refuseUnclearCodes(mergedList(known, imported), file)
}

/** The definitions with imported codes: a code of the same key is replaced, a new one is added at the end. */
export function withImportedCodes(definitions: Definitions, imports: readonly ImportedCodes[]): Definitions {
  if (imports.length === 0) return definitions
  const lists = new Map(definitions.codeLists.map((list) => [list.id, list]))
  for (const imported of imports) lists.set(imported.list, mergedList(lists.get(imported.list), imported))
  const tasks = lists.get('service-task')?.codes ?? []
  const services = lists.get('social-service')?.codes ?? []
  return {
    ...definitions,
    codeLists: [...lists.values()],
    serviceTasks: definitions.serviceTasks.map((task) => {
      const code = tasks.find(({ key }) => key === task.key)
      return code ? { ...task, nationalCode: code.nationalCode, names: code.names } : task
    }),
    socialServices: services.map(({ key, nationalCode, names }) => {
      const tasksOfService = definitions.socialServices.find((service) => service.key === key)?.tasks ?? []
      return { key, nationalCode, names, tasks: tasksOfService }
    }),
  }
}

/** A later import into the same list, on top of an earlier one. */
export function mergedCodes(earlier: ImportedCodes, later: ImportedCodes): ImportedCodes {
  return { ...earlier, ...later, codes: mergeByKey(earlier.codes, later.codes) }
}

function mergedList(known: CodeList | undefined, imported: ImportedCodes): CodeList {
  return {
    id: imported.list,
    oid: imported.oid === undefined ? (known?.oid ?? null) : imported.oid,
    version: imported.version === undefined ? (known?.version ?? null) : imported.version,
    names: imported.names ?? known?.names ?? { fi: imported.list, sv: imported.list, en: imported.list },
    codes: mergeByKey(known?.codes ?? [], imported.codes),
  }
}

function mergeByKey(before: readonly Code[], after: readonly Code[]): Code[] {
  const replaced = before.map((code) => after.find(({ key }) => key === code.key) ?? code)
  return [...replaced, ...after.filter((code) => !before.some(({ key }) => key === code.key))]
}

const TEXTS = {
  notJson: { fi: 'Tiedosto ei ole kelvollista JSONia.', sv: 'Filen är inte giltig JSON.', en: 'The file is not valid JSON.' },
  json: { fi: 'Kohta {where}: {reason}.', sv: 'Vid {where}: {reason}.', en: 'At {where}: {reason}.' },
  header: {
    fi: 'Otsikkorivin pitää olla {expected}.',
    sv: 'Rubrikraden ska vara {expected}.',
    en: 'The header row must be {expected}.',
  },
  row: {
    fi: 'Rivi {line}: kohta {where} puuttuu tai on väärin.',
    sv: 'Rad {line}: {where} saknas eller är fel.',
    en: 'Line {line}: {where} is missing or wrong.',
  },
  empty: { fi: 'Tiedostossa ei ole koodeja.', sv: 'Filen har inga koder.', en: 'The file has no codes.' },
  derived: {
    fi: 'Koodisto {list} muodostuu muista määrittelyistä, eikä siihen voi tuoda koodeja.',
    sv: 'Kodsystemet {list} bildas av andra definitioner och kan inte ta emot koder.',
    en: 'Code list {list} is made from other definitions and takes no imported codes.',
  },
  unknownList: {
    fi: 'Koodistoa {list} ei ole. Uusi koodisto tuodaan JSON-muodossa, jotta sille voi antaa nimet.',
    sv: 'Kodsystemet {list} finns inte. Ett nytt kodsystem importeras som JSON så att det får namn.',
    en: 'There is no code list {list}. A new list is imported as JSON, so that it can be given names.',
  },
  newTask: {
    fi: 'Palvelutehtävää {key} ei ole. Uusi palvelutehtävä lisätään määrittelyihin, koska sille tarvitaan väestöosuuden nimittäjä.',
    sv: 'Serviceuppgiften {key} finns inte. En ny serviceuppgift läggs till i definitionerna, eftersom den behöver en nämnare.',
    en: 'There is no service task {key}. A new task is added to the definitions, as it needs a denominator.',
  },
} satisfies ImportTexts
