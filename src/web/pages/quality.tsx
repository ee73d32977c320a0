import { useLoaderData } from 'react-router'
import { PageTitle } from '../parts/page-title.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { releaseFrame } from '../site/frame.ts'
import { publishedRelease } from '../site/published.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { releaseFacts } from '../view/release-facts.ts'

export const loader = pageLoader(async (visit) => {
  const published = await publishedRelease(visit)
  const { language } = visit
  const report = published.content.quality
  return {
    frame: await releaseFrame(visit, published, { kind: 'quality' }),
    release: releaseFacts(published, language),
    sections: report.sections.map(({ id, heading, paragraphs, tables }) => ({
      id,
      heading: heading[language],
      paragraphs: paragraphs.map((paragraph) => paragraph[language]),
      tables: tables.map(({ caption, columns, rows }) => ({
        caption: caption[language],
        columns: columns.map((column) => column[language]),
        rows: rows.map((row) => row.map((cell) => cell[language])),
      })),
    })),
  }
})

export default function Quality() {
  const { sections, release } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('quality.title')}</PageTitle>
      <div className="page-head reading">
        <h1>{t('quality.title')}</h1>
        <p className="lead">{t('quality.intro', { release: release.id, period: release.cycleLabel })}</p>
        <nav aria-label={t('quality.contents')}>
          <ul className="plain-list compact">
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>{section.heading}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {sections.map((section) => (
        <section className="reading" id={section.id} key={section.id}>
          <h2>{section.heading}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.tables.map((table) => (
            <ReportTable key={table.caption} table={table} />
          ))}
        </section>
      ))}
    </>
  )
}

function ReportTable({ table }: { table: { caption: string; columns: string[]; rows: string[][] } }) {
  return (
    <WideTable caption={table.caption}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.join('|')}>
            {row.map((cell, place) =>
              place === 0 ? (
                <th scope="row" key={table.columns[place]}>
                  {cell}
                </th>
              ) : (
                <td key={table.columns[place]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
