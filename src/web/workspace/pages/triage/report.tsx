import { redirect, useActionData, useLoaderData } from 'react-router'
import type { OriginalParts } from '../../../../operations/triage/open-original.ts'
import type { TriageReport } from '../../../../operations/triage/show-report.ts'
import type { ReportSender } from '../../../../operations/triage/show-sender.ts'
import { formatDate } from '../../../number/format.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { KeyHelp } from '../../parts/triage/key-help.tsx'
import { OriginalSection, SenderSection } from '../../parts/triage/protected-facts.tsx'
import { RedactForm } from '../../parts/triage/redact-form.tsx'
import { ReportActs } from '../../parts/triage/report-acts.tsx'
import { ReportFacts } from '../../parts/triage/report-facts.tsx'
import { ReportHistory } from '../../parts/triage/report-history.tsx'
import { ReportText } from '../../parts/triage/report-text.tsx'
import { useReportKeys } from '../../parts/triage/use-report-keys.ts'
import { useSelection } from '../../parts/triage/use-selection.ts'
import { redactionsIn } from '../../view/redactions.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/triage.css'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(async ({ edge, params, url }) => {
  const done = url.searchParams.get('done')
  return {
    report: (await edge.perform('triage.show', { report: params.report ?? '' })) as TriageReport,
    done: DONE.find((one) => one === done) ?? null,
    was: url.searchParams.get('was')?.slice(0, 40) ?? null,
  }
})

/** What was done to this report, or to the one before it. */
const DONE = ['redacted', 'accepted'] as const

/** An act on the report of the page, on the version that the form names. */
function actedOn({ visit, text }: Posted) {
  return { report: visit.params.report ?? '', version: Number(text('version')) }
}

function toInbox({ visit }: Posted, done: string) {
  return redirect(`${workspaceAddress(visit.language, 'triage')}?done=${done}`)
}

export const action = workspaceAction({
  accept: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('triage.accept', { reports: [actedOn(posted)] })
    const next = text('next')
    return next === ''
      ? toInbox(posted, 'accepted')
      : redirect(`${workspaceAddress(visit.language, 'triage', next)}?done=accepted&was=${visit.params.report ?? ''}`)
  },
  undo: async (posted) => {
    await posted.visit.edge.perform('triage.undo', actedOn(posted))
    return toInbox(posted, 'undone')
  },
  return: async (posted) => {
    await posted.visit.edge.perform('triage.return', { ...actedOn(posted), message: posted.text('message') })
    return toInbox(posted, 'returned')
  },
  move: async (posted) => {
    const { text } = posted
    const message = text('message').trim() || null
    await posted.visit.edge.perform('triage.move', { ...actedOn(posted), to: text('to'), message })
    return toInbox(posted, 'moved')
  },
  duplicate: async (posted) => {
    const { text } = posted
    const of = (text('other').trim() || text('of')).toLowerCase()
    await posted.visit.edge.perform('triage.duplicate', { ...actedOn(posted), of })
    return toInbox(posted, 'duplicate')
  },
  redact: async (posted) => {
    const { visit, form, text } = posted
    const only = text('only')
    const redactions = redactionsIn(only === '' ? form.getAll('span').map(String) : [only])
    const phrase = only === '' ? text('phrase').trim() : ''
    await visit.edge.perform('triage.redact', { ...actedOn(posted), redactions, phrase })
    return redirect(`${workspaceAddress(visit.language, 'triage', visit.params.report ?? '')}?done=redacted`)
  },
  // What is protected comes in the answer to the form, never in an address.
  sender: async ({ visit }) => ({
    sender: (await visit.edge.perform('triage.sender', { report: visit.params.report ?? '' })) as ReportSender,
  }),
  original: async ({ visit, text }) => ({
    original: (await visit.edge.perform('triage.original', {
      report: visit.params.report ?? '',
      reason: text('reason'),
    })) as OriginalParts,
  }),
})

interface Shown {
  readonly sender?: ReportSender
  readonly original?: OriginalParts
}

export default function ReportPage() {
  const { report, done, was } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = refusedIn(answer)
  const shown: Shown = refused ? {} : ((answer as Shown | undefined) ?? {})
  const { t, language } = useWords()
  const title = report.parts.find(({ part }) => part === 'title')?.text ?? t('triage.list.gone')
  const inbox = workspaceAddress(language, 'triage')
  const selection = useSelection()
  const { isHelpOpen, setHelpOpen } = useReportKeys(inbox)
  const submitted = refused?.submitted ?? null
  return (
    <>
      <PageTitle>{t('triage.title')}</PageTitle>
      <p className="triage-way no-print">
        <a href={inbox}>{t('triage.report.back')}</a>
        {report.next && (
          <a id="triage-next" href={workspaceAddress(language, 'triage', report.next)}>
            {t('triage.report.next')}
          </a>
        )}
        <span className="quiet">
          {report.waiting === 0 ? t('triage.noneWaiting') : t('triage.waiting', { count: report.waiting })}
        </span>
      </p>
      <h1 lang={report.language} dir="auto">
        {title}
      </h1>
      <Done>{done && !refused ? t(`triage.done.${done}`) : null}</Done>
      {done === 'accepted' && was !== null && !refused && (
        <p className="triage-way no-print">
          <a href={workspaceAddress(language, 'triage', was)}>{t('triage.report.was')}</a>
        </p>
      )}
      <ProblemSummary problem={refused?.problem} />
      {report.concernsWrong && <WrongReminder />}
      {report.textDestroyedOn && <p>{t('triage.report.gone', { day: formatDate(report.textDestroyedOn, language) })}</p>}
      <ReportText report={report} />
      {report.parts.length > 0 && (
        <RedactForm report={report} policy={report.policy} selection={selection} submitted={submitted} />
      )}
      <ReportActs report={report} submitted={submitted} />
      <ReportFacts report={report} />
      <SenderSection report={report} sender={shown.sender ?? null} />
      <OriginalSection report={report} original={shown.original ?? null} submitted={submitted} />
      <ReportHistory report={report} />
      <KeyHelp isOpen={isHelpOpen} onToggle={setHelpOpen} keys={['acceptNext', 'next', 'redact', 'back', 'help']} />
    </>
  )
}

function WrongReminder() {
  const { t } = useWords()
  return (
    <section className="triage-wrong" aria-labelledby="wrong-title">
      <h2 id="wrong-title">{t('triage.report.wrongTitle')}</h2>
      <p>{t('triage.report.wrong')}</p>
    </section>
  )
}
