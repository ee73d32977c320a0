import { z } from 'zod'
import type { FormFault } from '../model/form-fault.ts'
import type { Questionnaire } from '../model/questionnaire.ts'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, readYaml } from './definition-yaml.ts'
import { sha256, utf8 } from './digest.ts'
import { builtForm } from './questionnaire-build.ts'
import { withChanges } from './questionnaire-changes.ts'
import { type FormTextsYaml, formTextsSchema, mergedTexts, TextShelf } from './questionnaire-texts.ts'
import { type ChangedFormYaml, changedFormSchema, headSchema, type WholeFormYaml, wholeFormSchema } from './questionnaire-yaml.ts'

/** A form as read, with what its texts lack. Whether its expressions make sense is proved elsewhere (`proveForm`). */
export interface ReadForm {
  readonly form: Questionnaire
  readonly faults: readonly FormFault[]
}

/** All versions of the form in a folder (`form-1.yaml`, `form-2.yaml`, …), oldest first. @throws Problem naming file and line. */
export function readQuestionnaires(files: DefinitionFiles, folder: string): Questionnaire[] {
  const id = folder.slice(folder.lastIndexOf('/') + 1)
  const numbered = [...files.keys()].flatMap((path) => {
    const version = path.startsWith(`${folder}/`) && /^form-(\d+)\.yaml$/.exec(path.slice(folder.length + 1))?.[1]
    return version ? [{ path, version: Number(version) }] : []
  })
  return numbered
    .sort((a, b) => a.version - b.version)
    .map(({ path, version }) => {
      const form = readQuestionnaire(files, path)
      if (form.id !== id || form.version !== version)
        throw definitionProblem(path, WRONG_NAME, { id: form.id, version: form.version })
      return form
    })
}

/** One form with its texts. @throws Problem naming file and line; also when a text is missing in Finnish or Swedish. */
export function readQuestionnaire(files: DefinitionFiles, path: string): Questionnaire {
  const { form, faults } = readForm(files, path)
  const blocking = faults.filter(({ severity }) => severity === 'blocking')
  if (blocking.length === 0) return form
  const sentences = (language: keyof Texts) =>
    blocking
      .slice(0, 10)
      .map(({ texts }) => texts[language])
      .join(' ')
  throw definitionProblem(path, { fi: sentences('fi'), sv: sentences('sv'), en: sentences('en') })
}

/** The same, with faults in texts told beside the form in place of a Problem. @throws Problem when the structure cannot be read. */
export function readForm(files: DefinitionFiles, path: string): ReadForm {
  const { structure, texts, ownTexts } = readStructure(files, path, [])
  const shelf = new TextShelf(texts)
  const form = builtForm(structure, { shelf, path })
  return { form: { ...form, digest: sha256(utf8(JSON.stringify(form))) }, faults: [...shelf.faults, ...shelf.unused(ownTexts)] }
}

interface Structure {
  readonly structure: WholeFormYaml
  readonly texts: FormTextsYaml
  /** Without those of the version it is based on: what that one needed and this one removed is no mistake. */
  readonly ownTexts: FormTextsYaml
}

function readStructure(files: DefinitionFiles, path: string, through: readonly string[]): Structure {
  if (through.includes(path)) throw definitionProblem(path, BASED_ON_ITSELF)
  if (readYaml(files, path, headSchema).basedOn === undefined) {
    const structure = readYaml(files, path, wholeFormSchema)
    const texts = readTexts(files, path, structure.texts)
    return { structure, texts, ownTexts: texts }
  }
  const changed = readYaml(files, path, changedFormSchema)
  const earlier = readStructure(files, pathOfVersion(files, path, changed), [...through, path])
  if (earlier.structure.form !== changed.form || earlier.structure.version !== changed.basedOn) {
    throw definitionProblem(path, WRONG_BASE, { form: changed.form, version: changed.basedOn })
  }
  const ownTexts = readTexts(files, path, changed.texts)
  return { structure: withChanges(earlier.structure, changed, path), texts: mergedTexts(earlier.texts, ownTexts), ownTexts }
}

/** Versions stand beside each other: `form-2.yaml` based on 1 → `form-1.yaml`; else any file given that is that version. */
function pathOfVersion(files: DefinitionFiles, path: string, { form, basedOn }: ChangedFormYaml): string {
  const beside = `${path.slice(0, path.lastIndexOf('/') + 1)}form-${basedOn}.yaml`
  if (files.has(beside)) return beside
  const isVersion = (text: string) =>
    new RegExp(`^version:\\s*${basedOn}\\s*(#.*)?$`, 'm').test(text) &&
    new RegExp(`^form:\\s*['"]?${form}['"]?\\s*(#.*)?$`, 'm').test(text)
  return [...files].find(([other, text]) => other !== path && isVersion(text))?.[0] ?? beside
}

/** Where the texts of a form's file stand when the file does not say: `form-1.yaml` → `form-1.texts.yaml`. */
function textsPathOf(path: string): string {
  return path.replace(/(\.ya?ml)?$/, '.texts$1')
}

/** The same file once more for its texts, so that what is wrong with them is told with its line. */
const inlineTextsSchema = z.looseObject({ texts: formTextsSchema })

function readTexts(files: DefinitionFiles, path: string, inline: WholeFormYaml['texts']): FormTextsYaml {
  if (typeof inline === 'object') return readYaml(files, path, inlineTextsSchema).texts
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const textsPath = typeof inline === 'string' ? `${folder}${inline}` : textsPathOf(path)
  if (inline === undefined && !files.has(textsPath)) return {}
  return readYaml(files, textsPath, formTextsSchema)
}

const WRONG_NAME: Texts = {
  fi: 'Lomakkeen tunnus {id} tai versio {version} ei vastaa kansion ja tiedoston nimeä.',
  sv: 'Formulärets id {id} eller version {version} motsvarar inte mappens och filens namn.',
  en: 'The id {id} or the version {version} of the form does not agree with the names of folder and file.',
}
const WRONG_BASE: Texts = {
  fi: 'Versio {version}, johon tämä perustuu, ei ole lomakkeen {form} versio.',
  sv: 'Version {version}, som den här bygger på, är inte en version av formuläret {form}.',
  en: 'Version {version}, which this one is based on, is not a version of the form {form}.',
}
const BASED_ON_ITSELF: Texts = {
  fi: 'Lomakkeen versio perustuu itseensä.',
  sv: 'Formulärets version bygger på sig själv.',
  en: 'The version of the form is based on itself.',
}
