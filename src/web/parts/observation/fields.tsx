import type { ReactNode } from 'react'
import { signsLeft } from '../../../collect/social-report/report-faults.ts'
import type { ReportField, TypedField } from '../../../collect/social-report/typed-report.ts'
import type { ReportList, ReportPart } from '../../../model/social-report.ts'
import type { NamedChoice } from '../../../operations/social-report/report-choices.ts'
import { useWords } from '../../site/words.tsx'
import { fieldId } from '../../view/observation-steps.ts'
import { useAsked, useFault, useFormView } from './form-view.tsx'
import { GuardLine } from './guard-line.tsx'

interface Frame {
  readonly field: ReportField
  readonly label: string
  readonly hint?: string | undefined
}

/** Asked with an answer already chosen. */
const ANSWERED_FROM_START: readonly ReportField[] = ['quotePermission', 'naming', 'periodFrom', 'periodUntil']

/** Marks what may be left empty; most of the short way is needed, so what is needed carries no mark. */
function Label({ field, children }: { field: ReportField; children: string }) {
  const { t } = useWords()
  const { typed } = useFormView()
  const { needed } = useAsked()
  const isAnswered = ANSWERED_FROM_START.includes(field)
  return (
    <>
      {children} {!isAnswered && !needed(field, typed) && <span className="observe-optional">{t('observe.optional')}</span>}
    </>
  )
}

