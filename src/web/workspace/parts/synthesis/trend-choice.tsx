import type { Trend } from '../../../../operations/synthesis/trend.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { trendSearch } from '../../view/trend.ts'
import { Field } from '../field.tsx'
import { halfYearText } from './half-year.ts'
import { NamedChoice } from './period-choice.tsx'

/** A theme by county, or a county by theme. */
export function TrendViews({ trend }: { trend: Trend }) {
  const { t, language } = useWords()
  return (
    <nav className="trend-views no-print" aria-label={t('synthesis.trend.views')}>
      <ul>
        {(['theme', 'area'] as const).map((by) => (
          <li key={by}>
            <a
              href={`${workspaceAddress(language, 'synthesis', 'trend')}?${trendSearch(trend, { by })}`}
              aria-current={by === trend.by ? 'true' : undefined}
            >
              {t(`synthesis.trend.view.${by}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What is looked at. A form that only reads: its address can be sent to a colleague. */
export function TrendChoice({ trend }: { trend: Trend }) {
  const { t, language } = useWords()
  const { by, theme, area, group, groups, themes, counties, periods } = trend
  return (
    <form method="get" className="synthesis-choice no-print">
      <input type="hidden" name="by" value={by} />
      {by === 'theme' && (
        <Select
          name="theme"
          label={t('synthesis.trend.theme')}
          value={theme.code}
          options={themes.map(({ code, names, depth }) => [code, `${'– '.repeat(depth)}${names[language]}`])}
        />
      )}
      {by === 'area' && (
        <Select
          name="area"
          label={t('synthesis.trend.area')}
          value={area}
          options={[
            ['together', t('synthesis.trend.together')],
            ...counties.map(({ code, names }) => [code, names[language]] as const),
          ]}
        />
      )}
      <NamedChoice
        name="group"
        label={t('synthesis.compare.group')}
        value={group?.code ?? null}
        all={t('synthesis.compare.allGroups')}
        options={groups}
      />
      <HalfYear trend={trend} name="from" value={periods[0]} />
      <HalfYear trend={trend} name="until" value={periods.at(-1)} />
      <button type="submit" className="second-button">
        {t('synthesis.choose')}
      </button>
    </form>
  )
}

function HalfYear({ trend, name, value }: { trend: Trend; name: 'from' | 'until'; value: string | undefined }) {
  const { t } = useWords()
  const options = trend.choices.map((one) => [one, halfYearText(one, t)] as const)
  return <Select name={name} label={t(`synthesis.trend.${name}`)} value={value ?? ''} options={options} />
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
}

function Select({ name, label, value, options }: SelectProps) {
  return (
    <Field id={name} label={label}>
      {(attributes) => (
        <select {...attributes} name={name} defaultValue={value}>
          {options.map(([code, shown]) => (
            <option key={code} value={code}>
              {shown}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
