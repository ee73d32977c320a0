import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async () => ({}))

export default function PhenomenaPage() {
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('workspace.section.phenomena')}</PageTitle>
      <h1>{t('workspace.section.phenomena')}</h1>
    </>
  )
}
