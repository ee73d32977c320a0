import type { SharedPhenomenon } from '../../../../operations/phenomenon/share-phenomenon.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import { languageOf, monthText, titleIn } from './names.ts'

interface CountyTableProps {
  readonly caption: string
  readonly counties: readonly SharedPhenomenon[]
  /** Short names of counties by organiser. */
  readonly names: Readonly<Record<string, string>>
  readonly smallest: number
}

/** What counties have shared, in the order of their codes: nothing to rank by. */
export function CountyTable({ caption, counties, names, smallest }: CountyTableProps) {
  const { t, language, count } = useWords()
  const few = t('phenomena.counties.few', { count: smallest })
  return (
    <>
      <WorkTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('phenomena.counties.county')}</th>
            <th scope="col">{t('phenomena.counties.phenomenon')}</th>
            <th scope="col" className="number">
              {t('phenomena.counties.reports')}
            </th>
            <th scope="col" className="number">
              {t('phenomena.counties.units')}
            </th>
            <th scope="col">{t('phenomena.counties.first')}</th>
          </tr>
        </thead>
        <tbody>
          {counties.map(({ id, owner, titles, descriptions, reports, units, firstOn }) => (
            <tr key={id}>
              <th scope="row">{names[owner] ?? owner}</th>
              <td lang={languageOf(titles, language)}>
                {titleIn(titles, language)}
                <span className="quiet cause-text">{titleIn(descriptions, language)}</span>
              </td>
              <td className="number">{reports === null ? few : count(reports)}</td>
              <td className="number">{units === null ? '..' : count(units)}</td>
              <td>{firstOn === null ? '..' : monthText(firstOn, language)}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
      <p className="hint">{t('phenomena.counties.note')}</p>
    </>
  )
}
