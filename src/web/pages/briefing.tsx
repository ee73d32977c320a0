import { PageTitle } from '../parts/page-title.tsx'
import { plainFrame } from '../site/frame.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'

export const loader = pageLoader(async () => ({ frame: plainFrame({ kind: 'social' }) }))

export default function BriefingPage() {
  const { t } = useWords()
  return (
    <section className="reading">
      <PageTitle>{t('site.name')}</PageTitle>
      <h1>{t('site.name')}</h1>
    </section>
  )
}
