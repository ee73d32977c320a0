import type { ReactNode } from 'react'
import type { HalfYear } from '../../../../model/synthesis.ts'
import type { Texts } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { halfYearText } from './half-year.ts'

interface HalfYearChoiceProps {
  readonly period: HalfYear
  readonly periods: readonly HalfYear[]
  /** What else is chosen with it. */
  readonly children?: ReactNode
}

/** Chooses a half-year, and what else the page can be narrowed to. */
export function HalfYearChoice({ period, periods, children }: HalfYearChoiceProps) {
  const { t } = useWords()
  return (
    <form method="get" className="synthesis-choice no-print">
      {children}
      <Field id="period" label={t('synthesis.period')}>
        {(attributes) => (
          <select {...attributes} name="period" defaultValue={period}>
            {periods.map((one) => (
              <option key={one} value={one}>
                {halfYearText(one, t)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="second-button">
        {t('synthesis.choose')}
      </button>
    </form>
  )
}

interface NamedChoiceProps {
  readonly name: string
  readonly label: string
  /** Chosen code; null = the first choice, which stands for all. */
  readonly value: string | null
  readonly all: string
  readonly options: readonly { readonly code: string; readonly names: Texts }[]
}

/** One of a list, or all of it. */
export function NamedChoice({ name, label, value, all, options }: NamedChoiceProps) {
  const { language } = useWords()
  return (
    <Field id={name} label={label}>
      {(attributes) => (
        <select {...attributes} name={name} defaultValue={value ?? ''}>
          <option value="">{all}</option>
          {options.map(({ code, names }) => (
            <option key={code} value={code}>
              {names[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
