import { useLoaderData } from 'react-router'
import type { CalendarEntry } from '../../model/definitions.ts'
import { formatWeekday } from '../number/format.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { plainFrame } from '../site/frame.ts'
import { siteFacts } from '../site/published.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'

export const loader = pageLoader(async (visit) => {
  const { calendar } = await siteFacts(visit)
  const sorted = [...calendar].sort((a, b) => a.date.localeCompare(b.date))
  return {
    frame: plainFrame({ kind: 'calendar' }),
    coming: sorted.filter((entry) => entry.date >= visit.edge.today),
    past: sorted.filter((entry) => entry.date < visit.edge.today).reverse(),
  }
})

export default function Calendar() {
  const { coming, past } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('calendar.title')}</PageTitle>
      <section className="reading">
        <h1>{t('calendar.title')}</h1>
        <p className="lead">{t('calendar.intro')}</p>
        {coming.length > 0 ? <Dates caption={t('calendar.coming')} entries={coming} /> : <p>{t('calendar.noComing')}</p>}
        {past.length > 0 && <Dates caption={t('calendar.past')} entries={past} />}
      </section>
    </>
  )
}

function Dates({ caption, entries }: { caption: string; entries: readonly CalendarEntry[] }) {
  const { t, language } = useWords()
  return (
    <WideTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('calendar.date')}</th>
          <th scope="col">{t('calendar.content')}</th>
          <th scope="col">{t('calendar.state')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.date}>
            <th scope="row">
              <time dateTime={entry.date}>{formatWeekday(entry.date, language)}</time>
            </th>
            <td>{entry.names[language]}</td>
            <td>{t(entry.isConfirmed ? 'calendar.confirmed' : 'calendar.preliminary')}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
