import { useEffect } from 'react'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ReportDraft } from '../../../../operations/social-report/drafts.ts'
import type { OwnReports } from '../../../../operations/social-report/own-reports.ts'
import { addressOf } from '../../../address/address.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { forgetKept } from '../../../parts/observation/kept-report.ts'
import { markNamedDraft } from '../../../parts/observation/named-draft-mark.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { AnsweredList } from '../../parts/social-report/answered-list.tsx'
import { DraftList } from '../../parts/social-report/draft-list.tsx'
import { OwnTable } from '../../parts/social-report/own-table.tsx'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/accounts.css'
import '../../style/observations.css'

/** The scripts let go of what the browser kept; nothing on the page needs them. */
export const handle: PageHandle = { hasScripts: true }

interface OwnPageData {
  readonly own: OwnReports
  readonly drafts: readonly ReportDraft[]
  readonly done: string | null
  /** The form that was just sent. */
  readonly sentForm: string | null
  readonly mayBringCounts: boolean
}

export const loader = workspaceLoader(async ({ edge, url, signedIn }): Promise<OwnPageData> => {
  const own = (await edge.perform('social-report.own', {})) as OwnReports
  const drafts = (await edge.perform('social-report.drafts', {})) as readonly ReportDraft[]
  const mayBringCounts = mayPerform(signedIn.actor, 'social-report.import-counted')
  const asked = (name: string) => url.searchParams.get(name)
  return { own, drafts, done: asked('done'), sentForm: asked('form'), mayBringCounts }
})

export const action = workspaceAction({
  discard: async ({ visit, text }) => {
    await visit.edge.perform('social-report.discard-draft', { draft: text('draft') })
    return redirect(`${workspaceAddress(visit.language, 'observations')}?done=discarded`)
  },
})

const DONE = { sent: 'observations.sent', discarded: 'observations.discarded' } as const

export default function OwnReportsPage() {
  const { own, drafts, done, sentForm, mayBringCounts } = useLoaderData<OwnPageData>()
  const { t, language } = useWords()
  const refused = refusedIn(useActionData())
  useForgetting(drafts, sentForm)
  return (
    <div className="observations-page">
      <PageTitle>{t('observations.title')}</PageTitle>
      <h1>{t('observations.title')}</h1>
      <p>{t('observations.lead')}</p>
      <Done>{done === 'sent' || done === 'discarded' ? t(DONE[done]) : null}</Done>
      <ProblemSummary problem={refused?.problem} />
      <Start modes={mayBringCounts ? RARER : RARER.filter((mode) => mode !== 'counted')} />
      {drafts.length > 0 && <DraftList drafts={drafts} />}
      <OwnTable reports={own.reports} />
      <AnsweredList answered={own.answered} />
      <section>
        <h2>{t('observations.anonymously')}</h2>
        <p>{t('observations.anonymouslyHint')}</p>
        {drafts.length > 0 && <p>{t('observations.draftsFirst')}</p>}
        <p className="observations-lone">
          <a href={addressOf({ kind: 'receipt' }, language)}>{t('observations.toReceipt')}</a>
        </p>
      </section>
    </div>
  )
}

/** What was sent, or was a draft that is gone, the browser keeps no more; and it knows again whether there are drafts with a name. */
function useForgetting(drafts: readonly ReportDraft[], sentForm: string | null): void {
  useEffect(() => {
    const isGone = (id: string) => id !== '' && drafts.every((draft) => draft.id !== id)
    forgetKept(({ formId, draft }) => draft !== undefined && (formId === sentForm || isGone(draft.id)))
    markNamedDraft(drafts.length > 0)
  }, [drafts, sentForm])
}

const RARER = ['caseload', 'panel', 'counted'] as const

/** The two forms of everyday work as buttons, the rarer ways as links. */
function Start({ modes }: { modes: readonly (typeof RARER)[number][] }) {
  const { t, language } = useWords()
  const start = (...rest: string[]) => workspaceAddress(language, 'observations', 'new', ...rest)
  return (
    <section aria-labelledby="start">
      <h2 id="start">{t('observations.start')}</h2>
      <p className="buttons">
        <a className="button-link" href={start()}>
          {t('observations.modes.single')}
        </a>
        <a className="button-link second-button" href={`${start()}?form=group`}>
          {t('observations.modes.group')}
        </a>
      </p>
      <ul className="observations-modes">
        {modes.map((mode) => (
          <li key={mode}>
            <a href={mode === 'counted' ? start(mode) : `${start()}?form=${mode}`}>{t(`observations.modes.${mode}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
