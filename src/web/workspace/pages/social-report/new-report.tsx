import { data, redirect, useActionData, useLoaderData } from 'react-router'
import type { ReportFault } from '../../../../collect/social-report/report-faults.ts'
import { emptyReport, hasCounts, type ReportForm, type TypedReport } from '../../../../collect/social-report/typed-report.ts'
import type { ReportDraft, SavedDraft } from '../../../../operations/social-report/drafts.ts'
import type { OwnReports } from '../../../../operations/social-report/own-reports.ts'
import type { FormChoices, NamedChoice } from '../../../../operations/social-report/report-choices.ts'
import type { ReportTheme } from '../../../../operations/social-report/report-themes.ts'
import type { ListedUnit } from '../../../../operations/unit/list-units.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { OtherChannels } from '../../../parts/observation/guidance.tsx'
import { ReviewPage } from '../../../parts/observation/review-page.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { FORM_LEADS, FORM_TITLES } from '../../../view/form-titles.ts'
import { formAsked, postedReport } from '../../../view/observation-post.ts'
import { firstStep, stepsOf } from '../../../view/observation-steps.ts'
import { workspaceAddress } from '../../address.ts'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { NamedForm, NamedHidden } from '../../parts/social-report/named-form.tsx'
import type { DraftAtHand } from '../../parts/social-report/use-draft-saving.ts'
import { type Posted, refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../../style/observation.css'
import '../../style/observations.css'

export const handle: PageHandle = { hasScripts: true }

const NAMED_FORMS = ['worker', 'group', 'caseload', 'panel'] as const satisfies readonly ReportForm[]

/** Each way of telling is an operation of its own. */
const SENT_BY: Partial<Record<ReportForm, string>> = {
  caseload: 'social-report.send-caseload',
  panel: 'social-report.send-panel',
}

interface NewReportData {
  readonly account: string
  readonly organiser: string
  readonly form: ReportForm
  readonly choices: FormChoices
  readonly units: readonly NamedChoice[]
  readonly typed: TypedReport
  /** What an empty form begins with. */
  readonly empty: TypedReport
  readonly draft: DraftAtHand
  readonly isDraft: boolean
  readonly formId: string
}

export const loader = workspaceLoader(async (visit): Promise<NewReportData> => {
  const { edge, url } = visit
  const drafts = (await edge.perform('social-report.drafts', {})) as readonly ReportDraft[]
  const draft = drafts.find(({ id }) => id === url.searchParams.get('draft'))
  const organiser = draft?.organiser ?? countyOf(visit, url.searchParams.get('county'))
  const form = draft?.form ?? formAsked(url.searchParams.get('form'), NAMED_FORMS)
  const choices = await choicesFor(visit, organiser, form)
  const units = await unitsOf(visit, organiser)
  const empty = await firstTyped(visit, { form, day: choices.day, units })
  const at = draft ? { id: draft.id, version: draft.version } : { id: '', version: 0 }
  const begun = { typed: draft?.typed ?? empty, empty, draft: at, isDraft: draft !== undefined }
  return { account: visit.signedIn.actor.id, organiser, form, choices, units, ...begun, formId: crypto.randomUUID() }
})

/** With the themes beside which counts stand, where the form has any. */
async function choicesFor({ edge }: WorkspaceVisit, organiser: string, form: ReportForm): Promise<FormChoices> {
  const choices = (await edge.perform('social-report.choices', { organiser })) as FormChoices
  if (!hasCounts(form)) return choices
  return { ...choices, themes: (await edge.perform('social-report.themes', { organiser })) as readonly ReportTheme[] }
}

/** The county of the grant by which somebody reports; of several the one asked for. */
function countyOf({ signedIn }: WorkspaceVisit, wanted: string | null): string {
  const counties = signedIn.actor.grants.flatMap(({ organiser }) => organiser ?? [])
  return counties.find((county) => county === wanted) ?? counties[0] ?? ''
}

async function unitsOf({ edge }: WorkspaceVisit, organiser: string): Promise<NamedChoice[]> {
  const units = (await edge.perform('unit.list', {})) as readonly ListedUnit[]
  return units
    .filter((unit) => unit.isOpen && unit.organiser === organiser)
    .map(({ id, names }) => ({ key: id, names: { ...names, en: names.fi } }))
}

interface First {
  readonly form: ReportForm
  readonly day: string
  readonly units: readonly NamedChoice[]
}

/** Who reported before is offered the same unit and profession. */
async function firstTyped({ edge, url }: WorkspaceVisit, { form, day, units }: First): Promise<TypedReport> {
  const { usual } = (await edge.perform('social-report.own', {})) as OwnReports
  const unit = units.find(({ key }) => key === usual.unit)?.key ?? (units.length === 1 ? (units[0]?.key ?? '') : '')
  const event = form === 'panel' ? eventIn(url) : {}
  return { ...emptyReport(form, day), ...event, unit, profession: usual.profession ?? '', naming: 'named' }
}

/** What a workshop that was held has told already, of its page's link to the panel note. */
function eventIn({ searchParams }: URL): Pick<TypedReport, 'event' | 'participants'> {
  const told = (name: string) => (searchParams.get(name) ?? '').slice(0, 200)
  return { event: told('event'), participants: told('participants') }
}

interface Answer {
  readonly kind: 'review' | 'form'
  readonly typed: TypedReport
  readonly faults: readonly ReportFault[]
  readonly draft: DraftAtHand
  readonly formId: string
}

const REFUSED = 422

export const action = workspaceAction({ review, edit, send, save })

async function read({ visit, form: posted, text }: Posted) {
  const organiser = text('organiser')
  const form = formAsked(text('form'), NAMED_FORMS)
  const choices = await choicesFor(visit, organiser, form)
  posted.set('naming', 'named')
  const { typed, faults } = postedReport(posted, form, choices)
  const draft = { id: text('draft'), version: Number(text('version')) || 0 }
  const answer = (kind: Answer['kind'], shown: readonly ReportFault[]): Answer => ({
    kind,
    typed,
    faults: shown,
    draft,
    formId: text('formId'),
  })
  return { organiser, form, typed, faults, draft, answer }
}

async function review(posted: Posted) {
  const { faults, answer } = await read(posted)
  return faults.length > 0 ? data(answer('form', faults), { status: REFUSED }) : answer('review', [])
}

async function edit(posted: Posted) {
  return (await read(posted)).answer('form', [])
}

async function send(posted: Posted) {
  const { organiser, form, typed, faults, draft, answer } = await read(posted)
  if (faults.length > 0) return data(answer('form', faults), { status: REFUSED })
  const { edge, language } = posted.visit
  const sending = { organiser, typed, language, draft: draft.id || null, formId: posted.text('formId') }
  const operation = SENT_BY[form]
  if (operation) await edge.perform(operation, sending)
  else await edge.perform('social-report.send', { ...sending, form })
  return redirect(`${workspaceAddress(language, 'observations')}?done=sent&form=${encodeURIComponent(sending.formId)}`)
}

/** Without scripts a draft is saved by its button. */
async function save(posted: Posted) {
  const { organiser, form, typed, draft } = await read(posted)
  const { edge, language } = posted.visit
  const saving = { organiser, form, typed, draft: draft.id || null, version: draft.version }
  const saved = (await edge.perform('social-report.save-draft', saving)) as SavedDraft
  return redirect(`${workspaceAddress(language, 'observations', 'new')}?draft=${saved.draft}&done=saved`)
}

export default function NewReportPage() {
  const page = useLoaderData<NewReportData>()
  const answer = useActionData() as unknown
  const { t } = useWords()
  const refused = refusedIn(answer)
  const back = answerIn(answer)
  const title = t(FORM_TITLES[page.form])
  return (
    <div className="observations-page">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <ProblemSummary problem={refused?.problem} />
      {back === null && (
        <div className="observe-intro">
          <p>{t(FORM_LEADS[page.form])}</p>
          <p className="observe-promise">{t('observations.named')}</p>
          <p>
            <strong>{t('observations.anonymously')}</strong> {t('observations.anonymouslyFirst')}
          </p>
          <OtherChannels guidance={page.choices.guidance} form={page.form} />
        </div>
      )}
      <FormOrReview page={page} back={back} />
    </div>
  )
}

function FormOrReview({ page, back }: { page: NewReportData; back: Answer | null }) {
  const { t } = useWords()
  const { account, organiser, form, choices, units, empty } = page
  const { draft, formId } = back ?? page
  if (back?.kind === 'review') {
    const hidden = <NamedHidden organiser={organiser} form={form} draft={draft} formId={formId} />
    return <ReviewPage typed={back.typed} form={form} choices={choices} sendWords={t('observe.send')} hidden={hidden} />
  }
  const step = back || page.isDraft ? (stepsOf(form).find((one) => one !== 'prompts') ?? 'what') : firstStep(form)
  const { typed: initial, faults = [] } = back ?? { typed: page.typed }
  const begun = { initial, empty, faults, draft, formId, startStep: step, isBack: back !== null }
  return <NamedForm {...{ account, organiser, form, choices, units, ...begun }} />
}

function answerIn(answer: unknown): Answer | null {
  return typeof answer === 'object' && answer !== null && 'kind' in answer ? (answer as Answer) : null
}
