import type { BriefingFile } from '../../operations/briefing/briefing-file.ts'
import { addressOf } from '../address/address.ts'
import { missingPage, pageLoader } from '../site/visit.ts'

const FILE = /^(briefing\.(pdf|docx)|meeting\.pdf|table-[1-9]\d{0,3}\.csv)$/

/** `…/2/briefing.pdf`, `…/2/briefing.docx`, `…/2/table-3.csv`: a file of an edition in the language of the address. */
export const loader = pageLoader(async ({ edge, params, language }) => {
  const { briefing = '', edition = '', file = '' } = params
  const isKnown = FILE.test(file) && /^[1-9]\d{0,3}$/.test(edition) && /^[0-9a-z]{1,40}$/.test(briefing)
  if (!isKnown) throw missingPage()
  const address = edge.publicUrl + addressOf({ kind: 'briefing', briefing, edition }, language)
  const asked = { briefing, edition: Number(edition), file, language, address }
  return fileAnswer((await edge.perform('site.briefing-file', asked)) as BriefingFile, 'public, max-age=300')
})

/** A file as it is given to a browser. */
export function fileAnswer({ fileName, contentType, base64 }: BriefingFile, caching: string): Response {
  return new Response(Buffer.from(base64, 'base64'), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': caching,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
