import type { OpenDataFile } from '../../operations/synthesis/open-data.ts'
import { addressOf } from '../address/address.ts'
import { missingPage, pageLoader } from '../site/visit.ts'

const FILE = /^(briefings|proposals)\.(csv|json)$/

/** `…/data/proposals.csv`: what is published of social reporting, as data; names in a CSV are in the language of the address. */
export const loader = pageLoader(async ({ edge, params, language }) => {
  const { file = '' } = params
  if (!FILE.test(file)) throw missingPage()
  const pages = {
    briefing: edge.publicUrl + addressOf({ kind: 'briefing', briefing: '' }, language),
    proposal: edge.publicUrl + addressOf({ kind: 'proposal', proposal: '' }, language),
  }
  const made = (await edge.perform('site.social-data', { file, language, pages })) as OpenDataFile
  return new Response(made.content, {
    headers: {
      'Content-Type': made.mediaType,
      'Content-Disposition': `attachment; filename="${made.fileName}"`,
      'Cache-Control': 'public, max-age=300',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
