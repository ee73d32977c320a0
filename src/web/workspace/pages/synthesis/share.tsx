import { redirect, useActionData, useLoaderData } from 'react-router'
import type { ContentPreview } from '../../../../operations/synthesis/share.ts'
import { formatDate } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { CoverageFacts } from '../../parts/synthesis/coverage-facts.tsx'
import { halfYearText } from '../../parts/synthesis/half-year.ts'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { HalfYearChoice } from '../../parts/synthesis/period-choice.tsx'
import { HiddenKey, SharedTableView } from '../../parts/synthesis/shared-table.tsx'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'
import '../../style/tickets.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => ({
  preview: (await edge.perform('shared-content.preview', { period: url.searchParams.get('period') })) as ContentPreview,
  parts: synthesisParts(signedIn.actor),
  done: url.searchParams.get('done'),
}))

export const action = workspaceAction({
  share: async ({ visit, text }) => {
    const period = text('period')
    await visit.edge.perform('shared-content.share', { period, note: text('note') || null })
    return redirect(`${workspaceAddress(visit.language, 'synthesis', 'share')}?period=${encodeURIComponent(period)}&done=shared`)
  },
})

export default function SharePage() {
  const { preview, parts, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t } = useWords()
  const { period, periods, content, words } = preview
  return (
    <>
      <PageTitle>{t('synthesis.part.share')}</PageTitle>
      <h1>{t('synthesis.part.share')}</h1>
      <SynthesisMenu parts={parts} here="share" />
      <Done>{done === 'shared' ? t('synthesis.share.done') : null}</Done>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t('synthesis.share.lead')}</p>
      <HalfYearChoice period={period} periods={periods} />
      <h2>{halfYearText(period, t)}</h2>
      <SharedState preview={preview} />
      {content === null ? (
        <Unconfirmed preview={preview} />
      ) : (
        <>
          <Content content={content} words={words} />
          <ShareForm preview={preview} note={refused?.submitted.note ?? ''} />
        </>
      )}
    </>
  )
}

type PreviewContent = NonNullable<ContentPreview['content']>

function Content({ content, words }: { content: PreviewContent; words: ContentPreview['words'] }) {
  const { t } = useWords()
  return (
    <>
      <CoverageFacts coverage={content.coverage} />
      {content.tables.map((table) => (
        <SharedTableView key={table.list} table={table} words={words} />
      ))}
      <HiddenKey
        counts={content.tables.flatMap(({ rows }) => rows.flatMap(({ total, cells }) => [total, ...Object.values(cells)]))}
      />
      <p className="small quiet reading">
        {t('synthesis.share.versions', { content: content.minimumContent, codebook: content.nationalCodebook })}
      </p>
    </>
  )
}

/** Nothing can be shared before the half-year has been confirmed. */
function Unconfirmed({ preview: { unconfirmed, period } }: { preview: ContentPreview }) {
  const { t, language } = useWords()
  return (
    <p className="reading">
      {unconfirmed?.[language]}{' '}
      <a href={`${workspaceAddress(language, 'theme-tables', 'confirm')}?half=${encodeURIComponent(period)}`}>
        {t('themeTables.edition.open')}
      </a>
    </p>
  )
}

function SharedState({ preview: { shared } }: { preview: ContentPreview }) {
  const { t, language } = useWords()
  if (!shared) return <p className="state">{t('synthesis.share.notShared')}</p>
  const { revision, sharedOn } = shared
  return <p className="state state-good">{t('synthesis.share.sharedOn', { day: formatDate(sharedOn, language), revision })}</p>
}

function ShareForm({ preview: { period, shared }, note }: { preview: ContentPreview; note: string }) {
  const { t } = useWords()
  return (
    <form method="post" className="reading no-print">
      <FormToken />
      <input type="hidden" name="period" value={period} />
      {shared && (
        <Field id="note" label={t('synthesis.share.note')}>
          {(attributes) => <input {...attributes} name="note" maxLength={1000} defaultValue={note} required />}
        </Field>
      )}
      <div className="buttons">
        <button type="submit" name="act" value="share">
          {t(shared ? 'synthesis.share.actAgain' : 'synthesis.share.act')}
        </button>
      </div>
    </form>
  )
}
