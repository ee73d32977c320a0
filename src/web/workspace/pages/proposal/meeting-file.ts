import type { MeetingFile } from '../../../../operations/proposal/meeting-file.ts'
import { missingPage } from '../../../site/visit.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/meeting/fi.pdf`: the annex for an agenda, for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params }) => {
  const [, language] = /^(fi|sv)\.pdf$/.exec(params.file ?? '') ?? []
  if (!language) throw missingPage()
  const file = (await edge.perform('proposal.meeting-file', { proposal: params.proposal ?? '', language })) as MeetingFile
  return new Response(Buffer.from(file.base64, 'base64'), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
