import { useLoaderData } from 'react-router'
import { PageTitle } from '../parts/page-title.tsx'
import { plainFrame } from '../site/frame.ts'
import { siteFacts } from '../site/published.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'

export const loader = pageLoader(async (visit) => {
  const { contact } = await siteFacts(visit)
  return { frame: plainFrame({ kind: 'accessibility' }), contact: contact[visit.language] }
})

const HOW = ['how1', 'how2', 'how3', 'how4'] as const

export default function Accessibility() {
  const { contact } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('accessibility.title')}</PageTitle>
      <article className="reading">
        <h1>{t('accessibility.title')}</h1>
        <p className="lead">{t('accessibility.intro')}</p>
        <h2>{t('accessibility.howTitle')}</h2>
        <ul>
          {HOW.map((how) => (
            <li key={how}>{t(`accessibility.${how}`)}</li>
          ))}
        </ul>
        <h2>{t('accessibility.knownTitle')}</h2>
        <p>{t('accessibility.known')}</p>
        <h2>{t('accessibility.testedTitle')}</h2>
        <p>{t('accessibility.tested')}</p>
        <h2>{t('accessibility.contactTitle')}</h2>
        <p>{t('accessibility.contact', { contact })}</p>
      </article>
    </>
  )
}
