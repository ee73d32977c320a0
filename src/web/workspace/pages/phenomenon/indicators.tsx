import '../../style/tickets.css'
import '../../style/phenomena.css'
import { useActionData, useLoaderData } from 'react-router'
import type { IndicatorImport, ListedIndicators } from '../../../../operations/phenomenon/import-indicators.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FetchForm, ImportForm, ImportResult } from '../../parts/phenomenon/indicator-forms.tsx'
import { IndicatorTable } from '../../parts/phenomenon/indicator-table.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge }) => (await edge.perform('evidence.indicators', {})) as ListedIndicators)

/** The text of a file that was sent; empty when none was chosen. */
async function fileIn({ form }: Posted, name: string): Promise<string> {
  const file = form.get(name)
  return file instanceof File ? file.text() : ''
}

export const action = workspaceAction({
  import: async (posted) => {
    const metadata = await fileIn(posted, 'metadata')
    const result = await posted.visit.edge.perform('evidence.import-indicators', {
      text: await fileIn(posted, 'file'),
      metadata: metadata || null,
      unit: posted.text('unit'),
    })
    return { result: result as IndicatorImport }
  },
  fetch: async ({ visit, text }) => {
    const result = await visit.edge.perform('evidence.fetch-indicators', {
      address: text('address').trim(),
      metadata: text('metadataAddress').trim() || null,
      unit: text('unit'),
    })
    return { result: result as IndicatorImport }
  },
})

export default function IndicatorsPage() {
  const { indicators, hosts } = useLoaderData<typeof loader>()
  const answer = useActionData<{ readonly result?: IndicatorImport }>()
  const refused = refusedIn(answer)
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('phenomena.indicators.title')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'phenomena')}>{t('phenomena.back')}</a>
      </p>
      <h1>{t('phenomena.indicators.title')}</h1>
      <p className="reading">{t('phenomena.indicators.lead')}</p>
      <ProblemSummary problem={refused?.problem} />
      {answer?.result && <ImportResult result={answer.result} />}
      {indicators.length === 0 && <p className="quiet">{t('phenomena.indicators.none')}</p>}
      {indicators.length > 0 && <IndicatorTable indicators={indicators} />}
      <ImportForm unit={refused?.submitted.unit} />
      <FetchForm hosts={hosts} submitted={refused?.submitted} />
    </>
  )
}
