import { OUTCOMES } from '../../../../model/proposal.ts'
import type { HomeProposals } from '../../../../operations/board/home-proposals.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { languageOf, titleIn } from '../phenomenon/names.ts'

/** How many proposals wait and are late, how long answers take, and what was answered lately. */
export function HomeProposalsPart({ proposals }: { proposals: HomeProposals }) {
  const { t, language } = useWords()
  const { lately } = proposals
  return (
    <section aria-labelledby="home-proposals">
      <h2 id="home-proposals">{t('socialHome.proposals')}</h2>
      <InOneLine proposals={proposals} />
      {proposals.answered > 0 && <h3>{t('socialHome.lately')}</h3>}
      {proposals.answered > 0 && lately.length === 0 && <p className="quiet">{t('socialHome.latelyNone')}</p>}
      <ul className="plain-list home-list">
        {lately.map(({ id, titles, outcome, on }) => (
          <li key={id}>
            <a href={workspaceAddress(language, 'proposals', id)} lang={languageOf(titles, language)}>
              {titleIn(titles, language)}
            </a>
            <span className="quiet">
              {outcome && `${OUTCOMES[outcome][language]}, `}
              {dayText(on, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function InOneLine({ proposals: { open, overdue, half, noted, answered } }: { proposals: HomeProposals }) {
  const { t, language } = useWords()
  const board = workspaceAddress(language, 'proposals', 'board', 'all')
  return (
    <>
      <p className="lead">
        {open === 0 && t('socialHome.noneOpen')}
        {open > 0 && <a href={workspaceAddress(language, 'proposals')}>{t('socialHome.open', { count: open })}</a>}
        {overdue > 0 && (
          <>
            {', '}
            <a className="home-overdue" href={`${board}#overdue`}>
              {t('socialHome.overdue', { count: overdue })}
            </a>
          </>
        )}
      </p>
      {answered > 0 && (
        <p className="reading">
          {half === null ? t('socialHome.notHalf') : t('socialHome.half', { count: half })}{' '}
          {t('socialHome.noted', { noted, answered })}
        </p>
      )}
      <p>
        <a className="home-way" href={board}>
          {t('socialHome.toBoard')}
        </a>
      </p>
    </>
  )
}
