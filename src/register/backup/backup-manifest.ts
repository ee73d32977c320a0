import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../model/problem.ts'

export const BACKUP_MANIFEST = 'backup.json'

const fileShape = z.strictObject({
  /** Inside the backup, with `/`. */
  path: z.string().regex(/^(files|tables)\/(?!.*\.\.)[^\\\0]+$/),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** When the original was last changed, milliseconds; null for files that the backup made itself. */
  changed: z.number().nullable(),
})
const manifestShape = z.strictObject({
  format: z.literal('tietopolku-backup/1'),
  createdAt: z.string(),
  program: z.string(),
  register: z.enum(['synthetic', 'production']),
  /** Migrations that the database had. */
  migrations: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string().regex(/^[a-z][a-z0-9_]*$/), rows: z.int().min(0) })),
  numberings: z.array(z.strictObject({ table: z.string(), column: z.string(), last: z.int().min(0) })),
  /** Newest entry of the audit trail; null when it was empty. */
  auditHead: z.strictObject({ number: z.int(), hash: z.string() }).nullable(),
  files: z.array(fileShape),
})

/** What lies in a backup. Every file but this one is listed with its SHA-256. */
export type BackupManifest = z.infer<typeof manifestShape>
export type BackupFile = z.infer<typeof fileShape>

/** The manifest of a backup folder. @throws Problem `backup-not-found` when there is none, or it cannot be read. */
export function readBackupManifest(backup: string): BackupManifest {
  try {
    return manifestShape.parse(JSON.parse(readFileSync(join(backup, BACKUP_MANIFEST), 'utf8')))
  } catch {
    throw new Problem({
      code: 'backup-not-found',
      kind: 'notFound',
      place: backup,
      texts: {
        fi: `Kansiossa ${backup} ei ole varmuuskopiota, jonka voisi lukea. Anna kansio, jossa on tiedosto ${BACKUP_MANIFEST}.`,
        sv: `I mappen ${backup} finns ingen säkerhetskopia som går att läsa. Ange en mapp med filen ${BACKUP_MANIFEST}.`,
        en: `There is no backup in ${backup} that can be read. Name a folder that holds ${BACKUP_MANIFEST}.`,
      },
    })
  }
}
