import type { PermissionTable } from '../permission.ts'
import { ACCOUNT_ROLES, type Role } from '../roles.ts'

/** Who writes proposals and follows them: a county's coordinator its own, the institute's analyst national ones. */
const WRITERS: readonly Role[] = ['social_coordinator', 'social_analyst']
/** Who answers them as well. */
const HANDLERS: readonly Role[] = [...WRITERS, 'decision_maker']
const EVERYBODY: readonly Role[] = ['operator', 'public', ...ACCOUNT_ROLES]

/** Proposals, answers, influence, answers back. */
export const PROPOSAL_PERMISSIONS: PermissionTable = {
  'proposal.list': HANDLERS,
  'proposal.show': HANDLERS,
  'proposal.board': HANDLERS,
  'proposal.choices': HANDLERS,
  'proposal.create': WRITERS,
  'proposal.save': WRITERS,
  'proposal.submit': WRITERS,
  'proposal.receive': HANDLERS,
  'proposal.prepare': HANDLERS,
  'proposal.return': HANDLERS,
  'proposal.answer': HANDLERS,
  'proposal.hand-on': HANDLERS,
  'proposal.acknowledge': HANDLERS,
  'proposal.move-due': WRITERS,
  'proposal.start': HANDLERS,
  'proposal.milestone': HANDLERS,
  'proposal.drop-milestone': HANDLERS,
  'proposal.progress': HANDLERS,
  'proposal.add-document': HANDLERS,
  'proposal.drop-document': HANDLERS,
  'proposal.link-plans': HANDLERS,
  'proposal.meeting-file': HANDLERS,
  'proposal.complete': HANDLERS,
  'proposal.lapse': HANDLERS,
  'proposal.effect': HANDLERS,
  'proposal.assess': HANDLERS,
  'proposal.undo': HANDLERS,
  'body.list': HANDLERS,
  'body.add': WRITERS,
  'body.rename': WRITERS,
  'body.abolish': WRITERS,
  'body.hand-over': WRITERS,
  'body.own': ['decision_maker'],
  'body.choose-own': ['decision_maker'],
  'influence.list': HANDLERS,
  'influence.file': HANDLERS,
  'influence.add': WRITERS,
  'influence.change': WRITERS,
  'influence.follow': WRITERS,
  // Only a county has reports of its own.
  'answer-back.preview': ['social_coordinator'],
  'answer-back.send': ['social_coordinator'],
  'site.proposals': EVERYBODY,
  'site.proposal': EVERYBODY,
}
