import '../../style/briefings.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { monthWords } from '../../../../disseminate/briefing/day-of-briefing.ts'
import { BRIEFING_STATES } from '../../../../model/briefing.ts'
import type { BriefingLine, BriefingList } from '../../../../operations/briefing/list-briefings.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { NewBriefing } from '../../parts/briefing/new-briefing.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge }) => ({
  list: (await edge.perform('briefing.list', {})) as BriefingList,
  today: edge.today,
}))

export const action = workspaceAction({
  create: async ({ visit, text, form }) => {
    const owner = text('owner')
    const made = (await visit.edge.perform('briefing.create', {
      ...(owner === '' ? {} : { owner }),
      template: text('template'),
      titles: { fi: text('titleFi'), sv: text('titleSv') },
      periodFrom: text('periodFrom'),
      periodUntil: text('periodUntil'),
      languages: form.getAll('languages').map(String),
      phenomena: form.getAll('phenomena').map(String),
    })) as { briefing: string }
    return redirect(workspaceAddress(visit.language, 'briefings', made.briefing))
  },
})

export default function BriefingsPage() {
  const { list, today } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('briefings.title')}</PageTitle>
      <h1>{t('briefings.title')}</h1>
      <p className="reading">{t('briefings.lead')}</p>
      <ProblemSummary problem={refused?.problem} />
      {list.briefings.length === 0 ? <p className="quiet">{t('briefings.none')}</p> : <BriefingTable lines={list.briefings} />}
      {list.templates.length > 0 && <NewBriefing list={list} today={today} submitted={refused?.submitted ?? null} />}
    </>
  )
}

function BriefingTable({ lines }: { lines: readonly BriefingLine[] }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('briefings.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('briefings.name')}</th>
          <th scope="col">{t('briefings.state')}</th>
          <th scope="col">{t('briefings.period')}</th>
          <th scope="col">{t('briefings.review')}</th>
          <th scope="col">{t('briefings.edition')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <a href={hrefOf(line, language)}>{nameOf(line, language)}</a>
            </th>
            <td>{BRIEFING_STATES.states[line.mayReadDraft ? line.state : 'published'][language]}</td>
            <td>{monthWords(line, language)}</td>
            <td>
              <Review line={line} />
            </td>
            <td>
              {line.edition === null || line.publishedAt === null
                ? t('briefings.notPublished')
                : t('briefings.editionOn', { number: line.edition, date: dayText(line.publishedAt.slice(0, 10), language) })}
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function Review({ line }: { line: BriefingLine }) {
  const { t, language } = useWords()
  const isOpen = line.mayReadDraft && line.state === 'review' && line.reviewUntil !== null
  return (
    <>
      {isOpen && line.reviewUntil && <div>{t('briefings.reviewUntil', { day: dayText(line.reviewUntil, language) })}</div>}
      {line.openComments > 0 && <div>{t('briefings.commentsOpen', { count: line.openComments })}</div>}
    </>
  )
}

function nameOf({ titles }: BriefingLine, language: string): string {
  return (language === 'sv' ? titles.sv || titles.fi : titles.fi || titles.sv) || '–'
}

function hrefOf({ id, mayReadDraft, edition }: BriefingLine, language: 'fi' | 'sv' | 'en'): string {
  if (mayReadDraft || edition === null) return workspaceAddress(language, 'briefings', id)
  return workspaceAddress(language, 'briefings', id, 'editions', String(edition))
}
