import type { ThemeLine, ThemeTable, ThemeTableDimension } from '../../../../model/theme-table.ts'
import { THEME_TABLE_DIMENSIONS } from '../../../../model/theme-table.ts'
import { useWords } from '../../../site/words.tsx'
import { MEASURES, type ThemeTableQuery } from '../../view/theme-table-query.ts'
import { PeriodFields } from './period-fields.tsx'
import { type Choice, SelectField } from './select-field.tsx'

interface ChooserProps {
  readonly query: ThemeTableQuery
  readonly table: Pick<ThemeTable, 'from' | 'until'>
  /** Last month of the newest half-year that has ended. */
  readonly lastEnded: string
  /** Whether the county's own coordinator asks. */
  readonly isOwn: boolean
  readonly filterLines: readonly FilterLines[]
}

export interface FilterLines {
  readonly dimension: ThemeTableDimension
  readonly lines: readonly ThemeLine[]
}

/** Not for protected tables: the difference of two periods within a half-year would tell what one of them hides. */
const FINE: readonly ThemeTableDimension[] = ['month', 'quarter', 'year']

/** What stands against what. A form that only reads: its address can be sent to a colleague. */
export function CrossChooser({ query, table, lastEnded, isOwn, filterLines }: ChooserProps) {
  const { t, language } = useWords()
  const isFree = isOwn && !query.asShown
  const dimensions = (Object.keys(THEME_TABLE_DIMENSIONS) as ThemeTableDimension[]).filter((one) => isFree || !FINE.includes(one))
  const sides = dimensions.map((one): Choice => [one, THEME_TABLE_DIMENSIONS[one].names[language]])
  const levels: Choice[] = [
    ['top', t('themeTables.levels.top')],
    ['all', t('themeTables.levels.all')],
  ]
  return (
    <form method="get" className="theme-chooser no-print" aria-label={t('themeTables.chooser')}>
      <div className="theme-fields">
        <SelectField name="rows" label={t('themeTables.rows')} chosen={query.rows} choices={sides} />
        <SelectField name="columns" label={t('themeTables.columns')} chosen={query.columns} choices={sides} />
        <SelectField name="levels" label={t('themeTables.levels.label')} chosen={query.levels} choices={levels} />
        {isFree && (
          <SelectField
            name="measure"
            label={t('themeTables.measure.label')}
            chosen={query.measure}
            choices={MEASURES.map((one): Choice => [one, t(`themeTables.measure.${one}`)])}
          />
        )}
        <PeriodFields shown={table} sight={isFree ? 'exact' : 'protected'} lastEnded={lastEnded} query={query} />
      </div>
      {isFree && <Filters query={query} filterLines={filterLines} />}
      {isOwn && (
        <SelectField
          name="as"
          label={t('themeTables.as.label')}
          chosen={query.asShown ? 'shown' : ''}
          choices={[
            ['', t('themeTables.as.exact')],
            ['shown', t('themeTables.as.shown')],
          ]}
        />
      )}
      <button type="submit" className="second-button">
        {t('themeTables.show')}
      </button>
    </form>
  )
}

function Filters({ query, filterLines }: Pick<ChooserProps, 'query' | 'filterLines'>) {
  const { t, language } = useWords()
  return (
    <details className="theme-filters" open={query.filters.length > 0}>
      <summary>{t('themeTables.filters')}</summary>
      <div className="theme-fields">
        {filterLines.map(({ dimension, lines }) => (
          <SelectField
            key={dimension}
            name={`f-${dimension}`}
            label={THEME_TABLE_DIMENSIONS[dimension].names[language]}
            chosen={query.filters.find((one) => one.dimension === dimension)?.codes[0] ?? ''}
            choices={[
              ['', t('themeTables.noFilter')],
              ...lines.map(({ code, names, depth }): Choice => [code, `${'– '.repeat(depth)}${names[language]}`]),
            ]}
          />
        ))}
      </div>
    </details>
  )
}
