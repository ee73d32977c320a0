import type { DifferencePage } from '../../../../operations/approval/show-difference.ts'
import type { ReleaseWork } from '../../../../operations/approval/show-release-work.ts'
import { addressOf } from '../../../address/address.ts'
import { useWords } from '../../../site/words.tsx'
import type { TextKey } from '../../../text/translate.ts'
import { momentText } from '../../day-text.ts'
import { ReleaseActs } from '../release-acts.tsx'
import { ReleaseChecklist } from '../release-checklist.tsx'
import { DifferenceCounts, DifferenceList } from '../release-difference.tsx'
import { ReleaseStateWord } from '../release-state.tsx'
import { ReleaseVotes } from '../release-votes.tsx'

interface OneProps {
  readonly work: ReleaseWork
  readonly changes: DifferencePage | null
  readonly search: string
  readonly collection: string
  readonly submitted: Readonly<Record<string, string>> | undefined
}

const TABLES = ['figures-by-area', 'changes-by-area', 'indicator-bases', 'response-by-area'] as const

/** One release as those see it who make, approve and publish it: what it says, what stands in the way, who has approved, what changes. */
export function OneRelease({ work, changes, search, collection, submitted }: OneProps) {
  const { t } = useWords()
  const titles = Object.fromEntries(TABLES.map((table) => [table, t(`collectionPages.tables.${table}` as TextKey)]))
  return (
    <>
      <Facts work={work} collection={collection} />
      <ReleaseActs work={work} submitted={submitted} />
      <ReleaseChecklist work={work} />
      <ReleaseVotes work={work} />
      <section className="work-section">
        <h2>{t('releaseWork.difference')}</h2>
        {work.difference === null ? (
          <p className="quiet">{t('releaseWork.differenceNone')}</p>
        ) : (
          <>
            <p className="reading">
              {t('releaseWork.differenceIntro', { previous: work.difference.previous, cells: work.difference.cells })}
            </p>
            <DifferenceCounts counts={work.difference.counts} titles={titles} release={work.id} />
            {changes ? (
              <DifferenceList shown={changes} search={search} />
            ) : (
              <p className="hint">{t('releaseWork.chooseChanges')}</p>
            )}
          </>
        )}
      </section>
    </>
  )
}

function Facts({ work, collection }: { work: ReleaseWork; collection: string }) {
  const { t, language } = useWords()
  const facts: readonly (readonly [string, string])[] = [
    [t('releaseWork.made'), momentText(work.createdAt, language)],
    [t('releaseWork.author'), work.author],
    [t('releaseWork.content'), work.manifest.slice(0, 16)],
    ...(work.publishedAt ? [[t('releaseWork.published'), momentText(work.publishedAt, language)] as const] : []),
  ]
  const edition = work.id.slice(collection.length + 1)
  return (
    <section className="work-section">
      <h2>{work.id}</h2>
      <p>
        <ReleaseStateWord state={work.state} />
        {work.state === 'published' && (
          <>
            {' '}
            <a href={addressOf({ kind: 'collection', collection, edition }, language)}>{t('releaseWork.publicPage')}</a>
          </>
        )}
      </p>
      <p className="reading">{work.headline[language]}</p>
      <dl className="work-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
