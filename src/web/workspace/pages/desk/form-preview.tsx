import '../../style/form.css'
import '../../style/desk.css'
import '../../style/desk-submission.css'
import { type FocusEvent, useMemo, useRef } from 'react'
import { useActionData, useLoaderData } from 'react-router'
import type { FormToTry } from '../../../../operations/desk/preview-form.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { missingPage } from '../../../site/visit.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { PreviewResult } from '../../parts/desk/preview-result.tsx'
import { PreviewStart } from '../../parts/desk/preview-start.tsx'
import { RoutingTables, VariableTable, VersionChanges } from '../../parts/desk/preview-tables.tsx'
import { FormFields } from '../../parts/form/form-fields.tsx'
import { useForm } from '../../parts/form/use-form.ts'
import { useTypedBefore } from '../../parts/form/use-typed-before.ts'
import { FormToken } from '../../parts/form-token.tsx'
import { useHasScripts } from '../../parts/review/has-scripts.ts'
import { firstTry, postedTry, surroundingsOfTry, type TriedForm, workOfTry } from '../../view/tried-form.ts'
import { type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'

export const handle: PageHandle = { hasScripts: true }

async function formToTry({ edge, params }: WorkspaceVisit): Promise<FormToTry> {
  const version = Number(params.version)
  if (!Number.isSafeInteger(version) || version < 1) throw missingPage()
  return (await edge.perform('form.preview', { collection: params.collection, version })) as FormToTry
}

export const loader = workspaceLoader(async (visit) => ({ shown: await formToTry(visit), today: visit.edge.today }))

/** What was typed comes back in the page and goes nowhere else. */
export const action = workspaceAction({
  try: async ({ visit, form: posted }) => {
    const { form, collection } = await formToTry(visit)
    return { tried: postedTry(form, collection, posted) }
  },
})

export default function FormPreviewPage() {
  const { shown, today } = useLoaderData<typeof loader>()
  const answer = useActionData() as { tried?: TriedForm } | undefined
  const { t, language } = useWords()
  const { form, before, collection, versions } = shown
  const title = t('desk.preview.title', { form: form.title[language], version: form.version })
  const address = (version: number) => workspaceAddress(language, 'collections', collection.id, 'forms', String(version))
  return (
    <div className="desk-page">
      <PageTitle>{title}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'collections', collection.id)}>{t('desk.preview.back')}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead reading">{t('desk.preview.nothing')}</p>
      {versions.length > 1 && (
        <nav className="desk-pages no-print" aria-label={t('desk.preview.versions')}>
          <ul>
            {versions.map((version) => (
              <li key={version}>
                <a href={address(version)} aria-current={version === form.version ? 'page' : undefined}>
                  {t('desk.preview.version', { version })}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Trial shown={shown} tried={answer?.tried ?? null} today={today} />
      <VersionChanges form={form} before={before} />
    </div>
  )
}

const ALWAYS = () => true
const NO_REASONS = {}

function Trial({ shown, tried: posted, today }: { shown: FormToTry; tried: TriedForm | null; today: string }) {
  const { t, language } = useWords()
  const { form, collection } = shown
  const isLive = useHasScripts()
  const element = useRef<HTMLFormElement>(null)
  const tried = useMemo(() => posted ?? firstTry(form, collection, today), [posted, form, collection, today])
  const { surroundings, unread } = useMemo(() => surroundingsOfTry(form, tried, language), [form, tried, language])
  const initial = useMemo(() => workOfTry(form, tried, language), [form, tried, language])
  const inHand = useForm({
    form,
    initial,
    surroundings,
    language,
    previousReasons: NO_REASONS,
    mayEdit: ALWAYS,
    isWhole: posted !== null,
    isLive,
  })
  useTypedBefore(element, inHand)
  const { state, read, view, settle } = inHand
  const all = [...read.unreadable, ...state.findings].map((finding) => ({
    ...finding,
    reason: read.reasons[finding.rule] ?? null,
  }))
  // On the way to a button nothing may move: what is wrong is said by the answer to it.
  const left = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof HTMLButtonElement)) settle()
  }
  return (
    <>
      <form method="post" ref={element} noValidate autoComplete="off" onBlur={left} className="desk-trial">
        <FormToken />
        <input type="hidden" name="act" value="try" />
        {/* Stands first, so that Enter in a field checks and does nothing else. */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <PreviewStart form={form} tried={tried} unread={unread} />
        <div className="form-main">
          <FormFields view={view} />
        </div>
        <p className="buttons">
          <button type="submit">{t('desk.preview.try')}</button>
        </p>
      </form>
      <PreviewResult form={form} state={state} findings={all} />
      <VariableTable form={form} state={state} answers={read.answers} />
      <RoutingTables form={form} state={state} />
    </>
  )
}
