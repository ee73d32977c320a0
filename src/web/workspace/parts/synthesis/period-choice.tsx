import type { HalfYear } from '../../../../model/synthesis.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { halfYearText } from './half-year.ts'

/** Chooses a half-year; keeps the county, where one is chosen. */
export function HalfYearChoice({
  period,
  periods,
  organiser,
}: {
  period: HalfYear
  periods: readonly HalfYear[]
  organiser?: string | undefined
}) {
  const { t } = useWords()
  return (
    <form method="get" className="synthesis-choice no-print">
      {organiser !== undefined && <input type="hidden" name="organiser" value={organiser} />}
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
