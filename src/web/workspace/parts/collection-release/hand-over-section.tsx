import type { Texts } from '../../../../model/text.ts'
import type { HandOver } from '../../../../operations/collection-release/list-hand-overs.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'

interface HandOverProps {
  readonly handOvers: readonly HandOver[]
  readonly recipient: Texts | null
  readonly place: readonly [collection: string, round: string]
}

/** What has been given to the supervising authority, and a new file for it. */
export function HandOverSection({ handOvers, recipient, place }: HandOverProps) {
  const { t, language } = useWords()
  return (
    <section className="work-section" id="hand-over">
      <h2>{t('collectionWork.handOver')}</h2>
      {recipient === null ? (
        <p className="quiet">{t('collectionWork.handOverNobody')}</p>
      ) : (
        <form method="post" className="release-making">
          <FormToken />
          <input type="hidden" name="act" value="hand-over" />
          <p>{t('collectionWork.handOverTo', { recipient: recipient[language] })}</p>
          <p className="hint">{t('collectionWork.handOverHint')}</p>
          <button type="submit" className="second-button">
            {t('collectionWork.handOverMake')}
          </button>
        </form>
      )}
      {handOvers.length === 0 ? (
        <p className="quiet">{t('collectionWork.handOverNone')}</p>
      ) : (
        <HandOvers handOvers={handOvers} place={place} />
      )}
    </section>
  )
}

function HandOvers({ handOvers, place }: Pick<HandOverProps, 'handOvers' | 'place'>) {
  const { t, language } = useWords()
  const fileAddress = (sequence: number, path: string) =>
    workspaceAddress(language, 'collections', ...place, 'release', 'hand-over', String(sequence), path)
  return (
    <WorkTable caption={t('collectionWork.handOverList')}>
      <thead>
        <tr>
          <th scope="col">{t('collectionWork.handOverNumber')}</th>
          <th scope="col">{t('collectionWork.made')}</th>
          <th scope="col" className="number">
            {t('collectionWork.respondents')}
          </th>
          <th scope="col">{t('collectionWork.digest')}</th>
          <th scope="col">{t('collectionWork.files')}</th>
        </tr>
      </thead>
      <tbody>
        {handOvers.map(({ id, sequence, madeAt, respondents, manifest, files }) => (
          <tr key={id}>
            <th scope="row">{sequence}</th>
            <td>{momentText(madeAt, language)}</td>
            <td className="number">{respondents}</td>
            <td>
              <code>{manifest.slice(0, 16)}</code>
            </td>
            <td>
              <span className="file-links">
                {files.map(({ path }) => (
                  <a key={path} href={fileAddress(sequence, path)} download>
                    {path}
                    <span className="visually-hidden">, {sequence}</span>
                  </a>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
