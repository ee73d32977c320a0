import { LANGUAGES } from '../../../../model/text.ts'
import type { SurveyFile } from '../../../../operations/survey/survey-file.ts'
import { missingPage } from '../../../site/visit.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/analysis/tables.fi.xlsx`, `…/analysis/open-answers.sv.csv`: for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params }) => {
  const [, name, language, format] = /^(tables|open-answers)\.([a-z]{2})\.(xlsx|csv)$/.exec(params.file ?? '') ?? []
  const known = LANGUAGES.find((code) => code === language)
  if (!known || (name === 'open-answers' && format === 'xlsx')) throw missingPage()
  const asked = { collection: params.collection, round: params.round, file: `${name}.${format}`, language: known }
  const { fileName, mediaType, base64 } = (await edge.perform('survey.file', asked)) as SurveyFile
  return new Response(Buffer.from(base64, 'base64'), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
