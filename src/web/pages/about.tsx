import { useLoaderData } from 'react-router'
import { scaleText } from '../../method/number-text.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { plainFrame } from '../site/frame.ts'
import { siteFacts } from '../site/published.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'

export const loader = pageLoader(async (visit) => {
  const { programme, contact, licence, population } = await siteFacts(visit)
  return {
    frame: plainFrame({ kind: 'about' }),
    isInvented: visit.edge.registerKind === 'synthetic',
    register: programme[visit.language],
    contact: contact[visit.language],
    licence,
    scaledYear: population.scaledAgeStructureOf,
    modelScale: population.modelScale,
  }
})

export default function About() {
  const { isInvented, register, contact, licence, scaledYear, modelScale } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('about.title')}</PageTitle>
      <article className="reading">
        <h1>{t('about.title')}</h1>
        {isInvented && (
          <>
            <h2>{t('about.inventedTitle')}</h2>
            <p>
              {t('about.inventedText')} {modelScale && t('about.modelText', { scale: scaleText(modelScale, language) })}
            </p>
          </>
        )}
        <h2>{t('about.registerTitle')}</h2>
        <p>{t('about.registerText')}</p>
        <h2>{t('about.dataTitle')}</h2>
        <p>{t('about.dataText')}</p>
        <h2>{t('about.protectionTitle')}</h2>
        <p>{t('about.protectionText')}</p>
        <h2>{t('about.licenceTitle')}</h2>
        <p>
          {t('about.licenceText', { licence: licence.name, register })} <a href={licence.address}>{licence.name}</a>
        </p>
        <h2>{t('about.sourcesTitle')}</h2>
        <p>{t('about.populationText')}</p>
        {scaledYear !== null && <p>{t('about.scaledText', { year: scaledYear })}</p>}
        <h2>{t('about.contactTitle')}</h2>
        <p>{contact}</p>
      </article>
    </>
  )
}
