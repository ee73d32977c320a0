import { useWords } from '../../site/words.tsx'
import type { TextKey } from '../../text/translate.ts'
import type { CollectionView, ShownRelease } from '../../view/collection.ts'
import { Downloads } from '../downloads.tsx'
import { WideTable } from '../wide-table.tsx'

/** What changed of figures that readers had already: who is over the maximum first, then every figure with both values. */
export function RevisionsSection({ shown: { revisions } }: { shown: ShownRelease }) {
  const { t } = useWords()
  if (!revisions.isCompared) return null
  const word = (isWithin: boolean) => t(isWithin ? 'collectionPages.withinYes' : 'collectionPages.withinNo')
  return (
    <section id="revisions">
      <h2>{t('collectionPages.revisionsTitle')}</h2>
      {revisions.all === 0 && <p>{t('collectionPages.revisionsNone')}</p>}
      {revisions.over.map(({ area, wasWithin }) => (
        <p key={area}>{t('collectionPages.revisionsOver', { area, before: word(wasWithin), after: word(!wasWithin) })}</p>
      ))}
      {revisions.all > revisions.rows.length && (
        <p className="small">{t('collectionPages.revisionsShown', { shown: revisions.rows.length, all: revisions.all })}</p>
      )}
      {revisions.rows.length > 0 && (
        <WideTable caption={t('collectionPages.revisionsTable')}>
          <thead>
            <tr>
              <th scope="col">{t('revisions.figure')}</th>
              <th scope="col" className="number">
                {t('revisions.old')}
              </th>
              <th scope="col" className="number">
                {t('revisions.new')}
              </th>
            </tr>
          </thead>
          <tbody>
            {revisions.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.figure}</th>
                <td className="number">{row.old}</td>
                <td className="number">{row.new}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  )
}

/** Every table of the release as files. */
export function FilesSection({ shown }: { shown: ShownRelease }) {
  const { t } = useWords()
  return (
    <section id="files" className="screen-only">
      <h2>{t('collectionPages.filesTitle')}</h2>
      <ul className="file-list">
        {shown.tables.map((table) => {
          const name = t(`collectionPages.tables.${table}` as TextKey)
          return (
            <li key={table}>
              {name}
              <Downloads release={shown.id} table={table} name={name} permanent={null} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Every release at its permanent address. */
export function ReleasesSection({ view }: { view: CollectionView }) {
  const { t } = useWords()
  if (view.releases.length === 0) return null
  return (
    <section id="releases">
      <h2>{t('collectionPages.releasesTitle')}</h2>
      <ul className="plain-list">
        {view.releases.map(({ id, label, revision, date, href }) => (
          <li key={id}>
            <a href={href}>{t('collectionPages.releaseLine', { round: label, revision, date })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
