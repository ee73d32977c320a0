import type { AnyOperation } from '../operation.ts'
import { discardDraft } from './discard-draft.ts'
import { editCodebook } from './edit-codebook.ts'
import { exportCodebook } from './export-codebook.ts'
import { exportProject } from './export-project.ts'
import { importCodebook } from './import-codebook.ts'
import { importProject } from './import-project.ts'
import { publishCodebook } from './publish-codebook.ts'
import { decideChange, listRequests, proposeChange, withdrawChange } from './requests.ts'
import { listRules, removeKeywordRule, saveKeywordRule, switchKeywordRule, tryRules } from './rules.ts'
import { showCodebook } from './show-codebook.ts'
import { showEffects } from './show-effects.ts'
import { showTheme } from './show-theme.ts'
import { listVersions, showVersion } from './show-versions.ts'

/** Codebooks, keyword rules, exchange with other tools. */
export const CODEBOOK_OPERATIONS: readonly AnyOperation[] = [
  showCodebook,
  showTheme,
  listVersions,
  showVersion,
  editCodebook,
  showEffects,
  publishCodebook,
  discardDraft,
  proposeChange,
  listRequests,
  withdrawChange,
  decideChange,
  listRules,
  saveKeywordRule,
  removeKeywordRule,
  switchKeywordRule,
  tryRules,
  exportCodebook,
  importCodebook,
  exportProject,
  importProject,
]
