import { useRef } from 'react'
import { COUNT_FIELD, countsTyped } from '../../../collect/social-report/typed-counts.ts'
import { CASELOAD_CLASSES } from '../../../model/social-report.ts'
import type { ReportTheme } from '../../../operations/social-report/report-themes.ts'
import { useWords } from '../../site/words.tsx'
import { countId, fieldId } from '../../view/observation-steps.ts'
import { Chips, HintAndError, LineField } from './fields.tsx'
import { choicesOfTable, useAsked, useFault, useFormView } from './form-view.tsx'

/** How many clients were gone through, and how many of them each theme concerns. */
export function CountsStep() {
  const { form } = useFormView()
  return (
    <>
      {form === 'caseload' && <Caseload />}
      <ThemeCounts />
    </>
  )
}

/** A number of who sends by name; of who gives none a class, as the number would come near one. */
function Caseload() {
  const { initial } = useFormView()
  const { label } = useAsked()
  const hint = label('caseloadHint')
  if (initial.naming === 'named') return <LineField field="caseload" least={1} hint={hint} />
  return <Chips field="caseload" choices={choicesOfTable(CASELOAD_CLASSES)} hint={hint} />
}

function ThemeCounts() {
  const { form, choices } = useFormView()
  const { label } = useAsked()
  const error = useFault('counts')
  const hint = form === 'caseload' ? label('countsHint') : undefined
  const id = fieldId('counts')
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={error ? 'field theme-counts field-wrong' : 'field theme-counts'}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{label(form === 'caseload' ? 'counts' : 'countsElsewhere')}</legend>
      <HintAndError field="counts" hint={hint} error={error} />
      {choices.themes
        .filter(({ isTop }) => isTop)
        .map((theme) => (
          <ThemeCount key={theme.id} theme={theme} />
        ))}
      <MoreThemes />
    </fieldset>
  )
}

/** Themes under the top ones, and the county's own: folded until one of them has a count or a fault. */
function MoreThemes() {
  const { choices, initial, faults } = useFormView()
  const { t, language } = useWords()
  const isOpen = useRef(false)
  const more = choices.themes.filter(({ isTop }) => !isTop)
  const filled = countsTyped(initial.counts).map(([theme]) => theme)
  isOpen.current ||= more.some(({ id }) => filled.includes(id) || faults.some(({ theme }) => theme === id))
  if (more.length === 0) return null
  const tops = choices.themes.filter(({ id, isTop }) => isTop && more.some(({ top }) => top === id))
  const own = more.filter(({ top }) => top === null)
  return (
    <details className="observe-more" open={isOpen.current || undefined}>
      <summary>{t('observe.gathered.moreThemes')}</summary>
      {tops.map(({ id, names }) => (
        <ThemeGroup key={id} name={names[language]} themes={more.filter(({ top }) => top === id)} />
      ))}
      {own.length > 0 && <ThemeGroup name={t('observe.gathered.localThemes')} themes={own} />}
    </details>
  )
}

function ThemeGroup({ name, themes }: { name: string; themes: readonly ReportTheme[] }) {
  return (
    <fieldset className="theme-group">
      <legend>{name}</legend>
      {themes.map((theme) => (
        <ThemeCount key={theme.id} theme={theme} />
      ))}
    </fieldset>
  )
}

const LONGEST_COUNT = 7

function ThemeCount({ theme: { id, names } }: { theme: ReportTheme }) {
  const { initial } = useFormView()
  const { language } = useWords()
  const error = useFault('counts', id)
  const typed = countsTyped(initial.counts).find(([theme]) => theme === id)?.[1] ?? ''
  return (
    <div className={error ? 'theme-count field-wrong' : 'theme-count'}>
      <label htmlFor={countId(id)}>{names[language]}</label>
      <input
        id={countId(id)}
        name={COUNT_FIELD + id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={LONGEST_COUNT}
        defaultValue={typed}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${countId(id)}-error`}
      />
      {error && (
        <p className="field-error" id={`${countId(id)}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
