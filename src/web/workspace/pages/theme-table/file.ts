import { LANGUAGES } from '../../../../model/text.ts'
import type { ThemeTableFile } from '../../../../operations/theme-table/table-file.ts'
import { missingPage } from '../../../site/visit.ts'
import { themeTableQuery } from '../../view/theme-table-query.ts'
import { workspaceLoader } from '../../visit.ts'

/** `…/files/cross.csv?rows=theme&columns=group&…`: for the reader's session only. */
export const loader = workspaceLoader(async ({ edge, params, url, language }) => {
  const [, kind, format] = /^(cross|pairs|news|coverage)\.(csv|json)$/.exec(params.file ?? '') ?? []
  if (kind === undefined || !LANGUAGES.includes(language)) throw missingPage()
  const { from, until, rows, columns, levels, filters } = themeTableQuery(url)
  const months = from === '' ? {} : { from, until: until || from }
  const asked = { kind, format, language, rows, columns, levels, filters, ...months }
  const made = (await edge.perform('theme-table.file', asked)) as ThemeTableFile
  return new Response(made.content, {
    headers: {
      'Content-Type': made.mediaType,
      'Content-Disposition': `attachment; filename="${made.fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
