import type { StateMachine } from './state-machine.ts'
import type { Texts } from './text.ts'

export type ReleaseState = 'draft' | 'in_approval' | 'approved' | 'published' | 'rejected' | 'discarded'

/** A draft is being checked; a published release is public and never changes: there is no way back. */
export const RELEASE_STATES: StateMachine<ReleaseState> = {
  id: 'release',
  names: { fi: 'Julkaisu', sv: 'Publikation', en: 'Release' },
  initial: 'draft',
  states: {
    draft: { fi: 'luonnos', sv: 'utkast', en: 'draft' },
    in_approval: { fi: 'hyväksyttävänä', sv: 'för godkännande', en: 'in approval' },
    approved: { fi: 'hyväksytty', sv: 'godkänd', en: 'approved' },
    published: { fi: 'julkaistu', sv: 'publicerad', en: 'published' },
    rejected: { fi: 'hylätty', sv: 'underkänd', en: 'rejected' },
    discarded: { fi: 'hävitetty', sv: 'kasserad', en: 'discarded' },
  },
  transitions: [
    { from: 'draft', to: 'in_approval', by: 'release.submit' },
    { from: 'in_approval', to: 'in_approval', by: 'release.approve', when: 'one-vote' },
    { from: 'in_approval', to: 'approved', by: 'release.approve', when: 'enough-votes' },
    { from: 'in_approval', to: 'rejected', by: 'release.reject' },
    { from: 'approved', to: 'rejected', by: 'release.reject' },
    // The plan changed after the votes: they are void.
    { from: 'in_approval', to: 'draft', by: 'release.save-plan' },
    { from: 'approved', to: 'draft', by: 'release.save-plan' },
    { from: 'approved', to: 'published', by: 'release.publish' },
    // Only in a synthetic folder in which nobody has an account yet: there is no second person to ask.
    { from: 'draft', to: 'published', by: 'release.publish', when: 'no-accounts' },
    { from: 'draft', to: 'discarded', by: 'release.discard' },
    { from: 'in_approval', to: 'discarded', by: 'release.discard' },
    { from: 'approved', to: 'discarded', by: 'release.discard' },
  ],
}

/** Independent people, the author not among them. */
export const VOTES_NEEDED = 2

/** One person's word on a release. It is about these bytes and this plan: any change makes it void. */
export interface ReleaseVote {
  readonly account: string
  /** Tells people from accounts (see `Actor.person`). */
  readonly person: string
  readonly isApproval: boolean
  readonly manifest: string
  readonly planVersion: number
  readonly reason: string
  readonly at: string
}

/** One line of the checklist before a release. An `error` blocks; a `warning` is shown to those who decide; `ok` is what was found good. */
export interface ChecklistItem {
  readonly id: string
  readonly severity: 'error' | 'warning' | 'ok'
  readonly text: Texts
  /** Where its cause can be seen: a workspace section with parts. */
  readonly opens: {
    readonly section: 'tickets' | 'rounds' | 'coverage' | 'deliveries' | 'releases' | 'collections'
    readonly parts: readonly string[]
  } | null
}

/**
 * Why a published value changed. `new-period`: the earlier release did not reach so far. `coverage`: a judgement of the data's coverage
 * changed. `correction`: a delivery came again, was withdrawn, or came late. `rule`: definitions, population or the counting changed.
 * `real`: the archive has got more documents about the time.
 */
export const DIFFERENCE_CAUSES = ['new-period', 'coverage', 'correction', 'rule', 'real'] as const
export type DifferenceCause = (typeof DIFFERENCE_CAUSES)[number]
