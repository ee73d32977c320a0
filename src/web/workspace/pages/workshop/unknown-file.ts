import { LANGUAGES } from '../../../../model/text.ts'
import type { TableFile } from '../../../../operations/desk/table-file.ts'
import { missingPage } from '../../../site/visit.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/unknown/all/unknown.fi.csv`: what is not known, for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params }) => {
  const [, language, format] = /^unknown\.([a-z]{2})\.(xlsx|csv)$/.exec(params.file ?? '') ?? []
  if (!LANGUAGES.some((code) => code === language)) throw missingPage()
  const file = (await edge.perform('workshop.unknown-file', { language, format })) as TableFile
  return new Response(Buffer.from(file.base64, 'base64'), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
