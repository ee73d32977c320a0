import type { ReleaseWork, ShownVote } from '../../../operations/approval/show-release-work.ts'
import { useWords } from '../../site/words.tsx'
import { momentText } from '../day-text.ts'
import { WorkTable } from './work-table.tsx'

/** Who has said what of the release; void votes stay in sight. */
export function ReleaseVotes({ work }: { work: ReleaseWork }) {
  const { t } = useWords()
  const valid = work.votes.filter(({ isValid, isApproval }) => isValid && isApproval).length
  return (
    <section className="work-section">
      <h2>{t('releaseWork.votes')}</h2>
      <p>{t('releaseWork.votesNeeded', { needed: work.votesNeeded, valid })}</p>
      {work.votes.length === 0 ? <p className="quiet">{t('releaseWork.votesNone')}</p> : <Votes votes={work.votes} />}
    </section>
  )
}

function Votes({ votes }: { votes: readonly ShownVote[] }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('releaseWork.votes')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('releaseWork.who')}</th>
          <th scope="col">{t('releaseWork.word')}</th>
          <th scope="col">{t('releaseWork.when')}</th>
          <th scope="col">{t('releaseWork.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {votes.map((vote) => (
          <tr key={`${vote.account} ${vote.at}`}>
            <th scope="row">{vote.isOwn ? `${vote.account} (${t('releaseWork.voteOwn')})` : vote.account}</th>
            <td>
              {vote.isApproval ? t('releaseWork.voteYes') : t('releaseWork.voteNo')}
              {!vote.isValid && `, ${t('releaseWork.voteVoid')}`}
            </td>
            <td>{momentText(vote.at, language)}</td>
            <td className="free-text">{vote.reason}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
