import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { Problem } from '../../model/problem.ts'
import { auditHead } from '../../store/audit-walk.ts'
import type { Schema } from '../../store/schema.ts'
import { readFact, writeFact } from '../../store/upkeep/facts.ts'
import { type DataFolder, FOLDER_FORMAT, folderDescription, writeDescription } from '../data-folder.ts'

/**
 * Sees that the state database and the data folder belong together, before anything is done with them: what stands in the folder but
 * not in the database is taken for half-done work and removed, so another register's database would empty the folder. Folders of
 * format 1 get their id here.
 *
 * @throws Problem `database-of-another-folder` (conflict).
 */
export async function bindDatabase(folder: DataFolder, db: Kysely<Schema>): Promise<void> {
  const description = folderDescription(folder.root)
  const noted = await readFact(db, 'folder')
  const isNewDatabase = noted === null && (await auditHead(db)) === null
  if (isNewDatabase && holdsAnything(folder)) throw ofAnotherFolder(folder.root)
  const id = description.id ?? noted ?? randomUUID()
  if (noted !== null && noted !== id) throw ofAnotherFolder(folder.root)
  if (noted === null) await writeFact(db, 'folder', id)
  if (description.id === undefined) writeDescription(folder.root, { ...description, format: FOLDER_FORMAT, id })
}

function holdsAnything({ paths }: DataFolder): boolean {
  const places = [join(paths.register, 'deliveries'), paths.runs, paths.releases, paths.incoming]
  return places.some((place) => existsSync(place) && readdirSync(place).length > 0)
}

function ofAnotherFolder(root: string): Problem {
  return new Problem({
    code: 'database-of-another-folder',
    kind: 'conflict',
    place: root,
    texts: {
      fi: `Tietokanta ei kuulu datakansioon ${root}, joten mitään ei avattu. Tarkista ympäristömuuttujat TIETOPOLKU_DATA ja DATABASE_URL. Jos tietokanta on kadonnut, palauta varmuuskopio komennolla "tietopolku restore".`,
      sv: `Databasen hör inte till datamappen ${root}, så ingenting öppnades. Kontrollera miljövariablerna TIETOPOLKU_DATA och DATABASE_URL. Om databasen har gått förlorad, återställ säkerhetskopian med "tietopolku restore".`,
      en: `The database does not belong to the data folder ${root}, so nothing was opened. Check the environment variables TIETOPOLKU_DATA and DATABASE_URL. If the database is lost, restore the backup with "tietopolku restore".`,
    },
  })
}
