import type { AnyOperation } from '../operation.ts'
import { approveBriefing, followUpBriefing, reopenBriefing, reviseBriefing } from './approve-briefing.ts'
import { bindPart, movePart, unbindPart } from './bind-part.ts'
import { briefingFile, publicBriefingFile } from './briefing-file.ts'
import { createBriefing } from './create-briefing.ts'
import { listBriefings } from './list-briefings.ts'
import { publishBriefing, supersedeBriefing } from './publish-briefing.ts'
import { answerBriefingComment, commentOnBriefing, finishReview, openReview } from './review-briefing.ts'
import { moveBriefing, saveBriefing } from './save-briefing.ts'
import { showBriefing } from './show-briefing.ts'
import { listPublicBriefings, showEdition, showPublicBriefing } from './show-edition.ts'
import { showSection } from './show-section.ts'
import { addSection, moveSection, removeSection, saveSection } from './write-section.ts'

/** Briefings: drafts, comments, editions. */
export const BRIEFING_OPERATIONS: readonly AnyOperation[] = [
  createBriefing,
  listBriefings,
  showBriefing,
  showSection,
  saveBriefing,
  moveBriefing,
  addSection,
  saveSection,
  moveSection,
  removeSection,
  bindPart,
  movePart,
  unbindPart,
  openReview,
  commentOnBriefing,
  answerBriefingComment,
  finishReview,
  approveBriefing,
  reopenBriefing,
  publishBriefing,
  reviseBriefing,
  followUpBriefing,
  supersedeBriefing,
  showEdition,
  briefingFile,
  publicBriefingFile,
  listPublicBriefings,
  showPublicBriefing,
]
