import type { MonthRange, ThemeTableSight } from '../../../../model/theme-table.ts'
import { useWords } from '../../../site/words.tsx'
import { halfYears, rangeLabel, type ThemeTableQuery } from '../../view/theme-table-query.ts'
import { Field } from '../field.tsx'

const HALF_YEARS = 8

interface PeriodFieldsProps {
  readonly shown: MonthRange
  readonly sight: ThemeTableSight
  /** Last month of the newest half-year that has ended: protected tables are of such ones. */
  readonly lastEnded: string
  readonly query: ThemeTableQuery
}

/** Which months: a half-year from the list; inside the county's own workspace also any months. */
export function PeriodFields({ shown, sight, lastEnded, query }: PeriodFieldsProps) {
  const { t } = useWords()
  const value = `${shown.from}..${shown.until}`
  const listed = halfYears(lastEnded, HALF_YEARS)
  const isListed = listed.some((one) => one.value === value)
  if (sight === 'protected' || query.asShown)
    return (
      <Field id="period" label={t('themeTables.period')}>
        {(attributes) => (
          <select {...attributes} name="period" defaultValue={value}>
            {!isListed && <option value={value}>{rangeLabel(shown)}</option>}
            {listed.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    )
  return (
    <fieldset className="theme-months">
      <legend>{t('themeTables.period')}</legend>
      {(['from', 'until'] as const).map((name) => (
        <Field key={name} id={name} label={t(`themeTables.${name}`)}>
          {(attributes) => (
            <input
              {...attributes}
              type="month"
              name={name}
              defaultValue={shown[name]}
              pattern="20[0-9]{2}-[0-9]{2}"
              placeholder="2024-01"
            />
          )}
        </Field>
      ))}
    </fieldset>
  )
}
