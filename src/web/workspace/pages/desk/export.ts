import { missingPage } from '../../../site/visit.ts'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async () => {
  throw missingPage()
})
