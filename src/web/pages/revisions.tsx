import { useLoaderData } from 'react-router'
import { PageTitle } from '../parts/page-title.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { releaseFrame } from '../site/frame.ts'
import { publishedRelease } from '../site/published.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { type RevisionsView, revisionsView } from '../view/revisions.ts'

export const loader = pageLoader(async (visit) => {
  const published = await publishedRelease(visit)
  return {
    frame: await releaseFrame(visit, published, { kind: 'revisions' }),
    view: revisionsView(published, visit.language),
  }
})

export default function Revisions() {
  const { view } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('revisions.title')}</PageTitle>
      <div className="page-head">
        <h1>{t('revisions.title')}</h1>
        <p className="small">{view.release.id}</p>
        {view.previous ? (
          <>
            <p className="lead">
              <a href={view.previous.href}>{t('revisions.intro', { previous: view.previous.id })}</a>
            </p>
            <p>{t('revisions.counts', { ...view.counts })}</p>
          </>
        ) : (
          <p className="lead">{t('revisions.none')}</p>
        )}
      </div>
      {view.tables.map((table) => (
        <ChangedFigures key={table.id} table={table} />
      ))}
    </>
  )
}

function ChangedFigures({ table }: { table: RevisionsView['tables'][number] }) {
  const { t } = useWords()
  const heads = ['revisions.old', 'revisions.new', 'revisions.difference'] as const
  return (
    <section>
      <h2>{table.title}</h2>
      {table.all > table.rows.length && <p>{t('revisions.shown', { shown: table.rows.length, all: table.all })}</p>}
      <WideTable caption={table.title} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('revisions.figure')}</th>
            {heads.map((head) => (
              <th scope="col" className="number" key={head}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.figure}</th>
              <td className="number">{row.old}</td>
              <td className="number">{row.new}</td>
              <td className="number">{row.difference}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  )
}
