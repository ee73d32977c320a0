import { useActionData, useLoaderData } from 'react-router'
import type { AuditPage as Found } from '../../../../operations/audit/search-audit.ts'
import type { AuditVerification } from '../../../../operations/audit/verify-audit.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { problemIn } from '../../../site/visit.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { AuditProof } from '../../parts/upkeep/audit-proof.tsx'
import { AuditSearch } from '../../parts/upkeep/audit-search.tsx'
import { AuditTable } from '../../parts/upkeep/audit-table.tsx'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/upkeep.css'
import { queryOf, questionIn } from './audit-question.ts'

export const loader = workspaceLoader(async ({ edge, url }) => {
  const question = questionIn(url.searchParams)
  const before = /^[1-9]\d{0,8}$/.exec(url.searchParams.get('before') ?? '')
  try {
    const input = { ...question, before: before ? Number(before[0]) : null }
    return { question, isNewest: before === null, found: (await edge.perform('audit.search', input)) as Found, problem: null }
  } catch (error) {
    const problem = problemIn(error)
    // What cannot be searched for is said beside the form, with what was typed; anything else is the error page's.
    if (problem?.kind !== 'refused') throw error
    const found = (await edge.perform('audit.search', {})) as Found
    return { question, isNewest: true, found, problem }
  }
})

export const action = workspaceAction({
  verify: async ({ visit, text }) => {
    const head = text('head').trim().toLowerCase()
    const verification = (await visit.edge.perform('audit.verify', head === '' ? {} : { head })) as AuditVerification
    return { verification }
  },
})

export default function AuditPage() {
  const { question, isNewest, found, problem } = useLoaderData<typeof loader>()
  const answer = useActionData() as { verification?: AuditVerification } | undefined
  const refused = refusedIn(answer)
  const { t, language } = useWords()
  const query = queryOf(question)
  return (
    <>
      <PageTitle>{t('workspace.section.audit')}</PageTitle>
      <h1>{t('workspace.section.audit')}</h1>
      <p className="hint">{t('upkeep.audit.intro')}</p>
      <ProblemSummary problem={problem ?? refused?.problem} />
      <AuditProof verification={answer?.verification} submitted={refused?.submitted.head ?? ''} />
      <AuditSearch question={question} operations={found.operations} />
      <p className="audit-found" role="status">
        {t('upkeep.audit.found', { count: found.matching })}
        {found.matching > 0 && (
          <>
            {' · '}
            <a href={`${workspaceAddress(language, 'audit', 'file')}${query}`} download>
              {t('upkeep.audit.download')}
            </a>
          </>
        )}
      </p>
      {found.entries.length === 0 ? <p>{t('upkeep.audit.none')}</p> : <AuditTable found={found} />}
      <nav className="buttons" aria-label={t('upkeep.audit.caption')}>
        {!isNewest && <a href={`${workspaceAddress(language, 'audit')}${query}`}>{t('upkeep.audit.newest')}</a>}
        {found.older !== null && (
          <a href={`${workspaceAddress(language, 'audit')}${queryOf(question, { before: String(found.older) })}`}>
            {t('upkeep.audit.older')}
          </a>
        )}
      </nav>
    </>
  )
}
