import type { TrendFile } from '../../../../operations/synthesis/trend-file.ts'
import { trendQuery } from '../../view/trend.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/trend/file?by=theme&theme=8.1`: the trend as CSV, for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, url, language }) => {
  const made = (await edge.perform('synthesis.trend-file', { ...trendQuery(url), language })) as TrendFile
  return new Response(made.content, {
    headers: {
      'Content-Type': made.mediaType,
      'Content-Disposition': `attachment; filename="${made.fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
