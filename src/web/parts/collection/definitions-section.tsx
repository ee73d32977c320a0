import { formatDate, formatNumber } from '../../number/format.ts'
import { useWords } from '../../site/words.tsx'
import type { CollectionView } from '../../view/collection.ts'
import { WideTable } from '../wide-table.tsx'

/** What each figure means and in what workers are counted, and the maximum with the time it is in force. */
export function DefinitionsSection({ view }: { view: CollectionView }) {
  const { t } = useWords()
  return (
    <section id="definitions">
      <h2>{t('collectionPages.definitionsTitle')}</h2>
      <dl className="definitions reading">
        {view.definitions.map(({ id, name, text, base }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {text} {base && t(`collectionPages.bases.${base}`)}
            </dd>
          </div>
        ))}
      </dl>
      {view.limits && <Limits limits={view.limits} />}
    </section>
  )
}

function Limits({ limits }: { limits: NonNullable<CollectionView['limits']> }) {
  const { t, language } = useWords()
  const number = (value: number) => formatNumber(value, language, null)
  return (
    <>
      <h3>{t('collectionPages.limitsTitle')}</h3>
      <p>
        {limits.today === null ? t('collectionPages.todayNone') : t('collectionPages.today', { value: number(limits.today) })}
      </p>
      <WideTable caption={t('collectionPages.limitsTable', { name: limits.name })}>
        <thead>
          <tr>
            <th scope="col">{t('collectionPages.from')}</th>
            <th scope="col">{t('collectionPages.until')}</th>
            <th scope="col" className="number">
              {t('collectionPages.value')}
            </th>
            <th scope="col">{t('collectionPages.lawSource')}</th>
          </tr>
        </thead>
        <tbody>
          {limits.values.map(({ from, until, value, source }) => (
            <tr key={from}>
              <th scope="row">{formatDate(from, language)}</th>
              <td>{until === null ? t('collectionPages.untilFurther') : formatDate(until, language)}</td>
              <td className="number">{value === null ? t('collectionPages.noLimit') : number(value)}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  )
}
