import type { ListedIndicators } from '../../../../operations/phenomenon/import-indicators.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

export function IndicatorTable({ indicators }: Pick<ListedIndicators, 'indicators'>) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('phenomena.indicators.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('phenomena.indicators.col.name')}</th>
          <th scope="col" className="number">
            {t('phenomena.indicators.col.code')}
          </th>
          <th scope="col">{t('phenomena.indicators.col.years')}</th>
          <th scope="col">{t('phenomena.indicators.col.fetched')}</th>
          <th scope="col">{t('phenomena.indicators.col.licence')}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.titles[language]}
              {one.owner === 'national' && <span className="quiet cause-text">{t('phenomena.indicators.national')}</span>}
            </th>
            <td className="number">{one.code}</td>
            <td className="nowrap">{one.firstYear === one.lastYear ? one.firstYear : `${one.firstYear}–${one.lastYear}`}</td>
            <td className="nowrap">{dayText(one.fetchedOn, language)}</td>
            <td className="nowrap">{one.licence}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
