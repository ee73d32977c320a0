import { useWords } from '../site/words.tsx'

/** The period that the page shows: a form that works without scripts. The newest quarter is chosen when nothing is. */
export function PeriodChoice({
  periods,
  chosen,
}: {
  periods: readonly { readonly code: string; readonly label: string }[]
  chosen: string
}) {
  const { t } = useWords()
  if (periods.length < 2) return null
  return (
    <form className="period-choice">
      <label htmlFor="period">{t('task.choosePeriod')}</label>
      <select id="period" name="period" defaultValue={chosen}>
        {periods.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit">{t('task.show')}</button>
    </form>
  )
}
