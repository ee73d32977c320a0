import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import type { QdaProject } from '../../collect/refi-qda/exchange.ts'
import { readProject } from '../../collect/refi-qda/read-project.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { type PlannedCodings, plannedCodings } from './planned-codings.ts'
import { storeCodings } from './store-codings.ts'

/** As text of base 64, a third longer than the file. */
const LONGEST_FILE = 14_000_000

export interface ProjectImport extends Omit<PlannedCodings, 'codings'> {
  /** Codings that are new; with `apply` those that were stored. */
  readonly codings: number
  readonly isDone: boolean
}

/**
 * Brings the codings of a REFI-QDA project to the county's reports. Reports are known by the GUID under which they were given out, and only
 * where their text is still the same; codes by GUID or name. Codings that are here already are let be, and none is taken away. They are
 * entered as codings of whoever imports. Without `apply` it only shows what would be done.
 * @throws Problem `qda-…` (refused)
 */
export const importProject = defineOperation({
  name: 'codebook.import-project',
  title: { fi: 'Tuo luokitteluja', sv: 'Importera kodningar', en: 'Import codings' },
  access: 'state',
  input: z.strictObject({
    organiser: z.string().regex(/^\d{2}$/),
    base64: z.string().min(1).max(LONGEST_FILE),
    apply: z.boolean().default(false),
  }),
  async perform({ organiser, base64, apply }, context): Promise<ProjectImport> {
    context.reach.requireOrganiser(organiser)
    if (!maySee(context.actor, 'raw-reports', organiser)) throw notPermitted('codebook.import-project')
    const project: QdaProject = readProject(new Uint8Array(Buffer.from(base64, 'base64')))
    const { codings, ...found } = await plannedCodings(context, { organiser, project })
    const details = { sources: project.sources.length, codings: codings.length, isDone: apply }
    return context.commit({ subject: `organiser/${organiser}`, details }, async (transaction) => {
      if (!apply) return { ...found, codings: codings.length, isDone: false }
      const stored = await storeCodings(transaction, codings, context)
      return { ...found, codings: stored, already: found.already + codings.length - stored, isDone: true }
    })
  },
})
