import type { Definitions } from '../model/definitions.ts'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import type { DefinitionFiles } from './definition-yaml.ts'
import { sha256, utf8 } from './digest.ts'
import { readAreas } from './read-areas.ts'
import { derivedCodeLists, readCodeLists } from './read-code-lists.ts'
import { COLLECTIONS_FOLDER, readCollections } from './read-collections.ts'
import { readChecks, readRecords, readTables } from './read-deliveries.ts'
import { readDocumentTypes, readTransferableFields } from './read-documents.ts'
import { readIndications } from './read-indications.ts'
import { LETTERS_FOLDER, readLetters } from './read-letters.ts'
import { readPopulation } from './read-population.ts'
import { readRetention, UPKEEP_FOLDER } from './read-retention.ts'
import { readReviewPolicy } from './read-review.ts'
import { readServices } from './read-services.ts'
import { readActivityEvidence, readCalendar, readCoverageClasses, readDisclosure, readProgramme } from './read-settings.ts'
import { readSocialReporting, SOCIAL_FOLDER } from './read-social-reporting.ts'

/**
 * Everything under `definitions/`, read and checked. `files` maps a path inside the folder, with `/`, to its text.
 * Throws a Problem that names file and line for whatever is missing, unknown or contradictory.
 */
export function readDefinitions(files: DefinitionFiles): Definitions {
  const areas = readAreas(files)
  const { serviceTasks, contents, socialServices, codeLists } = readServices(files)
  const coverageClasses = readCoverageClasses(files)
  const documentTypes = readDocumentTypes(files)
  const lists = [...codeLists, ...derivedCodeLists(areas, coverageClasses), ...readCodeLists(files)]
  return {
    divisions: areas.divisions,
    successions: areas.successions,
    collaborativeAreas: areas.collaborativeAreas,
    population: readPopulation(files, areas),
    serviceTasks,
    contents,
    codeLists: lists,
    documentTypes,
    socialServices,
    transferableFields: readTransferableFields(files, documentTypes),
    coverageClasses,
    disclosure: readDisclosure(files, contents),
    calendar: readCalendar(files),
    tables: readTables(files),
    programme: readProgramme(files),
    records: readRecords(files, lists),
    checks: readChecks(files, contents),
    activityEvidenceRules: readActivityEvidence(files, { counties: areas.counties, tasks: serviceTasks }),
    indications: readIndications(files, contents),
    review: readReviewPolicy(files),
    collections: readCollections(files),
    socialReporting: readSocialReporting(files),
    letters: readLetters(files),
    retention: readRetention(files),
    digest: digestOf(files),
  }
}

/** SHA-256 over the paths and texts in order of path, so that any change of a definition is a new version of the rules. */
function digestOf(files: DefinitionFiles): string {
  if (files.size === 0) throw definitionProblem('definitions', EMPTY)
  const apart = [LETTERS_FOLDER, UPKEEP_FOLDER, COLLECTIONS_FOLDER, SOCIAL_FOLDER]
  const rules = [...files.keys()].filter((path) => !apart.some((folder) => path.startsWith(`${folder}/`)))
  const parts = rules.sort().map((path) => `${path}\n${(files.get(path) ?? '').length}\n${files.get(path)}`)
  return sha256(utf8(parts.join('\n')))
}

const EMPTY: Texts = { fi: 'Kansio on tyhjä.', sv: 'Mappen är tom.', en: 'The folder is empty.' }
