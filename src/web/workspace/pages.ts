import type { WorkspaceSection } from './address.ts'

/** One page of the workspace: its section, what follows the section in the address, its file below `pages`. */
export interface WorkspacePage {
  readonly id: string
  readonly section: WorkspaceSection | null
  readonly rest: string
  readonly file: string
}

export const WORKSPACE_PAGES: readonly WorkspacePage[] = [
  { id: 'home', section: null, rest: '', file: 'home.tsx' },
  { id: 'sign-in', section: 'sign-in', rest: '', file: 'accounts/sign-in.tsx' },
  { id: 'second-factor', section: 'sign-in', rest: 'second-factor', file: 'accounts/second-factor.tsx' },
  { id: 'sign-out', section: 'sign-out', rest: '', file: 'accounts/sign-out.tsx' },
  { id: 'invitation', section: 'invitation', rest: '', file: 'accounts/invitation.tsx' },
  { id: 'account', section: 'account', rest: '', file: 'accounts/own-account.tsx' },
  { id: 'accounts', section: 'accounts', rest: '', file: 'accounts/accounts.tsx' },
  { id: 'one-account', section: 'accounts', rest: ':account', file: 'accounts/one-account.tsx' },
  { id: 'board', section: 'board', rest: '', file: 'board/board.tsx' },
  { id: 'board-cell', section: 'board', rest: ':organiser/:content', file: 'board/board-cell.tsx' },
  { id: 'reminders', section: 'reminders', rest: '', file: 'board/reminders.tsx' },
  { id: 'mail', section: 'mail', rest: '', file: 'board/mail.tsx' },
  { id: 'rounds', section: 'rounds', rest: '', file: 'review/rounds.tsx' },
  { id: 'round', section: 'rounds', rest: ':round', file: 'review/round.tsx' },
  { id: 'review-list', section: 'review', rest: '', file: 'review/sheets.tsx' },
  { id: 'review-sheet', section: 'review', rest: ':round/:organiser', file: 'review/sheet.tsx' },
  { id: 'review-item', section: 'review', rest: ':round/:organiser/:item', file: 'review/item.tsx' },
  { id: 'review-save-line', section: 'review', rest: ':round/:organiser/lines/save', file: 'review/save-line.ts' },
  { id: 'review-paper', section: 'review', rest: ':round/:organiser/print/all', file: 'review/paper.tsx' },
  { id: 'review-download', section: 'review', rest: ':round/:organiser/download/:file', file: 'review/download.ts' },
  { id: 'review-upload', section: 'review', rest: ':round/:organiser/upload/file', file: 'review/upload.tsx' },
  { id: 'review-sign-off', section: 'review', rest: ':round/:organiser/sign-off/summary', file: 'review/sign-off.tsx' },
  { id: 'coverage', section: 'coverage', rest: '', file: 'coverage/coverage.tsx' },
  { id: 'coverage-decision', section: 'coverage', rest: ':organiser/:content', file: 'coverage/decision.tsx' },
  { id: 'tickets', section: 'tickets', rest: '', file: 'tickets/tickets.tsx' },
  { id: 'ticket-new', section: 'tickets', rest: 'new', file: 'tickets/new-ticket.tsx' },
  { id: 'ticket', section: 'tickets', rest: ':ticket', file: 'tickets/ticket.tsx' },
  { id: 'deliveries', section: 'deliveries', rest: '', file: 'tickets/deliveries.tsx' },
  { id: 'upload', section: 'deliveries', rest: 'upload', file: 'tickets/upload.tsx' },
  { id: 'delivery', section: 'deliveries', rest: ':delivery', file: 'tickets/delivery.tsx' },
  { id: 'subsets', section: 'subsets', rest: '', file: 'tickets/subsets.tsx' },
  { id: 'subset', section: 'subsets', rest: ':subset', file: 'tickets/subset.tsx' },
  { id: 'release-list', section: 'releases', rest: '', file: 'releases/releases.tsx' },
  { id: 'release-work', section: 'releases', rest: ':release', file: 'releases/release.tsx' },
  { id: 'audit', section: 'audit', rest: '', file: 'upkeep/audit.tsx' },
  { id: 'audit-file', section: 'audit', rest: 'file', file: 'upkeep/audit-file.ts' },
  { id: 'rights', section: 'rights', rest: '', file: 'upkeep/rights.tsx' },
]
