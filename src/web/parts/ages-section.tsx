import { useWords } from '../site/words.tsx'
import type { ServiceTaskView } from '../view/service-task.ts'
import { Downloads } from './downloads.tsx'
import { FigureText } from './figure-text.tsx'
import { SymbolKey } from './symbol-key.tsx'
import { WideTable } from './wide-table.tsx'

/** Ages as rows; both sexes together first, then each sex where it is published. */
export function AgesSection({ view, permanent }: { view: ServiceTaskView; permanent: string | null }) {
  const { t } = useWords()
  const sexes = view.ages[0]?.bySex ?? []
  const caption = t('task.agesTable', { name: view.name, period: view.periodLabel })
  const figures = view.ages.flatMap((age) => [age.clients, age.share, ...age.bySex.map((sex) => sex.clients)])
  return (
    <section id="ages">
      <h2>{t('task.ages')}</h2>
      <WideTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('task.age')}</th>
            {['', ...sexes.map((sex) => sex.label)].flatMap((sex) => [
              <th scope="col" className="number" key={`${sex}-clients`}>
                {sex ? `${t('figure.clients')}, ${sex.toLowerCase()}` : t('figure.clients')}
              </th>,
              <th scope="col" className="number" key={`${sex}-share`}>
                {sex ? `${t('figure.share')}, ${sex.toLowerCase()}` : t('figure.share')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {view.ages.map((age) => (
            <tr key={age.code} className={age.code === '_T' ? 'total' : undefined}>
              <th scope="row" className={age.isPart ? 'part' : undefined}>
                {age.label}
              </th>
              {[age, ...age.bySex].flatMap(({ code, clients, share }) => [
                <td className="number" key={`${code}-clients`}>
                  <FigureText figure={clients} />
                </td>,
                <td className="number" key={`${code}-share`}>
                  <FigureText figure={share} withFlags={false} />
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <SymbolKey figures={figures} />
      <Downloads release={view.release.id} table="clients-by-age" name={caption} permanent={permanent} />
    </section>
  )
}
