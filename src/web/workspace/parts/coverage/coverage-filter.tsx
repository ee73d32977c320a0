import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import { COVERAGE_ROUTES, type CoverageRoute } from '../../../../model/coverage-decision.ts'
import { MEASURES, type Measure } from '../../../../model/measure.ts'
import type { QuarterCode } from '../../../../model/period.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'

interface CoverageFilterProps {
  readonly cycle: QuarterCode
  readonly cycles: readonly QuarterCode[]
  readonly measure: Measure
  readonly route: CoverageRoute
  /** Where rows can be left out: whether they are. */
  readonly isOnlyWaiting?: boolean
}

/** What the page shows: quarter, measure, source. A form that only reads, so its address can be sent to a colleague. */
export function CoverageFilter({ cycle, cycles, measure, route, isOnlyWaiting }: CoverageFilterProps) {
  const { t, language } = useWords()
  const known = cycles.includes(cycle) ? cycles : [cycle, ...cycles]
  return (
    <form method="get" className="coverage-filter no-print" aria-label={t('coverage.filter')}>
      <Choice
        name="cycle"
        label={t('coverage.cycle')}
        chosen={cycle}
        options={known.map((code) => [code, periodLabel(code)[language]])}
      />
      <Choice
        name="measure"
        label={t('coverage.measure')}
        chosen={measure}
        options={MEASURES.map((one) => [one, t(`coverage.measures.${one}`)])}
      />
      <Choice
        name="route"
        label={t('coverage.route')}
        chosen={route}
        options={COVERAGE_ROUTES.map((one) => [one, t(`coverage.routes.${one}`)])}
      />
      {isOnlyWaiting !== undefined && (
        <Choice
          name="only"
          label={t('coverage.only')}
          chosen={isOnlyWaiting ? 'waiting' : ''}
          options={[
            ['', t('coverage.onlyAll')],
            ['waiting', t('coverage.onlyWaiting')],
          ]}
        />
      )}
      <button type="submit" className="second-button">
        {t('coverage.show')}
      </button>
    </form>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly options: readonly (readonly [value: string, text: string])[]
}

function Choice({ name, label, chosen, options }: ChoiceProps) {
  return (
    <Field id={`filter-${name}`} label={label}>
      {(attributes) => (
        <select {...attributes} name={name} defaultValue={chosen}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
