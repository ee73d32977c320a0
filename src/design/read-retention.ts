import { z } from 'zod'
import type { RetentionSettings } from '../model/retention.ts'
import { type DefinitionFiles, readYaml } from './definition-yaml.ts'

/** How the system is run is no rule of counting: a change there makes no new version of the rules that a run names. */
export const UPKEEP_FOLDER = 'upkeep'

const retentionSchema = z.strictObject({
  receivedPackages: z.strictObject({ laterRuns: z.int().min(1).max(20), months: z.int().min(0).max(240) }),
  audit: z.strictObject({ years: z.int().min(1).max(50) }),
  letters: z.strictObject({ days: z.int().min(1).max(3660) }),
  invitations: z.strictObject({ days: z.int().min(1).max(3660) }),
  closedAccounts: z.strictObject({ months: z.int().min(0).max(240) }),
})

export function readRetention(files: DefinitionFiles): RetentionSettings {
  return readYaml(files, `${UPKEEP_FOLDER}/retention.yaml`, retentionSchema)
}
