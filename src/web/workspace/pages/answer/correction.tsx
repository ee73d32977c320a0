import { useWords } from '../../../site/words.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async () => null)

export default function CorrectionPage() {
  const { t } = useWords()
  return <h1>{t('workspace.section.answer')}</h1>
}
