import { LANGUAGES } from '../../../../model/text.ts'
import type { TableFile } from '../../../../operations/desk/table-file.ts'
import { missingPage } from '../../../site/visit.ts'
import { influenceFilter } from '../../view/influence-filter.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/influence/log/influence.fi.csv`: what the filter of the page shows, for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params, url }) => {
  const [, language, format] = /^influence\.([a-z]{2})\.(xlsx|csv)$/.exec(params.file ?? '') ?? []
  if (!LANGUAGES.some((code) => code === language)) throw missingPage()
  const asked = { language, format, ...influenceFilter(url.searchParams) }
  const file = (await edge.perform('influence.file', asked)) as TableFile
  return new Response(Buffer.from(file.base64, 'base64'), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
