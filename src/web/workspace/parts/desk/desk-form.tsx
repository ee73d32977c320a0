import type { ReactNode } from 'react'
import type { ProblemDescription } from '../../../../model/problem.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

/** What was typed when an act was refused, of one act only. */
export interface RefusedAct {
  readonly problem: ProblemDescription
  readonly submitted: Readonly<Record<string, string>>
}

/** What the forms of the desk share. */
export interface DeskForms {
  /** Version of the submission that the person sees. */
  readonly version: number
  readonly refused: RefusedAct | null
}

/** What was typed into the form of an act that was refused; empty for all others. `more`: which of several forms of one act. */
export function typedIn(
  { refused }: DeskForms,
  act: string,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  if (refused?.submitted.act !== act) return {}
  return Object.entries(more).every(([name, value]) => refused.submitted[name] === value) ? refused.submitted : {}
}

interface DeskFormProps {
  readonly act: string
  readonly forms: DeskForms
  readonly button: string
  /** Said to screen readers when several buttons of a page have the same words. */
  readonly buttonLabel?: string
  readonly isFirst?: boolean
  readonly hidden?: Readonly<Record<string, string | number>>
  readonly children?: ReactNode
}

/** A form of one act on the submission. */
export function DeskForm({ act, forms, button, buttonLabel, isFirst = false, hidden = {}, children }: DeskFormProps) {
  return (
    <form method="post" className="desk-form">
      <FormToken />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={forms.version} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className={isFirst ? undefined : 'second-button'} aria-label={buttonLabel}>
        {button}
      </button>
    </form>
  )
}

interface FoldedProps {
  readonly title: string
  readonly isOpen: boolean
  readonly children: ReactNode
}

/** An act that is not done every day stands folded, and opens by itself when it was refused. */
export function FoldedAct({ title, isOpen, children }: FoldedProps) {
  return (
    <details className="desk-act" open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

interface WordsFieldProps {
  readonly act: string
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string | undefined
  readonly maxLength?: number
  readonly isRequired?: boolean
  /** Tells several forms of one act apart. */
  readonly mark?: string | number
}

const LONGEST_REASON = 1_000

/** A text that stays in the log or goes to the respondent. */
export function WordsField(props: WordsFieldProps) {
  const { act, name, label, hint, value, maxLength = LONGEST_REASON, isRequired = true, mark = '' } = props
  return (
    <Field id={`${act}-${name}${mark}`} label={label} hint={hint}>
      {(attributes) => (
        <textarea name={name} rows={3} maxLength={maxLength} required={isRequired} defaultValue={value} {...attributes} />
      )}
    </Field>
  )
}

interface DayFieldProps {
  readonly act: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly today: string
}

export function DayField({ act, name, label, value, today }: DayFieldProps) {
  return (
    <Field id={`${act}-${name}`} label={label}>
      {(attributes) => <input type="date" name={name} min={today} required defaultValue={value} {...attributes} />}
    </Field>
  )
}

interface ReasonActProps {
  readonly act: string
  readonly title: string
  readonly intro: string
  readonly forms: DeskForms
}

/** An act that needs a reason and nothing else. */
export function ReasonAct({ act, title, intro, forms }: ReasonActProps) {
  const { t } = useWords()
  const typed = typedIn(forms, act)
  return (
    <FoldedAct title={title} isOpen={'act' in typed}>
      <p className="hint">{intro}</p>
      <DeskForm act={act} forms={forms} button={title}>
        <WordsField
          act={act}
          name="reason"
          label={t('desk.submission.reason')}
          hint={t('desk.submission.reasonHint')}
          value={typed.reason}
        />
      </DeskForm>
    </FoldedAct>
  )
}
