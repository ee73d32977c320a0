import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { verifyReleaseFolder } from '../../register/release-folder.ts'
import { walkAuditChain } from '../../store/audit-walk.ts'
import { allReleaseRows } from '../../store/releases.ts'
import { defineOperation } from '../operation.ts'

export interface CompletedRestore {
  readonly auditEntries: number
  /** Releases whose every file was checked. */
  readonly releases: readonly string[]
}

/**
 * The last step of a restore, in the restored register: the audit trail must end where the backup says and hold from its beginning,
 * and every release must be as it was made.
 *
 * @throws Problem `restore-incomplete` (conflict) naming what does not hold.
 */
export const completeRestore = defineOperation({
  name: 'backup.complete-restore',
  title: { fi: 'Vahvista palautus', sv: 'Bekräfta återställningen', en: 'Complete a restore' },
  /** `head`: the newest entry in the backup; null when it was made before there was a chain. `takenAt`: its moment. */
  input: z.strictObject({
    head: z.strictObject({ number: z.int(), hash: z.string() }).nullable(),
    takenAt: z.string().max(40),
  }),
  async perform({ head, takenAt }, context): Promise<CompletedRestore> {
    context.reach.organisers()
    const walk = await walkAuditChain(context.db)
    const isSameHead = head === null || (walk.head?.hash === head.hash && walk.head.number === head.number)
    if (walk.broken !== null || !isSameHead) throw incomplete('audit')
    const releases = (await allReleaseRows(context.db)).map(({ id }) => id)
    for (const id of releases) if (verifyReleaseFolder(join(context.folder.paths.releases, id)).length > 0) throw incomplete(id)
    await context.commit({ subject: 'backup', details: { takenAt, releases: releases.length } }, async () => undefined)
    return { auditEntries: walk.entries, releases }
  },
})

function incomplete(what: string): Problem {
  return new Problem({
    code: 'restore-incomplete',
    kind: 'conflict',
    parameters: { what },
    texts: {
      fi: `Palautettu rekisteri ei ole sama kuin varmuuskopioitu: ${what}. Älä ota sitä käyttöön, vaan palauta toinen varmuuskopio.`,
      sv: `Det återställda registret är inte detsamma som det kopierade: ${what}. Ta det inte i bruk utan återställ en annan säkerhetskopia.`,
      en: `The restored register is not the same as the one backed up: ${what}. Do not use it; restore another backup.`,
    },
  })
}
