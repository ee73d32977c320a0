import { useMemo, useReducer, useRef } from 'react'
import { evaluateForm } from '../../../../collect/questionnaire/evaluate-form.ts'
import { filledTexts } from '../../../../collect/questionnaire/fill-texts.ts'
import { formReading } from '../../../../collect/questionnaire/form-reading.ts'
import type { FormFinding, FormState, FormSurroundings } from '../../../../model/answers.ts'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import type { Language, Texts } from '../../../../model/text.ts'
import { draftsOf, type ReadForm, readForm } from '../../view/form-answers.ts'
import { type FormEvent, workAfter } from '../../view/form-events.ts'
import { byField, findingsToShow, type ShownFinding, withReasons } from '../../view/form-findings.ts'
import { placeInForm } from '../../view/form-questions.ts'
import { type FormWork, fieldIn, shownInstanceKeys } from '../../view/form-work.ts'
import type { FormView } from './form-view.tsx'

export interface FormToFill {
  readonly form: Questionnaire
  /** As it stood when the page was made: see `formWork`. */
  readonly initial: FormWork
  readonly surroundings: FormSurroundings
  readonly language: Language
  readonly previousReasons: Readonly<Record<string, string>>
  readonly mayEdit: (key: string) => boolean
  /** Whether blanks are told at the fields too. */
  readonly isWhole: boolean
  readonly isLive: boolean
  /** What only the server can tell, as it stood when the page was made; said until its field is changed. */
  readonly fromServer?: readonly FormFinding[]
}

export interface FormInHand {
  readonly work: FormWork
  readonly state: FormState
  readonly read: ReadForm
  /** What is said at the fields, in the order of the form. */
  readonly findings: readonly ShownFinding[]
  readonly happen: (event: FormEvent) => void
  /** A field was left: what is wrong in it may be said. */
  readonly settle: () => void
  /** For `FormFields`. */
  readonly view: FormView
  /** The newest state, for what happens outside of drawing. */
  readonly current: { readonly current: FormWork }
}

interface Stage {
  readonly work: FormWork
  /** The form as it was when the last field was left. */
  readonly settled: FormWork
}

/** A form while it is filled in: what was typed, and everything that follows from it. Saves nothing by itself. */
export function useForm(given: FormToFill): FormInHand {
  const { form, initial, surroundings } = given
  const [{ work, settled }, dispatch] = useReducer(stageAfter, { work: initial, settled: initial })
  const current = useRef(work)
  current.current = work
  const now = useEvaluated(given, work)
  const before = useEvaluated(given, settled)
  const actions = useMemo(
    () => ({
      happen: (event: FormEvent) => dispatch({ event, isFinal: event.what !== 'edited' || isChosen(form, event.key) }),
      settle: () => dispatch({ event: null, isFinal: true }),
    }),
    [form],
  )
  const { isWhole } = given
  const { fromServer = NONE } = given
  const findings = useMemo(() => {
    const read = { ...before.read, reasons: now.read.reasons }
    const stillTrue = fromServer.filter(({ at }) => fieldIn(work, at).draft === fieldIn(initial, at).draft)
    const standing = findingsToShow({ settled: before.state, now: now.state, read, isWhole })
    return [...standing, ...withReasons(stillTrue, read)]
  }, [before, now, isWhole, fromServer, work, initial])
  const told = useMemo(() => byField(findings), [findings])
  const { mayEdit, previousReasons, isLive } = given
  return {
    work,
    ...now,
    findings,
    ...actions,
    current,
    view: {
      form,
      work,
      state: now.state,
      surroundings,
      previousReasons,
      mayEdit,
      isLive,
      happen: actions.happen,
      others: NOBODY,
      fill: now.fill,
      findings: told,
    },
  }
}

const NONE: readonly FormFinding[] = []
const NOBODY: ReadonlyMap<string, string> = new Map()

/** Choices are made, not typed: what follows from them is said at once. */
function isChosen(form: Questionnaire, key: string): boolean {
  const type = placeInForm(form, key)?.question.type
  return type === 'single' || type === 'multiple' || type === 'yes-no' || type === 'confirmation'
}

interface Happening {
  readonly event: FormEvent | null
  readonly isFinal: boolean
}

function stageAfter({ work, settled }: Stage, { event, isFinal }: Happening): Stage {
  const next = event === null ? work : workAfter(work, event)
  if (next === work && (!isFinal || settled === work)) return { work, settled }
  return { work: next, settled: isFinal ? next : settled }
}

interface Evaluated {
  readonly state: FormState
  /** Puts values into words of the form. */
  readonly fill: (texts: Texts) => Texts
  readonly read: ReadForm
}

function useEvaluated({ form, surroundings, language }: FormToFill, work: FormWork): Evaluated {
  return useMemo(() => evaluated({ form, surroundings, language }, work), [form, surroundings, language, work])
}

/** Reads and evaluates a form in work. */
function evaluated(
  { form, surroundings, language }: Pick<FormToFill, 'form' | 'surroundings' | 'language'>,
  work: FormWork,
): Evaluated {
  const read = readForm(form, draftsOf(work), language)
  const alsoKeys = shownInstanceKeys(form, work)
  const around = { ...surroundings, alsoKeys }
  const reading = formReading({ form, answers: read.answers, surroundings: around })
  return { read, state: evaluateForm(form, read.answers, around), fill: (texts) => filledTexts(texts, reading) }
}
