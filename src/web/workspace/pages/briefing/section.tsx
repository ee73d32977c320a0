import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async () => ({}))

export default function SectionPage() {
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('workspace.section.briefings')}</PageTitle>
      <h1>{t('workspace.section.briefings')}</h1>
    </>
  )
}
