import { join } from 'node:path'
import { z } from 'zod'
import { EXPORT_FORMATS, exportPath } from '../disseminate/export/release-exports.ts'
import { Problem } from '../model/problem.ts'
import { LANGUAGES } from '../model/text.ts'
import { defineOperation } from './operation.ts'
import { showPublishedRelease } from './show-release.ts'

/** A file of a published release: where it lies, and what the manifest says of its content. */
export interface ReleaseFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** One table (or the annex of one content) of a published release as a file. Only what the manifest lists is given out. */
export const showReleaseFile = defineOperation({
  name: 'site.file',
  title: { fi: 'Lataa taulukko', sv: 'Ladda ner en tabell', en: 'Download a table' },
  access: 'read',
  input: z.object({ release: z.string(), table: z.string(), format: z.enum(EXPORT_FORMATS), language: z.enum(LANGUAGES) }),
  async perform({ release, table, format, language }, context): Promise<ReleaseFile> {
    const content = await showPublishedRelease.perform({ id: release }, context)
    const wanted = exportPath(table, format, language)
    const file = content.manifest.files.find(({ path }) => path === wanted)
    if (!file) throw tableNotFound(release, table)
    return { path: join(content.folder, file.path), bytes: file.bytes, sha256: file.sha256 }
  },
})

function tableNotFound(release: string, table: string): Problem {
  return new Problem({
    code: 'table-not-found',
    kind: 'notFound',
    parameters: { release, table },
    texts: {
      fi: `Julkaisussa ${release} ei ole taulukkoa ${table} tässä muodossa. Katso julkaisun taulukot sivustolta.`,
      sv: `Publikationen ${release} har ingen tabell ${table} i det här formatet. Se publikationens tabeller på webbplatsen.`,
      en: `Release ${release} has no table ${table} in this format. See the tables of the release on the site.`,
    },
  })
}
