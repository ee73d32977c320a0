import { useWords } from '../../../site/words.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async () => null)

export default function MonitorPage() {
  const { t } = useWords()
  return <h1>{t('workspace.section.collections')}</h1>
}
