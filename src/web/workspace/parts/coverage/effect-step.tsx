import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import type { ShownCoverage } from '../../../../operations/coverage/show-coverage.ts'
import type { EffectEstimate, ShownEffect } from '../../../../operations/coverage/show-effect.ts'
import { formatNumber, formatPercent, formatRange } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'

/** Looking at the effect on the national estimate: a step of its own, warned of, folded, written down. */
export function EffectStep({ shown, effect }: { shown: ShownCoverage; effect: ShownEffect | null }) {
  const { t, language } = useWords()
  return (
    <details className="coverage-effect no-print" id="effect" open={effect !== null}>
      <summary>{t('coverage.effect.title')}</summary>
      <p className="warned">{t('coverage.effect.warning')}</p>
      {effect && <EffectResult shown={shown} effect={effect} />}
      <form method="post">
        <FormToken />
        <input type="hidden" name="period" value={shown.cycle} />
        <Field id="effect-municipality" label={t('coverage.effect.municipality')}>
          {(attributes) => (
            <select {...attributes} name="municipality" defaultValue={effect?.municipalities[0] ?? ''}>
              {shown.municipalities.map(({ municipality, names }) => (
                <option key={municipality} value={municipality}>
                  {names[language]}
                </option>
              ))}
              <option value="all">{t('coverage.effect.allOf')}</option>
            </select>
          )}
        </Field>
        <label className="choice">
          <input type="checkbox" name="understood" required />
          {t('coverage.effect.understood')}
        </label>
        <p className="buttons">
          <button type="submit" name="act" value="effect" className="second-button">
            {t('coverage.effect.show')}
          </button>
        </p>
      </form>
    </details>
  )
}

function EffectResult({ shown, effect }: { shown: ShownCoverage; effect: ShownEffect }) {
  const { t, language } = useWords()
  const named = shown.municipalities.filter(({ municipality }) => effect.municipalities.includes(municipality))
  const isAll = named.length === shown.municipalities.length && named.length > 1
  const places = isAll ? t('coverage.effect.allOf') : named.map(({ names }) => names[language]).join(', ')
  return (
    <div aria-live="polite">
      <WorkTable caption={t('coverage.effect.result', { places, period: periodLabel(effect.period)[language] })}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.effect.row')}</th>
            <th scope="col" className="number">
              {t('coverage.effect.estimate')}
            </th>
            <th scope="col" className="number">
              {t('coverage.effect.interval')}
            </th>
            <th scope="col" className="number">
              {t('coverage.effect.base')}
            </th>
          </tr>
        </thead>
        <tbody>
          <EstimateRow name={t('coverage.effect.without')} estimate={effect.without} />
          <EstimateRow name={t('coverage.effect.with')} estimate={effect.with} />
        </tbody>
      </WorkTable>
      {effect.without && effect.with && (
        <p>
          {t('coverage.effect.difference', {
            // Of the numbers as they stand in the table, so that the reader can follow.
            difference: signed(Math.round(effect.with.estimate) - Math.round(effect.without.estimate), (value) =>
              formatNumber(value, language),
            ),
            percent:
              effect.differencePercent === null
                ? '–'
                : signed(effect.differencePercent, (value) => formatPercent(value, language, 1)),
          })}
        </p>
      )}
      <p className="quiet">{t('coverage.effect.written', { run: effect.run })}</p>
    </div>
  )
}

function EstimateRow({ name, estimate }: { name: string; estimate: EffectEstimate | null }) {
  const { t, language } = useWords()
  const whole = (value: number) => formatNumber(Math.round(value), language)
  if (!estimate) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={3}>{t('coverage.effect.none')}</td>
      </tr>
    )
  }
  const { interval, base } = estimate
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{whole(estimate.estimate)}</td>
      <td className="number">{interval ? formatRange(Math.max(0, interval[0]), interval[1], whole) : '–'}</td>
      <td className="number">
        {t('coverage.effect.baseValue', { units: base.units, share: formatPercent(100 * base.share, language, 1) })}
      </td>
    </tr>
  )
}

/** With a sign also when it grows; a true minus. */
function signed(value: number, format: (value: number) => string): string {
  const words = format(Math.abs(value))
  if (value === 0) return words
  return value > 0 ? `+${words}` : `−${words}`
}
