import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Who looks at what all respondents have sent. */
const ANALYSTS: readonly Role[] = ['operator', 'collection_manager', 'statistician', 'register_manager']

/** Surveys: results are of the institute until they are published. */
export const SURVEY_PERMISSIONS: PermissionTable = {
  'survey.analyse': ANALYSTS,
  'survey.file': ANALYSTS,
  // Of files that one has oneself, and of nothing at all.
  'survey.analyse-files': ['operator'],
  'survey.share-bases': ['operator'],
  'survey.working-days': ['operator'],
}
