import type { BriefingFile } from '../../../../operations/briefing/briefing-file.ts'
import { fileAnswer } from '../../../pages/briefing-file.ts'
import { missingPage } from '../../../site/visit.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/editions/draft/briefing.pdf?text=sv`, `…/editions/2/briefing.docx`: the internal version, for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params, url, language }) => {
  const { briefing = '', edition = '', file = '' } = params
  if (edition !== 'draft' && !/^[1-9]\d{0,3}$/.test(edition)) throw missingPage()
  const text = url.searchParams.get('text')
  const asked = {
    briefing,
    edition: edition === 'draft' ? edition : Number(edition),
    file,
    language: text === 'fi' || text === 'sv' ? text : language,
  }
  return fileAnswer((await edge.perform('briefing.file', asked)) as BriefingFile, 'private, no-store')
})
