import { type ActionFunctionArgs, data, useActionData, useLoaderData } from 'react-router'
import type { ReportFault } from '../../collect/social-report/report-faults.ts'
import { hasCounts, type ReportForm, type TypedReport } from '../../collect/social-report/typed-report.ts'
import type { ProblemDescription } from '../../model/problem.ts'
import type { FormChoices } from '../../operations/social-report/report-choices.ts'
import type { ReportTheme } from '../../operations/social-report/report-themes.ts'
import type { SentAnonymously } from '../../operations/social-report/send-anonymously.ts'
import type { UnitOfLink } from '../../operations/unit/links.ts'
import type { PageHandle } from '../page-handle.ts'
import { AnonymousForm } from '../parts/observation/anonymous-form.tsx'
import { LinkHead } from '../parts/observation/link-head.tsx'
import { ReviewPage } from '../parts/observation/review-page.tsx'
import { Sent } from '../parts/observation/sent.tsx'
import { TRAP } from '../parts/observation/trap.tsx'
import { useSentAgain } from '../parts/observation/use-sent-again.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { plainFrame } from '../site/frame.ts'
import { pageLoader, problemIn, type Visit } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { formAsked, postedReport } from '../view/observation-post.ts'
import '../style/observation.css'

export const handle: PageHandle = { hasScripts: true }

interface LinkPageData {
  readonly link: UnitOfLink
  readonly form: ReportForm
  readonly choices: FormChoices
  readonly token: string
  readonly formId: string
}

export const loader = pageLoader(async (visit) => {
  const { link, form, choices, token } = await openedLink(visit, visit.url.searchParams.get('form'))
  const frame = plainFrame({ kind: 'observe-link', token })
  return { frame, link, form, choices, token, formId: crypto.randomUUID() }
})

async function openedLink({ edge, params }: Visit, wanted: unknown) {
  const token = (params.token ?? '').slice(0, LONGEST_TOKEN)
  const link = (await edge.performAnonymously('unit.of-link', { token })) as UnitOfLink
  const { organiser } = link.unit
  const choices = (await edge.performAnonymously('social-report.choices', { organiser })) as FormChoices
  const form = formAsked(wanted, link.audience === 'clients' ? ['client'] : ['worker', 'group', 'caseload'])
  if (!hasCounts(form)) return { token, link, choices, form }
  const themes = (await edge.performAnonymously('social-report.themes-of-link', { token })) as readonly ReportTheme[]
  return { token, link, choices: { ...choices, themes }, form }
}

const LONGEST_TOKEN = 100

type Answer =
  | { readonly kind: 'sent'; readonly code: string | null }
  | { readonly kind: 'review'; readonly typed: TypedReport; readonly formId: string }
  | {
      readonly kind: 'form'
      readonly typed: TypedReport
      readonly faults: readonly ReportFault[]
      readonly problem: ProblemDescription | 'trapped' | null
      readonly formId: string
    }

const REFUSED = 422

/** Without an account and a session there is no form token: that the form came from our own page is seen by its origin. */
export async function action(args: ActionFunctionArgs) {
  const posted = await args.request.formData()
  return pageLoader((visit) => answerTo(visit, posted))(args)
}

async function answerTo(visit: Visit, posted: FormData) {
  const { form, choices, token } = await openedLink(visit, posted.get('form'))
  const { typed, faults } = postedReport(posted, form, choices)
  const formId = String(posted.get('formId') ?? '')
  const back = (problem: ProblemDescription | 'trapped' | null, shown = faults) =>
    data({ kind: 'form', typed, faults: shown, problem, formId } satisfies Answer, {
      status: shown.length > 0 || problem ? REFUSED : 200,
    })
  const act = posted.get('act')
  if (act === 'edit') return back(null, [])
  if (posted.get(TRAP)) return back('trapped')
  if (faults.length > 0) return back(null)
  if (act !== 'send') return { kind: 'review', typed, formId } satisfies Answer
  try {
    const { edge, language } = visit
    const sending = { token, form, typed, language, formId, from: edge.from }
    const { code } = (await edge.performAnonymously('social-report.send-anonymous', sending)) as SentAnonymously
    return { kind: 'sent', code } satisfies Answer
  } catch (error) {
    const problem = problemIn(error)
    if (!problem) throw error
    return back(problem)
  }
}

export default function ObserveLinkPage() {
  const page = useLoaderData() as LinkPageData
  const answer = useActionData() as Answer | undefined
  const { t } = useWords()
  const before = useSentAgain(page.token, answer === undefined)
  const sent = answer?.kind === 'sent' ? answer : before
  if (sent)
    return (
      <section className="reading">
        <PageTitle>{t('observe.sent.title')}</PageTitle>
        <Sent code={sent.code} token={page.token} />
      </section>
    )
  return (
    <section className="reading">
      <LinkHead link={page.link} form={page.form} choices={page.choices} token={page.token} isShort={answer !== undefined} />
      {answer?.kind === 'form' && <Refusal problem={answer.problem} />}
      <FormOfLink page={page} answer={answer?.kind === 'sent' ? undefined : answer} />
    </section>
  )
}

function FormOfLink({ page, answer }: { page: LinkPageData; answer: Exclude<Answer, { kind: 'sent' }> | undefined }) {
  const { t } = useWords()
  const { form, choices, token } = page
  const formId = answer?.formId || page.formId
  if (answer?.kind === 'review') {
    const hidden = (
      <>
        <input type="hidden" name="formId" value={formId} />
        <input type="hidden" name="form" value={form} />
      </>
    )
    return <ReviewPage typed={answer.typed} form={form} choices={choices} sendWords={t('observe.send')} hidden={hidden} />
  }
  const back = answer ? { typed: answer.typed, faults: answer.faults } : null
  return <AnonymousForm form={form} choices={choices} token={token} formId={formId} back={back} />
}

function Refusal({ problem }: { problem: ProblemDescription | 'trapped' | null }) {
  const { t, language } = useWords()
  if (problem === null) return null
  return (
    <div className="problem-summary" role="alert">
      <p>{problem === 'trapped' ? t('observe.trapped') : problem.texts[language]}</p>
    </div>
  )
}
