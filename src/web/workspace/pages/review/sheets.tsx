import { useLoaderData } from 'react-router'
import type { SheetLine } from '../../../../operations/review/sheet-lines.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { OrganiserChoice } from '../../parts/review/organiser-choice.tsx'
import { RoundSheets } from '../../parts/review/round-sheets.tsx'
import { organiserRounds } from '../../view/review-list.ts'
import { workspaceLoader } from '../../visit.ts'
import { reviewNames } from './names.ts'
import '../../style/review.css'

export const loader = workspaceLoader(async (visit) => {
  const { edge, url, language } = visit
  const asked = url.searchParams.get('organiser')
  const organiser = asked !== null && /^\d{2}$/.test(asked) ? asked : undefined
  const sheets = (await edge.perform('review.sheets', organiser === undefined ? {} : { organiser })) as readonly SheetLine[]
  const names = await reviewNames(visit)
  const codes = new Set(sheets.map((sheet) => sheet.organiser))
  const isForOne = organiser !== undefined || codes.size <= 1
  return {
    rounds: isForOne ? organiserRounds(sheets, names, language) : [],
    organisers: names.organiserOrder.map((code) => ({ code, label: names.organisers[code] ?? code })),
    isForOne,
    chosen: organiser ?? null,
    mayChoose: visit.signedIn.actor.grants.some((grant) => grant.organiser === null),
  }
})

export default function ReviewListPage() {
  const { rounds, organisers, isForOne, chosen, mayChoose } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <div className="review-page">
      <PageTitle>{t('workspace.section.review')}</PageTitle>
      <h1>{t('workspace.section.review')}</h1>
      <p className="reading">{t('review.list.intro')}</p>
      {mayChoose && <OrganiserChoice organisers={organisers} chosen={chosen} />}
      {isForOne && rounds.length === 0 && <p className="quiet">{t('review.list.none')}</p>}
      {rounds.map((round) => (
        <RoundSheets key={`${round.id}/${round.organiser}`} round={round} />
      ))}
    </div>
  )
}
