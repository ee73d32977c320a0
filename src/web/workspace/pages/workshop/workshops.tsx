import '../../style/tickets.css'
import '../../style/phenomena.css'
import '../../style/workshops.css'
import { useLoaderData } from 'react-router'
import { WORKSHOP_STATES } from '../../../../model/workshop.ts'
import type { WorkshopLine } from '../../../../operations/workshop/list-workshops.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { languageOf, titleIn } from '../../parts/phenomenon/names.ts'
import { Done } from '../../parts/problem-summary.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { workshopDone } from '../../parts/workshop/done.ts'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, url }) => ({
  workshops: (await edge.perform('workshop.list', {})) as readonly WorkshopLine[],
  done: workshopDone(url),
}))

export default function WorkshopsPage() {
  const { workshops, done } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('workshops.title')}</PageTitle>
      <h1>{t('workshops.title')}</h1>
      <Done>{done && t(`workshops.done.${done}`)}</Done>
      <p className="reading">{t('workshops.lead')}</p>
      <p className="buttons">
        <a className="link-button" href={workspaceAddress(language, 'workshops', 'new', 'draft')}>
          {t('workshops.new')}
        </a>
        <a className="link-button link-second" href={workspaceAddress(language, 'workshops', 'unknown', 'all')}>
          {t('workshops.unknown.title')}
        </a>
      </p>
      {workshops.length === 0 ? <p className="quiet">{t('workshops.none')}</p> : <WorkshopTable workshops={workshops} />}
    </>
  )
}

function WorkshopTable({ workshops }: { readonly workshops: readonly WorkshopLine[] }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('workshops.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('workshops.col.title')}</th>
          <th scope="col">{t('workshops.col.day')}</th>
          <th scope="col">{t('workshops.col.state')}</th>
          <th scope="col" className="number">
            {t('workshops.col.participants')}
          </th>
          <th scope="col">{t('workshops.col.needs')}</th>
        </tr>
      </thead>
      <tbody>
        {workshops.map(({ id, titles, day, state, participants, needs, missing }) => (
          <tr key={id}>
            <th scope="row">
              <a className="row-link" href={workspaceAddress(language, 'workshops', id)} lang={languageOf(titles, language)}>
                {titleIn(titles, language)}
              </a>
            </th>
            <td className="workshop-day">{dayText(day, language)}</td>
            <td>{WORKSHOP_STATES.states[state][language]}</td>
            <td className="number">{participants ?? '–'}</td>
            <td>{needs === 0 ? '–' : t('workshops.needCounts', { needs, missing })}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
