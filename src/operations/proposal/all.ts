import type { AnyOperation } from '../operation.ts'
import { previewAnswerBack, sendAnswerBack } from './answer-back.ts'
import { answerProposal } from './answer-proposal.ts'
import { assessProposal, showEffectBasis } from './assess-proposal.ts'
import { showProposalBoard } from './board.ts'
import { addBody, closeBody, handOverBody, listBodies, renameBody } from './bodies.ts'
import { completeProposal, lapseProposal, startProposal } from './carry-out-proposal.ts'
import { moveAnswerDue, undoProposalStep } from './correct-proposal.ts'
import { addDocument, dropDocument, linkToPlans } from './documents.ts'
import { handOnProposal } from './hand-on-proposal.ts'
import { acknowledgeProposal, prepareProposal, receiveProposal, returnProposal } from './handle-proposal.ts'
import { addInfluence, correctInfluence, followInfluence, listInfluence } from './influence.ts'
import { influenceFile } from './influence-file.ts'
import { listProposals } from './list-proposals.ts'
import { meetingFile } from './meeting-file.ts'
import { dropMilestone, setMilestone, setProgress } from './milestones.ts'
import { chooseOwnBodies, showOwnBodies } from './own-bodies.ts'
import { showProposalChoices } from './show-choices.ts'
import { showProposal } from './show-proposal.ts'
import { siteProposal, siteProposals } from './site-proposals.ts'
import { submitProposal } from './submit-proposal.ts'
import { createProposal, saveProposal } from './write-proposal.ts'

/** Proposals, answers, influence, answers back. */
export const PROPOSAL_OPERATIONS: readonly AnyOperation[] = [
  listProposals,
  showProposal,
  showProposalBoard,
  showProposalChoices,
  createProposal,
  saveProposal,
  submitProposal,
  receiveProposal,
  prepareProposal,
  returnProposal,
  answerProposal,
  handOnProposal,
  acknowledgeProposal,
  moveAnswerDue,
  startProposal,
  setMilestone,
  dropMilestone,
  setProgress,
  addDocument,
  dropDocument,
  linkToPlans,
  meetingFile,
  completeProposal,
  lapseProposal,
  showEffectBasis,
  assessProposal,
  undoProposalStep,
  listBodies,
  addBody,
  renameBody,
  closeBody,
  handOverBody,
  showOwnBodies,
  chooseOwnBodies,
  listInfluence,
  influenceFile,
  addInfluence,
  correctInfluence,
  followInfluence,
  previewAnswerBack,
  sendAnswerBack,
  siteProposals,
  siteProposal,
]
