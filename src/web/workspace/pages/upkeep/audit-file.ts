import { workspaceLoader } from '../../visit.ts'
import { questionIn } from './audit-question.ts'

/** What a search of the audit trail found, as a file. */
export const loader = workspaceLoader(async ({ edge, url }) => {
  const csv = (await edge.perform('audit.export', questionIn(url.searchParams))) as string
  return new Response(csv, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="audit.csv"' },
  })
})
