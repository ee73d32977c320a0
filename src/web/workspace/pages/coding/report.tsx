import { useMemo } from 'react'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { REPORT_STATES } from '../../../../model/social-report.ts'
import type { FinishedCoding } from '../../../../operations/coding/finish-coding.ts'
import type { ReportToCode } from '../../../../operations/coding/show-report.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { CodersNote } from '../../parts/coding/coders-note.tsx'
import { CodingDesk } from '../../parts/coding/coding-desk.tsx'
import { PlainCodingForm } from '../../parts/coding/coding-list.tsx'
import { ReportFacts } from '../../parts/coding/report-facts.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { sentencesOf, tidySpan } from '../../view/coded-text.ts'
import { type CodingPage, codingPage, passageIn } from '../../view/coding-page.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/coding.css'
import '../../style/coding-report.css'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(async ({ edge, params, url, language }): Promise<CodingPage> => {
  const report = (await edge.perform('coding.show', { report: params.report ?? '' })) as ReportToCode
  return codingPage(report, language, url.searchParams.get('done'))
})

function toReport({ visit }: Posted, done: string) {
  return redirect(`${workspaceAddress(visit.language, 'coding', visit.params.report ?? '')}?done=${done}`)
}

/** What the page can do without scripts; with them `act.ts` does the first two. */
export const action = workspaceAction({
  add: async (posted) => {
    const { visit, text } = posted
    const report = visit.params.report ?? ''
    const shown = text('passage') === '' ? null : ((await visit.edge.perform('coding.show', { report })) as ReportToCode)
    const passage = shown && passageIn(text('passage'), shown.texts)
    await visit.edge.perform('coding.add', { report, theme: text('theme'), passage })
    return toReport(posted, 'added')
  },
  remove: async (posted) => {
    await posted.visit.edge.perform('coding.remove', { report: posted.visit.params.report ?? '', coding: posted.text('coding') })
    return toReport(posted, 'removed')
  },
  memo: async (posted) => {
    const { visit, text } = posted
    const note = { coding: text('coding'), memo: text('memo'), was: text('was') }
    await visit.edge.perform('coding.memo', { report: visit.params.report ?? '', ...note })
    return toReport(posted, 'memo')
  },
  finish: async (posted) => {
    const asked = { report: posted.visit.params.report ?? '' }
    const { isCompared, differing } = (await posted.visit.edge.perform('coding.finish', asked)) as FinishedCoding
    return toReport(posted, isCompared ? `compared-${differing}` : 'finished')
  },
})

export default function ReportPage() {
  const page = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t, language, count } = useWords()
  const { report } = page
  const { coded, waiting } = report.progress
  const title = report.texts.find(({ part }) => part === 'title')?.text ?? t('coding.list.untitled')
  const sentences = useMemo(() => plainSentences(page), [page])
  return (
    <div className="coding-page">
      <PageTitle>{t('coding.title')}</PageTitle>
      <p className="coding-way no-print">
        <a href={workspaceAddress(language, 'coding')}>{t('coding.report.back')}</a>
        {report.next === null ? (
          <span className="quiet">{t('coding.report.noNext')}</span>
        ) : (
          <a id="coding-next" href={workspaceAddress(language, 'coding', report.next)}>
            {t('coding.report.next')}
          </a>
        )}
        <span className="quiet">{t('coding.progress', { coded: count(coded), waiting: count(waiting) })}</span>
      </p>
      <h1 lang={report.language} dir="auto">
        {title}
      </h1>
      <Done>{doneText(t, page.done)}</Done>
      <ProblemSummary problem={refused?.problem} />
      {!report.mayCode && <p className="lead">{t('coding.report.notCodable', { state: stateName(page, language) })}</p>}
      {report.isTextDestroyed && <p>{t('coding.report.destroyed')}</p>}
      <CodersNote page={page} />
      <ReportFacts page={page} />
      {/* Another report, or the same one after a form was sent: the work begins from what the server says. */}
      <CodingDesk key={`${report.id} ${page.codings.map(({ id, memo }) => `${id}${memo}`).join(' ')}`} page={page} />
      <PlainCodingForm page={page} sentences={sentences} />
    </div>
  )
}

function stateName({ report }: CodingPage, language: 'fi' | 'sv' | 'en'): string {
  return REPORT_STATES.states[report.state][language]
}

function plainSentences({ report }: CodingPage) {
  return report.texts.flatMap(({ part, text }) =>
    sentencesOf(text, report.language).flatMap((span) => {
      const tidy = tidySpan(text, span)
      return tidy ? [{ passage: { part, ...tidy }, words: text.slice(tidy.from, tidy.until) }] : []
    }),
  )
}

function doneText(t: ReturnType<typeof useWords>['t'], done: string | null): string | null {
  const compared = /^compared-(\d{1,3})$/.exec(done ?? '')
  if (compared) return t('coding.done.compared', { count: Number(compared[1]) })
  if (done === 'finished') return t('coding.done.finished')
  return done === 'memo' ? t('coding.done.memo') : null
}
