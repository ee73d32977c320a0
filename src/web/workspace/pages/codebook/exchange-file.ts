import { LANGUAGES } from '../../../../model/text.ts'
import type { ExchangeFile } from '../../../../operations/codebook/exchange-file.ts'
import { missingPage } from '../../../site/visit.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/files/codebook.fi.qdc?owner=16`, `…/files/codings.sv.qdpx?owner=16&from=2024-01-01`: for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params, url }) => {
  const [, what, language, format] = /^(codebook|codings)\.([a-z]{2})\.(qdc|qdpx|csv|json)$/.exec(params.file ?? '') ?? []
  const known = LANGUAGES.find((code) => code === language)
  if (!known) throw missingPage()
  const asked = (name: string) => url.searchParams.get(name) || null
  const owner = asked('owner') ?? undefined
  const { fileName, mediaType, base64 } = (await (what === 'codebook'
    ? edge.perform('codebook.export', { owner, format, language: known })
    : edge.perform('codebook.export-project', {
        organiser: owner,
        format,
        language: known,
        from: asked('from'),
        until: asked('until'),
      }))) as ExchangeFile
  return new Response(Buffer.from(base64, 'base64'), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
