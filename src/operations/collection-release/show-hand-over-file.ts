import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { sha256 } from '../../register/release-files.ts'
import { handOverFile } from '../../store/collection/hand-overs.ts'
import { defineOperation } from '../operation.ts'

export interface GivenFile {
  readonly name: string
  readonly content: Uint8Array
  readonly sha256: string
}

/** One file of a hand-over. Each download stands in the audit trail: the answers carry comments that are not public. */
export const showHandOverFile = defineOperation({
  name: 'hand-over.file',
  title: { fi: 'Lataa luovutuksen tiedosto', sv: 'Ladda ner överlämningens fil', en: 'Download a file of a hand-over' },
  access: 'read',
  input: z.strictObject({ id: z.string().min(1).max(200), path: z.enum(['answers.csv', 'answers.xlsx', 'manifest.json']) }),
  async perform({ id, path }, context): Promise<GivenFile> {
    const file = await handOverFile(context.db, { id, path })
    if (file === null) throw handOverNotFound(id)
    if (sha256(file.content) !== file.sha256) throw new Error(`the file ${path} of the hand-over ${id} is not as it was made`)
    await context.commit({ subject: id, details: { file: path } }, async () => undefined)
    return { name: `${id.replaceAll('/', '-')}-${path}`, content: file.content, sha256: file.sha256 }
  },
})

function handOverNotFound(id: string): Problem {
  return new Problem({
    code: 'hand-over-not-found',
    kind: 'notFound',
    parameters: { id },
    texts: {
      fi: `Luovutusta ${id} ei ole. Valitse luovutus kierroksen julkaisusivulta.`,
      sv: `Överlämningen ${id} finns inte. Välj en överlämning på omgångens publiceringssida.`,
      en: `There is no hand-over ${id}. Choose one on the release page of the round.`,
    },
  })
}
