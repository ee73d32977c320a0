import { createContext, type ReactNode, useContext } from 'react'
import { isNeeded, type ReportFault } from '../../../collect/social-report/report-faults.ts'
import type { ReportField, ReportForm, TypedReport } from '../../../collect/social-report/typed-report.ts'
import { REPORT_LISTS } from '../../../model/social-report.ts'
import type { Texts } from '../../../model/text.ts'
import type { FormChoices, NamedChoice } from '../../../operations/social-report/report-choices.ts'
import { useWords, type Words } from '../../site/words.tsx'
import type { TextKey } from '../../text/translate.ts'
import { type AskedKey, askedWords } from '../../view/asked-words.ts'

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
  const { language } = useWords()
  return {
    label: (key: AskedKey) => askedWords(key, form, language),
    needed: (field: ReportField, typed: TypedReport) => isNeeded(field, typed, form),
  }
}

/** The first fault of a field, in words; with a theme that of the count beside it, without one that of no single theme. */
export function useFault(field: ReportField, theme?: string): string | undefined {
  const { faults } = useFormView()
  const words = useWords()
  const fault = faults.find((one) => one.field === field && one.theme === theme)
  return fault === undefined ? undefined : faultText(fault, words)
}

const MONTHS: readonly ReportField[] = ['periodFrom', 'periodUntil']
const TEXTS: readonly ReportField[] = ['title', 'observation', 'consequences', 'proposal', 'subArea', 'participants', 'event']

export function faultText(fault: ReportFault, { t }: Pick<Words, 't'>): string {
  const { kind, field, more = 0 } = fault
  if (kind === 'missing') return t(missingText(field))
  if (kind === 'too-long') return t('observe.fault.tooLong', { count: more })
  if (field === 'counts' && kind === 'unknown') return t('observe.fault.unknownTheme')
  return t(kind === 'unknown' && MONTHS.includes(field) ? 'observe.fault.notAMonth' : OTHERS[kind])
}

function missingText(field: ReportField): TextKey {
  if (field === 'counts') return 'observe.fault.missingCounts'
  if (TEXTS.includes(field)) return 'observe.fault.missingText'
  return REPORT_LISTS.some((list) => list === field) ? 'observe.fault.missingChoices' : 'observe.fault.missingChoice'
}

const OTHERS: Readonly<Record<Exclude<ReportFault['kind'], 'missing' | 'too-long'>, TextKey>> = {
  unknown: 'observe.fault.unknown',
  'identity-code': 'observe.fault.identityCode',
  'not-a-month': 'observe.fault.notAMonth',
  'turned-period': 'observe.fault.turnedPeriod',
  'not-a-count': 'observe.fault.notACount',
  'not-a-caseload': 'observe.fault.notACaseload',
  'not-a-number': 'observe.fault.notANumber',
  'over-caseload': 'observe.fault.overCaseload',
  // Only a pasted table can name a theme twice.
  twice: 'observe.fault.notANumber',
}

/** Choices of a table of the model, in the shape of a list. */
export function choicesOfTable(table: Readonly<Record<string, Texts>>): NamedChoice[] {
  return Object.entries(table).map(([key, names]) => ({ key, names }))
}
