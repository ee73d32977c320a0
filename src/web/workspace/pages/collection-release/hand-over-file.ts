import type { GivenFile } from '../../../../operations/collection-release/show-hand-over-file.ts'
import { missingPage } from '../../../site/visit.ts'
import { workspaceLoader } from '../../visit.ts'

const TYPES: Readonly<Record<string, string>> = {
  'answers.csv': 'text/csv; charset=utf-8',
  'answers.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'manifest.json': 'application/json; charset=utf-8',
}

/** `…/release/hand-over/1/answers.xlsx`: for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params }) => {
  const { collection = '', round = '', sequence = '', file = '' } = params
  const type = TYPES[file]
  if (type === undefined || !/^[1-9]\d{0,5}$/.test(sequence)) throw missingPage()
  const given = (await edge.perform('hand-over.file', { id: `${collection}/${round}/${sequence}`, path: file })) as GivenFile
  return new Response(new Uint8Array(given.content), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${given.name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
