import type { QualityReport } from '../../model/quality.ts'
import type { Language } from '../../model/text.ts'
import { useWords } from '../site/words.tsx'
import { WideTable } from './wide-table.tsx'

/** The sections of a quality description in one language. */
export function sectionsIn({ sections }: QualityReport, language: Language) {
  return sections.map(({ id, heading, paragraphs, tables }) => ({
    id,
    heading: heading[language],
    paragraphs: paragraphs.map((paragraph) => paragraph[language]),
    tables: tables.map(({ caption, columns, rows }) => ({
      caption: caption[language],
      columns: columns.map((column) => column[language]),
      rows: rows.map((row) => row.map((cell) => cell[language])),
    })),
  }))
}

type Sections = ReturnType<typeof sectionsIn>

/** The headings as links. */
export function QualityContents({ sections }: { sections: Sections }) {
  const { t } = useWords()
  return (
    <nav aria-label={t('quality.contents')}>
      <ul className="plain-list compact">
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>{section.heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function QualitySections({ sections }: { sections: Sections }) {
  return sections.map((section) => (
    <section className="reading" id={section.id} key={section.id}>
      <h2>{section.heading}</h2>
      {section.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {section.tables.map((table) => (
        <ReportTable key={table.caption} table={table} />
      ))}
    </section>
  ))
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
