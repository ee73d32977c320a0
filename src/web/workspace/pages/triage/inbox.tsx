import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async () => ({}))

export default function InboxPage() {
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('workspace.section.triage')}</PageTitle>
      <h1>{t('workspace.section.triage')}</h1>
    </>
  )
}
