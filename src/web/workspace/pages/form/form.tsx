import { useMemo } from 'react'
import { useActionData, useLoaderData } from 'react-router'
import { waitsForCounty } from '../../../../model/submission-query.ts'
import type { OwnQuestions } from '../../../../operations/submission/county-questions.ts'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import type { MigratedDraft } from '../../../../operations/submission/migrate-submission.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { firstForm } from '../../parts/form/first-form.ts'
import { FormHead } from '../../parts/form/form-head.tsx'
import { FormToFill } from '../../parts/form/form-to-fill.tsx'
import { LockedForm } from '../../parts/form/locked-form.tsx'
import { MigratedNotice, NewerForm } from '../../parts/form/newer-form.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'
import { migrateForm, saveForm } from './form-acts.ts'
import { formAtHand, pageOf, placeOf } from './place.ts'
import type { FormBack } from './posted-form.ts'
import '../../style/form.css'

export const handle: PageHandle = { hasScripts: true }

interface FormPageData {
  readonly at: FormAtHand
  readonly today: string
  readonly rows: string
  readonly isWhole: boolean
  readonly done: string | null
  readonly owner: string
  readonly label: string
  readonly isCode: boolean
  /** Open questions of the institute: the address of the thread, by field. */
  readonly asked: Readonly<Record<string, string>>
}

export const loader = workspaceLoader(async (visit): Promise<FormPageData> => {
  const { url, signedIn, edge } = visit
  const { actor, name } = signedIn
  const at = await formAtHand(visit)
  return {
    at,
    today: edge.today,
    rows: url.searchParams.get('rows') ?? '',
    isWhole: url.searchParams.has('check'),
    done: url.searchParams.get('done'),
    owner: actor.id,
    label: name,
    isCode: actor.kind === 'code',
    asked: await askedAt(visit, at),
  }
})

/** Nothing is asked about a form that was never sent; somebody with a bare code may not read the questions. */
async function askedAt(visit: WorkspaceVisit, { submission }: FormAtHand): Promise<Record<string, string>> {
  if (submission.sentVersion === 0 || visit.signedIn.actor.kind === 'code') return {}
  const { threads } = (await visit.edge.perform('submission.questions', placeOf(visit))) as OwnQuestions
  const open = threads.filter((thread) => waitsForCounty(thread))
  return Object.fromEntries(
    open.flatMap(({ field, thread }) => (field === null ? [] : [[field, `${pageOf(visit, 'questions')}#thread-${thread}`]])),
  )
}

export const action = workspaceAction({ save: saveForm, migrate: migrateForm })

export default function FormPage() {
  const page = useLoaderData<FormPageData>()
  const answer = useActionData() as unknown
  const { t, language } = useWords()
  const { at, today, done, isCode } = page
  const refused = refusedIn(answer)
  const migrated = migratedIn(answer)
  return (
    <div className="form-page">
      <PageTitle>{`${at.form.title[language]} – ${at.submission.names[language === 'sv' ? 'sv' : 'fi']}`}</PageTitle>
      <FormHead at={at} today={today} isCode={isCode} />
      <ProblemSummary problem={refused && !('kept' in refused) ? refused.problem : null} />
      <Done>{done === 'saved' && at.submission.mayEdit ? t('form.page.saved') : null}</Done>
      {migrated && <MigratedNotice migrated={migrated} form={at.form} />}
      {at.submission.newerForm !== null && <NewerForm at={at} />}
      {at.submission.mayEdit ? <Filling page={page} back={backIn(answer)} /> : <LockedForm at={at} isCode={isCode} />}
    </div>
  )
}

function backIn(answer: unknown): FormBack | null {
  return typeof answer === 'object' && answer !== null && 'kept' in answer ? (answer as FormBack) : null
}

function migratedIn(answer: unknown): MigratedDraft | null {
  return typeof answer === 'object' && answer !== null && 'migrated' in answer ? (answer.migrated as MigratedDraft) : null
}

function Filling({ page, back }: { page: FormPageData; back: FormBack | null }) {
  const { t, language } = useWords()
  const { at, rows, isWhole, done, owner, label, asked } = page
  const { reopenedFields } = at.submission
  const initial = useMemo(() => firstForm({ at, language, rows, back }), [at, language, rows, back])
  const mayEdit = useMemo(() => editing(reopenedFields), [reopenedFields])
  return (
    <>
      <ProblemSummary problem={back?.problem} />
      {back && back.overtaken.length > 0 && <p className="problem-summary">{t('form.problems.openConflicts')}</p>}
      {back && back.withheld.length > 0 && <p className="problem-summary">{t('form.problems.identityCode')}</p>}
      <FormToFill
        key={`${at.form.version} ${at.submission.id}`}
        at={at}
        initial={initial}
        mayEdit={mayEdit}
        isWhole={isWhole}
        hasSummary={isWhole || done === 'saved' || back !== null}
        owner={owner}
        label={label}
        questionAddress={(key) => asked[key] ?? null}
      />
    </>
  )
}

/** Reasons may always be given; a reopening names fields, or matrices and groups with all that is in them. */
function editing(fields: readonly string[] | null): (key: string) => boolean {
  if (fields === null) return () => true
  return (key) => key.startsWith('reason:') || fields.some((field) => key === field || key.startsWith(`${field}.`))
}
