import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async () => ({}))

export default function RulesPage() {
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('workspace.section.codebook')}</PageTitle>
      <h1>{t('workspace.section.codebook')}</h1>
    </>
  )
}
