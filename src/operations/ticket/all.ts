import type { AnyOperation } from '../operation.ts'
import { assessTicket } from './assess-ticket.ts'
import { closeTicket } from './close-ticket.ts'
import { commentTicket } from './comment-ticket.ts'
import { createTicket } from './create-ticket.ts'
import { approveSubset, refuseSubset } from './decide-subset.ts'
import { decideTicket } from './decide-ticket.ts'
import { giveUpTicket, reopenTicket } from './end-ticket.ts'
import { findingsFile } from './findings-file.ts'
import { linkTicket } from './link-ticket.ts'
import { listSubsets, showSubset } from './list-subsets.ts'
import { listTickets } from './list-tickets.ts'
import { moveTicket } from './move-ticket.ts'
import { cancelSubset, expireSubsets, openSubset } from './open-subset.ts'
import { ownDeliveries } from './own-deliveries.ts'
import { requestSubset, showSubsetReaders } from './request-subset.ts'
import { rerunTicket } from './rerun-ticket.ts'
import { showTicketChoices } from './show-choices.ts'
import { showFindingRows, showFindings } from './show-findings.ts'
import { showReceipt } from './show-receipt.ts'
import { showTicket } from './show-ticket.ts'
import { discardDelivery, showStagedDelivery, showUploadProgress, stageDelivery, uploadDelivery } from './upload-delivery.ts'
import { showVendorFindings } from './vendor-findings.ts'

export const TICKET_OPERATIONS: readonly AnyOperation[] = [
  createTicket,
  listTickets,
  showTicket,
  showTicketChoices,
  moveTicket,
  commentTicket,
  assessTicket,
  decideTicket,
  linkTicket,
  rerunTicket,
  closeTicket,
  giveUpTicket,
  reopenTicket,
  ownDeliveries,
  showReceipt,
  showFindings,
  showFindingRows,
  showVendorFindings,
  findingsFile,
  stageDelivery,
  showStagedDelivery,
  showUploadProgress,
  uploadDelivery,
  discardDelivery,
  requestSubset,
  showSubsetReaders,
  approveSubset,
  refuseSubset,
  openSubset,
  cancelSubset,
  expireSubsets,
  listSubsets,
  showSubset,
]
