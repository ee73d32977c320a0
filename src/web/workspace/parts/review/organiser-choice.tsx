import { useWords } from '../../../site/words.tsx'
import type { Choice } from '../../view/sheet-view.ts'

/** The institute chooses whose sheets to look at; a plain form whose answer has an address. */
export function OrganiserChoice({ organisers, chosen }: { organisers: readonly Choice[]; chosen: string | null }) {
  const { t } = useWords()
  return (
    <form method="get" className="organiser-choice no-print">
      <label htmlFor="organiser">{t('review.list.organiser')}</label>
      <select id="organiser" name="organiser" defaultValue={chosen ?? ''}>
        {organisers.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit" className="second-button">
        {t('review.list.show')}
      </button>
    </form>
  )
}
