import { PageTitle } from '../../parts/page-title.tsx'
import { useWords } from '../../site/words.tsx'
import { workspaceLoader } from '../visit.ts'

export const loader = workspaceLoader(async () => ({}))

export default function HomePage() {
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('workspace.name')}</PageTitle>
      <h1>{t('workspace.name')}</h1>
    </>
  )
}
