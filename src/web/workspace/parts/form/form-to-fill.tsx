import { type FormEvent as SentForm, useMemo, useRef } from 'react'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { sectionProgress } from '../../view/form-sections.ts'
import { type FormWork, isChanged } from '../../view/form-work.ts'
import { FormToken } from '../form-token.tsx'
import { useHasScripts } from '../review/has-scripts.ts'
import { Company } from './company.tsx'
import { FormFields } from './form-fields.tsx'
import { FormSummary } from './form-summary.tsx'
import { LanguageButtons } from './language-buttons.tsx'
import { SaveBar } from './save-bar.tsx'
import { SectionList } from './section-list.tsx'
import { type FormInHand, useForm } from './use-form.ts'
import { useKeptDrafts } from './use-kept-drafts.ts'
import { useLeaving } from './use-leaving.ts'
import { usePresence } from './use-presence.ts'
import { useSaving } from './use-saving.ts'
import { useTypedBefore } from './use-typed-before.ts'

export interface FormToFillProps {
  readonly at: FormAtHand
  readonly initial: FormWork
  /** Whether a field may be changed: a reopening may be about some only. */
  readonly mayEdit: (key: string) => boolean
  /** Blanks are told too: somebody wants to send the form. */
  readonly isWhole: boolean
  /** The list of what is wrong stands on top. */
  readonly hasSummary: boolean
  /** Whose drafts this browser keeps, and what others see of who saves. */
  readonly owner: string
  readonly label: string
  readonly questionAddress: (key: string) => string | null
}

/** A form that is being filled in: a plain form as it comes, saved field by field once scripts run. */
export function FormToFill(props: FormToFillProps) {
  const { at, initial, mayEdit, isWhole, hasSummary } = props
  const { language } = useWords()
  const isLive = useHasScripts()
  const { form, surroundings, previousReasons } = at
  const inHand = useForm({
    form,
    initial,
    surroundings,
    language,
    previousReasons,
    mayEdit,
    isWhole,
    isLive,
    fromServer: at.contactFindings,
  })
  const { work, state, findings, view } = inHand
  const live = useLiveForm(inHand, props)
  const others = useMemo(() => fieldsOfOthers(live.company.present), [live.company.present])
  const sections = sectionProgress(form, state, findings)
  return (
    <div className="form-layout">
      <form
        method="post"
        className="form-main"
        ref={live.element}
        noValidate
        autoComplete="off"
        onSubmit={live.submit}
        onBlur={live.leave}
      >
        <FormToken />
        <input type="hidden" name="act" value="save" />
        {/* Stands first, so that Enter in a field saves and does nothing else. */}
        <button type="submit" name="do" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        {hasSummary && <FormSummary form={form} findings={findings} />}
        <FormFields view={{ ...view, others, questionAddress: props.questionAddress }} />
        {!isLive && <LanguageButtons />}
        <SaveBar work={work} isLive={isLive} restored={live.restored} here={live.here} />
      </form>
      <div className="form-side no-print">
        <SectionList sections={sections} />
        <Company
          form={form}
          present={isLive ? live.company.present : at.present}
          mayEdit={live.company.mayEdit}
          here={live.here}
        />
      </div>
    </div>
  )
}

function fieldsOfOthers(present: FormAtHand['present']): ReadonlyMap<string, string> {
  return new Map(present.flatMap(({ label, field }) => (field === null ? [] : [[field, label] as const])))
}

/** Everything that scripts add: saving in the background, company, what this browser keeps, leaving the page. */
function useLiveForm(inHand: FormInHand, { at, owner, label }: FormToFillProps) {
  const { language } = useWords()
  const { work, current, happen, settle } = inHand
  const element = useRef<HTMLFormElement>(null)
  const { form, collection, round, submission } = at
  const page = (...rest: string[]) =>
    workspaceAddress(language, 'answer', collection.id, round.round, submission.respondent, ...rest)
  const saving = useSaving(inHand, { form, address: page('fields', 'save'), language, label })
  const company = usePresence({
    address: page('fields', 'presence'),
    reading: { form, language },
    happen,
    isOn: submission.mayEdit,
  })
  useTypedBefore(element, inHand)
  const restored = useKeptDrafts({ work, happen }, { form, language, owner, submission: submission.id })
  useLeaving({ current, saving })
  const submit = async (event: SentForm<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const wants = submitter instanceof HTMLButtonElement ? submitter.value : 'save'
    settle()
    await saving.saveAll()
    if (wants !== 'send') return
    if (isAllSaved(current.current)) window.location.assign(page('send'))
    else showOpen(element.current)
  }
  const leave = () => {
    settle()
    void saving.saveAll()
  }
  return { element, submit, leave, company, restored, here: page() }
}

function isAllSaved({ fields, connection, refusal }: FormWork): boolean {
  return ![...fields.values()].some(isChanged) && connection === 'good' && refusal === null
}

/** Leads to what keeps the form from being sent on: two answers, or words that cannot be saved. */
function showOpen(element: HTMLFormElement | null): void {
  element?.querySelector('.form-conflict, .field-error')?.scrollIntoView({ block: 'center' })
}