function describedBy(field: ReportField, parts: Readonly<Record<string, boolean>>): string | undefined {
  const ids = Object.entries(parts).flatMap(([part, isThere]) => (isThere ? [`${fieldId(field)}-${part}`] : []))
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function HintAndError({
  field,
  hint,
  error,
}: {
  field: ReportField
  hint?: string | undefined
  error: string | undefined
}) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${fieldId(field)}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${fieldId(field)}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** A field with one input. */
function OneInput({ field, label, hint, extra = {}, children }: Frame & OneInputProps) {
  const error = useFault(field)
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={fieldId(field)}>
        <Label field={field}>{label}</Label>
      </label>
      <HintAndError field={field} hint={hint} error={error} />
      {children({
        id: fieldId(field),
        name: field,
        'aria-describedby': describedBy(field, { hint: hint !== undefined, error: error !== undefined, ...extra }),
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  )
}

interface OneInputProps {
  readonly extra?: Readonly<Record<string, boolean>>
  readonly children: (attributes: {
    id: string
    name: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}

/** A text that the identity guard looks at, with the signs that are left as a person counts. */
export function TextPart({ part, rows }: { part: ReportPart; rows: number }) {
  const { typed, initial, isLive } = useFormView()
  const { label } = useAsked()
  const hint = part === 'consequences' ? undefined : label(`${part}Hint`)
  return (
    <div className="observe-part">
      <OneInput field={part} label={label(part)} hint={hint} extra={{ left: isLive, guard: true }}>
        {(attributes) =>
          rows === 1 ? (
            <input {...attributes} type="text" dir="auto" autoComplete="off" defaultValue={initial[part]} />
          ) : (
            <textarea {...attributes} rows={rows} dir="auto" defaultValue={initial[part]} />
          )
        }
      </OneInput>
      {isLive && <SignsLeft part={part} text={typed[part]} />}
      <GuardLine id={`${fieldId(part)}-guard`} text={typed[part]} saysClean={part === 'observation'} />
    </div>
  )
}

/** From so few signs left on it is told how many there are. */
const TOLD_FROM: Readonly<Record<ReportPart, number>> = { title: 40, observation: 5000, consequences: 500, proposal: 500 }

function SignsLeft({ part, text }: { part: ReportPart; text: string }) {
  const { t, count } = useWords()
  const left = signsLeft(part, text)
  const isFar = left > TOLD_FROM[part]
  return (
    <p id={`${fieldId(part)}-left`} className={left < 0 ? 'observe-left field-error' : 'observe-left quiet'}>
      {/* The number is written with blanks; the plural goes by the number itself. */}
      {!isFar &&
        t(left < 0 ? 'observe.over' : 'observe.left', { count: Math.abs(left) }).replace(
          String(Math.abs(left)),
          count(Math.abs(left)),
        )}
    </p>
  )
}

interface LineProps {
  readonly field: 'subArea' | 'participants' | 'event' | 'caseload'
  /** For a number: the smallest. */
  readonly least?: number
  readonly hint?: string
}

const LARGEST = 500

/** A short text or number in one line. */
export function LineField({ field, least, hint }: LineProps) {
  const { initial } = useFormView()
  const { label } = useAsked()
  const numeric = least === undefined ? {} : ({ inputMode: 'numeric', min: least, max: LARGEST } as const)
  const type = least === undefined ? 'text' : 'number'
  return (
    <OneInput field={field} label={label(field)} hint={hint}>
      {(attributes) => (
        <input {...attributes} {...numeric} type={type} dir="auto" autoComplete="off" defaultValue={initial[field]} />
      )}
    </OneInput>
  )
}

export function MonthField({ field }: { field: 'periodFrom' | 'periodUntil' }) {
  const { initial, choices } = useFormView()
  const { label } = useAsked()
  return (
    <OneInput field={field} label={label(field)} hint={label('monthHint')}>
      {(attributes) => <input {...attributes} type="month" max={choices.day.slice(0, 7)} defaultValue={initial[field]} />}
    </OneInput>
  )
}

interface SelectProps {
  readonly field: Extract<TypedField, 'municipality' | 'personClass' | 'trend' | 'profession' | 'source' | 'unit'>
  readonly choices: readonly NamedChoice[]
  /** What the empty choice says. */
  readonly empty: string
  readonly hint?: string | undefined
}

export function SelectField({ field, choices, empty, hint }: SelectProps) {
  const { initial } = useFormView()
  const { language } = useWords()
  const { label } = useAsked()
  return (
    <OneInput field={field} label={label(field)} hint={hint}>
      {(attributes) => (
        <select {...attributes} defaultValue={initial[field]}>
          <option value="">{empty}</option>
          {choices.map(({ key, names }) => (
            <option key={key} value={key}>
              {names[language]}
            </option>
          ))}
        </select>
      )}
    </OneInput>
  )
}

interface ChipsProps {
  readonly field:
    | ReportList
    | Extract<TypedField, 'scale' | 'quotePermission' | 'naming' | 'concernsWrong' | 'polarity' | 'caseload'>
  readonly choices: readonly (NamedChoice & { readonly hint?: string })[]
  readonly isMany?: boolean
  readonly hint?: string | undefined
}

/** Choices beside one another, large enough for a thumb. The first input carries the id that labels and links lead to. */
export function Chips({ field, choices, isMany = false, hint }: ChipsProps) {
  const { initial } = useFormView()
  const { language } = useWords()
  const { label } = useAsked()
  const error = useFault(field)
  const chosen: readonly string[] = [initial[field]].flat()
  return (
    <fieldset
      className={error ? 'field observe-chips field-wrong' : 'field observe-chips'}
      aria-describedby={describedBy(field, { hint: hint !== undefined, error: error !== undefined })}
    >
      <legend>
        <Label field={field}>{label(field)}</Label>
      </legend>
      <HintAndError field={field} hint={hint} error={error} />
      {isMany && <input type="hidden" name="shown" value={field} />}
      <div className="observe-chip-row">
        {choices.map(({ key, names, hint: words }, place) => (
          <label key={key} className={words ? 'observe-chip observe-chip-wide' : 'observe-chip'}>
            <input
              id={place === 0 ? fieldId(field) : undefined}
              type={isMany ? 'checkbox' : 'radio'}
              name={field}
              value={key}
              defaultChecked={chosen.includes(key)}
            />
            <span>
              {names[language]}
              {words && <span className="observe-chip-hint">{words}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
