import '../../style/desk.css'
import '../../style/desk-submission.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { FormToTry } from '../../../../operations/desk/preview-form.ts'
import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { AnswersBeside } from '../../parts/desk/answers-beside.tsx'
import { Corrections } from '../../parts/desk/corrections.tsx'
import { DeskActs } from '../../parts/desk/desk-acts.tsx'
import { DeskContacts } from '../../parts/desk/desk-contacts.tsx'
import { DeskFacts } from '../../parts/desk/desk-facts.tsx'
import { DeskLog } from '../../parts/desk/desk-log.tsx'
import { DeskFindings } from '../../parts/desk/findings.tsx'
import { Threads } from '../../parts/desk/threads.tsx'
import { DeskVersions } from '../../parts/desk/versions.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { typedChanges } from '../../view/desk-submission.ts'
import { type Posted, type Refused, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

const OPERATIONS = [
  'submission.check',
  'submission.accept',
  'submission.ask',
  'submission.close-query',
  'submission.reopen',
  'submission.end-reopening',
  'submission.excuse',
  'submission.correct-for',
  'submission.withdraw',
  'submission.mark',
  'correction.accept',
  'correction.refuse',
]

const DONE = [
  'check',
  'accept',
  'ask',
  'ask-no-letter',
  'close-query',
  'reopen',
  'end-reopening',
  'excuse',
  'withdraw',
  'correct-for',
  'accept-correction',
  'refuse-correction',
  'mark',
] as const
type DoneWord = (typeof DONE)[number]

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => {
  const { collection, round, respondent } = params
  const shown = (await edge.perform('submission.desk', { collection, round, respondent })) as DeskSubmission
  const done = url.searchParams.get('done')
  return {
    shown,
    may: OPERATIONS.filter((operation) => mayPerform(signedIn.actor, operation)),
    done: DONE.find((word) => word === done) ?? null,
  }
})

type Input = Readonly<Record<string, unknown>>

/** Performs an operation on the submission of the address, at the version of the form, and shows the page again. */
function on(operation: string, done: DoneWord, input: (posted: Posted) => Input | Promise<Input> = () => ({})) {
  return async (posted: Posted) => {
    const { visit, text } = posted
    const { collection = '', round = '', respondent = '' } = visit.params
    const place = { collection, round, respondent }
    const outcome = await visit.edge.perform(operation, { ...place, version: Number(text('version')), ...(await input(posted)) })
    const hasNoLetter = done === 'ask' && (outcome as { readonly letters?: number }).letters === 0
    const address = workspaceAddress(visit.language, 'collections', collection, round, 'respondents', respondent)
    return redirect(`${address}?done=${hasNoLetter ? 'ask-no-letter' : done}`)
  }
}

const reasonIn = ({ text }: Posted) => ({ reason: text('reason') })
const correctionIn = ({ text }: Posted) => ({ correction: Number(text('correction')) })

export const action = workspaceAction({
  check: on('submission.check', 'check'),
  accept: on('submission.accept', 'accept'),
  ask: on('submission.ask', 'ask', ({ text }) => ({
    words: text('words'),
    field: text('field') === '' ? null : text('field'),
    due: text('due'),
    thread: text('thread') === '' ? null : Number(text('thread')),
  })),
  'close-query': on('submission.close-query', 'close-query', ({ text }) => ({ thread: Number(text('thread')) })),
  reopen: on('submission.reopen', 'reopen', ({ text, form }) => ({
    reason: text('reason'),
    until: text('until'),
    fields: form.getAll('fields').filter((field) => typeof field === 'string'),
  })),
  'end-reopening': on('submission.end-reopening', 'end-reopening', reasonIn),
  excuse: on('submission.excuse', 'excuse', reasonIn),
  withdraw: on('submission.withdraw', 'withdraw', reasonIn),
  'correct-for': on('submission.correct-for', 'correct-for', async ({ visit, text }) => {
    const version = Number(text('formVersion'))
    const { form } = (await visit.edge.perform('form.preview', { collection: visit.params.collection, version })) as FormToTry
    const changes = typedChanges(form, text, visit.language)
    return { changes, askedBy: text('askedBy'), evidence: text('evidence'), reason: text('reason') }
  }),
  mark: async ({ visit, text }) => {
    const { collection = '', round = '', respondent = '' } = visit.params
    await visit.edge.perform('submission.mark', {
      collection,
      round,
      respondent,
      isOn: text('isOn') === 'yes',
      note: text('note'),
    })
    return redirect(`${workspaceAddress(visit.language, 'collections', collection, round, 'respondents', respondent)}?done=mark`)
  },
  'accept-correction': on('correction.accept', 'accept-correction', (posted) => ({
    ...correctionIn(posted),
    onVersion: Number(posted.text('onVersion')),
  })),
  'refuse-correction': on('correction.refuse', 'refuse-correction', (posted) => ({
    ...correctionIn(posted),
    ...reasonIn(posted),
  })),
})

/** The page has several forms: the field that the problem names is found by the form's name too. */
function problemInForm({ problem, submitted }: Refused): Refused['problem'] {
  return problem.place ? { ...problem, place: `${submitted.act}-${problem.place}` } : problem
}

export default function SubmissionPage() {
  const { shown, may, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { submission, round } = shown
  const name = language === 'sv' ? submission.name_sv : submission.name_fi
  const title = t('desk.submission.title', { respondent: name, round: round.round })
  const forms = { version: submission.version, refused }
  return (
    <div className="desk-page">
      <PageTitle>{title}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'collections', submission.collection, round.round)}>{t('desk.submission.back')}</a>
      </p>
      <h1>{title}</h1>
      <p className="quiet">
        {shown.collectionNames[language]}
        {round.day !== null && `, ${t('desk.crossSection', { day: dayText(round.day, language) })}`}
      </p>
      {done && !refused && <Done>{t(`desk.submission.done.${done}`)}</Done>}
      <ProblemSummary problem={refused && problemInForm(refused)} />
      {refused?.problem.kind === 'conflict' && <p className="hint">{t('desk.submission.conflict')}</p>}
      <DeskFacts shown={shown} />
      <Corrections shown={shown} forms={forms} may={may} />
      <DeskFindings shown={shown} />
      <AnswersBeside shown={shown} />
      <DeskActs shown={shown} forms={forms} may={may} />
      <Threads shown={shown} forms={forms} may={may} />
      <DeskVersions shown={shown} />
      <DeskContacts contacts={shown.contacts} />
      <DeskLog shown={shown} />
    </div>
  )
}
