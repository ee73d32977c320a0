import { z } from 'zod'
import type { CodeList, CoverageClassDefinition } from '../model/definitions.ts'
import type { Texts } from '../model/text.ts'
import { refuseDuplicates } from './definition-csv.ts'
import { definitionProblem } from './definition-problem.ts'
import { codeSchema, type DefinitionFiles, daySchema, readYaml, textsSchema, yamlFilesIn } from './definition-yaml.ts'
import type { AreaDefinitions } from './read-areas.ts'

const FOLDER = 'classifications/code-lists'
const MUNICIPALITY_OID = '1.2.246.537.6.21'

const codeListSchema = z.strictObject({
  id: codeSchema,
  oid: z.string().nullable(),
  version: z.string().nullable(),
  names: textsSchema,
  codes: z
    .array(
      z.strictObject({
        key: codeSchema,
        nationalCode: z.string().nullable(),
        names: textsSchema,
        validFrom: daySchema.nullable().default(null),
        validTo: daySchema.nullable().default(null),
      }),
    )
    .min(1),
})

/** The code lists that stand in files of their own. */
export function readCodeLists(files: DefinitionFiles): CodeList[] {
  return yamlFilesIn(files, FOLDER).map((path) => {
    const list = readYaml(files, path, codeListSchema)
    if (path !== `${FOLDER}/${list.id}.yaml`) throw definitionProblem(path, WRONG_NAME, { id: list.id })
    refuseUnclearCodes(list, path)
    return list
  })
}

/** A value must mean one code: keys differ, and a national code is used once among codes in force together. */
export function refuseUnclearCodes(list: CodeList, place: string): void {
  refuseDuplicates(
    list.codes,
    (code) => code.key,
    () => place,
  )
  for (const [index, code] of list.codes.entries()) {
    const other = list.codes.slice(index + 1).find((candidate) => {
      return candidate.nationalCode === code.nationalCode && code.nationalCode !== null && isTogether(candidate, code)
    })
    if (other) throw definitionProblem(place, TWO_CODES, { code: other.nationalCode ?? '', first: code.key, second: other.key })
  }
}

type Validity = { readonly validFrom: string | null; readonly validTo: string | null }

function isTogether(a: Validity, b: Validity): boolean {
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999')
}

/** Areas and coverage classes as code lists, so that coded columns of a delivery are read in one way. */
export function derivedCodeLists(areas: AreaDefinitions, classes: readonly CoverageClassDefinition[]): CodeList[] {
  const inForce = { validFrom: null, validTo: null }
  const counties = areas.counties.map(({ code, names, oid }) => ({ key: code, nationalCode: oid, names, ...inForce }))
  const municipalities = areas.intervals.map(({ code, names, from, to }, index) => ({
    key: code,
    nationalCode: null,
    names,
    // The first interval held begins with the first division; earlier dates are not doubted.
    validFrom: areas.intervals[index - 1]?.code === code ? from : null,
    validTo: to,
  }))
  const country = {
    key: 'SSS',
    nationalCode: null,
    names: { fi: 'Koko maa', sv: 'Hela landet', en: 'Whole country' },
    ...inForce,
  }
  const coverage = classes.map(({ key, names }) => ({ key, nationalCode: null, names, ...inForce }))
  const own = { oid: null, version: null }
  return [
    { ...own, id: 'organiser', names: { fi: 'Palvelunjärjestäjä', sv: 'Tjänsteanordnare', en: 'Organiser' }, codes: counties },
    {
      ...own,
      id: 'municipality',
      oid: MUNICIPALITY_OID,
      names: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
      codes: municipalities,
    },
    { ...own, id: 'area', names: { fi: 'Alue', sv: 'Område', en: 'Area' }, codes: [country, ...counties, ...municipalities] },
    {
      ...own,
      id: 'coverage-class',
      names: { fi: 'Arvioitu laatu', sv: 'Uppskattad kvalitet', en: 'Estimated quality' },
      codes: coverage,
    },
  ]
}

const WRONG_NAME: Texts = {
  fi: 'Koodiston tunnus {id} ei vastaa tiedoston nimeä.',
  sv: 'Kodsystemets id {id} motsvarar inte filens namn.',
  en: 'The id {id} of the code list is not the name of the file.',
}
const TWO_CODES: Texts = {
  fi: 'Kansallinen koodi {code} tarkoittaa sekä avainta {first} että avainta {second}.',
  sv: 'Den nationella koden {code} betyder både {first} och {second}.',
  en: 'The national code {code} means both {first} and {second}.',
}
