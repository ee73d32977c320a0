import { createContext, type ReactNode, useContext } from 'react'
import { isNeeded, type ReportFault } from '../../../collect/social-report/report-faults.ts'
import type { ReportField, ReportForm, TypedReport } from '../../../collect/social-report/typed-report.ts'
import { REPORT_LISTS } from '../../../model/social-report.ts'
import type { Texts } from '../../../model/text.ts'
import type { FormChoices, NamedChoice } from '../../../operations/social-report/report-choices.ts'
import { useWords, type Words } from '../../site/words.tsx'
import type { observeTexts } from '../../text/fi/pages-observe.ts'
import { wordsOf } from '../../view/observation-steps.ts'

/** What every part of the form knows. */
export interface FormView {
  readonly form: ReportForm
  readonly choices: FormChoices
  /** As typed now; without scripts, as the page was made. */
  readonly typed: TypedReport
  /** What the inputs begin with. */
  readonly initial: TypedReport
  /** Faults that are shown now. */
  readonly faults: readonly ReportFault[]
  readonly isLive: boolean
  /** Units to choose from, for who reports by name; null for everybody else. */
  readonly units: readonly NamedChoice[] | null
  /** Sent before: how it was sent, and from where, is not asked again. */
  readonly isMending: boolean
}

const FormViewContext = createContext<FormView | null>(null)

export function FormViewProvider({ view, children }: { view: FormView; children: ReactNode }) {
  return <FormViewContext value={view}>{children}</FormViewContext>
}

export function useFormView(): FormView {
  const view = useContext(FormViewContext)
  if (view === null) throw new Error('a part of the observation form stands outside it')
  return view
}

/** What the form asks at a field, in the words for its readers. */
export function useAsked() {
  const { form } = useFormView()
  const { t } = useWords()
  const words = wordsOf(form)
  return {
    label: (key: AskedKey) => t(`observe.ask.${words}.${key}`),
    needed: (field: ReportField, typed: TypedReport) => isNeeded(field, typed, form),
  }
}

type AskedKey = keyof (typeof observeTexts)['observe']['ask']['worker']

/** The first fault of a field, in words. */
export function useFault(field: ReportField): string | undefined {
  const { faults } = useFormView()
  const words = useWords()
  const fault = faults.find((one) => one.field === field)
  return fault === undefined ? undefined : faultText(fault, words)
}

const MONTHS: readonly ReportField[] = ['periodFrom', 'periodUntil']
const TEXTS: readonly ReportField[] = ['title', 'observation', 'consequences', 'proposal', 'subArea', 'participants']

export function faultText({ kind, field, more = 0 }: ReportFault, { t }: Pick<Words, 't'>): string {
  if (kind === 'missing') {
    if (TEXTS.includes(field)) return t('observe.fault.missingText')
    return t(REPORT_LISTS.some((list) => list === field) ? 'observe.fault.missingChoices' : 'observe.fault.missingChoice')
  }
  if (kind === 'too-long') return t('observe.fault.tooLong', { count: more })
  if (kind === 'identity-code') return t('observe.fault.identityCode')
  if (kind === 'turned-period') return t('observe.fault.turnedPeriod')
  if (kind === 'not-a-count') return t('observe.fault.notACount')
  return t(kind === 'not-a-month' || MONTHS.includes(field) ? 'observe.fault.notAMonth' : 'observe.fault.unknown')
}

/** Choices of a table of the model, in the shape of a list. */
export function choicesOfTable(table: Readonly<Record<string, Texts>>): NamedChoice[] {
  return Object.entries(table).map(([key, names]) => ({ key, names }))
}
