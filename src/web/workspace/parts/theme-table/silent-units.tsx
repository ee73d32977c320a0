import type { SilentUnit } from '../../../../model/theme-table.ts'
import type { ShownCoverage } from '../../../../operations/theme-table/show-coverage.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { WorkTable } from '../work-table.tsx'

interface SilentUnitsProps {
  readonly shown: Pick<ShownCoverage, 'silentMonths' | 'smallUnits' | 'from' | 'until'>
  readonly silent: readonly SilentUnit[]
}

/** Who has not been heard; for the county's own coordinator only. */
export function SilentUnits({ shown, silent }: SilentUnitsProps) {
  const { t } = useWords()
  const { silentMonths, smallUnits, from, until } = shown
  return (
    <section className="theme-section" id="silent">
      <h2>{t('themeTables.coverage.silent')}</h2>
      <p>{t('themeTables.coverage.silentIntro', { months: silentMonths })}</p>
      <form method="get" action="#silent" className="theme-chooser no-print" aria-label={t('themeTables.coverage.silent')}>
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="until" value={until} />
        <Field id="silent-months" label={t('themeTables.coverage.silentMonths')}>
          {(attributes) => <input {...attributes} name="silent" type="number" min={1} max={36} defaultValue={silentMonths} />}
        </Field>
        <button type="submit" className="second-button">
          {t('themeTables.show')}
        </button>
      </form>
      {silent.length === 0 ? <p>{t('themeTables.coverage.noSilent')}</p> : <SilentTable silent={silent} />}
      {smallUnits > 0 && <p className="hint">{t('themeTables.coverage.small', { number: smallUnits })}</p>}
    </section>
  )
}

function SilentTable({ silent }: { silent: readonly SilentUnit[] }) {
  const { t, language, count } = useWords()
  return (
    <WorkTable caption={t('themeTables.coverage.silent')} isCaptionHidden className="theme-table">
      <thead>
        <tr>
          <th scope="col">{t('themeTables.coverage.unit')}</th>
          <th scope="col" className="number">
            {t('themeTables.coverage.staff')}
          </th>
          <th scope="col">{t('themeTables.coverage.last')}</th>
        </tr>
      </thead>
      <tbody>
        {silent.map(({ id, names, staff, lastReport }) => (
          <tr key={id}>
            <th scope="row">{language === 'sv' ? names.sv : names.fi}</th>
            <td className="number">{count(staff)}</td>
            <td>{lastReport ? `${Number(lastReport.slice(5))}/${lastReport.slice(0, 4)}` : t('themeTables.coverage.never')}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
