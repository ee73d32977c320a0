import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import { ROLES } from '../../../../access/roles.ts'
import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { SheetSummarySection } from '../../parts/review/sheet-summary.tsx'
import { SignForm } from '../../parts/review/sign-form.tsx'
import { answerChoices } from '../../view/answer-choices.ts'
import { nothingToSign } from '../../view/answer-problems.ts'
import { sheetSummaries } from '../../view/sign-off.ts'
import { type Posted, refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'
import { doneText, showSheets } from './load-sheet.ts'
import { ticked } from './ticked.ts'
import '../../style/review.css'
import '../../style/review-print.css'

export const loader = workspaceLoader(async (visit) => {
  const { language, signedIn, url } = visit
  const shown = await showSheets(visit)
  const { round, organiser, policy } = shown
  const may = (operation: string) => mayPerform(signedIn.actor, operation)
  const { judgements, publish } = answerChoices(policy, language)
  const rights = { sign: may('review.sign'), withdraw: may('review.withdraw-signature'), settle: may('review.settle') }
  return {
    sheets: sheetSummaries(shown, { language, judgements, publish, may: rights }),
    round: round.id,
    isOpen: round.state === 'open',
    due: round.due,
    periodLabel: periodLabel(round.cycle)[language],
    organiser: organiser.code,
    organiserName: organiser.names[language],
    signer: rights.sign ? { name: signedIn.name, role: ROLES.county_manager.names[language] } : null,
    isCounty: signedIn.actor.grants.some((grant) => grant.organiser === organiser.code),
    done: doneText(url.searchParams.get('done'), language),
  }
})

export const action = workspaceAction({ sign, withdraw, settle })

async function sign({ visit, form, text }: Posted): Promise<Response> {
  const sheets = ticked(form, 'sheet')
  if (sheets.length === 0 || text('sure') !== 'yes') throw nothingToSign()
  await visit.edge.perform('review.sign', { ...placeOf(visit), sheets })
  return redirect(address(visit, 'signed'))
}

async function withdraw({ visit, text }: Posted): Promise<Response> {
  const version = Number(text('version'))
  await visit.edge.perform('review.withdraw-signature', { ...placeOf(visit), content: text('content'), version })
  return redirect(address(visit, 'withdrawn'))
}

async function settle({ visit, text }: Posted): Promise<Response> {
  const sheet = { content: text('content'), version: Number(text('version')), reason: text('reason') }
  await visit.edge.perform('review.settle', { ...placeOf(visit), ...sheet })
  return redirect(address(visit, 'settled'))
}

function placeOf({ params }: WorkspaceVisit) {
  return { round: params.round, organiser: params.organiser }
}

function address({ language, params }: WorkspaceVisit, done: string): string {
  return `${workspaceAddress(language, 'review', params.round ?? '', params.organiser ?? '', 'sign-off', 'summary')}?done=${done}`
}

export default function ReviewSignOffPage() {
  const page = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const day = dayText(page.due, language)
  return (
    <div className="review-page">
      <PageTitle>{t('review.signOff.title', { period: page.periodLabel })}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'review', page.round, page.organiser)}>{t('review.signOff.back')}</a>
      </p>
      <header className="sheet-head">
        <p className="quiet">{page.organiserName}</p>
        <h1>{t('review.signOff.title', { period: page.periodLabel })}</h1>
        <p className="lead">{page.isOpen ? t('review.signOff.due', { day }) : t('review.rounds.closed')}</p>
      </header>
      <Done>{page.done}</Done>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t(page.isCounty ? 'review.signOff.intro' : 'review.signOff.introInstitute')}</p>
      {page.sheets.map((sheet) => (
        <SheetSummarySection
          key={sheet.content}
          sheet={sheet}
          reason={refused?.submitted.content === sheet.content ? (refused.submitted.reason ?? '') : ''}
        />
      ))}
      {page.isCounty && page.isOpen && <SignForm sheets={page.sheets} signer={page.signer} />}
    </div>
  )
}
