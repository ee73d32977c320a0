import type { ReleaseState } from '../../../../model/release-approval.ts'
import type { CollectionReleaseLine } from '../../../../operations/collection-release/list-collection-releases.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { ReleaseStateWord } from '../release-state.tsx'
import { WorkTable } from '../work-table.tsx'

interface ListProps {
  readonly releases: readonly CollectionReleaseLine[]
  readonly chosen: string | null
  readonly place: readonly [collection: string, round: string]
}

/** The releases of the round, newest first; the one that the page shows is marked. */
export function ReleaseList({ releases, chosen, place }: ListProps) {
  const { t, language } = useWords()
  return (
    <section className="work-section">
      <h2>{t('collectionWork.releases')}</h2>
      {releases.length === 0 ? (
        <p className="quiet">{t('collectionWork.none')}</p>
      ) : (
        <WorkTable caption={t('collectionWork.releases')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('collectionWork.number')}</th>
              <th scope="col">{t('collectionWork.state')}</th>
              <th scope="col">{t('collectionWork.made')}</th>
              <th scope="col">{t('collectionWork.published')}</th>
            </tr>
          </thead>
          <tbody>
            {releases.map(({ id, revision, status, createdAt, publishedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <a
                    href={`${workspaceAddress(language, 'collections', ...place, 'release')}?release=${id}`}
                    aria-current={id === chosen ? 'true' : undefined}
                  >
                    {revision}
                    <span className="visually-hidden">, {id}</span>
                  </a>
                </th>
                <td>
                  <ReleaseStateWord state={status as ReleaseState} />
                </td>
                <td>{momentText(createdAt, language)}</td>
                <td>{publishedAt && momentText(publishedAt, language)}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}
