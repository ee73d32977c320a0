import type { ProblemDescription } from '../../../../model/problem.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ProblemSummary } from '../problem-summary.tsx'
import { TableNav, type TablePlace } from './table-nav.tsx'

/** A question that cannot be answered, and the way back to one that can. */
export function TableRefused({ here, title, problem }: { here: TablePlace; title: string; problem: ProblemDescription | null }) {
  const { t, language } = useWords()
  // Nothing went wrong: the tables are not there yet.
  const isWaiting = problem?.code === 'theme-table-unconfirmed'
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <TableNav here={here} />
      {problem && isWaiting && <p className="theme-state">{problem.texts[language]}</p>}
      {problem && !isWaiting && <ProblemSummary problem={{ code: problem.code, kind: problem.kind, texts: problem.texts }} />}
      <p>
        <a href={workspaceAddress(language, 'theme-tables', ...(here === 'cross' ? [] : [here]))}>
          {t(isWaiting ? 'themeTables.edition.newest' : 'themeTables.show')}
        </a>
      </p>
    </>
  )
}
