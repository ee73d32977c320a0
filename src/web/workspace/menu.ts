import type { Actor } from '../../access/actor.ts'
import { mayPerform } from '../../access/permissions.ts'
import type { WorkspaceSection } from './address.ts'

/** The menu: each section with the operations that its page may begin with. Who may perform none of them does not see the section. */
const MENU: readonly (readonly [WorkspaceSection, ...string[]])[] = [
  ['board', 'board.show'],
  ['rounds', 'review.rounds'],
  ['review', 'review.sheets'],
  ['coverage', 'coverage.list'],
  ['tickets', 'ticket.list'],
  ['deliveries', 'delivery.own'],
  ['subsets', 'subset.list'],
  ['releases', 'release.list'],
  ['answer', 'submission.own'],
  ['collections', 'collection-round.list'],
  ['observations', 'social-report.own'],
  ['triage', 'triage.inbox'],
  ['coding', 'coding.search'],
  ['codebook', 'codebook.show'],
  ['phenomena', 'phenomenon.list', 'phenomenon.watched'],
  ['workshops', 'workshop.list'],
  ['theme-tables', 'theme-table.cross'],
  ['briefings', 'briefing.list'],
  ['proposals', 'proposal.list'],
  ['synthesis', 'synthesis.show'],
  ['units', 'unit.list'],
  ['reminders', 'reminder.preview'],
  ['mail', 'mail.list'],
  ['accounts', 'account.list'],
  ['audit', 'audit.search'],
  ['rights', 'rights.show'],
]

export function menuOf(actor: Actor): WorkspaceSection[] {
  return MENU.filter(([, ...operations]) => operations.some((one) => mayPerform(actor, one))).map(([section]) => section)
}
