import '../../style/collection-release.css'
import { useLoaderData } from 'react-router'
import type { OwnPreview, PreviewedFigure } from '../../../../operations/collection-release/own-preview.ts'
import { formatNumber } from '../../../number/format.ts'
import { MissingSymbol } from '../../../parts/figure-text.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { WorkTable } from '../../parts/work-table.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, params }) => {
  const place = { collection: params.collection ?? '', round: params.round ?? '', respondent: params.respondent ?? '' }
  return { place, preview: (await edge.perform('collection-release.own-preview', place)) as OwnPreview }
})

/** A county's own figures as they will be published, under embargo until they are. */
export default function PreviewPage() {
  const { place, preview } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { respondent, round, previousRound, figures, isPublished, version } = preview
  const name = language === 'sv' ? respondent.sv : respondent.fi
  return (
    <>
      <PageTitle>{t('collectionWork.previewTitle')}</PageTitle>
      <div className="work-head">
        <p>
          <a href={workspaceAddress(language, 'answer')}>{preview.collection[language]}</a>
        </p>
        <h1>{t('collectionWork.previewTitle')}</h1>
        <p className="reading">
          {isPublished ? t('collectionWork.previewPublished') : t('collectionWork.previewIntro', { version })}
        </p>
      </div>
      <WorkTable caption={t('collectionWork.previewTable', { name, round: round[language] })}>
        <thead>
          <tr>
            <th scope="col">{t('collectionPages.measure')}</th>
            <th scope="col" className="number">
              {t('collectionWork.previewValue')}
            </th>
            <th scope="col" className="number">
              {previousRound
                ? t('collectionWork.previewBeforeOf', { round: previousRound[language] })
                : t('collectionWork.previewBefore')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <Line key={figure.id} figure={figure} />
          ))}
        </tbody>
      </WorkTable>
      <p className="reading after-table">
        {t('collectionWork.previewWrong')}{' '}
        <a href={workspaceAddress(language, 'answer', place.collection, place.round, place.respondent, 'correction')}>
          {t('collectionWork.previewCorrect')}
        </a>
      </p>
    </>
  )
}

function Line({ figure }: { figure: PreviewedFigure }) {
  const { language } = useWords()
  const text = (value: number) => `${formatNumber(value, language, figure.decimals)}\u00a0${figure.unit[language]}`
  return (
    <tr>
      <th scope="row">
        {figure.names[language]}
        {figure.definition && <span className="row-note">{figure.definition[language]}</span>}
      </th>
      <td className="number">
        {figure.value === null ? <MissingSymbol reason={figure.missing ?? 'not-available'} /> : text(figure.value)}
      </td>
      <td className="number">{figure.previous === null ? <MissingSymbol reason="not-available" /> : text(figure.previous)}</td>
    </tr>
  )
}
