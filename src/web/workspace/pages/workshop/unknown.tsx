import '../../style/tickets.css'
import '../../style/phenomena.css'
import '../../style/workshops.css'
import { useLoaderData } from 'react-router'
import type { Unknown, UnknownLine } from '../../../../operations/workshop/unknown.ts'
import { formatDate } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { languageOf, titleIn } from '../../parts/phenomenon/names.ts'
import { WorkTable } from '../../parts/work-table.tsx'
import { FoundMark, NextStep } from '../../parts/workshop/need-list.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge }) => (await edge.perform('workshop.unknown', {})) as Unknown)

export default function UnknownPage() {
  const unknown = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { lines, isNational, places } = unknown
  const own = lines.filter((line) => line.own !== null)
  const shared = lines.filter((line) => line.own === null)
  return (
    <>
      <PageTitle>{t('workshops.unknown.title')}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'workshops')}>{t('workshops.back')}</a>
      </p>
      <h1>{t('workshops.unknown.title')}</h1>
      <p className="reading">{isNational ? t('workshops.unknown.leadNational') : t('workshops.unknown.lead')}</p>
      {lines.length === 0 ? <p className="quiet">{t('workshops.unknown.none')}</p> : <FileLinks />}
      {own.length > 0 && <OwnLines lines={own} caption={t(isNational ? 'workshops.unknown.own' : 'workshops.unknown.caption')} />}
      {shared.length > 0 && <SharedLines lines={shared} />}
      {places.length > 0 && <Board unknown={unknown} />}
    </>
  )
}

function FileLinks() {
  const { t, language } = useWords()
  const address = (format: string) => workspaceAddress(language, 'workshops', 'unknown', 'all', `unknown.${language}.${format}`)
  return (
    <p className="phenomenon-links no-print">
      <a href={address('csv')}>{t('workshops.unknown.file')} (CSV)</a> <a href={address('xlsx')}>XLSX</a>
    </p>
  )
}

interface LinesProps {
  readonly lines: readonly UnknownLine[]
  readonly caption: string
}

function OwnLines({ lines, caption }: LinesProps) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('workshops.unknown.col.need')}</th>
          <th scope="col">{t('workshops.unknown.col.found')}</th>
          <th scope="col">{t('workshops.unknown.col.next')}</th>
          <th scope="col">{t('workshops.unknown.col.day')}</th>
          <th scope="col">{t('workshops.unknown.col.shared')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <NeedCell line={line} />
            <td>
              <FoundMark found={line.found} />
              <span className="workshop-line small">{line.contentNames?.[language]}</span>
            </td>
            <td>{line.own && <NextStep need={line.own} />}</td>
            <td className="workshop-day">
              <a href={`${workspaceAddress(language, 'workshops', line.own?.workshop ?? '')}#need-${line.id}`}>
                {formatDate(line.day, language)}
              </a>
            </td>
            <td className="workshop-day">{line.sharedOn ? formatDate(line.sharedOn, language) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

/** What should be known, of whom, and where it stands in the matrix. */
function NeedCell({ line }: { readonly line: UnknownLine }) {
  const { t, language } = useWords()
  const group = line.groupNames?.[language] ?? t('workshops.unknown.everybody')
  const place = line.matrixNames?.[language]
  return (
    <th scope="row">
      <span lang={languageOf(line.texts, language)}>{titleIn(line.texts, language)}</span>
      <span className="workshop-line small quiet">{place ? `${group} · ${place}` : group}</span>
    </th>
  )
}

function SharedLines({ lines }: Pick<LinesProps, 'lines'>) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('workshops.unknown.shared')}>
      <thead>
        <tr>
          <th scope="col">{t('workshops.unknown.col.need')}</th>
          <th scope="col">{t('workshops.unknown.col.owner')}</th>
          <th scope="col">{t('workshops.unknown.col.found')}</th>
          <th scope="col">{t('workshops.unknown.col.day')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <NeedCell line={line} />
            <td>{line.ownerNames?.[language]}</td>
            <td>
              <FoundMark found={line.found} />
              <span className="workshop-line small">{line.contentNames?.[language]}</span>
            </td>
            <td className="workshop-day">{formatDate(line.day, language)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

/** Needs of the matrix by population group: named, and of them without data. */
function Board({ unknown }: { readonly unknown: Unknown }) {
  const { t, language } = useWords()
  const { places, matrix, groups } = unknown
  const rows = matrix.filter(({ key }) => places.some(({ need }) => need === key))
  const columns = [
    ...groups
      .filter(({ code }) => places.some(({ group }) => group === code))
      .map(({ code, names }) => [code, names[language]] as const),
    ...(places.some(({ group }) => group === null) ? [[null, t('workshops.unknown.everybody')] as const] : []),
  ]
  return (
    <section className="work-part" aria-labelledby="board">
      <h2 id="board">{t('workshops.unknown.board')}</h2>
      <p className="hint">{t('workshops.unknown.boardHint')}</p>
      <WorkTable caption={t('workshops.unknown.board')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('workshops.unknown.col.matrix')}</th>
            {columns.map(([code, name]) => (
              <th key={code ?? ''} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, names }) => (
            <tr key={key}>
              <th scope="row">{names[language]}</th>
              {columns.map(([code]) => {
                const place = places.find(({ need, group }) => need === key && group === code)
                const { named, unknown: missing } = place ?? { named: 0, unknown: 0 }
                return <td key={code ?? ''}>{place ? t('workshops.unknown.boardCell', { named, unknown: missing }) : '–'}</td>
              })}
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </section>
  )
}
