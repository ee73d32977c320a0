import { LANGUAGES } from '../../../../model/text.ts'
import type { RoundFile } from '../../../../operations/review/round-workbook.ts'
import { missingPage } from '../../../site/visit.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/download/review.fi.xlsx?content=disability`: the sheets as a file, for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params, url }) => {
  const [, language, format] = /^review\.([a-z]{2})\.(xlsx|csv)$/.exec(params.file ?? '') ?? []
  const known = LANGUAGES.find((code) => code === language)
  if (!known || !format) throw missingPage()
  const content = url.searchParams.get('content')
  const asked = { round: params.round, organiser: params.organiser, language: known, format, ...(content && { content }) }
  const { fileName, mediaType, base64 } = (await edge.perform('review.workbook', asked)) as RoundFile
  return new Response(Buffer.from(base64, 'base64'), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
