import { z } from 'zod'
import { SECTION_KINDS, type SectionKind } from '../model/briefing-content.ts'
import { type BriefingTemplate, TEMPLATE_PARTS } from '../model/briefing-template.ts'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, readYaml, textsSchema, yamlFilesIn } from './definition-yaml.ts'

const FOLDER = 'social-reporting/briefing-templates'

const sectionSchema = z.strictObject({
  kind: z.enum(Object.keys(SECTION_KINDS) as SectionKind[]),
  titles: textsSchema,
  hint: textsSchema,
  isRequired: z.boolean(),
  parts: z.array(z.enum(TEMPLATE_PARTS)),
})
const templateSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  names: textsSchema,
  description: textsSchema,
  months: z.int().min(1).max(60),
  sections: z.array(sectionSchema).min(1),
})

/** The orders that briefings are begun from, one file each, named after its key. */
export function readBriefingTemplates(files: DefinitionFiles): BriefingTemplate[] {
  return yamlFilesIn(files, FOLDER).map((path) => {
    const template = readYaml(files, path, templateSchema)
    if (path !== `${FOLDER}/${template.key}.yaml`) throw definitionProblem(path, OTHER_NAME, { key: template.key })
    return template
  })
}

const OTHER_NAME: Texts = {
  fi: 'Raporttipohjan tunnus on {key}, mutta tiedoston nimi on toinen.',
  sv: 'Rapportmallens kod är {key}, men filen heter något annat.',
  en: 'The key of the template is {key}, but the file has another name.',
}
