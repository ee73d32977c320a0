import '../../style/coverage.css'
import { useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { CoverageList } from '../../../../operations/coverage/list-coverage.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { CoverageFilter } from '../../parts/coverage/coverage-filter.tsx'
import { CoverageGrid, waitsIn } from '../../parts/coverage/coverage-grid.tsx'
import { CoverageNotes } from '../../parts/coverage/coverage-notes.tsx'
import { workspaceLoader } from '../../visit.ts'
import { askedIn } from './asked.ts'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => ({
  list: (await edge.perform('coverage.list', askedIn(url))) as CoverageList,
  mayDecide: mayPerform(signedIn.actor, 'coverage.set'),
  isOnlyWaiting: url.searchParams.get('only') === 'waiting',
}))

export default function CoveragePage() {
  const { list, mayDecide, isOnlyWaiting } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const rows = isOnlyWaiting ? list.organisers.filter(({ cells }) => cells.some(waitsIn)) : list.organisers
  return (
    <>
      <PageTitle>{t('coverage.title')}</PageTitle>
      <h1>{t('coverage.title')}</h1>
      <p className="reading">{t(mayDecide ? 'coverage.intro' : 'coverage.introCounty')}</p>
      <CoverageFilter {...list} isOnlyWaiting={isOnlyWaiting} />
      <CoverageNotes {...list} />
      {rows.length === 0 ? <p className="quiet">{t('coverage.nothingWaits')}</p> : <CoverageGrid list={list} rows={rows} />}
    </>
  )
}
