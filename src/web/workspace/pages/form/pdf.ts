import type { SubmissionPdf } from '../../../../operations/submission/submission-pdf.ts'
import { missingPage } from '../../../site/visit.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/pdf/draft` or `…/pdf/2`: the form as PDF/UA in the language of the address, for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params, language }) => {
  const { collection, round, respondent } = params
  const version = params.version === 'draft' ? 'draft' : Number(params.version)
  if (Number.isNaN(version)) throw missingPage()
  const asked = { collection, round, respondent, version, language }
  const { fileName, base64 } = (await edge.perform('submission.pdf', asked)) as SubmissionPdf
  return new Response(Buffer.from(base64, 'base64'), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
