import { LANGUAGES } from '../../../../model/text.ts'
import type { TableFile } from '../../../../operations/desk/table-file.ts'
import { missingPage } from '../../../site/visit.ts'
import { monitorQuery } from '../../view/desk-query.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/export/monitor.fi.xlsx?show=late`, `…/export/answers.sv.csv`: for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params, url }) => {
  const [, what, language, format] = /^(monitor|answers)\.([a-z]{2})\.(xlsx|csv)$/.exec(params.file ?? '') ?? []
  if (!LANGUAGES.some((code) => code === language) || !what) throw missingPage()
  const asked = { collection: params.collection, round: params.round, language, format }
  const { page: _, ...query } = monitorQuery(url.searchParams)
  const file = (
    what === 'answers'
      ? await edge.perform('collection-round.answers-file', asked)
      : await edge.perform('collection-round.monitor-file', { ...asked, ...query })
  ) as TableFile
  return new Response(Buffer.from(file.base64, 'base64'), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
