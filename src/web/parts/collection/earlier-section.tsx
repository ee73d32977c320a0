import { useWords } from '../../site/words.tsx'
import type { EarlierRow } from '../../view/collection.ts'
import { WideTable } from '../wide-table.tsx'

/** Figures that others have published, each with its source; where sources differ both stand. */
export function EarlierSection({ rows }: { rows: readonly EarlierRow[] }) {
  const { t } = useWords()
  if (rows.length === 0) return null
  return (
    <section id="earlier">
      <h2>{t('collectionPages.earlierTitle')}</h2>
      <p>{t('collectionPages.earlierIntro')}</p>
      <WideTable caption={t('collectionPages.earlierTitle')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('collectionPages.round')}</th>
            <th scope="col">{t('collectionPages.area')}</th>
            <th scope="col">{t('collectionPages.measure')}</th>
            <th scope="col" className="number">
              {t('collectionPages.value')}
            </th>
            <th scope="col">{t('collectionPages.source')}</th>
            <th scope="col">{t('collectionPages.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.round}</th>
              <td>{row.area}</td>
              <td>{row.measure}</td>
              <td className="number">{row.value}</td>
              <td>{row.source}</td>
              <td>{row.note}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  )
}
