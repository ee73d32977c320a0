import { z } from 'zod'
import type { GuardNames } from '../model/identity-mark.ts'
import { type DefinitionFiles, readYaml } from './definition-yaml.ts'

const FOLDER = 'social-reporting/names'
/** Names by the language they are at home in, with white space between. */
const schema = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1) })

/** The names that the identity guard knows of itself; more can be imported into the register. */
export function readGuardNames(files: DefinitionFiles): GuardNames {
  return {
    givenNames: namesIn(files, 'given-names'),
    surnames: namesIn(files, 'surnames'),
    ordinaryWords: namesIn(files, 'ordinary-words'),
  }
}

function namesIn(files: DefinitionFiles, file: string): string[] {
  const { fi, sv } = readYaml(files, `${FOLDER}/${file}.yaml`, schema)
  return [...new Set(`${fi} ${sv}`.split(/\s+/).filter((name) => name !== ''))]
}
