import type { MonthRange, ThemeTableSight } from '../../../../model/theme-table.ts'
import { useWords } from '../../../site/words.tsx'
import type { ThemeTableQuery } from '../../view/theme-table-query.ts'
import { PeriodFields } from './period-fields.tsx'
import { type Choice, SelectField } from './select-field.tsx'

interface SimpleChooserProps {
  readonly shown: MonthRange & { readonly lastEnded: string }
  readonly sight: ThemeTableSight
  readonly query: ThemeTableQuery
  /** Orders to choose from; none = no choice. Never by mere number. */
  readonly orders: readonly ('order' | 'lift' | 'growth' | 'spread')[]
}

/** Months and order of a list. */
export function SimpleChooser({ shown, sight, query, orders }: SimpleChooserProps) {
  const { t } = useWords()
  return (
    <form method="get" className="theme-chooser no-print" aria-label={t('themeTables.chooser')}>
      <div className="theme-fields">
        <PeriodFields shown={shown} sight={sight} lastEnded={shown.lastEnded} query={query} />
        {orders.length > 0 && (
          <SelectField
            name="sort"
            label={t('themeTables.sort.label')}
            chosen={query.sort}
            choices={orders.map((one): Choice => [one, t(`themeTables.sort.${one}`)])}
          />
        )}
      </div>
      <button type="submit" className="second-button">
        {t('themeTables.show')}
      </button>
    </form>
  )
}
