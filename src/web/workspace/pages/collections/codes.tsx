import { redirect, useActionData, useLoaderData } from 'react-router'
import type { GivenCodes, RoundCodes } from '../../../../operations/collection/round-codes.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { CodeLetters } from '../../parts/collections/code-letters.tsx'
import { CodeOverview } from '../../parts/collections/code-overview.tsx'
import { RoundHead } from '../../parts/collections/round-head.tsx'
import { roundPages } from '../../parts/collections/round-nav.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/collections.css'

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => ({
  codes: (await edge.perform('collection-round.codes', { collection: params.collection, round: params.round })) as RoundCodes,
  pages: roundPages(signedIn.actor),
  publicUrl: edge.publicUrl,
  done: url.searchParams.get('done'),
  search: url.searchParams.get('q') ?? '',
}))

/** The codes are in the answer itself, not behind a redirect: they are shown once and kept nowhere. */
export const action = workspaceAction({
  create: async (posted) => ({ given: await create(posted, {}) }),
  reissue: async (posted) => ({ given: await create(posted, { respondents: [posted.text('respondent')] }) }),
  revoke: async ({ visit, text }) => {
    await visit.edge.perform('access-code.revoke', { id: text('id') })
    const { collection = '', round = '' } = visit.params
    return redirect(`${workspaceAddress(visit.language, 'collections', collection, round, 'codes')}?done=revoked`)
  },
})

async function create({ visit }: Posted, which: { respondents?: readonly string[] }): Promise<GivenCodes> {
  const { collection, round } = visit.params
  return (await visit.edge.perform('collection-round.create-codes', { collection, round, ...which })) as GivenCodes
}

function givenIn(answer: unknown): GivenCodes | null {
  return typeof answer === 'object' && answer !== null && 'given' in answer ? (answer as { given: GivenCodes }).given : null
}

export default function CodesPage() {
  const { codes, pages, publicUrl, done, search } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const given = givenIn(answer)
  const { t } = useWords()
  return (
    <div className="collections-page codes-page">
      <PageTitle>{t('collections.codes.title')}</PageTitle>
      <div className={given ? 'no-print' : undefined}>
        <RoundHead
          collection={codes.collection}
          round={codes.round}
          here="codes"
          pages={pages}
          title={t('collections.codes.title')}
        />
        <ProblemSummary problem={refusedIn(answer)?.problem} />
        <Done>{done === 'revoked' ? t('collections.codes.revoked') : null}</Done>
      </div>
      {given ? <CodeLetters given={given} site={publicUrl} /> : <CodeOverview codes={codes} search={search} />}
    </div>
  )
}
